import { orTimeout } from '../../common/timeout.js';
import { acceptFeed, type ValidFeed } from './accept-feed.js';
import { fetchJson, type JsonResponse } from './fetch-json.js';
import { isTransient, type Problem } from './problem.js';

/** For the browser's HTTP cache, which may ask the network after all. */
const CACHE_TIMEOUT_MS = 3000;

/** Problems by which the server withdraws the feed: what it once published is not shown any longer. */
const FINAL = /^(not-found|forbidden)$/;

/**
 * Returns the last good copy of a page that could not be fetched: from the browser's HTTP cache after a transient
 * problem, because otherwise the cache has the response that has just failed; else, with `offline`, from Cache Storage.
 * A copy that is not valid counts as none.
 */
export async function findCachedCopy(
  url: string,
  problem: Problem,
  signal: AbortSignal,
  offline?: boolean,
): Promise<ValidFeed | undefined> {
  return (await fromHttpCache(url, problem, signal)) ?? (offline ? fromCacheStorage(url, problem) : undefined);
}

async function fromHttpCache(url: string, problem: Problem, signal: AbortSignal): Promise<ValidFeed | undefined> {
  if (!isTransient(problem)) return undefined;
  const result = await fetchJson({ url, signal, timeoutMs: CACHE_TIMEOUT_MS, cache: 'force-cache' });
  // nobody knows when it was fetched
  return result.ok ? validate(url, result.value, '') : undefined;
}

async function fromCacheStorage(url: string, problem: Problem): Promise<ValidFeed | undefined> {
  if (FINAL.test(problem.kind)) return undefined;
  const copy = await (await orTimeout(import('./offline-cache.js')))?.readCopy(url);
  return copy && validate(url, copy, copy.fetchedAt);
}

async function validate(url: string, response: JsonResponse, fetchedAt: string): Promise<ValidFeed | undefined> {
  const result = await acceptFeed(url, response, true, fetchedAt);
  return result.ok ? result.value : undefined;
}
