import { expect, fixture, html } from '@open-wc/testing';
import { settled } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import './initiative-list.js';
import type { InitiativeList } from './initiative-list.js';

const text = (element: Node | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function shown(json: unknown, attributes: Partial<InitiativeList> = {}): Promise<ShadowRoot> {
  const element = await fixture<InitiativeList>(
    html`<coop-initiative-list lang="fr" loading="eager"></coop-initiative-list>`,
  );
  Object.assign(element, { feed: json, ...attributes });
  await waitUntil(() => element.renderRoot.querySelector('article'), 'the cards');
  await element.updateComplete;
  await settled(element.renderRoot);
  return element.renderRoot as ShadowRoot;
}
const cards = (root: ShadowRoot) => [...root.querySelectorAll('article')];
const card = (root: ShadowRoot, title: string) =>
  cards(root).find((one) => text(one.querySelector('[part=title]')).startsWith(title));

describe('the initiatives of the CFSI', () => {
  it('are five, and a programme', async () => {
    const root = await shown(await cfsi());
    expect(text(root.querySelector('.count'))).to.equal('5 initiatives et 1 programme');
    expect(cards(root)).to.have.length(6);
  });

  it('the one that is well known is told whole', async () => {
    const paniers = text(card(await shown(await cfsi()), 'Des Paniers paysans'));
    for (const fact of [
      'Montauban (France)',
      'Comasagua (Salvador)',
      '2015–2018',
      'Terminée',
      '15 partenaires',
      'Jardins solidaires',
      'Maraîchage',
    ])
      expect(paniers).to.contain(fact);
  });

  it('those that are only mentioned say what is not known, and invent nothing', async () => {
    const guinea = text(card(await shown(await cfsi()), 'Guinée 44'));
    for (const fact of [
      'Guinée',
      'autre territoire non précisé',
      'Dates non précisées',
      'Simple mention dans la source',
      'Titre rédactionnel : la fiche ne donne pas de titre à cette initiative',
    ])
      expect(guinea).to.contain(fact);
    expect(guinea).to.not.match(/20\d\d|France|Terminée|En cours/);
  });

  it('of a member are those of its federations and groups too', async () => {
    const root = await shown(await cfsi(), { member: 'spf' });
    expect(cards(root).map((one) => text(one.querySelector('[part=title]')))).to.deep.equal([
      'Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban',
    ]);
  });

  it('are headings of the level that the page asks for, linked to their sheet by their title', async () => {
    const root = await shown(await cfsi(), { headingLevel: 4, limit: 2 });
    const [, second] = [...root.querySelectorAll('[role=heading]')];
    expect(second?.getAttribute('aria-level')).to.equal('4');
    const link = second?.querySelector('a');
    expect(link?.href).to.equal('https://www.cfsi.asso.fr/programme/agir-acteur-changement');
    expect(link?.rel).to.equal('noopener noreferrer');
  });

  it('that a plain JSON Feed tells, without _coop, are cards all the same', async () => {
    const root = await shown({
      version: 'https://jsonfeed.org/version/1',
      title: 'Un blog',
      items: [
        {
          id: 1,
          content_html: '<p>Un <b>chantier</b> d’été&nbsp;: <script>alert(1)</script>trente jeunes.</p>',
          url: '/chantier',
        },
      ],
    });
    expect(text(card(root, 'Un chantier d’été : trente jeunes.'))).to.contain('Territoire non précisé');
  });
});

describe('the initiatives of a large network', () => {
  const many = (n: number) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Réseau',
    items: Array.from({ length: n }, (_, i) => ({ id: `i${i}`, title: `Initiative ${i}` })),
  });
  const more = (root: ShadowRoot) =>
    [...root.querySelectorAll('button')].find((button) => text(button) === 'Afficher plus d’initiatives');
  const count = (root: ShadowRoot) => text(root.querySelector('.count[role=status]'));

  it('come twenty-four at a time, all of them counted; the keyboard goes on from the first that came', async () => {
    const root = await shown(many(60));
    await waitUntil(() => cards(root).length === 24);
    expect(count(root)).to.equal('60 initiatives, 24 affichées');
    more(root)?.focus();
    more(root)?.click();
    await waitUntil(() => cards(root).length === 48);
    expect(count(root)).to.equal('60 initiatives, 48 affichées');
    expect(text(root.activeElement?.querySelector('[part=title]'))).to.equal('Initiative 24');
    more(root)?.click();
    await waitUntil(() => cards(root).length === 60);
    expect(text(root.activeElement?.querySelector('[part=title]'))).to.equal('Initiative 48');
    expect(more(root)).to.equal(undefined);
  });

  it('come in pages of the size that the webmaster sets, and as usual where that is none', async () => {
    const root = await shown(many(30), { pageSize: 10 });
    await waitUntil(() => cards(root).length === 10);
    expect(count(root)).to.equal('30 initiatives, 10 affichées');
    for (const pageSize of [0, -3, Number.NaN]) {
      const other = await shown(many(30), { pageSize });
      await waitUntil(() => cards(other).length === 24, `${pageSize}`);
    }
  });

  it('begin again at the first page when the visitor chooses among them, and are counted for those that are left', async () => {
    const root = await shown(many(60));
    const list = root.host as InitiativeList;
    more(root)?.click();
    await waitUntil(() => cards(root).length === 48);
    list.selection = { query: 'initiative 1' };
    await waitUntil(() => cards(root).length === 11);
    expect(count(root)).to.equal('11 initiatives');
    list.selection = {};
    await waitUntil(() => cards(root).length === 24);
    expect(count(root)).to.equal('60 initiatives, 24 affichées');
  });

  it('that are chosen and are none are said to be none', async () => {
    const root = await shown(many(3));
    (root.host as InitiativeList).selection = { query: 'rien de tel' };
    await waitUntil(() => !root.querySelector('article'));
    expect(text(root.querySelector('.frame'))).to.equal('Aucune initiative à afficher.');
  });
});
