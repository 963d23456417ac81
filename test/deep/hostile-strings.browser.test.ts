import { expect } from '@open-wc/testing';
import { mountElement, unmountAll } from '../helpers/browser/mount.js';
import { waitUntil } from '../helpers/browser/wait-until.js';
import { fullCfsi } from '../helpers/feed-builders.js';
import '../../src/elements/filter-bar/filter-bar.js';
import '../../src/elements/initiative-card/initiative-card.js';
import '../../src/elements/initiative-list/initiative-list.js';
import '../../src/elements/initiative-sheet/initiative-sheet.js';
import '../../src/elements/key-figures/key-figures.js';
import '../../src/elements/lesson-list/lesson-list.js';
import '../../src/elements/partner-list/partner-list.js';
import '../../src/elements/programme/programme.js';
import '../../src/elements/territory-map/territory-map.js';
import type { TerritoryMap } from '../../src/elements/territory-map/territory-map.js';
import '../../src/elements/territory-profile/territory-profile.js';

/** Fields that hold no text: ids, codes, dates, addresses, languages. */
const NO_TEXT = new Set(
  (
    'id slug version network updated language name_language country parent territory territories organisation ' +
    'organisations part_of operator programme phase pairings themes lessons related initiatives axis kind nature ' +
    'role type status completeness precision agreement direction unit qualifier inferred sdgs sdgs_basis start end ' +
    'date date_published url feed_url home_page_url next_url srcset mime_type member_since codes identifiers views ' +
    'alternates translations'
  ).split(' '),
);

/** A right-to-left override, an isolate that nothing closes, and HTML. */
const HOSTILE = '\u202e\u2067<img src=x class=hostile>';

/** Puts `prefix` before each text of a feed. `field` is the name of the field that holds `value`. */
function prefixTexts(value: unknown, field = '', prefix = HOSTILE): unknown {
  if (Array.isArray(value)) return value.map((entry) => prefixTexts(entry, field, prefix));
  if (typeof value === 'string') return NO_TEXT.has(field) ? value : `${prefix}${value}`;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, prefixTexts(entry, key, prefix)]));
}

const TAGS: [tag: string, attributes?: Record<string, string>][] = [
  ['coop-initiative-list'],
  ['coop-initiative-card'],
  ['coop-initiative-sheet', { initiative: 'paniers-comasagua-montauban' }],
  ['coop-territory-map'],
  ['coop-partner-list'],
  ['coop-partner-list', { initiative: 'paniers-comasagua-montauban' }],
  ['coop-key-figures'],
  ['coop-key-figures', { programme: 'cooperer-autrement' }],
  ['coop-lesson-list'],
  ['coop-programme'],
  ['coop-territory-profile', { territory: 'montauban' }],
];

/** The texts of the feed that no isolate keeps from turning what stands beside them. */
function unisolated(root: ShadowRoot): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.includes(HOSTILE) && !node.parentElement?.closest('bdi, .prose'))
      texts.push(node.parentElement?.outerHTML ?? '');
  return texts;
}

/** Links that send the visitor's address to the other site, or give it access to the page. */
const unsafeLinks = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('a')].filter(({ rel }) => rel !== 'noopener noreferrer').map(({ outerHTML }) => outerHTML);

describe('text of a feed that is HTML and turns the text around', () => {
  afterEach(unmountAll);

  for (const [tag, attributes = {}] of TAGS)
    it(`is shown as text, isolated from what stands beside it: ${tag} ${Object.entries(attributes)} [R16, R17]`, async () => {
      const root = await mountElement(tag, prefixTexts(await fullCfsi()), attributes);
      expect(root.textContent).include(HOSTILE);
      expect(root.querySelectorAll('.hostile').length).equal(0);
      expect(unisolated(root)).deep.equal([]);
      expect(unsafeLinks(root)).deep.equal([]);
    });

  it('is shown as text in the panel of a live map [R16, R17]', async () => {
    const root = await mountElement('coop-territory-map', prefixTexts(await fullCfsi()));
    const map = root.host as TerritoryMap;
    root.querySelector<HTMLElement>('.surface')?.focus();
    await waitUntil(() => root.querySelector('.leaflet-container'), 'the live map');
    for (const stop of root.querySelectorAll<HTMLElement>('.pairing-list button[data-roving]')) {
      stop.click();
      await map.updateComplete;
      await waitUntil(() => root.querySelector('.panel'), 'the panel');
      expect(root.querySelectorAll('.hostile').length).equal(0);
      expect(unisolated(root)).deep.equal([]);
      expect(unsafeLinks(root)).deep.equal([]);
    }
  });

  for (const [tag, attributes = {}] of TAGS)
    it(`wraps in 320 px, even a word of 100 kB with stacked accents: ${tag} ${Object.entries(attributes)} [R19]`, async function () {
      // a word of 100 kB takes a browser seconds to set, and a busy machine a minute
      this.timeout(600_000);
      const json = prefixTexts(await fullCfsi(), '', `${'x'.repeat(60)}e${'\u0301'.repeat(30)}`) as {
        items: { title: string; _coop: { slug: string } }[];
      };
      const title = 'x'.repeat(100_000);
      for (const item of json.items) if (item._coop.slug === 'paniers-comasagua-montauban') item.title = title;
      const root = await mountElement(tag, json, attributes);
      const host = root.host as HTMLElement;
      host.style.width = '320px';
      await (host as TerritoryMap).updateComplete;
      const { left, right } = host.getBoundingClientRect();
      expect(right - left).equal(320);
      const beyond = [...root.querySelectorAll('.frame *:not(.hidden, .hidden *, .map *)')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && (box.right > right + 1 || box.left < left - 1);
      });
      expect(beyond.map(({ localName, className }) => `${localName} ${className}`)).deep.equal([]);
    });

  it('does not turn around the number beside an option [R17]', async () => {
    const root = await mountElement('coop-filter-bar', prefixTexts(await fullCfsi()));
    const options = () => [...root.querySelectorAll<HTMLOptionElement>('#territory option')].map(({ text }) => text);
    await waitUntil(() => options().length > 1, 'the choices');
    for (const text of options()) expect(text).not.match(/\p{Bidi_C}/u);
  });
});
