import { address } from './address.js';
import { check, type Refusal } from './check.js';
import { has } from './has.js';
import { isPassing, type Problem } from './problem.js';
import { type Received, request } from './request.js';
import type { Feed } from './schema.js';

/** One page of a feed that has passed the gate. */
export interface Page {
  feed: Feed;
  refused: readonly Refusal[];
  /** When it was published, or last changed on its server, if either is told. */
  published?: string;
  /** True when another page follows. */
  more: boolean;
}

/** Of one feed at most: 200 of 8 MB are more than a page should show. */
const PAGES = 200;

/**
 * The pages of a feed, one after the other through `next_url`, until there are no more, one leads back to another, or something goes wrong: then
 * the problem comes last. Where the server is out of reach, a copy in the browser's own HTTP cache may come after the problem (`cached`).
 */
export async function* pages(start: string, signal: AbortSignal, cached: boolean): AsyncGenerator<Page | Problem> {
  const seen = new Set<string>();
  let more = true;
  for (let url = start; more; ) {
    seen.add(url);
    let answer: Received | Problem = await request(url, signal);
    if (has(answer, 'kind')) {
      yield answer;
      if (!cached || url !== start || !isPassing(answer) || signal.aborted) return;
      answer = await request(url, signal, { cache: 'force-cache', deadline: 3000, retries: 0 });
      if (has(answer, 'kind')) return;
    }
    const checked = await check(answer.json);
    if (has(checked, 'missing')) return yield { kind: 'not-a-feed', url, detail: checked.missing };
    const { feed, refused } = checked;
    const broken = refused.find(({ record, path }) => record && path.startsWith('items'));
    if (broken && !feed.items.length) return yield { kind: 'unreadable', url, detail: `${broken.path}: ${broken.reason}` };
    const following = address(feed.head.next_url, url);
    // on the feed's own origin only: by default no other host is asked
    more = !!following && new URL(following).origin === new URL(start).origin && !seen.has(following) && seen.size < PAGES;
    url = following ?? url;
    yield { feed, refused, published: feed.head._coop?.updated ?? answer.modified, more };
  }
}
