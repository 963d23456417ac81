import { has } from '../../common/own-property.js';
import { brought } from '../../common/timeout.js';
import { attempt, patience, type Received, type Trial } from './fetch-json.js';
import { isPassing, type Problem } from './problem.js';

/**
 * Gets one JSON document. Never throws: what went wrong is the answer. Whether, and when, it is asked for again is told by `recovery`; where that
 * does not come either, a passing failure is tried once more. No cookie, no referrer path, no header of ours: so no CORS preflight.
 */
export async function request(url: string, signal: AbortSignal, deadline = patience()): Promise<Received | Problem> {
  const trial: Trial = { url, signal, retry: 0, began: performance.now(), deadline };
  for (; ; trial.retry++) {
    const answer = await attempt(trial);
    if (!has(answer, 'kind') || signal.aborted) return answer;
    const more = await brought(import('./retry.js'));
    const told = more ? await more.recovery(trial, answer) : trial.retry || !isPassing(answer) ? answer : undefined;
    if (told || signal.aborted) return told ?? answer;
  }
}
