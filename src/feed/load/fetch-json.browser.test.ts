import { expect } from '@open-wc/testing';
import {
  FEED_URL,
  fetchFeed,
  neverAborted,
  problemOf,
  responseOf,
  restoreGlobals,
} from '../../../test/helpers/browser/fetch-feed.js';
import { jsonResponse, mockFetch, pending } from '../../../test/helpers/browser/mock-fetch.js';
import { feed } from '../../../test/helpers/feed-builders.js';
import { validateFeed } from '../validate/validate-feed.js';
import { fetchJson, fetchJsonWithRetry } from './fetch-json.js';

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
  afterEach(restoreGlobals);

  it('returns the JSON that a web server publishes', async () => {
    const { json } = await responseOf(fetchFeed(new URL('/demo/cfsi.feed.json', location.href).href));
    expect(await validateFeed(json)).include({ ok: true });
  });

  it('recognises a web page', async () => {
    const url = new URL('/demo/index.html', location.href).href;
    expect(await problemOf(fetchFeed(url))).include({ kind: 'html', url });
  });

  it('sends no cookie, no header of ours and no path of the page, hence no CORS preflight', async () => {
    let request = new Request(FEED_URL);
    mockFetch((url, init) => {
      request = new Request(url, init);
      return jsonResponse(feed());
    });
    await fetchFeed();
    // of another origin, so none is sent
    const credentials = 'same-origin';
    expect(request).include({ method: 'GET', credentials, referrerPolicy: 'strict-origin', mode: 'cors' });
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
      expect(problem).include({ kind, url: FEED_URL });
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

  it('reads nothing of a response that says it is longer than 8 MB [R52]', async () => {
    let stream: ReturnType<typeof largeResponse> | undefined;
    mockFetch((_, init) => {
      stream = largeResponse(100, init);
      stream.response.headers.set('content-length', '8000001');
      return stream.response;
    });
    expect(await problemOf(fetchFeed())).include({ kind: 'too-large', detail: '8' });
    expect(stream?.read.chunks).below(2);
  });

  it('ends the response of a failed request, whose body nobody reads [R48]', async () => {
    for (const status of [404, 403, 500]) {
      let stream: ReturnType<typeof largeResponse> | undefined;
      mockFetch((_, init) => {
        stream = largeResponse(100, init);
        return new Response(stream.response.body, { status });
      });
      const { ok } = await fetchJson({ url: FEED_URL, signal: neverAborted, timeoutMs: 10_000 });
      expect(ok).equal(false);
      expect(stream?.read.cancelled).equal(true);
    }
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
    expect(await problemOf(fetchJsonWithRetry(FEED_URL, neverAborted, 5))).include({ kind: 'timeout' });
    expect(requests.length).equal(1);

    mockFetch((_, { signal }) => {
      const start = (stream: ReadableStreamDefaultController) => {
        stream.enqueue(Uint8Array.of(0x7b));
        signal?.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError')));
      };
      return new Response(new ReadableStream({ start }));
    });
    expect(await problemOf(fetchJsonWithRetry(FEED_URL, neverAborted, 5))).include({ kind: 'timeout' });
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
      expect(await problemOf(fetchFeed())).include({ kind, url: FEED_URL, detail: `${status}` });
      expect(requests.length).equal(1);
    });
});
