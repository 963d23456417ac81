// What a visitor can still choose, and how many initiatives each choice would leave.
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { buildDimension, type Dimension, listedInitiatives } from './dimensions.js';
import { type Filters, parseYearRange, type Query } from './query.js';
import { matchMask } from './selection.js';

/** Values, and how many initiatives each would leave, with all that is chosen in the other dimensions and not in this one. */
interface Counts {
  values: readonly string[];
  counts: Uint32Array;
}

/** The choices of one dimension. */
export interface Facet extends Counts {
  /** How many values there are whatever is chosen: a dimension of one is no choice. */
  availableCount: number;
}

export interface Facets {
  /** How many are found. */
  initiatives: number;
  programmes: number;
  /** How many there are before anything is chosen. */
  total: number;
  /** By dimension; `years` is two of them, `from` and `to`. */
  byDimension: Map<string, Facet>;
}

/** How many of these initiatives, told by their numbers, have each value. */
function count({ values, offsets, indexes }: Dimension, ...lists: Uint32Array[]): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (const list of lists)
    for (let n = 0; n < list.length; n++) {
      const i = list[n] as number;
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++)
        (counts[indexes[k] as number] as number) += 1;
    }
  return counts;
}

/** From which year on, and up to which, in ascending order: each counted with the other end as it is chosen. */
function spans(
  { values: told, offsets, indexes }: Dimension,
  chosen: string | undefined,
  ...lists: Uint32Array[]
): [from: Counts, to: Counts] {
  const wanted = parseYearRange(chosen);
  const [least, most] = [Number(wanted.from) || 0, Number(wanted.to) || Infinity];
  const values = [...told].sort();
  const placed = told.map((value) => values.indexOf(value));
  const from = new Uint32Array(values.length);
  const to = new Uint32Array(values.length);
  for (const list of lists)
    for (const i of list) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      if (start === end) continue;
      // the years of an initiative follow each other
      const first = placed[indexes[start] as number] as number;
      const last = placed[indexes[end - 1] as number] as number;
      if (Number(values[first]) <= most) (from[last] as number) += 1;
      if (Number(values[last]) >= least) (to[first] as number) += 1;
    }
  for (let n = 1; n < values.length; n++) (to[n] as number) += to[n - 1] as number;
  for (let n = values.length - 1; n > 0; n--) (from[n - 1] as number) += from[n] as number;
  // no end before its beginning
  for (let n = 0; n < values.length; n++) {
    if (Number(values[n]) > most) from[n] = 0;
    if (Number(values[n]) < least) to[n] = 0;
  }
  return [
    { values, counts: from },
    { values, counts: to },
  ];
}

/** What is there before anything is chosen: how many values each dimension has, and which initiatives. */
interface Ground {
  within: Uint8Array;
  choices: Map<string, number>;
}
const grounds = new WeakMap<Network, Map<string, Ground>>();

function* groundOf(network: Network, { chosen: _, ...bounds }: Query): Task<Ground> {
  const known = grounds.get(network) ?? new Map<string, Ground>();
  grounds.set(network, known);
  const key = JSON.stringify(bounds);
  const found = known.get(key) ?? { within: (yield* matchMask(network, bounds)).mask, choices: new Map() };
  known.set(key, found);
  return found;
}

const where = (fits: Uint8Array): Uint32Array => Uint32Array.from([...fits.keys()].filter((i) => fits[i]));

/** The choices of these dimensions within what a tag asks for. */
export function* buildFacets(network: Network, asked: Query, names: readonly string[]): Task<Facets> {
  const { chosen = {} } = asked;
  const { within, choices } = yield* groundOf(network, asked);
  const choosing = (Object.keys(chosen) as (keyof Filters)[]).filter(
    (name) => name !== 'order' && chosen[name]?.trim(),
  );
  // of all that is chosen, how much an initiative misses; and the last of it, which is the only one for those that miss one
  const misses = new Uint8Array(within.length);
  const missed = new Uint8Array(within.length);
  for (let place = 0; place < choosing.length; place++) {
    const name = choosing[place] as keyof Filters;
    const { mask: fits } = yield* matchMask(network, { [name]: chosen[name] });
    for (let i = 0; i < fits.length; i++) {
      if (fits[i]) continue;
      (misses[i] as number) += 1;
      missed[i] = place;
    }
  }
  const found = where(within.map((is, i) => Number(is && !misses[i])));
  const byDimension = new Map<string, Facet>();
  for (const name of names) {
    const values = yield* buildDimension(network, name);
    yield;
    if (!choices.has(name)) choices.set(name, count(values, where(within)).filter(Boolean).length);
    const many = choices.get(name) as number;
    const own = choosing.indexOf(name as keyof Filters);
    // with another choice in this dimension, these would be found too
    const near = own < 0 ? [] : [where(within.map((is, i) => Number(is && misses[i] === 1 && missed[i] === own)))];
    if (name === 'years') {
      const [from, to] = spans(values, chosen.years, found, ...near);
      byDimension.set('from', { ...from, availableCount: many }).set('to', { ...to, availableCount: many });
    } else
      byDimension.set(name, { values: values.values, counts: count(values, found, ...near), availableCount: many });
  }
  const all = listedInitiatives(network);
  let programmes = 0;
  for (const i of found) programmes += Number(all[i]?.coop.type === 'programme');
  return {
    initiatives: found.length - programmes,
    programmes,
    total: within.reduce((sum, one) => sum + one, 0),
    byDimension,
  };
}
