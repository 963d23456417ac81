import { yieldToMain } from '../../common/scheduler.js';
import type { Problem } from './problem.js';

export interface JsonResponse {
  json: unknown;
  /** When the server last changed it, if it says so. */
  modified?: string;
  /** Its media type, where it is not one of JSON; '' where none is told. */
  mistyped?: string;
}

/** An attempt that failed. */
export interface FetchFailure extends Problem {
  /** How long the server asks not to be asked again: `Retry-After`. */
  after?: string | null;
}

/** The attempts at one document, so far. */
export interface Attempt {
  url: string;
  signal: AbortSignal;
  /** How many have failed before this one. */
  retry: number;
  /** Since when somebody waits, in ms of `performance.now()`. */
  began: number;
  /** For the whole of the next answer, in ms. */
  deadline: number;
  cache?: RequestCache;
}

/** Bytes of one document, decompressed: a longer feed is published in pages. */
const CAP = 8_000_000;

/** 10 s, and 20 s for a visitor who saves data or is on 2G. */
export function requestTimeout(): number {
  const { connection } = globalThis.navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData || connection?.effectiveType?.includes('2g') ? 20_000 : 10_000;
}

/** Asks once. */
export async function fetchJson({ url, signal, deadline, cache }: Attempt): Promise<JsonResponse | FetchFailure> {
  const problem = (kind: Problem['kind'], detail?: string, after?: string | null) => ({ kind, url, detail, after });
  const abort = new AbortController();
  const stop = () => abort.abort();
  let late = false;
  let met: string | undefined;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, deadline);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache,
    });
    const { status, headers } = response;
    met = `${status}`;
    if (status >= 500 || status === 429) return problem('server', met, headers.get('retry-after'));
    if (!response.ok) return problem(status === 404 || status === 410 ? 'not-found' : 'forbidden', met);
    const body = await text(response);
    if (body === undefined) {
      stop();
      return problem('too-large', `${CAP / 1e6}`);
    }
    // a task of its own: a page of 1,000 initiatives takes 25 to 40 ms of a cheap phone to parse
    await yieldToMain();
    try {
      const json = JSON.parse(body);
      await yieldToMain();
      const type = headers.get('content-type') ?? '';
      return {
        json,
        modified: headers.get('last-modified') ?? undefined,
        mistyped: /json/i.test(type) ? undefined : type,
      };
    } catch {
      return problem('not-json', body);
    }
  } catch {
    return problem(late ? 'timeout' : 'unreachable', met);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** The body, its BOM removed; `undefined` when it is over the cap. */
async function text(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let size = 0;
  let all = '';
  // a browser that gives no stream
  if (!reader) return (all = await response.text()).length > CAP ? undefined : all;
  for (;;) {
    const { value } = await reader.read();
    if (!value) return all + decoder.decode();
    size += value.length;
    if (size > CAP) return undefined;
    all += decoder.decode(value, { stream: true });
  }
}
