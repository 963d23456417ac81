import { runInSlices } from '../../common/scheduler.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import { joinNetwork } from '../../feed/model/network.js';
import { Rejections } from '../../feed/validate/rejections.js';
import { validateFeed } from '../../feed/validate/validate-feed.js';

/**
 * Reads a feed that a page sets as a property instead of `src`, and validates it like any other. `url` is that of the
 * page. Loaded on demand, because few pages do so.
 */
export async function readInlineFeed(feed: unknown, url: string): Promise<FeedState> {
  const state: FeedState = {
    network: undefined,
    problem: undefined,
    dates: undefined,
    rejections: new Rejections(),
    loading: false,
  };
  const validated = await validateFeed(feed);
  if (!validated.ok) return { ...state, problem: { kind: 'not-a-feed', url, detail: validated.missingKey } };
  const joined = await runInSlices(joinNetwork([validated.feed], url));
  validated.rejections.addAll(joined.rejections);
  return { ...state, network: joined.network, rejections: validated.rejections };
}
