import { hasOwn } from '../../common/own-property.js';
import { safeUrl } from '../../common/safe-url.js';
import { orTimeout } from '../../common/timeout.js';
import { acceptFeed, type ValidFeed } from './accept-feed.js';
import { fetchJsonWithRetry } from './fetch-json-with-retry.js';
import type { Problem } from './problem.js';

/** One page of a feed. */
export interface FeedPage extends ValidFeed {
  /** True when another page follows. */
  more: boolean;
}

/** Of one feed at most: 200 of 8 MB are more than a page should show. */
const PAGES = 200;

/**
 * The pages of a feed, one after the other through `next_url`, until there are no more, one leads back to another, or something goes wrong: then
 * the problem comes, once. After it, if copies may take the place of what is missing (`spare`), those pages that are kept somewhere, in
 * the browser's own HTTP cache or, where a tag says `offline`, in its Cache Storage: the network is not asked again.
 */
export async function* fetchPages(
  start: string,
  signal: AbortSignal,
  spare: boolean,
  offline?: boolean,
): AsyncGenerator<FeedPage | Problem> {
  const seen = new Set<string>();
  let problem: Problem | undefined;
  let more = true;
  for (let url = start; more; ) {
    seen.add(url);
    let page: ValidFeed | Problem | undefined = problem;
    if (!problem) {
      const answer = await fetchJsonWithRetry(url, signal);
      page = hasOwn(answer, 'kind') ? answer : await acceptFeed(url, answer, url === start);
    }
    if (page && hasOwn(page, 'kind')) {
      if (!problem) yield (problem = page);
      if (!spare || signal.aborted) return;
      page = await (await orTimeout(import('./cached-copy.js')))?.findCachedCopy(
        url,
        problem as Problem,
        signal,
        offline,
      );
    }
    if (!page || hasOwn(page, 'kind')) return;
    const following = safeUrl(page.feed.head.next_url, url);
    // on the feed's own origin only: by default no other host is asked
    more =
      !!following && new URL(following).origin === new URL(start).origin && !seen.has(following) && seen.size < PAGES;
    url = following ?? url;
    yield { ...page, more };
  }
}
