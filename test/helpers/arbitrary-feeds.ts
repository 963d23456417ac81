// Feeds of which any part may be anything, and a sound record in each.
import fc from 'fast-check';
import { initiative, organisation, pairing, partner, place, territory } from './feed-builders.js';

export type Json = Record<string, unknown> | unknown[];

/** What is put where something else stood. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      null,
      true,
      0,
      -1,
      999,
      1e308,
      2 ** 53,
      '',
      ' ',
      '\u200b',
      '__proto__',
      'constructor',
      '2015-13',
      '\ud800',
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constantFrom([], {}, [null], [[]], [{}], ['a', 7], { id: 'a' }, { lat: 91, lon: '0' }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  {
    weight: 1,
    arbitrary: fc.nat(60).map((depth) => Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 'a')),
  },
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
  else if (how === 'add' && !Array.isArray(holder))
    holder[['__proto__x', 'toString', 'length', 'then'][at % 4] as string] = given;
  else if (how === 'deeper') set(spot, [get(spot)]);
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

/** Mutations of one feed, for `mutated`. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 12 });

/** `json` after these mutations, as it comes over the line, and whether the sound record («Le jardin témoin», id `témoin`) can be shown of it. */
export function mutateFeed(json: Json, all: readonly Mutation[]): { feed: unknown; isSound: boolean } {
  const changed = structuredClone(json);
  for (const one of all) mutate(changed, one);
  const isSound = withSound(changed);
  return { feed: JSON.parse(JSON.stringify(changed)), isSound };
}
