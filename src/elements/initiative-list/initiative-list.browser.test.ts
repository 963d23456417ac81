import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi, feed, initiative } from '../../../test/helpers/feed-builders.js';
import { loadLanguage } from '../../text/load-language.js';
import './initiative-list.js';
import type { InitiativeList } from './initiative-list.js';

const mountList = (json: unknown, attributes: Record<string, string> = {}) =>
  mountElement('coop-initiative-list', json, attributes);
const cards = (root: ShadowRoot) => [...root.querySelectorAll('article')];
const card = (root: ShadowRoot, title: string) =>
  cards(root).find((article) => text(article.querySelector('[part=title]')).startsWith(title));

describe('<coop-initiative-list> of the CFSI', () => {
  afterEach(unmountAll);

  it('counts initiatives and programmes', async () => {
    const root = await mountList(await cfsi());
    expect(text(root.querySelector('.count'))).to.equal('5 initiatives et 1 programme');
    expect(cards(root)).to.have.length(6);
  });

  it('shows every fact of a complete record', async () => {
    const paniers = text(card(await mountList(await cfsi()), 'Des Paniers paysans'));
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

  it('says what is not known of a mere mention, and invents nothing', async () => {
    const guinea = text(card(await mountList(await cfsi()), 'Guinée 44'));
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

  it('selects for a member the initiatives of its federations and groups too', async () => {
    const root = await mountList(await cfsi(), { member: 'spf' });
    expect(cards(root).map((article) => text(article.querySelector('[part=title]')))).to.deep.equal([
      'Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban',
    ]);
  });

  it('makes titles headings of the level asked for, linked to the sheet', async () => {
    const root = await mountList(await cfsi(), { 'heading-level': '4', limit: '2' });
    const [, second] = [...root.querySelectorAll('[role=heading]')];
    expect(second?.getAttribute('aria-level')).to.equal('4');
    const link = second?.querySelector('a');
    expect(link?.href).to.equal('https://www.cfsi.asso.fr/programme/agir-acteur-changement');
    expect(link?.rel).to.equal('noopener noreferrer');
  });

  it('shows a plain JSON Feed without _coop', async () => {
    const root = await mountList({
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

describe('footnotes of <coop-initiative-list>', () => {
  afterEach(unmountAll);

  const footnotes = (root: ShadowRoot) => [...root.querySelectorAll('.footnotes p')].map(text);
  /** The signs at a title, which its ::after shows. Not its computed content, which Firefox leaves as `attr(…)`. */
  const signs = (article: Element | undefined) => {
    const title = article?.querySelector<HTMLElement>('[part=title] bdi') as HTMLElement;
    return getComputedStyle(title, '::after').content === 'none' ? 'none' : title.dataset.signs;
  };
  /** The text of a card that a visitor can see: not what is for screen readers alone. */
  const visibleText = (article: Element | undefined) => {
    const copy = article?.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('.hidden')) hidden.remove();
    return text(copy);
  };

  it('says once below the list what four cards share, and marks these cards', async () => {
    const root = await mountList(await cfsi());
    expect(footnotes(root)).to.deep.equal([
      '* Simple mention dans la source',
      '† Titre rédactionnel : la fiche ne donne pas de titre à cette initiative',
    ]);
    const marked = cards(root).filter((article) => signs(article) === '*†');
    expect(marked).to.have.length(4);
    for (const article of marked) expect(visibleText(article)).to.not.match(/Simple mention|Titre rédactionnel/);
    expect(signs(card(root, 'Des Paniers paysans'))).to.equal('none');
  });

  it('leaves the notes of each card to screen readers, and the footnotes to sighted visitors', async () => {
    const root = await mountList(await cfsi());
    const guinea = card(root, 'Guinée 44');
    expect([...(guinea?.querySelectorAll('.facts .hidden') ?? [])].map(text)).to.deep.equal([
      'Simple mention dans la source',
      'Titre rédactionnel : la fiche ne donne pas de titre à cette initiative',
    ]);
    expect(text(guinea?.querySelector('[part=title]'))).to.equal('Guinée 44, MFR et leurs partenaires en Guinée');
    expect(root.querySelector('.footnotes')?.getAttribute('aria-hidden')).to.equal('true');
  });

  for (const lang of ['fr', 'en', 'es', 'pt', 'ar', 'vi'] as const)
    it(`says the footnotes in the visitor’s language: ${lang}`, async () => {
      const root = await mountList(await cfsi(), { lang });
      const { words } = await loadLanguage(lang);
      expect(footnotes(root)[0]).to.equal(`* ${words.mention}`);
    });

  it('leaves a note that no other card shares on its card', async () => {
    const items = [
      initiative('a', { completeness: 'brief' }),
      initiative('b', { completeness: 'mention', title_basis: 'de la rédaction' }),
      initiative('c', { completeness: 'full', title_basis: 'du site' }),
    ];
    const root = await mountList(feed({ items }));
    expect(footnotes(root)).to.deep.equal([]);
    expect(cards(root).map((article) => visibleText(article.querySelector('.facts') ?? undefined))).to.deep.equal([
      'Dates non précisées Fiche brève',
      'Dates non précisées Simple mention dans la source Titre de la rédaction',
      'Dates non précisées Titre du site',
    ]);
  });

  it('gives the fifth shared note the first sign twice', async () => {
    const items = [1, 2, 3, 4, 5].flatMap((n) => [
      initiative(`a${n}`, { title_basis: `n° ${n}` }),
      initiative(`b${n}`, { title_basis: `n° ${n}` }),
    ]);
    const root = await mountList(feed({ items }));
    expect(footnotes(root).map((note) => note.split(' ')[0])).to.deep.equal(['*', '†', '‡', '§', '**']);
  });
});

describe('<coop-initiative-list> of a large network', () => {
  afterEach(unmountAll);

  const many = (n: number) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Réseau',
    items: Array.from({ length: n }, (_, i) => ({ id: `i${i}`, title: `Initiative ${i}` })),
  });
  const more = (root: ShadowRoot) =>
    [...root.querySelectorAll('button')].find((button) => text(button) === 'Afficher plus d’initiatives');
  const count = (root: ShadowRoot) => text(root.querySelector('.count[role=status]'));

  it('adds 24 cards at a time, counts them all, and moves the focus to the first new card', async () => {
    const root = await mountList(many(60));
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

  it('takes the page size from page-size, and ignores one that is no positive number', async () => {
    const root = await mountList(many(30), { 'page-size': '10' });
    await waitUntil(() => cards(root).length === 10);
    expect(count(root)).to.equal('30 initiatives, 10 affichées');
    for (const pageSize of ['0', '-3', 'some']) {
      const other = await mountList(many(30), { 'page-size': pageSize });
      await waitUntil(() => cards(other).length === 24, pageSize);
    }
  });

  it('returns to the first page and counts anew when the visitor filters', async () => {
    const root = await mountList(many(60));
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

  it('says so when no initiative matches', async () => {
    const root = await mountList(many(3));
    (root.host as InitiativeList).selection = { query: 'rien de tel' };
    await waitUntil(() => !root.querySelector('article'));
    expect(text(root.querySelector('.frame'))).to.equal('Aucune initiative à afficher.');
  });
});
