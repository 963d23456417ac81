// Facet counts: the values that a visitor can still choose, and how many initiatives each would leave. A facet is
// counted with what is chosen in the other dimensions and not in its own, so that one value can be chosen in place of
// another.
import { dictionary } from '../../common/dictionary.js';
import { memoizeTask } from '../../common/memoize-task.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { buildDimension, type Dimension } from './dimensions.js';
import { listedInitiatives } from './listed-initiatives.js';
import { matchMask } from './matching.js';
import type { Filters, Query } from './query.js';
import { parseYearRange } from './values.js';

/** Values, and the number of initiatives that each would leave. */
interface ValueCounts {
  values: readonly string[];
  counts: Uint32Array;
}

export interface Facet extends ValueCounts {
  /** How many of the values occur before the visitor chooses anything: a facet with one is no choice. */
  availableCount: number;
}

export interface Facets {
  /** How many initiatives match, programmes not included. */
  initiatives: number;
  programmes: number;
  /** How many initiatives and programmes there are before the visitor chooses anything. */
  total: number;
  /** Facets by dimension; `years` gives two of them, `from` and `to`. */
  byDimension: Map<string, Facet>;
}

/** Counts the initiatives that have each value; `lists` are indexes of initiatives. */
function countValues({ values, offsets, indexes }: Dimension, lists: readonly Uint32Array[]): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (const list of lists)
    for (let n = 0; n < list.length; n++) {
      const i = list[n] as number;
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++)
        (counts[indexes[k] as number] as number) += 1;
    }
  return counts;
}

/**
 * Counts both ends of a range of years, in ascending order: how many initiatives still ran in or after each year, and
 * how many had begun by then. Each end is counted with the other end as it is chosen.
 */
function yearCounts(
  { values: unsorted, offsets, indexes }: Dimension,
  chosen: string | undefined,
  lists: readonly Uint32Array[],
): [from: ValueCounts, to: ValueCounts] {
  const range = parseYearRange(chosen);
  const minYear = Number(range.from) || 0;
  const maxYear = Number(range.to) || Infinity;
  const values = [...unsorted].sort();
  const position = unsorted.map((value) => values.indexOf(value));
  const from = new Uint32Array(values.length);
  const to = new Uint32Array(values.length);
  for (const list of lists)
    for (const i of list) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      if (start === end) continue;
      // the years of one initiative are consecutive
      const first = position[indexes[start] as number] as number;
      const last = position[indexes[end - 1] as number] as number;
      if (Number(values[first]) <= maxYear) (from[last] as number) += 1;
      if (Number(values[last]) >= minYear) (to[first] as number) += 1;
    }
  // running sums, forwards for those that have begun, backwards for those that still run
  for (let n = 1; n < values.length; n++) (to[n] as number) += to[n - 1] as number;
  for (let n = values.length - 1; n > 0; n--) (from[n - 1] as number) += from[n] as number;
  // a range does not end before it begins
  for (let n = 0; n < values.length; n++) {
    if (Number(values[n]) > maxYear) from[n] = 0;
    if (Number(values[n]) < minYear) to[n] = 0;
  }
  return [
    { values, counts: from },
    { values, counts: to },
  ];
}

/** Returns the indexes at which a mask is set. */
const indexesOf = (mask: Uint8Array): Uint32Array => Uint32Array.from([...mask.keys()].filter((i) => mask[i]));

/** The baseline: which initiatives the attributes of a tag select, before the visitor chooses anything. */
const baselineMask = memoizeTask(function* (network: Network, attributes: Query): Task<Uint8Array> {
  return (yield* matchMask(network, attributes)).mask;
});

/** Counts the values of a dimension that occur in the baseline. */
const countAvailable = memoizeTask(function* (network: Network, attributes: Query, name: string): Task<number> {
  const dimension = yield* buildDimension(network, name);
  const baseline = yield* baselineMask(network, attributes);
  return countValues(dimension, [indexesOf(baseline)]).filter(Boolean).length;
});

/**
 * Counts how many of the filters `names` each initiative misses, with the last one it misses as an index into
 * `names`.
 */
function* countMisses(network: Network, filters: Filters, names: readonly (keyof Filters)[]) {
  const { length } = listedInitiatives(network);
  const missCount = new Uint8Array(length);
  const lastMiss = new Uint8Array(length);
  for (let position = 0; position < names.length; position++) {
    const name = names[position] as keyof Filters;
    const { mask } = yield* matchMask(network, dictionary({ [name]: filters[name] }));
    for (let i = 0; i < length; i++) {
      if (mask[i]) continue;
      (missCount[i] as number) += 1;
      lastMiss[i] = position;
    }
  }
  return { missCount, lastMiss };
}

/** Counts the facets `names` within what the attributes of a tag ask for. */
export function* buildFacets(network: Network, query: Query, names: readonly string[]): Task<Facets> {
  const { chosen = {}, ...attributes } = query;
  const baseline = yield* baselineMask(network, attributes);
  const chosenNames = (Object.keys(chosen) as (keyof Filters)[]).filter(
    (name) => name !== 'order' && chosen[name]?.trim(),
  );
  const { missCount, lastMiss } = yield* countMisses(network, chosen, chosenNames);
  const matches = indexesOf(baseline.map((isIn, i) => Number(isIn && !missCount[i])));
  const byDimension = new Map<string, Facet>();
  for (const name of names) {
    const dimension = yield* buildDimension(network, name);
    yield;
    const availableCount = yield* countAvailable(network, attributes, name);
    const lists = [matches];
    const position = chosenNames.indexOf(name as keyof Filters);
    // those that miss this filter alone: another value in its place would add them to the matches
    if (position >= 0)
      lists.push(indexesOf(baseline.map((isIn, i) => Number(isIn && missCount[i] === 1 && lastMiss[i] === position))));
    if (name === 'years') {
      const [from, to] = yearCounts(dimension, chosen.years, lists);
      byDimension.set('from', { ...from, availableCount }).set('to', { ...to, availableCount });
    } else byDimension.set(name, { values: dimension.values, counts: countValues(dimension, lists), availableCount });
  }
  const listed = listedInitiatives(network);
  let programmes = 0;
  for (const i of matches) programmes += Number(listed[i]?.coop.type === 'programme');
  return {
    initiatives: matches.length - programmes,
    programmes,
    total: baseline.reduce((sum, isIn) => sum + isIn, 0),
    byDimension,
  };
}
