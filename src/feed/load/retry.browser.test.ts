import { expect } from '@open-wc/testing';
import {
  FEED_URL,
  fetchFeed,
  neverAborted,
  problemOf,
  realTimeout,
  responseOf,
  restoreGlobals,
  skipPauses,
} from '../../../test/helpers/browser/fetch-feed.js';
import { jsonResponse, mockFetch, pending } from '../../../test/helpers/browser/mock-fetch.js';
import { feed } from '../../../test/helpers/feed-builders.js';
import { fetchJsonWithRetry } from './fetch-json.js';

describe('nextAttempt()', () => {
  afterEach(restoreGlobals);

  it('ends without a retry when it is aborted', async () => {
    const controller = new AbortController();
    const { requests } = mockFetch(pending);
    const result = fetchFeed(FEED_URL, controller.signal);
    controller.abort();
    await result;
    expect(requests.length).equal(1);
  });

  it('ends when it is aborted between two attempts', async () => {
    const controller = new AbortController();
    const { requests } = mockFetch(() => {
      realTimeout(() => controller.abort());
      return new Response('', { status: 503, headers: { 'retry-after': '20' } });
    });
    await fetchFeed(FEED_URL, controller.signal);
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
        return realTimeout(act, [0, 50, 3000].includes(ms) ? ms : ms > 5000 ? 60_000 : 0);
      }) as typeof setTimeout;
      performance.now = () => clock;
      // a server that holds the line for 9 s, then breaks it off
      const { requests, restore } = mockFetch((_, { mode }) => {
        if (mode !== 'no-cors') clock += 9000;
        return Promise.reject(new TypeError('network'));
      });
      try {
        expect(await problemOf(fetchJsonWithRetry(FEED_URL, neverAborted))).include({ kind: 'unreachable' });
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

describe('nextAttempt(), the cause of a missing response', () => {
  const { onLine } = navigator;
  afterEach(() => {
    restoreGlobals();
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
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'cors', url: FEED_URL });
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
    const origin = new URL(FEED_URL).origin;
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
      realTimeout(() => fireViolation({}));
      return fails();
    });
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'csp', url: FEED_URL });
    expect(requests.length).equal(2);
    for (const other of [
      { disposition: 'report' },
      { effectiveDirective: 'img-src' },
      { blockedURI: 'https://ailleurs.example' },
    ]) {
      skipPauses();
      mockFetch(() => {
        realTimeout(() => fireViolation(other));
        return fails();
      });
      expect(await problemOf(fetchFeed()), JSON.stringify(other)).include({ kind: 'unreachable' });
    }
  });

  it('is offline when the browser knows that, without a probe or a retry', async () => {
    const pauses = skipPauses();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const { requests } = mockFetch(fails);
    expect(await problemOf(fetchFeed())).deep.equal({ kind: 'offline', url: FEED_URL });
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
    await new Promise((go) => realTimeout(go, 300));
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
    const result = fetchFeed(FEED_URL, controller.signal);
    await new Promise((go) => realTimeout(go, 200));
    controller.abort();
    await result;
    expect(requests.length).equal(1);
  });
});
