// The orders in which initiatives are shown.
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { territoriesOf } from '../geography.js';
import { listedInitiatives } from './dimensions.js';

/** What each order goes by. */
const KEYS: Record<string, (initiative: Initiative) => string> = {
  title: ({ item }) => item.title ?? '',
  // those without a territory come last
  territory: (initiative) => territoriesOf(initiative)[0]?.name ?? '\uffff',
  recent: ({ coop, item }) => coop.period?.end ?? coop.period?.start ?? item.date_published ?? '',
};

/** Sorted, those that are alike in the order they came; a merge sort that yields: ten thousand names compared at once would hold the page. */
export function* mergeSort(numbers: number[], compare: (a: number, b: number) => number): Task<number[]> {
  let from = numbers;
  for (let width = 1; width < numbers.length; width *= 2) {
    const to: number[] = [];
    for (let start = 0; start < numbers.length; start += 2 * width) {
      const middle = Math.min(start + width, numbers.length);
      const end = Math.min(middle + width, numbers.length);
      for (let a = start, b = middle; a < middle || b < end; ) {
        const first = b >= end || (a < middle && compare(from[a] as number, from[b] as number) <= 0);
        to.push(from[first ? a++ : b++] as number);
        if (to.length % 64 === 0) yield;
      }
    }
    from = to;
  }
  return from;
}

const known = new WeakMap<Network, Map<string, Uint32Array>>();

/** For each initiative that `shown` gives the place it has in this order; `undefined` for the order as published. Made once for each feed. */
export function* sortRanks(network: Network, order: string): Task<Uint32Array | undefined> {
  const key = Object.hasOwn(KEYS, order) ? KEYS[order] : undefined;
  if (!key) return undefined;
  const orders = known.get(network) ?? new Map<string, Uint32Array>();
  known.set(network, orders);
  let found = orders.get(order);
  if (!found) {
    const keys = listedInitiatives(network).map(key);
    const { compare } = new Intl.Collator();
    // dates are compared as they are written; the undated, an empty text, come last
    const later = (a: string, b: string) => Number(a < b) - Number(a > b);
    const by = order === 'recent' ? later : compare;
    const ordered = yield* mergeSort([...keys.keys()], (a, b) => by(keys[a] as string, keys[b] as string));
    found = new Uint32Array(keys.length);
    for (let place = 0; place < ordered.length; place++) found[ordered[place] as number] = place;
    orders.set(order, found);
  }
  return found;
}
