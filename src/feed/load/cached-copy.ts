import { has } from '../../common/own-property.js';
import { brought } from '../../common/timeout.js';
import { judged, type Sound } from './accept-feed.js';
import { attempt, type Received } from './fetch-json.js';
import { isPassing, type Problem } from './problem.js';

/** For what the browser may still hold, in ms. */
const PATIENCE = 3000;

/** The server has said no: what it once gave is no longer given out. */
const FINAL = /^(not-found|forbidden)$/;

/**
 * Brought when a page of a feed could not be had: the last good copy of it. First from the browser's own HTTP cache, if another answer may be there
 * than the one that came; then, where a tag says `offline`, from Cache Storage. A copy passes the same gate; one that does not is none.
 */
export async function spare(url: string, problem: Problem, signal: AbortSignal, offline?: boolean): Promise<Sound | undefined> {
  const sound = async (copy: Received | undefined, got: string) => {
    const page = copy && (await judged(url, copy, true, got));
    return page && has(page, 'feed') ? page : undefined;
  };
  const cached = async () => {
    if (!isPassing(problem)) return undefined;
    const answer = await attempt({ url, signal, retry: 0, began: 0, deadline: PATIENCE, cache: 'force-cache' });
    return has(answer, 'json') ? sound(answer, '') : undefined;
  };
  const stored = async () => {
    if (!offline || FINAL.test(problem.kind)) return undefined;
    const found = await (await brought(import('./offline-cache.js')))?.copy(url);
    return found && sound(found, found.got);
  };
  return (await cached()) ?? (await stored());
}
