import { hasOwn } from '../../common/own-property.js';
import { orTimeout } from '../../common/timeout.js';
import { acceptFeed, type ValidFeed } from './accept-feed.js';
import { fetchJson, type JsonResponse } from './fetch-json.js';
import { isTransient, type Problem } from './problem.js';

/** For what the browser may still hold, in ms. */
const PATIENCE = 3000;

/** The server has said no: what it once gave is no longer given out. */
const FINAL = /^(not-found|forbidden)$/;

/**
 * Brought when a page of a feed could not be had: the last good copy of it. First from the browser's own HTTP cache, if another answer may be there
 * than the one that came; then, where a tag says `offline`, from Cache Storage. A copy passes the same gate; one that does not is none.
 */
export async function findCachedCopy(
  url: string,
  problem: Problem,
  signal: AbortSignal,
  offline?: boolean,
): Promise<ValidFeed | undefined> {
  const sound = async (copy: JsonResponse | undefined, got: string) => {
    const page = copy && (await acceptFeed(url, copy, true, got));
    return page && hasOwn(page, 'feed') ? page : undefined;
  };
  const cached = async () => {
    if (!isTransient(problem)) return undefined;
    const answer = await fetchJson({ url, signal, retry: 0, began: 0, deadline: PATIENCE, cache: 'force-cache' });
    return hasOwn(answer, 'json') ? sound(answer, '') : undefined;
  };
  const stored = async () => {
    if (!offline || FINAL.test(problem.kind)) return undefined;
    const found = await (await orTimeout(import('./offline-cache.js')))?.readCopy(url);
    return found && sound(found, found.got);
  };
  return (await cached()) ?? (await stored());
}
