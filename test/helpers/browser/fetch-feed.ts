import { fetchJsonWithRetry } from '../../../src/feed/load/fetch-json.js';

export const FEED_URL = 'https://reseau.example/initiatives.json';
const TIMEOUT_MS = 12_345;
const { fetch, setTimeout } = globalThis;

export const neverAborted = new AbortController().signal;

/** Fetches with a timeout that no other timer has. */
export const fetchFeed = (url = FEED_URL, signal = neverAborted) => fetchJsonWithRetry(url, signal, TIMEOUT_MS);

/** Returns the response, where there must be one. */
export async function responseOf(pending: ReturnType<typeof fetchJsonWithRetry>) {
  const result = await pending;
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.value;
}

/** Returns the problem, where there must be one. */
export async function problemOf(pending: ReturnType<typeof fetchJsonWithRetry>) {
  const result = await pending;
  if (result.ok) throw new Error(`no problem, but ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** Timers that run as usual: of the response, of the retry module, of the probe and of its CSP event. */
const REAL_TIMERS_MS = [TIMEOUT_MS, 3000, 5000, 50];

/** The timer of the browser, which skipPauses() replaces. */
export const realTimeout = setTimeout.bind(globalThis);

/** Skips the pauses before retries. Returns their lengths, in ms. */
export function skipPauses(): number[] {
  const pauses: number[] = [];
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    // 0 is yieldToMain()
    if (REAL_TIMERS_MS.includes(ms) || ms === 0) return realTimeout(act, ms);
    pauses.push(ms);
    return realTimeout(act, 0);
  }) as typeof setTimeout;
  return pauses;
}

/** Puts the real `fetch` and `setTimeout` back. */
export function restoreGlobals(): void {
  globalThis.fetch = fetch;
  globalThis.setTimeout = setTimeout;
}
