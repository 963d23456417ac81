import { hasOwn } from '../../common/own-property.js';
import { runInSlices } from '../../common/scheduler.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import { joinNetwork } from '../../feed/model/network.js';
import { validateFeed } from '../../feed/validate/validate-feed.js';

/** What is known of a feed given by hand instead of `src`, for the page at `url`: it passes the same gate. Few pages give one. */
export async function readInlineFeed(feed: unknown, url: string): Promise<FeedState> {
  const checked = await validateFeed(feed);
  if (hasOwn(checked, 'missing'))
    return { refused: [], loading: false, problem: { kind: 'not-a-feed', url, detail: checked.missing } };
  const { refused } = checked;
  const joined = await runInSlices(joinNetwork([checked.feed], url, (refusal) => refused.push(refusal)));
  return { network: joined, problem: undefined, refused, loading: false };
}
