import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { listedInitiatives } from './listed-initiatives.js';
import { matchInitiatives, type SelectedInitiatives } from './matching.js';
import { needsMatching, type Query } from './query.js';

/** Selects the initiatives and programmes that `query` asks for, in its order; news items are left out. */
export function* selectInitiatives(network: Network, query: Query): Task<SelectedInitiatives> {
  if (needsMatching(query)) return yield* matchInitiatives(network, query);
  const initiatives = listedInitiatives(network);
  return {
    initiatives: query.limit && query.limit > 0 ? initiatives.slice(0, query.limit) : initiatives,
    unmatched: [],
  };
}
