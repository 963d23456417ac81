import { sliced } from '../breathe.js';
import { check } from '../feed/check.js';
import { has } from '../feed/has.js';
import { network } from '../feed/network.js';
import type { Known } from '../feed/source.js';

/** What is known of a feed given by hand instead of `src`, for the page at `url`: it passes the same gate. Few pages give one. */
export async function byHand(feed: unknown, url: string): Promise<Known> {
  const checked = await check(feed);
  if (has(checked, 'missing')) return { refused: [], loading: false, problem: { kind: 'not-a-feed', url, detail: checked.missing } };
  const { refused } = checked;
  const joined = await sliced(network([checked.feed], url, (refusal) => refused.push(refusal)));
  return { network: joined, problem: undefined, refused, loading: false };
}
