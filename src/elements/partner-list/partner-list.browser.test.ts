import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi, feed, initiative, partner as takesPart } from '../../../test/helpers/feed-builders.js';
import './partner-list.js';

const mountPartners = (json: unknown, attributes: Record<string, string> = {}) =>
  mountElement('coop-partner-list', json, attributes);
const partner = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll('[part=partner]')].find((entry) => text(entry).startsWith(name));

describe('<coop-partner-list>', () => {
  afterEach(unmountAll);

  it('shows all 26 partners of the CFSI, each under its nature', async () => {
    const json = await cfsi();
    const root = await mountPartners(json);
    const namesAndNatures = [...root.querySelectorAll('.group')].flatMap((group) =>
      [...group.querySelectorAll('.name')].map((name) => [
        text(name).replace(/ \([A-Z0-9 ]+\)$/, ''),
        text(group.querySelector('.nature')),
      ]),
    );
    expect(namesAndNatures.map(([name]) => name).sort()).to.deep.equal(
      json._coop.organisations
        .map(({ name, acronym }: { name: string; acronym?: string }) =>
          name.replace(` (${acronym})`, '').replace(/ \([A-Z0-9 ]+\)$/, ''),
        )
        .sort(),
    );
    expect(Object.fromEntries(namesAndNatures)).to.include({
      'Canasta Campesina': 'Coopérative',
      CGT: 'Syndicats',
      Gret: 'Associations',
      'Lycée agricole de Capou (Montauban)': 'Lycée agricole',
      'Familles paysannes de Comasagua': 'Familles et habitants',
      'Réseau Alliance': 'Réseau d’entreprises',
      'Trois universités': 'Universités',
      'Université Luthérienne salvadorienne': 'Universités',
    });
  });

  it('shows the side of the pairing where the feed gives it', async () => {
    const root = await mountPartners(await cfsi(), { initiative: 'paniers-comasagua-montauban' });
    const side = (name: string) => text(partner(root, name)?.querySelector('.side'));
    expect(side('Canasta Campesina')).to.equal('Côté Comasagua');
    expect(side('SPF de Montauban')).to.equal('Côté Montauban');
    expect(side('Lycée français de San Salvador')).to.equal('Côté Salvador');
    expect(side('Groupement de l’agriculture')).to.equal('Côté France');
    expect(side('Fondation pour le développement')).to.equal('');
  });

  it('shows the size of a group, and its named members', async () => {
    const root = await mountPartners(await cfsi(), { initiative: 'paniers-comasagua-montauban' });
    const universities = partner(root, 'Trois universités');
    expect(text(universities))
      .to.contain('groupe de 3, dont 1 nommée')
      .and.to.contain('les deux autres ne sont pas nommées dans la fiche');
    expect(text(universities?.querySelector('.named'))).to.contain('Université Luthérienne salvadorienne');
  });

  it('shows the organisation that a partner is part of', async () => {
    const root = await mountPartners(await cfsi());
    expect(text(partner(root, 'SPF de Montauban'))).to.contain('Au sein de : Secours populaire français');
  });

  it('marks a nature to be confirmed, with the publisher’s reason below', async () => {
    const root = await mountPartners(await cfsi());
    expect(text(partner(root, 'Gret'))).to.contain('nature à confirmer');
    expect(text(partner(root, 'CGT'))).to.not.contain('nature à confirmer');
    expect(text(root.querySelector('.foot'))).to.equal(
      'Nature à confirmer : connaissance générale, absente de la fiche d’origine.',
    );
  });

  it('shows roles with their initiatives', async () => {
    const root = await mountPartners(await cfsi());
    expect(text(partner(root, 'Cap Solidarités'))).to.contain(
      'Porteur : Cap Solidarités : mobilité des jeunes à l’international',
    );
    expect(text(partner(root, 'Comité français'))).to.contain(
      'Appui, soutien dans le cadre du programme, de 2015 à 2018 : Des Paniers paysans',
    );
  });

  it('adds 60 partners at a time, and names 12 initiatives of a partner at most', async () => {
    const partners = Array.from({ length: 100 }, (_, n) => ({
      id: `o${n}`,
      name: `Organisation ${n}`,
      nature: 'association',
    }));
    const items = Array.from({ length: 40 }, (_, n) =>
      initiative(`i${n}`, { partners: [takesPart('o0')] }, { title: `Initiative ${n}` }),
    );
    const root = await mountPartners(feed({ organisations: partners, items }));
    const entries = () => [...root.querySelectorAll('li[part=partner]')];
    await waitUntil(() => entries().length === 60);
    expect(text(entries()[0]))
      .to.contain('Initiative 11')
      .and.to.contain('28 autres')
      .and.to.not.contain('Initiative 12');
    const more = [...root.querySelectorAll('button')].find((button) => text(button) === 'Afficher plus de partenaires');
    more?.click();
    await waitUntil(() => entries().length === 100);
    expect(text(root.activeElement)).to.contain('Organisation 60');
    expect(root.querySelectorAll('button')).to.have.length(0);
  });
});
