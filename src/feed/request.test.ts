import { expect } from '@open-wc/testing';
import { answers, json, never } from '../../test/answers.js';
import { feed } from '../../test/feed.js';
import { check } from './check.js';
import { request } from './request.js';

const URL = 'https://reseau.example/initiatives.json';
const { fetch } = globalThis;
const nobody = new AbortController().signal;
const DEADLINE = 12_345;
const ask = (url = URL, signal = nobody) => request(url, signal, { deadline: DEADLINE });

/** Pauses pass at once, and are given in ms; the deadline does not pass. */
function hurried(): number[] {
  const pauses: number[] = [];
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    // nor does the page breathe any longer than it must
    if (ms === DEADLINE || ms === 0) return timeout(act, ms);
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
    expect('json' in answer && (await check(answer.json))).property('feed');
  });

  it('tells the webmaster that the address is that of a web page', async () => {
    const url = new globalThis.URL('/demo/index.html', location.href).href;
    expect(await ask(url)).include({ kind: 'not-json', url, detail: 'html' });
  });

  it('carries no cookie, no header of ours and no path of the page, so that no server is asked for leave first', async () => {
    let asked = new Request(URL);
    answers((url, init) => {
      asked = new Request(url, init);
      return json(feed());
    });
    await ask();
    expect(asked).include({ method: 'GET', credentials: 'omit', referrerPolicy: 'strict-origin', mode: 'cors' });
    expect([...asked.headers]).deep.equal([]);
  });

  it('says when the copy was last changed', async () => {
    const modified = 'Tue, 01 Sep 2020 08:00:00 GMT';
    answers(() => new Response(JSON.stringify(feed()), { headers: { 'last-modified': modified } }));
    expect(await ask()).deep.equal({ json: feed(), modified });
  });

  for (const [what, body, detail] of [
    ['a login page', '\n <!doctype html><title>Connexion</title>', 'html'],
    ['a feed cut short', JSON.stringify(feed()).slice(0, -9), 'text'],
    ['a warning of PHP before the feed', `Warning: on line 3 ${JSON.stringify(feed())}`, 'text'],
    ['a script', `callback(${JSON.stringify(feed())})`, 'text'],
    ['an empty file', '', 'empty'],
    ['a file of blanks', ' \n', 'empty'],
  ] as const)
    it(`tells what came instead of a feed: ${what}`, async () => {
      const { asked } = answers(() => new Response(body));
      expect(await ask()).include({ kind: 'not-json', detail });
      expect(asked.length).equal(1);
    });

  it('reads a feed that begins with a byte order mark, whatever type it is said to be', async () => {
    answers(() => new Response(`\ufeff${JSON.stringify(feed())}`, { headers: { 'content-type': 'text/plain' } }));
    expect(await ask()).deep.include({ json: feed() });
  });

  it('reads letters that are split between two packets', async () => {
    const bytes = new TextEncoder().encode('{"title": "Guinée"}');
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    answers(
      () => new Response(new ReadableStream({ pull: (stream) => (chunks.length ? stream.enqueue(chunks.shift()) : stream.close()) })),
    );
    expect(await ask()).deep.include({ json: { title: 'Guinée' } });
  });

  it('stops at 8 MB, and leaves the rest to the server', async () => {
    let stream: ReturnType<typeof endless> | undefined;
    answers((_, init) => (stream = endless(100, init)).response);
    expect(await ask()).include({ kind: 'too-large', detail: '8' });
    expect(stream?.read.chunks).within(8, 11);
    expect(stream?.read.cancelled).equal(true);
  });

  it('reads a document of 8 MB to its end', async () => {
    answers((_, init) => endless(8, init).response);
    expect(await ask()).include({ kind: 'not-json', detail: 'empty' });
  });

  it('does not fall over a hundred thousand nested lists', async () => {
    answers(() => new Response('['.repeat(100_000) + ']'.repeat(100_000)));
    const answer = await ask();
    // some engines parse it, some do not
    if ('kind' in answer) expect(answer.kind).equal('not-json');
    else expect(await check(answer.json)).deep.equal({ missing: 'version' });
  });

  it('does not wait for ever for a server that is silent, nor for one that stops half-way', async () => {
    const { asked } = answers(never);
    expect(await request(URL, nobody, { deadline: 5 })).include({ kind: 'timeout' });
    expect(asked.length).equal(1);

    answers((_, { signal }) => {
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(Uint8Array.of(0x7b));
        signal?.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError')));
      };
      return new Response(new ReadableStream({ start }));
    });
    expect(await request(URL, nobody, { deadline: 5 })).include({ kind: 'timeout' });
  });

  it('ends when the visitor leaves, and is not tried again', async () => {
    const leaving = new AbortController();
    const { asked } = answers(never);
    const answer = ask(URL, leaving.signal);
    leaving.abort();
    await answer;
    expect(asked.length).equal(1);
  });

  it('ends when the visitor leaves between two tries', async () => {
    const leaving = new AbortController();
    const { asked } = answers(() => {
      timeout(() => leaving.abort());
      return new Response('', { status: 503, headers: { 'retry-after': '20' } });
    });
    await ask(URL, leaving.signal);
    expect(asked.length).equal(1);
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
      const { asked } = answers(() => new Response('', { status }));
      expect(await ask()).include({ kind, url: URL, detail: `${status}` });
      expect(asked.length).equal(1);
    });

  it('gives the feed when the server is back, at the second or third retry', async () => {
    hurried();
    for (const [status, fails] of [
      [500, 1],
      [502, 2],
      [503, 3],
      [429, 2],
    ] as const) {
      const { asked } = answers(() => (asked.length > fails ? json(feed()) : new Response('', { status })));
      expect(await ask(), `${status}`).deep.include({ json: feed() });
      expect(asked.length).equal(fails + 1);
    }
    const { asked } = answers(() => (asked.length > 1 ? json(feed()) : Promise.reject(new TypeError('network'))));
    expect(await ask()).property('json');
    expect(asked.length).equal(2);
  });

  it('gives up after three retries, further and further apart', async () => {
    for (const [kind, reply] of [
      ['server', () => new Response('', { status: 503 })],
      ['unreachable', () => Promise.reject(new TypeError('network'))],
    ] as const) {
      const pauses = hurried();
      const { asked } = answers(reply);
      expect(await ask()).include({ kind });
      expect(asked.length).equal(4);
      for (const [n, middle] of [500, 1000, 2000].entries()) expect(pauses[n]).within(middle / 2, middle * 1.5);
      expect(pauses.length).equal(3);
    }
  });

  it('waits as long as the server asks for, up to half a minute', async () => {
    const pauses = hurried();
    const { asked } = answers(() =>
      asked.length > 1 ? json(feed()) : new Response('', { status: 429, headers: { 'retry-after': '30' } }),
    );
    expect(await ask()).property('json');
    expect(pauses).deep.equal([30_000]);
  });

  it('does not ask again a server that asks for more than that, in seconds or by a date', async () => {
    for (const after of ['31', new Date(Date.now() + 3_600_000).toUTCString()]) {
      const pauses = hurried();
      const { asked } = answers(() => new Response('', { status: 503, headers: { 'retry-after': after } }));
      expect(await ask(), after).include({ kind: 'server', detail: '503' });
      expect(asked.length).equal(1);
      expect(pauses).deep.equal([]);
    }
  });
});
