import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cfsi, feed, initiative, organisation, pairing, partner, place, territory, whole } from '../../test/feed.js';
import { rushed } from '../breathe.js';
import { check } from '../feed/check.js';
import { figuresOfFeed } from '../feed/figures.js';
import { figuresOf } from '../feed/item-figures.js';
import { lessonsOfFeed } from '../feed/lessons.js';
import { type Network, network } from '../feed/network.js';
import { placesOfFeed } from '../feed/places.js';
import { originOf, sheetOf } from '../feed/sheets.js';
import fr from '../text/fr.js';
import { Language } from '../text/language.js';
import { card } from './cards.js';
import { DIMENSIONS } from './dimensions.js';
import { facets } from './facets.js';
import { counted, declared } from './figures.js';
import { figuresTable } from './figures-table.js';
import { lessons } from './lessons.js';
import { lessonsTable } from './lessons-table.js';
import { nearest } from './nearest.js';
import { ranks } from './order.js';
import { pairings } from './pairings.js';
import { partners } from './partners.js';
import { programmes } from './programme.js';
import { programmesTable } from './programmes-table.js';
import { holding } from './search.js';
import { initiatives } from './selection.js';
import { sheet } from './sheet.js';
import { structured } from './structured.js';
import { structuredFigures } from './structured-figures.js';
import { structuredLessons } from './structured-lessons.js';
import { structuredProgrammes } from './structured-programmes.js';
import { structuredTerritory } from './structured-territory.js';
import { csv, geojson, table } from './table.js';
import { territory as territoryView } from './territory.js';

const FEEDS = 1000;
const SEED = 20260301;

type Json = Record<string, unknown> | unknown[];

/** What is put where something else stood. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(null, true, 0, -1, 999, 1e308, 2 ** 53, '', ' ', '\u200b', '__proto__', 'constructor', '2015-13', '\ud800'),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constantFrom([], {}, [null], [[]], [{}], ['a', 7], { id: 'a' }, { lat: 91, lon: '0' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.nat(60).map((depth) => Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 'a')) },
  { weight: 1, arbitrary: fc.nat(3000).map((length) => 'long '.repeat(length)) },
);

/** One thing done to a feed, at a spot that is told by a number whatever the feed. */
const mutation = fc.record({
  at: fc.nat(1_000_000),
  how: fc.constantFrom('put', 'put', 'put', 'drop', 'twice', 'swap', 'name', 'add', 'deeper'),
  with: value,
  other: fc.nat(1_000_000),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

type Spot = [holder: Json, key: string | number];
function spots(json: Json): Spot[] {
  const found: Spot[] = [];
  (function visit(node: unknown) {
    if (typeof node !== 'object' || !node) return;
    for (const key of Object.keys(node)) {
      found.push([node as Json, Array.isArray(node) ? Number(key) : key]);
      visit((node as Record<string, unknown>)[key]);
    }
  })(json);
  return found;
}
const get = ([holder, key]: Spot) => (holder as Record<string | number, unknown>)[key];
const set = ([holder, key]: Spot, to: unknown) => void ((holder as Record<string | number, unknown>)[key] = to);

/** Does it to `json`; names every id with a name that another record has (`name`), so that ids come twice and circles close. */
function mutate(json: Json, { at, how, with: kept, other }: Mutation): void {
  const given = structuredClone(kept);
  const all = spots(json);
  const spot = all[at % all.length];
  const second = all[other % all.length];
  if (!spot || !second) return;
  const [holder, key] = spot;
  const ids = all.filter(([, name]) => name === 'id' || name === 'slug').map(get);
  const names = all.filter(
    ([of, name]) =>
      /^(id|slug|parent|part_of|territory|organisation|programme|phase|axis)$/.test(String(name)) ||
      (Array.isArray(of) && ids.includes(of[Number(name)])),
  );
  const copy = structuredClone(get(second));
  if (how === 'put') set(spot, given);
  else if (how === 'drop') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[String(key)];
  else if (how === 'twice' && Array.isArray(holder)) holder.push(structuredClone(get(spot)));
  else if (how === 'swap') set(spot, copy);
  else if (how === 'name' && names.length && ids.length) set(names[at % names.length] as Spot, ids[other % ids.length]);
  else if (how === 'add' && !Array.isArray(holder)) holder[['__proto__x', 'toString', 'length', 'then'][at % 4] as string] = given;
  else if (how === 'deeper') set(spot, [get(spot)]);
}

/** Everything that the tags ask of a network. Gives how often something was asked. */
function lookAt(joined: Network): number {
  let asked = 0;
  const language = new Language('fr', fr);
  const look = (act: () => unknown) => {
    act();
    asked++;
  };
  const all = initiatives(joined, {});
  for (const lang of ['fr', 'es'])
    for (const one of joined.initiatives.values()) {
      look(() => card(one, joined, lang));
      look(() => sheet(one, joined, lang));
      look(() => sheetOf(one, joined));
      look(() => figuresOf(one, joined));
    }
  for (const read of [figuresOfFeed, lessonsOfFeed, placesOfFeed, originOf]) look(() => read(joined));
  look(() => rushed(pairings(joined, {}, language)));
  for (const every of [true, false]) look(() => partners(joined, all, every));
  look(() => lessons(joined, all));
  look(() => programmes(joined, undefined));
  look(() => declared(joined, {}));
  look(() => rushed(counted(all)));
  for (const id of joined.territories.keys()) look(() => territoryView(id, joined));
  look(() => rushed(facets(joined, { chosen: { territory: 'a', query: '' } }, Object.keys(DIMENSIONS))));
  for (const order of ['title', 'territory', 'recent', '__proto__']) look(() => rushed(ranks(joined, order)));
  for (const one of joined.initiatives.values()) look(() => holding('eau solidaire', joined)(one));
  look(() =>
    rushed(
      nearest(joined, {
        initiative: 'montauban',
        member: 'x',
        territory: '__proto__',
        programme: 'a',
        phase: 'b',
        theme: 'c',
        pairing: 'd',
      }),
    ),
  );
  for (const tag of ['coop-partner-list', 'coop-initiative-list', 'coop-initiative-sheet']) {
    look(() => JSON.stringify(structured(tag, joined, {})));
    look(() => csv([], table(tag, joined, {})));
  }
  for (const tell of [structuredFigures, structuredLessons, structuredProgrammes]) look(() => JSON.stringify(tell(joined, {})));
  for (const id of joined.territories.keys()) look(() => JSON.stringify(structuredTerritory(joined, { territory: id })));
  for (const tell of [figuresTable, lessonsTable, programmesTable]) look(() => csv([], tell(joined, {})));
  look(() => JSON.stringify(geojson(joined, {})));
  return asked;
}

/** A record that stays as it is beside all that is broken, and what it names. */
const sound = {
  territories: [
    territory('témoin-ici', { name: 'Ici', point: { lat: 1, lon: 1 } }),
    territory('témoin-là', { name: 'Là', point: { lat: 2, lon: 2 } }),
  ],
  organisations: [organisation('témoin-nous', { name: 'Nous' })],
  pairings: [pairing('témoin-lien', 'témoin-ici', 'témoin-là')],
  item: initiative(
    'témoin',
    { pairings: ['témoin-lien'], places: [place('témoin-ici')], partners: [partner('témoin-nous')] },
    { title: 'Le jardin témoin', language: 'fr' },
  ),
};

/** Puts it at the end of each list that is still one, and says whether it can be there at all. */
function withSound(json: Json): boolean {
  const whole = json as { version?: unknown; title?: unknown; items?: unknown; _coop?: Record<string, unknown> };
  const isList = (list: unknown): list is unknown[] => Array.isArray(list);
  if (!isList(whole.items) || !whole._coop || typeof whole._coop !== 'object') return false;
  // what the whole feed hangs on is no record
  Object.assign(whole, { version: 'https://jsonfeed.org/version/1.1', title: 'Réseau' });
  Object.assign(whole._coop, { version: '1.0', network: 'reseau' });
  for (const name of ['territories', 'organisations', 'pairings'] as const) {
    const list = whole._coop[name];
    if (!isList(list)) return false;
    list.push(...structuredClone(sound[name]));
  }
  whole.items.push(structuredClone(sound.item));
  return true;
}

describe('a feed of which any part may be anything', () => {
  it(`R10 is read, joined and told by every view without a throw, and the sound record in it is shown: ${FEEDS} feeds, seed ${SEED}`, async function () {
    this.timeout(60_000);
    const { warn } = console;
    console.warn = () => {};
    const rich = feed({
      items: [initiative('a', { sdgs: [8, '8.8'], partners: [partner('o', { count: 2 })] })],
      organisations: [organisation('o', { part_of: 'o' })],
      territories: [territory('t', { parent: 't' })],
    });
    const seeds = [await cfsi(), await whole(), rich] as Json[];
    const seen = { shown: 0, refused: 0, none: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(seeds.length - 1), fc.array(mutation, { minLength: 1, maxLength: 12 }), async (which, mutations) => {
          const json = structuredClone(seeds[which]) as Json;
          for (const one of mutations) mutate(json, one);
          const isSound = withSound(json);
          // as it comes over the line
          const checked = await check(JSON.parse(JSON.stringify(json)));
          if ('missing' in checked) {
            expect(isSound, checked.missing).equal(false);
            seen.none++;
            return;
          }
          const refused = [...checked.refused];
          const joined = rushed(network([checked.feed], 'https://reseau.example/feed.json', (one) => void refused.push(one)));
          if (refused.length) seen.refused++;
          if (isSound) {
            const one = joined.initiatives.get('témoin');
            expect(one && card(one, joined, 'fr')).deep.include({
              title: { text: 'Le jardin témoin', lang: undefined },
              paired: true,
              partners: 1,
            });
            expect(one?.pairings[0]?.territories.map(({ name }) => name)).deep.equal(['Ici', 'Là']);
            seen.shown++;
          }
          expect(lookAt(joined)).above(20);
        }),
        { numRuns: FEEDS, seed: SEED, includeErrorInReport: true },
      );
    } finally {
      console.warn = warn;
    }
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    expect(seen.shown, 'the sound record').above(FEEDS / 2);
    expect(seen.refused, 'the mutations bite').above(FEEDS / 2);
    expect(seen.none, 'no feed at all').above(0);
  });
});
