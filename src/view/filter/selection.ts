// Selects the initiatives of a tag. A query that neither filters nor sorts needs no code for it: most pages pay nothing.
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { listedInitiatives } from './listed-initiatives.js';
import type { SelectedInitiatives } from './matching.js';
import { needsMatching, type Query } from './query.js';

let matching: typeof import('./matching.js') | undefined;

/** Loads the code that filters. The pasted script calls it as soon as it meets a tag with a filter. */
export const loadMatching = (): Promise<void> =>
  import('./matching.js').then((module) => {
    matching = module;
  });

/**
 * Selects the initiatives and programmes that `query` asks for, in its order; news items are left out. Throws when the
 * code that filters cannot be loaded, because showing everything instead would be wrong.
 */
export function* selectInitiatives(network: Network, query: Query): Task<SelectedInitiatives> {
  if (needsMatching(query)) {
    if (!matching) yield loadMatching();
    if (matching) return yield* matching.matchInitiatives(network, query);
  }
  const initiatives = listedInitiatives(network);
  return {
    initiatives: query.limit && query.limit > 0 ? initiatives.slice(0, query.limit) : initiatives,
    unmatched: [],
  };
}
