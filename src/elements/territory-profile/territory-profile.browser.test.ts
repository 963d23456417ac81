import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { cfsi, feed, initiative, organisation, place, territory } from '../../../test/helpers/feed-builders.js';
import './territory-profile.js';

const profile = async (id: string) => mountElement('coop-territory-profile', await cfsi(), { territory: id });

describe('<coop-territory-profile>', () => {
  afterEach(unmountAll);

  it('shows the kind of territory, its pairings and their initiatives', async () => {
    const root = await profile('montauban');
    expect(text(root.querySelector('.head'))).to.equal('Commune · Tarn-et-Garonne · Occitanie · France Montauban');
    const pairing = text(root.querySelector('[part=pairing]'));
    expect(pairing)
      .to.contain('Montauban (France) — Comasagua (Salvador)')
      .and.to.contain('missions croisées entre Salvadoriens et Français');
    expect(pairing).to.contain('Des Paniers paysans').and.to.contain('2015–2018');
  });

  it('shows the partners on its side, and says that no lesson is published', async () => {
    const root = await profile('montauban');
    expect([...root.querySelectorAll('[part=partner] > .name')].map(text)).to.include.members([
      'SPF de Montauban',
      'Lycée agricole de Capou (Montauban)',
    ]);
    expect(text(root.querySelector('.whole'))).to.not.contain('Canasta');
    expect(text(root.querySelector('.whole'))).to.contain('Aucun enseignement publié ne porte sur ce territoire.');
  });

  it('says that a territory is not paired, and shows its lessons', async () => {
    const root = await profile('guinee');
    const content = text(root.querySelector('.whole'));
    expect(content).to.contain('Aucune coopération de territoire à territoire n’est publiée pour ce territoire.');
    expect(content)
      .to.contain('Guinée 44, MFR et leurs partenaires en Guinée')
      .and.to.contain('Plus-value des démarches partenariales');
  });

  it('shows for a country what lies in it', async () => {
    const root = await profile('salvador');
    expect(text(root.querySelector('[part=pairing] .ends'))).to.equal('Comasagua (Salvador) — Montauban (France)');
    expect(text(root.querySelector('.whole')))
      .to.contain('Canasta Campesina')
      .and.to.contain('Lycée français de San Salvador');
  });

  it('says at the end what is not published, under no empty heading', async () => {
    const root = await profile('sarthe');
    expect([...root.querySelectorAll('.heading')]).to.deep.equal([]);
    expect(root.querySelectorAll('.whole > .muted p')).to.have.length(4);
  });

  it('says so when the feed does not have the territory, or the tag names none', async () => {
    for (const id of ['nowhere', '', '__proto__'])
      expect(text((await profile(id)).querySelector('slot[name=empty]'))).to.equal(
        'Ce territoire n’est pas dans le flux.',
      );
  });

  it('shows the beginning of lists that are very long, and counts the others [R45]', async () => {
    const ids = Array.from({ length: 500 }, (_, n) => `r${n}`);
    const root = await mountElement(
      'coop-territory-profile',
      feed({
        territories: [territory('t')],
        organisations: ids.map((id) => organisation(id, { territory: 't' })),
        lessons: ids.map((id) => ({ id, title: id, text: 'Un.', territories: ['t'] })),
        items: ids.map((id) => initiative(id, { places: [place('t')] })),
      }),
      { territory: 't' },
    );
    for (const list of ['.partners', '.links'])
      expect(text(root.querySelector(`${list} > li:last-child`)), list).to.equal('300 autres');
    expect(root.querySelectorAll('[part=lesson]')).to.have.length(200);
    expect(text(root.querySelector('.lessons > .muted'))).to.equal('300 autres');
  });
});
