import { safeUrl } from '../../common/safe-url.js';
import { orTimeout } from '../../common/timeout.js';
import { acceptFeed, type ValidFeed } from './accept-feed.js';
import { fetchJsonWithRetry } from './fetch-json.js';
import type { Problem, Result } from './problem.js';

/** One page of a feed. */
export interface FeedPage extends ValidFeed {
  /** True when another page follows. */
  hasNext: boolean;
}

/** Most pages of one feed: 200 of 8 MB are more than a web page should show. */
const MAX_PAGES = 200;

/**
 * Yields the pages of a feed by following `next_url`, until there are no more or one leads back to another. On the
 * first failure yields the problem; then, if `allowCached`, cached copies of the remaining pages: from the browser's
 * HTTP cache or, with `offline`, from Cache Storage. The network is not asked again.
 */
export async function* fetchPages(
  firstUrl: string,
  signal: AbortSignal,
  allowCached: boolean,
  offline?: boolean,
): AsyncGenerator<Result<FeedPage>> {
  const visited = new Set<string>();
  let problem: Problem | undefined;
  for (let url: string | undefined = firstUrl; url; ) {
    visited.add(url);
    let page: ValidFeed | undefined;
    if (!problem) {
      const result = await fetchPage(url, signal, url === firstUrl);
      if (result.ok) page = result.value;
      else {
        ({ problem } = result);
        yield result;
      }
    }
    if (problem) {
      if (!allowCached || signal.aborted) return;
      page = await (await orTimeout(import('./cached-copy.js')))?.findCachedCopy(url, problem, signal, offline);
    }
    if (!page) return;
    const next: string | undefined = visited.size < MAX_PAGES ? nextUrl(page, firstUrl) : undefined;
    url = next && !visited.has(next) ? next : undefined;
    yield { ok: true, value: { ...page, hasNext: !!url } };
  }
}

async function fetchPage(url: string, signal: AbortSignal, isFirst: boolean): Promise<Result<ValidFeed>> {
  const result = await fetchJsonWithRetry(url, signal);
  return result.ok ? acceptFeed(url, result.value, isFirst) : result;
}

/** Returns where the next page is, on the feed's own origin only: by default no other host is asked. */
function nextUrl({ url, feed }: ValidFeed, firstUrl: string): string | undefined {
  const next = safeUrl(feed.head.next_url, url);
  return next && new URL(next).origin === new URL(firstUrl).origin ? next : undefined;
}
