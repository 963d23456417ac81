import { breathe } from '../breathe.js';
import { has } from './has.js';
import type { Problem } from './problem.js';

export interface Received {
  json: unknown;
  /** When the server last changed it, if it says so. */
  modified?: string;
}

/** What may be set otherwise in a test. */
export interface Patience {
  /** For the whole answer, in ms. */
  deadline: number;
  /** Before the first retry, in ms; doubled before each next one. */
  pause: number;
  retries: number;
  cache: RequestCache;
}

/** Bytes of one document, decompressed: a longer feed is published in pages. */
const CAP = 8_000_000;
const RETRIES = 3;
/** ms; a server that asks for more is left alone. */
const LONGEST_PAUSE = 30_000;

/** 10 s, and 20 s for a visitor who saves data or is on 2G. */
function deadline(): number {
  const { connection } = globalThis.navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData || connection?.effectiveType?.includes('2g') ? 20_000 : 10_000;
}

/**
 * Gets one JSON document. Never throws: what went wrong is the answer. Server faults (5xx, 429) and a network without answer are tried
 * again, at most three times; nothing else is. No cookie, no referrer path, no header of ours: so no CORS preflight.
 */
export async function request(url: string, signal: AbortSignal, patience: Partial<Patience> = {}): Promise<Received | Problem> {
  let pause = patience.pause ?? 500;
  for (let retry = 0; ; retry++) {
    const answer = await attempt(url, signal, patience);
    if (
      !has(answer, 'kind') ||
      retry === (patience.retries ?? RETRIES) ||
      signal.aborted ||
      !(answer.kind === 'server' || answer.kind === 'unreachable')
    )
      return answer;
    const asked = answer.after;
    if (asked > LONGEST_PAUSE) return answer;
    // jitter: the visitors of one page do not all come back at once
    await rest(Math.max(asked, pause * (0.5 + Math.random())), signal);
    if (signal.aborted) return answer;
    pause *= 2;
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });
}

/** `Retry-After`, in seconds or as a date, in ms from now. */
const wait = (after: string): number => 1000 * Number(after) || Math.max(0, Date.parse(after) - Date.now()) || 0;

async function attempt(url: string, signal: AbortSignal, patience: Partial<Patience>): Promise<Received | (Problem & { after: number })> {
  const problem = (kind: Problem['kind'], detail?: string, after = 0) => ({ kind, url, detail, after });
  const abort = new AbortController();
  const stop = () => abort.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, patience.deadline ?? deadline());
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache: patience.cache,
    });
    const { status, headers } = response;
    if (status >= 500 || status === 429) return problem('server', String(status), wait(headers.get('retry-after') ?? ''));
    if (!response.ok) return problem(status === 404 || status === 410 ? 'not-found' : 'forbidden', String(status));
    const body = await text(response);
    if (body === undefined) {
      stop();
      return problem('too-large', `${CAP / 1e6}`);
    }
    // a task of its own: a page of 1,000 initiatives takes 25 ms of a cheap phone to parse
    await breathe();
    try {
      return { json: JSON.parse(body), modified: headers.get('last-modified') ?? undefined };
    } catch {
      const start = body.trimStart();
      return problem('not-json', start.startsWith('<') ? 'html' : start ? 'text' : 'empty');
    }
  } catch {
    return late ? problem('timeout') : problem('unreachable');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** The body, its BOM removed; `undefined` when it is over the cap. */
async function text({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let size = 0;
  let all = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (!value || done) return all + decoder.decode();
    size += value.length;
    if (size > CAP) return undefined;
    all += decoder.decode(value, { stream: true });
  }
}
