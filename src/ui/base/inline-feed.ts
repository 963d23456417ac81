import { has } from '../../common/own-property.js';
import { sliced } from '../../common/scheduler.js';
import type { Known } from '../../feed/load/feed-source.js';
import { network } from '../../feed/model/network.js';
import { check } from '../../feed/validate/validate-feed.js';

/** What is known of a feed given by hand instead of `src`, for the page at `url`: it passes the same gate. Few pages give one. */
export async function byHand(feed: unknown, url: string): Promise<Known> {
  const checked = await check(feed);
  if (has(checked, 'missing')) return { refused: [], loading: false, problem: { kind: 'not-a-feed', url, detail: checked.missing } };
  const { refused } = checked;
  const joined = await sliced(network([checked.feed], url, (refusal) => refused.push(refusal)));
  return { network: joined, problem: undefined, refused, loading: false };
}
