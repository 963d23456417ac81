// Fetches one JSON document: a single request, and the loop around it that retries. A request carries no cookie and no
// path of the page, which could identify the visitor, and no header of ours, which would cause a CORS preflight.
import { dictionary } from '../../common/dictionary.js';
import { yieldToMain } from '../../common/scheduler.js';
import { orTimeout } from '../../common/timeout.js';
import { credentialsOf } from './credentials.js';
import { isTransient, type Problem, type Result, toDefect } from './problem.js';
import type { Attempt, FetchFailure } from './retry.js';

export interface JsonResponse {
  json: unknown;
  /** The header of this name. */
  lastModified: string | undefined;
  /** The header of this name, '' without one; `undefined` for a copy from Cache Storage. */
  contentType: string | undefined;
}

export interface JsonRequest {
  url: string;
  signal: AbortSignal;
  /** For the whole of the response, in ms. */
  timeoutMs: number;
  cache?: RequestCache;
}

/** Largest document, in bytes, decompressed. A longer feed is published in pages. */
const MAX_BYTES = 8_000_000;
/** How much of a body that is not JSON a problem quotes, in characters. */
const MAX_QUOTE = 100;

/** Returns the timeout of one request, in ms: 10 s, or 20 s for a visitor who saves data or is on 2G. */
export function requestTimeout(): number {
  const { connection } = (globalThis.navigator ?? {}) as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData || connection?.effectiveType?.includes('2g') ? 20_000 : 10_000;
}

/**
 * Fetches a JSON document, and retries after a transient failure. Never throws: a failure is the result. The retry
 * policy is loaded when it is first needed; if it does not load, a transient failure is retried once.
 */
export async function fetchJsonWithRetry(
  url: string,
  signal: AbortSignal,
  timeoutMs: number = requestTimeout(),
): Promise<Result<JsonResponse>> {
  const startedAt = performance.now();
  let attempt: Attempt = { url, signal, timeoutMs, startedAt, retries: 0, isReachedByProbe: false };
  for (;;) {
    const result = await fetchJson(attempt);
    if (result.ok || signal.aborted) return result;
    const policy = await orTimeout(import('./retry.js'));
    const next = policy ? await policy.nextAttempt(attempt, result, requestTimeout()) : retryOnce(attempt, result);
    if (!next.ok) return next;
    if (signal.aborted) return result;
    attempt = next.value;
  }
}

const retryOnce = (attempt: Attempt, { problem }: FetchFailure): Result<Attempt> =>
  attempt.retries || !isTransient(problem)
    ? { ok: false, problem }
    : { ok: true, value: { ...attempt, retries: attempt.retries + 1 } };

/** Sends a request; `undefined` where a script of the page has put something else in the place of `fetch`. */
function send(url: string, init: RequestInit): Promise<Response> | undefined {
  try {
    const response: Promise<Response> | undefined = fetch(url, dictionary(init));
    return typeof response?.then === 'function' ? response : undefined;
  } catch {
    // that of a browser rejects, and does not throw
    return undefined;
  }
}

/** Sends one request. Never throws. */
export async function fetchJson(request: JsonRequest): Promise<{ ok: true; value: JsonResponse } | FetchFailure> {
  const { url, signal, timeoutMs, cache } = dictionary(request);
  const fail = (kind: Problem['kind'], detail?: string, retryAfter = '', body = ''): FetchFailure => ({
    ok: false,
    problem: { kind, url, detail },
    retryAfter,
    body,
  });
  // the tag may have left while other code was loading: a signal that is aborted already fires no event
  if (signal.aborted) return fail('unreachable');
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timedOut = false;
  let statusText: string | undefined;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  signal.addEventListener('abort', abort);
  try {
    const pending = send(url, {
      signal: controller.signal,
      credentials: credentialsOf(url),
      referrerPolicy: 'strict-origin',
      cache,
    });
    if (!pending) return { ...fail('defect'), problem: toDefect(new TypeError('fetch() of this page is broken'), url) };
    const response = await pending;
    const { status, headers } = response;
    statusText = `${status}`;
    if (status >= 500 || status === 429) return fail('server', statusText, headers.get('retry-after') ?? '');
    if (!response.ok) return fail(status === 404 || status === 410 ? 'not-found' : 'forbidden', statusText);
    // compressed, it is longer still
    const isTooLong = Number(headers.get('content-length')) > MAX_BYTES;
    const body = isTooLong ? undefined : await readBody(response);
    if (body === undefined) return fail('too-large', `${MAX_BYTES / 1e6}`);
    // parse in a task of its own, because a page of 1,000 initiatives takes a low-end phone 25 to 40 ms
    await yieldToMain();
    try {
      const json = JSON.parse(body);
      await yieldToMain();
      const lastModified = headers.get('last-modified') ?? undefined;
      return { ok: true, value: { json, lastModified, contentType: headers.get('content-type') ?? '' } };
    } catch {
      return fail('not-json', body.slice(0, MAX_QUOTE), '', body);
    }
  } catch {
    return fail(timedOut ? 'timeout' : 'unreachable', statusText);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // an error page, or what is too large, is not read to its end: it would hold one of six connections to its server
    abort();
  }
}

/** Reads the body as text, without its byte order mark. Returns `undefined` above `MAX_BYTES`. */
async function readBody(response: Response): Promise<string | undefined> {
  // without options, WebKit reads `mode` from Object.prototype
  const reader = response.body?.getReader(dictionary({}) as never) as
    | ReadableStreamDefaultReader<Uint8Array>
    | undefined;
  if (!reader) {
    // a browser without streams
    const text = await response.text();
    return text.length > MAX_BYTES ? undefined : text;
  }
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
