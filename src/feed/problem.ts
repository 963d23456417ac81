/** Every way a feed can fail. `detail` quotes what was met: a status, a missing key, what came instead of JSON. */
export interface Problem {
  kind:
    | 'no-src' // the tag does not say where the feed is
    | 'bad-src' // `src` is not an http(s) address
    | 'unreachable' // no answer at all: offline, name unknown, refused by CORS or by the page's Content-Security-Policy
    | 'timeout' // no complete answer in time
    | 'not-found' // 404, 410
    | 'forbidden' // 401, 403, 451 and the other 4xx
    | 'server' // 5xx, 429, after the retries
    | 'too-large' // more than the cap
    | 'not-json' // something else was received
    | 'not-a-feed' // JSON, but no JSON Feed
    | 'unreadable' // not one record passed the gate
    | 'defect'; // a fault of ours, told in the console
  url: string;
  detail?: string;
}

/** True when trying again later may help: the last good copy then stays on the page. */
export const isPassing = ({ kind }: Problem): boolean => kind === 'unreachable' || kind === 'timeout' || kind === 'server';
