import { classifyBody } from './classify-body.js';
import { type Attempt, type FetchFailure, requestTimeout } from './fetch-json.js';
import { isTransient, type Problem } from './problem.js';

const RETRIES = 3;
/** Before the first retry, in ms; doubled before each next one. */
const PAUSE = 500;

/** Trials whose server answered when it was not asked to let this page read: if it fails again, that is why. */
const answered = new WeakSet<Attempt>();

/** How long a visitor may be left without a word, in ms: 20 s, or 40 s where one answer alone may take 20. What is hidden does not wait. */
const limit = () => 2 * requestTimeout();

/**
 * Brought when an attempt has failed. Gives what is to be told, or, after a pause, `undefined`: ask again. Server faults (5xx, 429) and a network
 * without answer are tried again, at most three times; nothing else is.
 */
export async function nextStep(trial: Attempt, { after, ...failure }: FetchFailure): Promise<Problem | undefined> {
  const { url, signal, retry } = trial;
  // the visitor may have left while this was on its way
  if (signal.aborted) return failure;
  if (failure.kind === 'not-json') return { url, ...classifyBody(failure.detail ?? '') };
  if (failure.kind === 'unreachable' && failure.detail === undefined) {
    const kind = answered.has(trial) ? 'cors' : (apparent(url) ?? (retry ? undefined : await refusal(url, signal)));
    if (kind && kind !== 'unsure') return { kind, url };
    if (kind) {
      // one answer may have been lost by chance: the next attempt tells
      answered.add(trial);
      return undefined;
    }
  }
  if (!isTransient(failure) || failure.kind === 'timeout' || retry === RETRIES) return failure;
  const asked = wait(after ?? '');
  // jitter: the visitors of one page do not all come back at once
  const pause = Math.max(asked, PAUSE * 2 ** retry * (0.5 + Math.random()));
  const end = trial.began + limit();
  if (performance.now() + pause > end) return failure;
  await rest(pause, signal);
  trial.began += await shown(signal);
  trial.deadline = Math.min(trial.deadline, Math.max(0, trial.began + limit() - performance.now()));
  return undefined;
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

/** Settles as soon as somebody sees the page; gives how long that took, in ms. */
function shown(signal: AbortSignal): Promise<number> {
  const began = performance.now();
  return new Promise((resume) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resume(performance.now() - began);
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}

/** Secure for a browser although it is http: what this machine itself serves. */
const LOCAL = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/;

/** What a page may know without asking anybody. */
function apparent(url: string): 'offline' | 'mixed' | undefined {
  if (navigator.onLine === false) return 'offline';
  return location.protocol === 'https:' && url.startsWith('http:') && !LOCAL.test(url) ? 'mixed' : undefined;
}

/**
 * Why there was no answer at all, as far as a page can know: a browser tells scripts nothing of it. The same address is asked for in a way that
 * needs no leave of the server (`no-cors`): if that is answered, leave was what was missing, or `unsure` at first, as another attempt may succeed. A
 * browser that refuses by the page's own policy says so by an event.
 */
async function refusal(url: string, signal: AbortSignal): Promise<'csp' | 'unsure' | undefined> {
  let refused = false;
  const hear = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'connect-src' && blockedURI.startsWith(new URL(url).origin))
      refused = true;
  };
  document.addEventListener('securitypolicyviolation', hear);
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = setTimeout(stop, requestTimeout() / 2);
  signal.addEventListener('abort', stop);
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    // its head is enough
    stop();
    return 'unsure';
  } catch {
    // the event comes in a task of its own
    await rest(50, signal);
    return refused ? 'csp' : undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    document.removeEventListener('securitypolicyviolation', hear);
  }
}
