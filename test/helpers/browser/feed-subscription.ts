import { FeedSource, type FeedState } from '../../../src/feed/load/feed-source.js';
import { feed, initiative } from '../feed-builders.js';
import { jsonResponse } from './mock-fetch.js';

/** A server out of order. Its Retry-After is too long to be waited for, so that no test waits for retries. */
export const unavailable = () => new Response('', { status: 503, headers: { 'retry-after': '60' } });
export const initiativeIds = ({ network }: FeedState) => network && [...network.initiatives.keys()];
export const page = (id: string, next_url?: string) => jsonResponse({ ...feed({ items: [initiative(id)] }), next_url });

/** Subscribes to a feed. Returns the states so far, and how to wait for another. */
export function subscribe(url: string) {
  const states: FeedState[] = [];
  const waiting: (() => void)[] = [];
  const unsubscribe = FeedSource.of(url).subscribe((state) => {
    states.push(state);
    for (const resume of waiting.splice(0)) resume();
  });
  const until = async (isDone: (state: FeedState) => unknown) => {
    for (;;) {
      const last = states.at(-1);
      if (last && isDone(last)) return last;
      await new Promise<void>((resume) => waiting.push(resume));
    }
  };
  return { states, unsubscribe, until, settled: () => until(({ loading }) => !loading) };
}
