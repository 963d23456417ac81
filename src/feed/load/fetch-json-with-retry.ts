import { hasOwn } from '../../common/own-property.js';
import { orTimeout } from '../../common/timeout.js';
import { type Attempt, fetchJson, type JsonResponse, requestTimeout } from './fetch-json.js';
import { isTransient, type Problem } from './problem.js';

/**
 * Gets one JSON document. Never throws: what went wrong is the answer. Whether, and when, it is asked for again is told by `recovery`; where that
 * does not come either, a passing failure is tried once more. No cookie, no referrer path, no header of ours: so no CORS preflight.
 */
export async function fetchJsonWithRetry(
  url: string,
  signal: AbortSignal,
  deadline = requestTimeout(),
): Promise<JsonResponse | Problem> {
  const trial: Attempt = { url, signal, retry: 0, began: performance.now(), deadline };
  for (; ; trial.retry++) {
    const answer = await fetchJson(trial);
    if (!hasOwn(answer, 'kind') || signal.aborted) return answer;
    const more = await orTimeout(import('./retry.js'));
    const told = more ? await more.nextStep(trial, answer) : trial.retry || !isTransient(answer) ? answer : undefined;
    if (told || signal.aborted) return told ?? answer;
  }
}
