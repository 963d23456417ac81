import { expect } from '@open-wc/testing';
import { jsonResponse, mockFetch, pending } from '../../../test/helpers/browser/mock-fetch.js';
import { feed } from '../../../test/helpers/feed-builders.js';
import { validateFeed } from '../validate/validate-feed.js';
import { fetchJsonWithRetry } from './fetch-json-with-retry.js';
import type { Problem } from './problem.js';

const URL = 'https://reseau.example/initiatives.json';
const { fetch } = globalThis;
const nobody = new AbortController().signal;
const DEADLINE = 12_345;
const ask = (url = URL, signal = nobody) => fetchJsonWithRetry(url, signal, DEADLINE);

/** Pauses pass at once, and are given in ms; deadlines do not pass: of an answer, of the code that deals with failures, of the question why. */
const DEADLINES = [DEADLINE, 3000, 5000, 50];
function hurried(): number[] {
  const pauses: number[] = [];
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    // nor does the page breathe any longer than it must
    if (DEADLINES.includes(ms) || ms === 0) return timeout(act, ms);
    pauses.push(ms);
    return timeout(act, 0);
  }) as typeof setTimeout;
  return pauses;
}
const timeout = globalThis.setTimeout.bind(globalThis);

/** A body in chunks of 1 MB that does not end before `size` MB, and how far it was read. */
function endless(size: number, { signal }: RequestInit) {
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

describe('asking for a feed', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = timeout;
  });

  it('gives what a web server publishes', async () => {
    const answer = await ask(new globalThis.URL('/demo/cfsi.feed.json', location.href).href);
    expect('json' in answer && (await validateFeed(answer.json))).property('feed');
  });

  it('tells the webmaster that the address is that of a web page', async () => {
    const url = new globalThis.URL('/demo/index.html', location.href).href;
    expect(await ask(url)).include({ kind: 'html', url });
  });

  it('carries no cookie, no header of ours and no path of the page, so that no server is asked for leave first', async () => {
    let asked = new Request(URL);
    mockFetch((url, init) => {
      asked = new Request(url, init);
      return jsonResponse(feed());
    });
    await ask();
    expect(asked).include({ method: 'GET', credentials: 'omit', referrerPolicy: 'strict-origin', mode: 'cors' });
    expect([...asked.headers]).deep.equal([]);
  });

  it('says when the copy was last changed', async () => {
    const modified = 'Tue, 01 Sep 2020 08:00:00 GMT';
    mockFetch(
      () =>
        new Response(JSON.stringify(feed()), {
          headers: { 'last-modified': modified, 'content-type': 'application/json' },
        }),
    );
    expect(await ask()).deep.equal({ json: feed(), modified, mistyped: undefined });
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
    it(`tells what came instead of a feed: ${what}`, async () => {
      const { requests } = mockFetch(() => new Response(body));
      const answer = (await ask()) as Problem;
      expect(answer).include({ kind, url: URL });
      if (detail !== undefined) expect(answer.detail).equal(detail);
      expect(requests.length).equal(1);
    });

  it('reads a feed that begins with a byte order mark, whatever type it is said to be', async () => {
    for (const type of ['text/plain', 'text/html; charset=utf-8']) {
      mockFetch(() => new Response(`\ufeff${JSON.stringify(feed())}`, { headers: { 'content-type': type } }));
      expect(await ask()).deep.include({ json: feed(), mistyped: type });
    }
  });

  it('reads letters that are split between two packets', async () => {
    const bytes = new TextEncoder().encode('{"title": "Guinée"}');
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    mockFetch(
      () =>
        new Response(
          new ReadableStream({ pull: (stream) => (chunks.length ? stream.enqueue(chunks.shift()) : stream.close()) }),
        ),
    );
    expect(await ask()).deep.include({ json: { title: 'Guinée' } });
  });

  it('stops at 8 MB, and leaves the rest to the server', async () => {
    let stream: ReturnType<typeof endless> | undefined;
    mockFetch((_, init) => (stream = endless(100, init)).response);
    expect(await ask()).include({ kind: 'too-large', detail: '8' });
    expect(stream?.read.chunks).within(8, 11);
    expect(stream?.read.cancelled).equal(true);
  });

  it('reads a document of 8 MB to its end', async () => {
    mockFetch((_, init) => endless(8, init).response);
    expect(await ask()).include({ kind: 'blank' });
  });

  it('reads, up to 8 MB, what a browser without streams gives', async () => {
    const streamless = (text: string) => Object.defineProperty(new Response(text), 'body', { value: undefined });
    mockFetch(() => streamless(JSON.stringify(feed())));
    expect(await ask()).deep.include({ json: feed() });
    mockFetch(() => streamless(' '.repeat(8_000_001)));
    expect(await ask()).include({ kind: 'too-large' });
  });

  it('does not fall over a hundred thousand nested lists', async () => {
    mockFetch(() => new Response('['.repeat(100_000) + ']'.repeat(100_000)));
    const answer = await ask();
    // some engines parse it, some do not
    if ('kind' in answer) expect(answer.kind).equal('not-json');
    else expect(await validateFeed(answer.json)).deep.equal({ missing: 'version' });
  });

  it('does not wait for ever for a server that is silent, nor for one that stops half-way', async () => {
    const { requests } = mockFetch(pending);
    expect(await fetchJsonWithRetry(URL, nobody, 5)).include({ kind: 'timeout' });
    expect(requests.length).equal(1);

    mockFetch((_, { signal }) => {
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(Uint8Array.of(0x7b));
        signal?.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError')));
      };
      return new Response(new ReadableStream({ start }));
    });
    expect(await fetchJsonWithRetry(URL, nobody, 5)).include({ kind: 'timeout' });
  });

  it('ends when the visitor leaves, and is not tried again', async () => {
    const leaving = new AbortController();
    const { requests } = mockFetch(pending);
    const answer = ask(URL, leaving.signal);
    leaving.abort();
    await answer;
    expect(requests.length).equal(1);
  });

  it('ends when the visitor leaves between two tries', async () => {
    const leaving = new AbortController();
    const { requests } = mockFetch(() => {
      timeout(() => leaving.abort());
      return new Response('', { status: 503, headers: { 'retry-after': '20' } });
    });
    await ask(URL, leaving.signal);
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
    it(`takes ${status} for an answer: the server is not asked twice`, async () => {
      const { requests } = mockFetch(() => new Response('', { status }));
      expect(await ask()).include({ kind, url: URL, detail: `${status}` });
      expect(requests.length).equal(1);
    });

  it('gives the feed when the server is back, at the second or third retry', async () => {
    hurried();
    for (const [status, fails] of [
      [500, 1],
      [502, 2],
      [503, 3],
      [429, 2],
    ] as const) {
      const { requests } = mockFetch(() =>
        requests.length > fails ? jsonResponse(feed()) : new Response('', { status }),
      );
      expect(await ask(), `${status}`).deep.include({ json: feed() });
      expect(requests.length).equal(fails + 1);
    }
    const { requests } = mockFetch(() =>
      requests.length > 2 ? jsonResponse(feed()) : Promise.reject(new TypeError('network')),
    );
    expect(await ask()).property('json');
    expect(requests.length, 'two attempts, and the question why').equal(3);
  });

  it('gives up after three retries, further and further apart', async () => {
    for (const [kind, reply, whys] of [
      ['server', () => new Response('', { status: 503 }), 0],
      ['unreachable', () => Promise.reject(new TypeError('network')), 1],
    ] as const) {
      const pauses = hurried();
      const { requests } = mockFetch(reply);
      expect(await ask()).include({ kind });
      expect(requests.length).equal(4 + whys);
      for (const [n, middle] of [500, 1000, 2000].entries()) expect(pauses[n]).within(middle / 2, middle * 1.5);
      expect(pauses.length).equal(3);
    }
  });

  it('does not come back with all the other visitors at once: each waits his own while', async () => {
    const { random } = Math;
    const first = async (chance: number) => {
      Math.random = () => chance;
      const pauses = hurried();
      const { requests } = mockFetch(() =>
        requests.length > 1 ? jsonResponse(feed()) : new Response('', { status: 503 }),
      );
      await ask().finally(() => (Math.random = random));
      return pauses[0];
    };
    expect([await first(0), await first(0.5), await first(0.98)]).deep.equal([250, 500, 740]);
  });

  it('waits as long as the server asks for, where that is not too long for who waits', async () => {
    for (const after of ['15', new Date(Date.now() + 15_000).toUTCString()]) {
      const pauses = hurried();
      const { requests } = mockFetch(() =>
        requests.length > 1
          ? jsonResponse(feed())
          : new Response('', { status: 429, headers: { 'retry-after': after } }),
      );
      expect(await ask(), after).property('json');
      expect(pauses.length).equal(1);
      expect(pauses[0]).within(14_000, 15_000);
    }
  });

  it('does not ask again a server that asks for more than that, in seconds or by a date: the visitor is told at once', async () => {
    for (const after of ['21', new Date(Date.now() + 3_600_000).toUTCString()]) {
      const pauses = hurried();
      const { requests } = mockFetch(() => new Response('', { status: 503, headers: { 'retry-after': after } }));
      expect(await ask(), after).include({ kind: 'server', detail: '503' });
      expect(requests.length).equal(1);
      expect(pauses).deep.equal([]);
    }
  });

  it('leaves nobody without a word for more than 20 s, however slowly each attempt fails; 40 s where the connection is slow', async () => {
    const { now } = performance;
    for (const [connection, most] of [
      [undefined, 20],
      [{ saveData: true }, 40],
      [{ effectiveType: 'slow-2g' }, 40],
    ] as const) {
      Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });
      let clock = 0;
      const deadlines: number[] = [];
      globalThis.setTimeout = ((act: () => void, ms = 0) => {
        if (ms > 5000 || ms % 1000) deadlines.push(ms);
        return timeout(act, [0, 50, 3000].includes(ms) ? ms : ms > 5000 ? 60_000 : 0);
      }) as typeof setTimeout;
      performance.now = () => clock;
      // a server that holds the line for 9 s, and breaks off
      const { requests, restore } = mockFetch((_, { mode }) => {
        if (mode !== 'no-cors') clock += 9000;
        return Promise.reject(new TypeError('network'));
      });
      try {
        expect(await fetchJsonWithRetry(URL, nobody)).include({ kind: 'unreachable' });
      } finally {
        performance.now = now;
        Reflect.deleteProperty(navigator, 'connection');
        restore();
      }
      expect(deadlines[0], 'of the first answer').equal(most * 500);
      expect(requests.length).within(3, most / 9 + 2);
      expect(clock).within(18_000, most * 1000 + 9000);
    }
  });
});

describe('why there was no answer', () => {
  const { onLine } = navigator;
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = timeout;
    Reflect.deleteProperty(navigator, 'onLine');
    Reflect.deleteProperty(document, 'hidden');
  });
  const fails = () => Promise.reject(new TypeError('network'));

  it('is that the server does not let this page read it, where it answers a question that needs no leave', async () => {
    const pauses = hurried();
    const modes: unknown[] = [];
    mockFetch((_, { mode, credentials }) => {
      modes.push(mode);
      expect(credentials).equal('omit');
      return mode === 'no-cors' ? new Response() : fails();
    });
    expect(await ask()).deep.equal({ kind: 'cors', url: URL });
    expect(modes, 'asked once more, lest one answer was lost by chance').deep.equal([undefined, 'no-cors', undefined]);
    expect(pauses).deep.equal([]);
  });

  it('is not that, where the next attempt brings the feed', async () => {
    const { requests } = mockFetch((_, { mode }) =>
      mode === 'no-cors' ? new Response() : requests.length > 2 ? jsonResponse(feed()) : fails(),
    );
    expect(await ask()).property('json');
  });

  it('is the policy of the page, where the browser says so', async () => {
    const origin = new globalThis.URL(URL).origin;
    const said = (more: object) =>
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), {
          disposition: 'enforce',
          effectiveDirective: 'connect-src',
          blockedURI: `${origin}/initiatives.json`,
          ...more,
        }),
      );
    const { requests } = mockFetch(() => {
      timeout(() => said({}));
      return fails();
    });
    expect(await ask()).deep.equal({ kind: 'csp', url: URL });
    expect(requests.length).equal(2);
    for (const other of [
      { disposition: 'report' },
      { effectiveDirective: 'img-src' },
      { blockedURI: 'https://ailleurs.example' },
    ]) {
      hurried();
      mockFetch(() => {
        timeout(() => said(other));
        return fails();
      });
      expect(await ask(), JSON.stringify(other)).include({ kind: 'unreachable' });
    }
  });

  it('is that the device is offline, where it knows: nobody waits, nobody is asked again', async () => {
    const pauses = hurried();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const { requests } = mockFetch(fails);
    expect(await ask()).deep.equal({ kind: 'offline', url: URL });
    expect([requests.length, pauses.length]).deep.equal([1, 0]);
    expect(onLine).equal(true);
  });

  it('is not looked for behind an answer that was broken off', async () => {
    hurried();
    const modes: unknown[] = [];
    const broken = () => new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) });
    mockFetch((_, { mode }) => {
      modes.push(mode);
      return new Response(broken());
    });
    expect(await ask()).include({ kind: 'unreachable', detail: '200' });
    expect(modes).deep.equal([undefined, undefined, undefined, undefined]);
  });

  it('is asked for again only once the visitor looks at the page', async () => {
    hurried();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    const { requests } = mockFetch(() =>
      requests.length > 1 ? jsonResponse(feed()) : new Response('', { status: 503 }),
    );
    const answer = ask();
    await new Promise((go) => timeout(go, 300));
    expect(requests.length).equal(1);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await answer).property('json');
  });

  it('lets the visitor leave a page that is hidden', async () => {
    hurried();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    const leaving = new AbortController();
    const { requests } = mockFetch(() => new Response('', { status: 503 }));
    const answer = ask(URL, leaving.signal);
    await new Promise((go) => timeout(go, 200));
    leaving.abort();
    await answer;
    expect(requests.length).equal(1);
  });
});
