// How a feed can fail: the kinds of problem, their public codes, and the result type of every step of loading.

/**
 * Why a feed cannot be shown, or not be renewed. `detail` quotes the cause: a status, a missing key, the beginning of
 * what came instead of JSON. The public code is the kind in capitals (docs/diagnostics.md), so a kind never changes its
 * name.
 */
export interface Problem {
  kind:
    | 'no-src' // the tag has no `src`
    | 'bad-src' // `src` is not an http(s) URL
    | 'offline' // the browser knows that it has no network
    | 'unreachable' // no response, or an interrupted one: `detail` is then its status
    | 'mixed' // an https page may not read an http feed
    | 'cors' // the server responds, but does not let this page read it
    | 'csp' // the page's own Content-Security-Policy blocks the request
    | 'timeout' // no complete response in time
    | 'not-found' // 404, 410
    | 'forbidden' // 401, 403, 451 and the other 4xx
    | 'server' // 5xx, 429, after the retries
    | 'too-large' // more than MAX_BYTES: `detail` is that limit, in MB
    | 'blank' // an empty file
    | 'login' // a page that asks for a password
    | 'html' // another web page
    | 'php' // a message of PHP, before or after the feed or in its place
    | 'jsonp' // a script
    | 'cut' // truncated JSON
    | 'not-json' // something else
    | 'not-a-feed' // JSON, but no JSON Feed
    | 'unreadable' // not one record is valid
    | 'defect'; // a fault of ours, reported in the console
  url: string;
  detail?: string;
}

/** The outcome of a step that can fail: its value, or the problem to report. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Returns the code that webmasters read, and may search for: `COOP-NOT-FOUND`. */
export const codeOf = (kind: string): string => `COOP-${kind.toUpperCase()}`;

/** True when a later attempt may succeed. */
export const isTransient = ({ kind }: Problem): boolean => /^(offline|unreachable|timeout|server)$/.test(kind);

/**
 * Turns an exception into a problem that the tag can show. Its cause is a fault of ours, or a page that has replaced
 * built-ins of the browser: the console gets the whole error, so that it can be reported.
 */
export function toDefect(error: unknown, url: string): Problem {
  console.error('[passerelle]', error);
  return { kind: 'defect', url, detail: `${error}` };
}
