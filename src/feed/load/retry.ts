// The retry policy: loaded after a first failure, it finds the cause and decides on the next attempt.
import { dictionary } from '../../common/dictionary.js';
import { classifyBody } from './classify-body.js';
import { isTransient, type Problem, type Result } from './problem.js';

/** One of the requests for a document. */
export interface Attempt {
  url: string;
  signal: AbortSignal;
  /** For the whole of the response, in ms. */
  timeoutMs: number;
  /** When the visitor began to wait, in ms of `performance.now()`. Time while the page is hidden shifts it. */
  startedAt: number;
  /** How many attempts have failed before this one. */
  retries: number;
  /** True when the server has responded to a `no-cors` probe: if this attempt fails too, the cause is CORS. */
  isReachedByProbe: boolean;
}

/** A failed attempt, and what the retry policy needs to know of it. */
export interface FetchFailure {
  ok: false;
  problem: Problem;
  /** The `Retry-After` header, '' without one. */
  retryAfter: string;
  /** What came instead of JSON. */
  body: string;
}

const MAX_RETRIES = 3;
/** Before the first retry; doubled before each next one. */
const BACKOFF_MS = 500;
/** A browser reports a blocked request by an event in a later task. */
const CSP_EVENT_MS = 50;

/**
 * Returns the next attempt, after its pause, or the problem to report. Only server faults (5xx, 429) and connections
 * without a response are retried, at most three times, by exponential backoff with jitter or as `Retry-After` asks. A
 * visitor waits no longer than two request timeouts in all (20 s, or 40 s on a slow line), while the page is visible.
 */
export async function nextAttempt(
  attempt: Attempt,
  { problem, retryAfter, body }: FetchFailure,
  requestTimeoutMs: number,
): Promise<Result<Attempt>> {
  const { url, signal, timeoutMs, startedAt, retries } = attempt;
  const failure = { ok: false, problem } as const;
  const next = { ...attempt, retries: retries + 1 };
  // the visitor may have left while this module was loading
  if (signal.aborted) return failure;
  if (problem.kind === 'not-json') return { ok: false, problem: { url, ...classifyBody(body) } };
  if (problem.kind === 'unreachable' && problem.detail === undefined) {
    const cause = attempt.isReachedByProbe
      ? 'cors'
      : (localCause(url) ?? (retries ? undefined : await probe(url, signal, requestTimeoutMs / 2)));
    // one response may have been lost by chance: the next attempt shows whether the cause is CORS
    if (cause === 'reached') return { ok: true, value: { ...next, isReachedByProbe: true } };
    if (cause) return { ok: false, problem: { kind: cause, url } };
  }
  if (!isTransient(problem) || problem.kind === 'timeout' || retries === MAX_RETRIES) return failure;
  // jitter, so that the visitors of one page do not all return at once
  const jittered = BACKOFF_MS * 2 ** retries * (0.5 + Math.random());
  const delayMs = Math.max(parseRetryAfter(retryAfter), jittered);
  const totalTimeoutMs = 2 * requestTimeoutMs;
  if (performance.now() + delayMs > startedAt + totalTimeoutMs) return failure;
  await delay(delayMs, signal);
  const countedFrom = startedAt + (await whenVisible(signal));
  const remainingMs = Math.max(0, countedFrom + totalTimeoutMs - performance.now());
  return { ok: true, value: { ...next, startedAt: countedFrom, timeoutMs: Math.min(timeoutMs, remainingMs) } };
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Parses `Retry-After`, seconds or a date, to ms from now. */
const parseRetryAfter = (header: string): number =>
  1000 * Number(header) || Math.max(0, Date.parse(header) - Date.now()) || 0;

/** Resolves once the page is visible, with how long that took, in ms. */
function whenVisible(signal: AbortSignal): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const check = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', check);
      resolve(performance.now() - startedAt);
    };
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check);
    check();
  });
}

/** Hosts of the visitor's own machine: browsers count them as secure although they are http. */
const LOCAL_HOST = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/;

/** Finds a cause that the page knows without a request. */
function localCause(url: string): 'offline' | 'mixed' | undefined {
  if (navigator.onLine === false) return 'offline';
  return location.protocol === 'https:' && url.startsWith('http:') && !LOCAL_HOST.test(url) ? 'mixed' : undefined;
}

/**
 * Finds out why there was no response, because browsers hide the cause from scripts. Requests the same URL with
 * `no-cors`, which needs no permission of the server: if that is `reached`, only the permission was missing. A request
 * that the page's own policy blocks fires an event.
 */
async function probe(url: string, signal: AbortSignal, timeoutMs: number): Promise<'csp' | 'reached' | undefined> {
  let isBlocked = false;
  const onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'connect-src' && blockedURI.startsWith(new URL(url).origin))
      isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal.addEventListener('abort', abort);
  try {
    await fetch(
      url,
      dictionary<RequestInit>({
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'strict-origin',
        cache: 'no-store',
        signal: controller.signal,
      }),
    );
    // the headers are enough
    abort();
    return 'reached';
  } catch {
    await delay(CSP_EVENT_MS, signal);
    return isBlocked ? 'csp' : undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}
