import { memoize } from '../../common/memoize.js';
import type { Initiative, Network } from '../../feed/model/network.js';

/** Returns the initiatives and programmes of a feed, in its order; news items are left out. */
export const listedInitiatives = memoize((network: Network): readonly Initiative[] =>
  [...network.initiatives.values()].filter(({ coop }) => coop.type !== 'news'),
);
