/**
 * Every way a feed can fail. `detail` quotes what was met: a status, a missing key, the beginning of what came instead of JSON.
 * The code of a problem, told to webmasters and documented in docs/diagnostics.md, is its kind in capitals: a kind never changes its name.
 */
export interface Problem {
  kind:
    | 'no-src' // the tag does not say where the feed is
    | 'bad-src' // `src` is not an http(s) address
    | 'offline' // the browser knows that it has no network
    | 'unreachable' // no answer at all, or one that was broken off: `detail` is then its status
    | 'mixed' // a secure page may not read an http feed
    | 'cors' // the server answers, and does not let this page read it
    | 'csp' // the page's own Content-Security-Policy refuses the request
    | 'timeout' // no complete answer in time
    | 'not-found' // 404, 410
    | 'forbidden' // 401, 403, 451 and the other 4xx
    | 'server' // 5xx, 429, after the retries
    | 'too-large' // more than the cap
    | 'blank' // an empty file
    | 'login' // a page that asks for a password
    | 'html' // another web page
    | 'php' // a message of PHP, before or after the feed or in its place
    | 'jsonp' // a script
    | 'cut' // JSON that ends too soon
    | 'not-json' // something else
    | 'not-a-feed' // JSON, but no JSON Feed
    | 'unreadable' // not one record passed the gate
    | 'defect'; // a fault of ours, told in the console
  url: string;
  detail?: string;
}

/** What webmasters are told, and may search for: `COOP-NOT-FOUND`. */
export const codeOf = (kind: string): string => `COOP-${kind.toUpperCase()}`;

/** True when trying again later may help. */
export const isTransient = ({ kind }: Problem): boolean => /^(offline|unreachable|timeout|server)$/.test(kind);
