// Mutates feeds: any part may become anything, but one record in each stays valid.
import fc from 'fast-check';
import { initiative, organisation, pairing, partner, place, territory } from './feed-builders.js';

export type Json = Record<string, unknown> | unknown[];

/** Replaces any value of a feed. */
const replacement = fc.oneof(
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

/** One change to a feed. Numbers, taken modulo, name the spots: they are valid for any feed. */
const mutation = fc.record({
  at: fc.nat(1_000_000),
  how: fc.constantFrom('put', 'put', 'put', 'drop', 'twice', 'swap', 'name', 'add', 'deeper'),
  with: replacement,
  other: fc.nat(1_000_000),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

type Spot = [holder: Json, key: string | number];
/** Every place of a feed that holds a value. */
function spotsOf(json: Json): Spot[] {
  const spots: Spot[] = [];
  (function visit(node: unknown) {
    if (typeof node !== 'object' || !node) return;
    for (const key of Object.keys(node)) {
      spots.push([node as Json, Array.isArray(node) ? Number(key) : key]);
      visit((node as Record<string, unknown>)[key]);
    }
  })(json);
  return spots;
}
const get = ([holder, key]: Spot) => (holder as Record<string | number, unknown>)[key];
const set = ([holder, key]: Spot, to: unknown) => void ((holder as Record<string | number, unknown>)[key] = to);

/**
 * Applies one change to `json`. With `name`, gives a record the id of another: ids occur twice, and references form
 * cycles.
 */
function mutate(json: Json, { at, how, with: original, other }: Mutation): void {
  const value = structuredClone(original);
  const spots = spotsOf(json);
  const spot = spots[at % spots.length];
  const second = spots[other % spots.length];
  if (!spot || !second) return;
  const [holder, key] = spot;
  const ids = spots.filter(([, name]) => name === 'id' || name === 'slug').map(get);
  const references = spots.filter(
    ([holder, name]) =>
      /^(id|slug|parent|part_of|territory|organisation|programme|phase|axis)$/.test(String(name)) ||
      (Array.isArray(holder) && ids.includes(holder[Number(name)])),
  );
  const copy = structuredClone(get(second));
  if (how === 'put') set(spot, value);
  else if (how === 'drop') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[String(key)];
  else if (how === 'twice' && Array.isArray(holder)) holder.push(structuredClone(get(spot)));
  else if (how === 'swap') set(spot, copy);
  else if (how === 'name' && references.length && ids.length)
    set(references[at % references.length] as Spot, ids[other % ids.length]);
  else if (how === 'add' && !Array.isArray(holder))
    holder[['__proto__x', 'toString', 'length', 'then'][at % 4] as string] = value;
  else if (how === 'deeper') set(spot, [get(spot)]);
}

/** A valid record, and the records that it refers to. */
const VALID = {
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

/** Appends the valid record to the lists of a feed. Returns false where one of them is no longer a list. */
function addValidRecord(json: Json): boolean {
  const feed = json as { version?: unknown; title?: unknown; items?: unknown; _coop?: Record<string, unknown> };
  const isList = (list: unknown): list is unknown[] => Array.isArray(list);
  if (!isList(feed.items) || !feed._coop || typeof feed._coop !== 'object') return false;
  // without these, the whole feed is invalid
  Object.assign(feed, { version: 'https://jsonfeed.org/version/1.1', title: 'Réseau' });
  Object.assign(feed._coop, { version: '1.0', network: 'reseau' });
  for (const name of ['territories', 'organisations', 'pairings'] as const) {
    const list = feed._coop[name];
    if (!isList(list)) return false;
    list.push(...structuredClone(VALID[name]));
  }
  feed.items.push(structuredClone(VALID.item));
  return true;
}

/** Changes to one feed, for `mutateFeed`. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 12 });

/**
 * Applies changes to a copy of `json`. Returns it as JSON carries it, and whether it has the valid record («Le jardin
 * témoin», id `témoin`).
 */
export function mutateFeed(json: Json, changes: readonly Mutation[]): { feed: unknown; hasValidRecord: boolean } {
  const mutated = structuredClone(json);
  for (const change of changes) mutate(mutated, change);
  const hasValidRecord = addValidRecord(mutated);
  return { feed: JSON.parse(JSON.stringify(mutated)), hasValidRecord };
}
