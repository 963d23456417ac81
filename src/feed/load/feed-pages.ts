import { has } from '../../common/own-property.js';
import { address } from '../../common/safe-url.js';
import { brought } from '../../common/timeout.js';
import { judged, type Sound } from './accept-feed.js';
import { request } from './fetch-json-with-retry.js';
import type { Problem } from './problem.js';

/** One page of a feed. */
export interface Page extends Sound {
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
export async function* pages(start: string, signal: AbortSignal, spare: boolean, offline?: boolean): AsyncGenerator<Page | Problem> {
  const seen = new Set<string>();
  let problem: Problem | undefined;
  let more = true;
  for (let url = start; more; ) {
    seen.add(url);
    let page: Sound | Problem | undefined = problem;
    if (!problem) {
      const answer = await request(url, signal);
      page = has(answer, 'kind') ? answer : await judged(url, answer, url === start);
    }
    if (page && has(page, 'kind')) {
      if (!problem) yield (problem = page);
      if (!spare || signal.aborted) return;
      page = await (await brought(import('./cached-copy.js')))?.spare(url, problem as Problem, signal, offline);
    }
    if (!page || has(page, 'kind')) return;
    const following = address(page.feed.head.next_url, url);
    // on the feed's own origin only: by default no other host is asked
    more = !!following && new URL(following).origin === new URL(start).origin && !seen.has(following) && seen.size < PAGES;
    url = following ?? url;
    yield { ...page, more };
  }
}
