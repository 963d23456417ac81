import { reportLoadFailure } from '../../common/report-load-failure.js';
import { runSync, type Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { buildDimension, DIMENSIONS, listedInitiatives } from './dimensions.js';
import { type Filters, parseValues, type Query } from './query.js';

/** One byte per listed initiative, 1 where it matches; and the values asked for that no initiative has. */
interface Match {
  mask: Uint8Array;
  unmatched: string[];
}

/** The initiatives that a query selects, and the values of its attributes that no initiative has. */
export interface SelectedInitiatives {
  initiatives: Initiative[];
  unmatched: string[];
}

/** Brought when words, or an order other than that of the feed, are asked for; most pages ask for neither. */
let search: typeof import('./search.js') | undefined;
let orders: typeof import('./sort.js') | undefined;
const missing = (error: unknown) => reportLoadFailure('search and order', error);

/** Matches all listed initiatives against `filters`, as a bit mask: one dimension after the other, then the words. */
export function* matchMask(network: Network, filters: Filters): Task<Match> {
  const all = listedInitiatives(network);
  const mask = new Uint8Array(all.length).fill(1);
  const unmatched: string[] = [];
  for (const name of Object.keys(DIMENSIONS)) {
    const wanted = parseValues(name, filters[name as keyof Filters]);
    if (!wanted.length) continue;
    const { indexByValue, values, offsets, indexes } = yield* buildDimension(network, name);
    const isWanted = new Uint8Array(values.length);
    for (const value of wanted) {
      const index = indexByValue.get(value);
      if (index === undefined) unmatched.push(value);
      else isWanted[index] = 1;
    }
    for (let i = 0; i < mask.length; i++) {
      let matches = 0;
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++)
        matches |= isWanted[indexes[k] as number] as number;
      (mask[i] as number) &= matches;
    }
  }
  if (filters.query?.trim()) {
    if (!search)
      yield import('./search.js').then((module) => {
        search = module;
      }, missing);
    const holds = search?.textMatcher(filters.query, network) ?? (() => true);
    for (let i = 0; i < mask.length; i++) {
      if (!mask[i]) continue;
      mask[i] = Number(holds(all[i] as Initiative));
      // a look at the clock takes as long as to search a few texts
      if (i % 16 === 0) yield;
    }
  }
  return { mask, unmatched };
}

/** Selects the initiatives and programmes that `query` asks for, in its order; news items are left out. */
export function* selectInitiatives(network: Network, query: Query): Task<SelectedInitiatives> {
  const all = listedInitiatives(network);
  const { chosen, limit } = query;
  const { mask, unmatched } = yield* matchMask(network, query);
  const chosenMask = chosen && (yield* matchMask(network, chosen)).mask;
  const order = chosen?.order || query.order;
  if (order && !orders)
    yield import('./sort.js').then((module) => {
      orders = module;
    }, missing);
  const ranks = order && orders && (yield* orders.sortRanks(network, order));
  const indexes: number[] = [];
  for (let i = 0; i < all.length; i++) if (mask[i] && (!chosenMask || chosenMask[i])) indexes.push(i);
  if (ranks) indexes.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
  const limited = limit && limit > 0 ? indexes.slice(0, limit) : indexes;
  return { initiatives: limited.map((i) => all[i] as Initiative), unmatched };
}

/** Selects them in one task, however long it takes. */
export const selectInitiativesSync = (network: Network, query: Query): Initiative[] =>
  runSync(selectInitiatives(network, query)).initiatives;
