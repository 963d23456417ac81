import { expect } from '@open-wc/testing';
import { jsonResponse, mockFetch, pending } from '../../../test/helpers/browser/mock-fetch.js';
import { feed } from '../../../test/helpers/feed-builders.js';
import { validateFeed } from '../validate/validate-feed.js';
import { fetchJsonWithRetry } from './fetch-json.js';

const URL = 'https://reseau.example/initiatives.json';
const { fetch } = globalThis;
const neverAborted = new AbortController().signal;
const TIMEOUT_MS = 12_345;
const fetchFeed = (url = URL, signal = neverAborted) => fetchJsonWithRetry(url, signal, TIMEOUT_MS);

/** Returns the response, where there must be one. */
async function responseOf(pending: ReturnType<typeof fetchJsonWithRetry>) {
  const result = await pending;
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.value;
}

/** Returns the problem, where there must be one. */
async function problemOf(pending: ReturnType<typeof fetchJsonWithRetry>) {
  const result = await pending;
  if (result.ok) throw new Error(`no problem, but ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** Timers that run as usual: of the response, of the retry module, of the probe and of its CSP event. */
const REAL_TIMERS_MS = [TIMEOUT_MS, 3000, 5000, 50];
/** Skips the pauses before retries. Returns their lengths, in ms. */
function skipPauses(): number[] {
  const pauses: number[] = [];
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    // 0 is yieldToMain()
    if (REAL_TIMERS_MS.includes(ms) || ms === 0) return timeout(act, ms);
    pauses.push(ms);
    return timeout(act, 0);
  }) as typeof setTimeout;
  return pauses;
}
const timeout = globalThis.setTimeout.bind(globalThis);

/** Returns a response of `size` MB in chunks of 1 MB, and how far it was read. */
function largeResponse(size: number, { signal }: RequestInit) {
  const read = { chunks: 0, cancelled: false };
  const body = new ReadableStream({
    start: (stream) => {
      signal?.addEventListener('abort', () => {
        read.cancelled = true;
        stream.error(new DOMException('aborted', 'AbortError'));
      });
    },
    pull: (stream) => {
      if (read.chunks === size) return stream.close();
      read.chunks++;
      stream.enqueue(new Uint8Array(1_000_000).fill(0x20));
    },
  });
  return { read, response: new Response(body) };
}

describe('fetchJsonWithRetry()', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = timeout;
  });

  it('returns the JSON that a web server publishes', async () => {
    const { json } = await responseOf(fetchFeed(new globalThis.URL('/demo/cfsi.feed.json', location.href).href));
    expect(await validateFeed(json)).include({ ok: true });
  });

  it('recognises a web page', async () => {
    const url = new globalThis.URL('/demo/index.html', location.href).href;
    expect(await problemOf(fetchFeed(url))).include({ kind: 'html', url });
  });

  it('sends no cookie, no header of ours and no path of the page, hence no CORS preflight', async () => {
    let request = new Request(URL);
    mockFetch((url, init) => {
      request = new Request(url, init);
      return jsonResponse(feed());
    });
    await fetchFeed();
    expect(request).include({ method: 'GET', credentials: 'omit', referrerPolicy: 'strict-origin', mode: 'cors' });
    expect([...request.headers]).deep.equal([]);
  });

  it('returns the Last-Modified and Content-Type headers', async () => {
    const lastModified = 'Tue, 01 Sep 2020 08:00:00 GMT';
    mockFetch(
      () =>
        new Response(JSON.stringify(feed()), {
          headers: { 'last-modified': lastModified, 'content-type': 'application/json' },
        }),
    );
    expect(await responseOf(fetchFeed())).deep.equal({
      json: feed(),
      lastModified,
      contentType: 'application/json',
    });
  });

  for (const [what, body, kind, detail] of [
    [
      'a login page',
      '\n <!doctype html><form><input\n type="password"></form>',
      'login',
      '<!doctype html><form><input type="password"></form>',
    ],
    [
      'another web page',
      '<html><title>Nos initiatives</title></html>',
      'html',
      '<html><title>Nos initiatives</title></html>',
    ],
    ['a feed cut short', JSON.stringify(feed()).slice(0, -9), 'cut', JSON.stringify(feed()).slice(0, 100)],
    ['a feed cut short between two items', '{"items": [{"title": "a \\" {"}', 'cut', '{"items": [{"title": "a \\" {"}'],
    ['a warning of PHP before the feed', 'Warning: fopen() failed in /feed.php on line 3\n{}', 'php', undefined],
    [
      'a warning of PHP in HTML',
      `<br />\n<b>Warning</b>: x() in <b>/f.php</b> on line <b>3</b><br />\n{}`,
      'php',
      undefined,
    ],
    [
      'a warning of PHP after the feed',
      `${JSON.stringify(feed())}\nNotice: Undefined index in /f.php on line 3`,
      'php',
      undefined,
    ],
    ['a program of PHP', '<?php echo json_encode($feed);', 'php', undefined],
    ['a script', `callback(${JSON.stringify(feed())})`, 'jsonp', undefined],
    ['a script of some libraries', `/**/ jQuery.cb_1 (${JSON.stringify(feed())});`, 'jsonp', undefined],
    ['plain text', 'Bonjour (bientôt)', 'not-json', 'Bonjour (bientôt)'],
    [
      'JSON with a comma too many that speaks of PHP',
      '{"title": "{[ Warning: a talk on line 3",}',
      'not-json',
      undefined,
    ],
    ['an empty file', '', 'blank', ''],
    ['a file of blanks', ' \n', 'blank', ''],
  ] as const)
    it(`recognises ${what}`, async () => {
      const { requests } = mockFetch(() => new Response(body));
      const problem = await problemOf(fetchFeed());
      expect(problem).include({ kind, url: URL });
      if (detail !== undefined) expect(problem.detail).equal(detail);
      expect(requests.length).equal(1);
    });

  it('reads JSON with a byte order mark, whatever its media type', async () => {
    for (const type of ['text/plain', 'text/html; charset=utf-8']) {
      mockFetch(() => new Response(`\ufeff${JSON.stringify(feed())}`, { headers: { 'content-type': type } }));
      expect(await responseOf(fetchFeed())).deep.include({ json: feed(), contentType: type });
    }
  });

  it('decodes characters that are split between two chunks', async () => {
    const bytes = new TextEncoder().encode('{"title": "Guinée"}');
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    mockFetch(
      () =>
        new Response(
          new ReadableStream({ pull: (stream) => (chunks.length ? stream.enqueue(chunks.shift()) : stream.close()) }),
        ),
    );
    expect(await responseOf(fetchFeed())).deep.include({ json: { title: 'Guinée' } });
  });

  it('stops reading at 8 MB', async () => {
    let stream: ReturnType<typeof largeResponse> | undefined;
    mockFetch((_, init) => (stream = largeResponse(100, init)).response);
    expect(await problemOf(fetchFeed())).include({ kind: 'too-large', detail: '8' });
    expect(stream?.read.chunks).within(8, 11);
    expect(stream?.read.cancelled).equal(true);
  });

  it('reads a document of 8 MB to its end', async () => {
    mockFetch((_, init) => largeResponse(8, init).response);
    expect(await problemOf(fetchFeed())).include({ kind: 'blank' });
  });

  it('reads up to 8 MB in a browser without streams', async () => {
    const streamless = (text: string) => Object.defineProperty(new Response(text), 'body', { value: undefined });
    mockFetch(() => streamless(JSON.stringify(feed())));
    expect(await responseOf(fetchFeed())).deep.include({ json: feed() });
    mockFetch(() => streamless(' '.repeat(8_000_001)));
    expect(await problemOf(fetchFeed())).include({ kind: 'too-large' });
  });

  it('does not throw on a hundred thousand nested lists', async () => {
    mockFetch(() => new Response('['.repeat(100_000) + ']'.repeat(100_000)));
    const result = await fetchFeed();
    // some engines parse it, some do not
    if (!result.ok) expect(result.problem.kind).equal('not-json');
    else expect(await validateFeed(result.value.json)).deep.equal({ ok: false, missingKey: 'version' });
  });

  it('times out on a silent server, and on one that stops half-way', async () => {
    const { requests } = mockFetch(pending);
    expect(await problemOf(fetchJsonWithRetry(URL, neverAborted, 5))).include({ kind: 'timeout' });
    expect(requests.length).equal(1);

    mockFetch((_, { signal }) => {
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(Uint8Array.of(0x7b));
        signal?.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError')));
      };
      return new Response(new ReadableStream({ start }));
    });
    expect(await problemOf(fetchJsonWithRetry(URL, neverAborted, 5))).include({ kind: 'timeout' });
  });

  it('ends without a retry when it is aborted', async () => {
    const controller = new AbortController();
    const { requests } = mockFetch(pending);
    const result = fetchFeed(URL, controller.signal);
    controller.abort();
    await result;
    expect(requests.length).equal(1);
  });

  it('ends when it is aborted between two attempts', async () => {
    const controller = new AbortController();
    const { requests } = mockFetch(() => {
      timeout(() => controller.abort());
      return new Response('', { status: 503, headers: { 'retry-after': '20' } });
    });
    await fetchFeed(URL, controller.signal);
    expect(requests.length).equal(1);
  });

  for (const [status, kind] of [
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [418, 'forbidden'],
    [451, 'forbidden'],
  ] as const)
    it(`does not retry after ${status}`, async () => {
      const { requests } = mockFetch(() => new Response('', { status }));
      expect(await problemOf(fetchFeed())).include({ kind, url: URL, detail: `${status}` });
      expect(requests.length).equal(1);
    });

  it('returns the JSON when a retry succeeds', async () => {
    skipPauses();
    for (const [status, fails] of [
      [500, 1],
      [502, 2],
      [503, 3],
      [429, 2],
    ] as const) {
      const { requests } = mockFetch(() =>
        requests.length > fails ? jsonResponse(feed()) : new Response('', { status }),
      );
      expect(await responseOf(fetchFeed()), `${status}`).deep.include({ json: feed() });
      expect(requests.length).equal(fails + 1);
    }
    const { requests } = mockFetch(() =>
      requests.length > 2 ? jsonResponse(feed()) : Promise.reject(new TypeError('network')),
    );
    expect(await responseOf(fetchFeed())).property('json');
    expect(requests.length, 'two attempts and one probe').equal(3);
  });

  it('gives up after three retries, with exponential backoff', async () => {
    for (const [kind, respond, probes] of [
      ['server', () => new Response('', { status: 503 }), 0],
      ['unreachable', () => Promise.reject(new TypeError('network')), 1],
    ] as const) {
      const pauses = skipPauses();
      const { requests } = mockFetch(respond);
      expect(await problemOf(fetchFeed())).include({ kind });
      expect(requests.length).equal(4 + probes);
      for (const [n, middle] of [500, 1000, 2000].entries()) expect(pauses[n]).within(middle / 2, middle * 1.5);
      expect(pauses.length).equal(3);
    }
  });

  it('adds jitter to its backoff', async () => {
    const { random } = Math;
    const firstPause = async (chance: number) => {
      Math.random = () => chance;
      const pauses = skipPauses();
      const { requests } = mockFetch(() =>
        requests.length > 1 ? jsonResponse(feed()) : new Response('', { status: 503 }),
      );
      await fetchFeed().finally(() => (Math.random = random));
      return pauses[0];
    };
    expect([await firstPause(0), await firstPause(0.5), await firstPause(0.98)]).deep.equal([250, 500, 740]);
  });

  it('waits as long as Retry-After asks, up to its total timeout', async () => {
    for (const after of ['15', new Date(Date.now() + 15_000).toUTCString()]) {
      const pauses = skipPauses();
      const { requests } = mockFetch(() =>
        requests.length > 1
          ? jsonResponse(feed())
          : new Response('', { status: 429, headers: { 'retry-after': after } }),
      );
      expect(await responseOf(fetchFeed()), after).property('json');
      expect(pauses.length).equal(1);
      expect(pauses[0]).within(14_000, 15_000);
    }
  });

  it('reports at once when Retry-After asks for more, in seconds or as a date', async () => {
    for (const after of ['21', new Date(Date.now() + 3_600_000).toUTCString()]) {
      const pauses = skipPauses();
      const { requests } = mockFetch(() => new Response('', { status: 503, headers: { 'retry-after': after } }));
      expect(await problemOf(fetchFeed()), after).include({ kind: 'server', detail: '503' });
      expect(requests.length).equal(1);
      expect(pauses).deep.equal([]);
    }
  });

  it('gives up after 20 s, however slowly each attempt fails; after 40 s on a slow line', async () => {
    const { now } = performance;
    for (const [connection, totalSeconds] of [
      [undefined, 20],
      [{ saveData: true }, 40],
      [{ effectiveType: 'slow-2g' }, 40],
    ] as const) {
      Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });
      let clock = 0;
      const timeouts: number[] = [];
      globalThis.setTimeout = ((act: () => void, ms = 0) => {
        if (ms > 5000 || ms % 1000) timeouts.push(ms);
        return timeout(act, [0, 50, 3000].includes(ms) ? ms : ms > 5000 ? 60_000 : 0);
      }) as typeof setTimeout;
      performance.now = () => clock;
      // a server that holds the line for 9 s, then breaks it off
      const { requests, restore } = mockFetch((_, { mode }) => {
        if (mode !== 'no-cors') clock += 9000;
        return Promise.reject(new TypeError('network'));
      });
      try {
        expect(await problemOf(fetchJsonWithRetry(URL, neverAborted))).include({ kind: 'unreachable' });
      } finally {
        performance.now = now;
        Reflect.deleteProperty(navigator, 'connection');
        restore();
      }
      expect(timeouts[0], 'of the first response').equal(totalSeconds * 500);
      expect(requests.length).within(3, totalSeconds / 9 + 2);
      expect(clock).within(18_000, totalSeconds * 1000 + 9000);
    }
  });
});

describe('the cause of a missing response', () => {
  const { onLine } = navigator;
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = timeout;
    Reflect.deleteProperty(navigator, 'onLine');
    Reflect.deleteProperty(document, 'hidden');
  });
  const fails = () => Promise.reject(new TypeError('network'));

  it('is CORS when a no-cors probe succeeds and the next attempt fails', async () => {
    const pauses = skipPauses();
    const modes: unknown[] = [];
    mockFetch((_, { mode, credentials }) => {
      modes.push(mode);
      expect(credentials).equal('omit');
      return mode === 'no-cors' ? new Response() : fails();
    });
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'cors', url: URL });
    expect(modes, 'one more attempt, because one response may have been lost by chance').deep.equal([
      undefined,
      'no-cors',
      undefined,
    ]);
    expect(pauses).deep.equal([]);
  });

  it('is not CORS when the next attempt succeeds', async () => {
    const { requests } = mockFetch((_, { mode }) =>
      mode === 'no-cors' ? new Response() : requests.length > 2 ? jsonResponse(feed()) : fails(),
    );
    expect(await responseOf(fetchFeed())).property('json');
  });

  it('is the page’s CSP when the browser fires that event', async () => {
    const origin = new globalThis.URL(URL).origin;
    const fireViolation = (more: object) =>
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), {
          disposition: 'enforce',
          effectiveDirective: 'connect-src',
          blockedURI: `${origin}/initiatives.json`,
          ...more,
        }),
      );
    const { requests } = mockFetch(() => {
      timeout(() => fireViolation({}));
      return fails();
    });
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'csp', url: URL });
    expect(requests.length).equal(2);
    for (const other of [
      { disposition: 'report' },
      { effectiveDirective: 'img-src' },
      { blockedURI: 'https://ailleurs.example' },
    ]) {
      skipPauses();
      mockFetch(() => {
        timeout(() => fireViolation(other));
        return fails();
      });
      expect(await problemOf(fetchFeed()), JSON.stringify(other)).include({ kind: 'unreachable' });
    }
  });

  it('is offline when the browser knows that, without a probe or a retry', async () => {
    const pauses = skipPauses();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const { requests } = mockFetch(fails);
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'offline', url: URL });
    expect([requests.length, pauses.length]).deep.equal([1, 0]);
    expect(onLine).equal(true);
  });

  it('is not probed after an interrupted response', async () => {
    skipPauses();
    const modes: unknown[] = [];
    const brokenStream = () => new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) });
    mockFetch((_, { mode }) => {
      modes.push(mode);
      return new Response(brokenStream());
    });
    expect(await problemOf(fetchFeed())).include({ kind: 'unreachable', detail: '200' });
    expect(modes).deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('is retried only once the page is visible', async () => {
    skipPauses();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    const { requests } = mockFetch(() =>
      requests.length > 1 ? jsonResponse(feed()) : new Response('', { status: 503 }),
    );
    const result = fetchFeed();
    await new Promise((go) => timeout(go, 300));
    expect(requests.length).equal(1);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await responseOf(result)).property('json');
  });

  it('ends when it is aborted in a hidden page', async () => {
    skipPauses();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    const controller = new AbortController();
    const { requests } = mockFetch(() => new Response('', { status: 503 }));
    const result = fetchFeed(URL, controller.signal);
    await new Promise((go) => timeout(go, 200));
    controller.abort();
    await result;
    expect(requests.length).equal(1);
  });
});
