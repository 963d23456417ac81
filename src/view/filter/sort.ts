// The orders in which initiatives can be listed.
import { memoizeTask } from '../../common/memoize-task.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { territoriesOf } from '../geography.js';
import { listedInitiatives } from './listed-initiatives.js';

/** What each order compares. */
const SORT_KEYS: Record<string, (initiative: Initiative) => string> = {
  title: ({ item }) => item.title ?? '',
  // those without a territory come last
  territory: (initiative) => territoriesOf(initiative)[0]?.name ?? '\uffff',
  recent: ({ coop, item }) => coop.period?.end ?? coop.period?.start ?? item.date_published ?? '',
};

/** Sorts by a merge sort, which is stable and can yield: Array.sort() on ten thousand names would block the page. */
export function* mergeSort(numbers: number[], compare: (a: number, b: number) => number): Task<number[]> {
  let source = numbers;
  for (let width = 1; width < numbers.length; width *= 2) {
    const target: number[] = [];
    for (let start = 0; start < numbers.length; start += 2 * width) {
      const middle = Math.min(start + width, numbers.length);
      const end = Math.min(middle + width, numbers.length);
      for (let a = start, b = middle; a < middle || b < end; ) {
        const isFirst = b >= end || (a < middle && compare(source[a] as number, source[b] as number) <= 0);
        target.push(source[isFirst ? a++ : b++] as number);
        if (target.length % 64 === 0) yield;
      }
    }
    source = target;
  }
  return source;
}

/**
 * Returns the rank of each listed initiative in an order; `undefined` for an unknown order, which is the order as
 * published.
 */
export const sortRanks = memoizeTask(function* (network: Network, order: string): Task<Uint32Array | undefined> {
  const keyOf = Object.hasOwn(SORT_KEYS, order) ? SORT_KEYS[order] : undefined;
  if (!keyOf) return undefined;
  const keys = listedInitiatives(network).map(keyOf);
  // dates compare as text, the latest first; '' is undated and comes last
  const compareDates = (a: string, b: string) => Number(a < b) - Number(a > b);
  const compare = order === 'recent' ? compareDates : new Intl.Collator().compare;
  const sorted = yield* mergeSort([...keys.keys()], (a, b) => compare(keys[a] as string, keys[b] as string));
  const ranks = new Uint32Array(keys.length);
  for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] as number] = rank;
  return ranks;
});
