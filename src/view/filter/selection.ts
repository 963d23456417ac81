import { runSync, type Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { buildDimension, DIMENSIONS, listedInitiatives } from './dimensions.js';

/** The attributes that narrow what is shown, or set its order; what each asks for is told in `elements/feed-element.ts`. */
export const QUERY_ATTRIBUTES = [
  'initiative',
  'member',
  'territory',
  'pairing',
  'country',
  'goal',
  'theme',
  'nature',
  'programme',
  'phase',
  'status',
  'years',
  'query',
  'order',
] as const;

/** What initiatives are asked for: ids or codes, several by comma. What is absent narrows nothing. */
export type Filters = { [name in (typeof QUERY_ATTRIBUTES)[number]]?: string };

/** What a tag asks for, as its attributes say it, and what a visitor has chosen within that. */
export type Query = Filters & {
  /** How many at most. */
  limit?: number;
  chosen?: Filters;
  /** Told by `selected`: something is asked for by an id that no initiative has. */
  astray?: boolean;
};

/** Brought when words, or an order other than that of the feed, are asked for; most pages ask for neither. */
let search: typeof import('./search.js') | undefined;
let orders: typeof import('./sort.js') | undefined;
const missing = (error: unknown) => console.warn('[passerelle] a part did not come:', error);

/** The values that a choice names in one dimension, as the feed writes them. `years="2015-2018"` names four. */
export function parseValues(name: string, text = ''): string[] {
  return text.split(',').flatMap((one) => {
    const value = one.trim();
    const [, from, to] = (name === 'years' && value.match(/^(\d{4})?-(\d{4})?$/)) || [];
    if (!from && !to) return value ? [name === 'country' ? value.toUpperCase() : value] : [];
    const [start, end] = [Number(from ?? 1800), Number(to ?? 2200)];
    return [...Array(Math.max(0, Math.min(500, end - start + 1)))].map((_, n) => `${start + n}`);
  });
}

/** For each initiative that `shown` gives: 1 where it fits the choice. `told` hears of an id that none has. */
export function* matchMask(network: Network, choice: Filters, told: Query = {}): Task<Uint8Array> {
  const all = listedInitiatives(network);
  const fits = new Uint8Array(all.length).fill(1);
  for (const name of Object.keys(DIMENSIONS)) {
    const wanted = parseValues(name, choice[name as keyof Filters]);
    if (!wanted.length) continue;
    const { numbers, values, starts, of } = yield* buildDimension(network, name);
    const asked = new Uint8Array(values.length);
    for (const value of wanted) {
      const number = numbers.get(value);
      if (number === undefined) told.astray = true;
      else asked[number] = 1;
    }
    for (let i = 0; i < fits.length; i++) {
      let has = 0;
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) has |= asked[of[k] as number] as number;
      (fits[i] as number) &= has;
    }
  }
  if (choice.query?.trim()) {
    if (!search)
      yield import('./search.js').then((module) => {
        search = module;
      }, missing);
    const holds = search?.textMatcher(choice.query, network) ?? (() => true);
    for (let i = 0; i < fits.length; i++) {
      if (!fits[i]) continue;
      fits[i] = Number(holds(all[i] as Initiative));
      // a look at the clock takes as long as to search a few texts
      if (i % 16 === 0) yield;
    }
  }
  return fits;
}

/** The initiatives and programmes of `network` that `selection` asks for, in its order; news are left out. */
export function* selectInitiatives(network: Network, selection: Query): Task<Initiative[]> {
  const all = listedInitiatives(network);
  const { chosen, limit } = selection;
  const bounds = yield* matchMask(network, selection, selection);
  const choice = chosen && (yield* matchMask(network, chosen));
  const order = chosen?.order || selection.order;
  if (order && !orders)
    yield import('./sort.js').then((module) => {
      orders = module;
    }, missing);
  const places = order && orders && (yield* orders.sortRanks(network, order));
  const found: number[] = [];
  for (let i = 0; i < all.length; i++) if (bounds[i] && (!choice || choice[i])) found.push(i);
  if (places) found.sort((a, b) => (places[a] as number) - (places[b] as number));
  return (limit && limit > 0 ? found.slice(0, limit) : found).map((i) => all[i] as Initiative);
}

/** The same at once. */
export const selectInitiativesSync = (network: Network, selection: Query): Initiative[] =>
  runSync(selectInitiatives(network, selection));

/** True when less than all is asked for. */
export const isFiltered = ({ chosen = {}, ...asked }: Query): boolean =>
  QUERY_ATTRIBUTES.some((name) => name !== 'order' && (asked[name] || chosen[name]));
