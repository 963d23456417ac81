// Matches initiatives against a query: a mask for each dimension that it filters by, then its words, then its order.
import { lazyModule } from '../../common/lazy-module.js';
import { runSync, type Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { buildDimension, DIMENSIONS } from './dimensions.js';
import { listedInitiatives } from './listed-initiatives.js';
import { type Filters, isFiltered, type Query } from './query.js';
import { parseValues } from './values.js';

/** A mask over the listed initiatives, 1 for each that matches; and the values asked for that no initiative has. */
interface Match {
  mask: Uint8Array;
  unmatched: string[];
}

/**
 * Matches all listed initiatives against `filters`. Values of one attribute are alternatives; all attributes must
 * match.
 */
export function* matchMask(network: Network, filters: Filters): Task<Match> {
  const listed = listedInitiatives(network);
  const mask = new Uint8Array(listed.length).fill(1);
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
    const search = yield* loadSearch();
    const matches = search?.textMatcher(filters.query, network) ?? (() => true);
    for (let i = 0; i < mask.length; i++) {
      if (!mask[i]) continue;
      mask[i] = Number(matches(listed[i] as Initiative));
      // not each time: reading the clock takes as long as searching a few texts
      if (i % 16 === 0) yield;
    }
  }
  return { mask, unmatched };
}

/** The initiatives that a query selects, and the values of its attributes that no initiative has. */
export interface SelectedInitiatives {
  initiatives: readonly Initiative[];
  unmatched: string[];
}

// few pages search or sort
const loadSearch = lazyModule(() => import('./search.js'), 'the search');
const loadSort = lazyModule(() => import('./sort.js'), 'the orders');

/** Selects the initiatives and programmes that `query` asks for, in its order. */
export function* matchInitiatives(network: Network, query: Query): Task<SelectedInitiatives> {
  const listed = listedInitiatives(network);
  const { chosen, limit } = query;
  const { mask, unmatched } = yield* matchMask(network, query);
  const chosenMask = chosen && (yield* matchMask(network, chosen)).mask;
  const order = chosen?.order || query.order;
  const sort = order && (yield* loadSort());
  const ranks = sort && (yield* sort.sortRanks(network, order));
  const indexes: number[] = [];
  for (let i = 0; i < listed.length; i++) if (mask[i] && (!chosenMask || chosenMask[i])) indexes.push(i);
  if (ranks) indexes.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
  const limited = limit && limit > 0 ? indexes.slice(0, limit) : indexes;
  return { initiatives: limited.map((i) => listed[i] as Initiative), unmatched };
}

/** Does the same at once, for a query whose search and order have been loaded before. */
export const selectInitiativesSync = (network: Network, query: Query): readonly Initiative[] =>
  runSync(matchInitiatives(network, query)).initiatives;

/** The same, but `undefined` for a query that filters nothing: then even what names no initiative counts. */
export function* selectIfFiltered(network: Network, query: Query): Task<readonly Initiative[] | undefined> {
  return isFiltered(query) ? (yield* matchInitiatives(network, query)).initiatives : undefined;
}
