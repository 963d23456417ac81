// A real server on the loopback: each path is one thing that can go wrong between a publisher and a page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const FEED = readFileSync('demo/cfsi.feed.json', 'utf8');
const JSON_TYPE = { 'content-type': 'application/feed+json; charset=utf-8' };
const CORS = { 'access-control-allow-origin': '*' };
const LOGIN = '<!doctype html><html lang="fr"><title>Connexion</title><form><input type="password"></form></html>';
const PAGE = '<!doctype html><html lang="fr"><title>Nos initiatives</title><p>Bienvenue</p></html>';
const PHP = '<br />\n<b>Warning</b>:  mysqli_connect(): refused in <b>/www/feed.php</b> on line <b>3</b><br />\n';
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };
/** Returns a small feed of `items`, with more keys of its own and of its _coop object. */
const small = (items, more = {}, coop = {}) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Réseau',
    ...more,
    items,
    _coop: { version: '1.0', network: 'r', ...coop },
  });
const item = (n) => ({ id: `${n}`, title: `Initiative ${n}` });
const items = (count) => Array.from({ length: count }, (_, n) => item(n));

const send = (response, status, headers, body) => response.writeHead(status, { ...CORS, ...headers }).end(body);
const feed = (response, body = FEED, headers = JSON_TYPE) => send(response, 200, headers, body);

const once = (make) => {
  let result;
  return () => (result ??= make());
};
const BOMB = once(() => gzipSync(Buffer.alloc(600_000_000, 0x20), { level: 1 }));
const EIGHT = once(() => {
  const summary = 'Des jardins, des marchés et des cantines. '.repeat(20);
  const initiative = (n) => ({
    ...item(n),
    summary,
    _coop: { slug: `i${n}`, themes: ['eau'], period: { start: '2015' } },
  });
  return small(Array.from({ length: 8100 }, (_, n) => initiative(n)));
});

/** What the server does at each path; `times` counts the earlier requests for the same URL. */
const FAULTS = {
  ok: ({ response }) => feed(response),
  // /flaky?fail=2&status=503&after=1: this many failures, then the feed; `after` is the Retry-After header, in seconds
  flaky({ response, query, times }) {
    if (times >= Number(query.get('fail') ?? 2)) return feed(response);
    const after = query.get('after');
    send(
      response,
      Number(query.get('status') ?? 503),
      after ? { 'retry-after': after, 'access-control-expose-headers': 'retry-after' } : {},
      '',
    );
  },
  timeout() {},
  drip({ response }) {
    response.writeHead(200, { ...CORS, ...JSON_TYPE });
    let sent = 0;
    const timer = setInterval(() => response.write(FEED[sent++ % FEED.length]), 500);
    response.on('close', () => clearInterval(timer));
  },
  // /endless?status=500: an error page without an end
  endless({ response, query }) {
    response.writeHead(Number(query.get('status')), { ...CORS, ...HTML_TYPE });
    response.write(PAGE);
  },
  slow: ({ response, query }) => setTimeout(() => feed(response), Number(query.get('ms') ?? 1000)),
  reset({ response }) {
    response.writeHead(200, { ...CORS, ...JSON_TYPE, 'content-length': FEED.length });
    response.write(FEED.slice(0, 1000), () => response.destroy());
  },
  'wrong-gzip': ({ response }) =>
    feed(response, gzipSync(FEED).fill(255, 500), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  // the connection breaks before the first byte
  'early-reset': ({ response }) => response.destroy(),
  'length-too-great': ({ response }) => {
    response.writeHead(200, {
      ...CORS,
      ...JSON_TYPE,
      'content-length': Buffer.byteLength(FEED) + 1000,
      connection: 'close',
    });
    response.write(FEED, () => response.socket.end());
  },
  'length-too-small': ({ response }) => {
    response.socket.write(
      `HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-type: application/json\r\n` +
        `content-length: 5000\r\nconnection: close\r\n\r\n${FEED}`,
    );
    response.socket.end();
  },
  // /fades?to=503: the feed the first time, then that status, to be retried after a minute. `login`: a page with 200
  fades({ response, query, times }) {
    const headers = {
      'cache-control': 'no-store',
      'retry-after': '60',
      'access-control-expose-headers': 'retry-after',
    };
    if (!times) return feed(response, FEED, { ...JSON_TYPE, 'cache-control': 'no-store' });
    const to = query.get('to');
    send(response, to === 'login' ? 200 : Number(to), headers, to === 'login' ? LOGIN : '');
  },
  login: ({ response }) => send(response, 200, HTML_TYPE, LOGIN),
  html: ({ response }) => send(response, 200, HTML_TYPE, PAGE),
  'php-html': ({ response }) => send(response, 200, HTML_TYPE, PHP + FEED),
  text: ({ response }) =>
    feed(response, 'Bientôt ici, nos initiatives.', { 'content-type': 'text/plain; charset=utf-8' }),
  list: ({ response }) => feed(response, '[]'),
  object: ({ response }) => feed(response, '{}'),
  'without-items': ({ response }) => feed(response, '{"version":"https://jsonfeed.org/version/1.1","title":"Réseau"}'),
  'one-bad-of-50': ({ response }) => feed(response, small([...items(49), { title: 'Sans identifiant' }])),
  'all-bad': ({ response }) => feed(response, small([{ title: 'a' }, { title: 'b' }])),
  'bad-territory': ({ response }) => feed(response, small(items(2), {}, { territories: [{ id: 'sans-nom' }] })),
  minor: ({ response }) => feed(response, small(items(2), {}, { version: '1.9' })),
  major: ({ response }) => feed(response, small(items(2), {}, { version: '2.0' })),
  'json-feed-2': ({ response }) => feed(response, small(items(2), { version: 'https://jsonfeed.org/version/2' })),
  // /paged, then /paged?page=2: the browser may cache both, and their date is known
  paged({ response, query }) {
    const second = query.get('page') === '2';
    const body = small(second ? [item('seconde')] : [item('première')], second ? {} : { next_url: '/paged?page=2' });
    feed(response, body, {
      ...JSON_TYPE,
      'cache-control': 'max-age=0',
      'last-modified': 'Tue, 01 Sep 2020 08:00:00 GMT',
    });
  },
  // /replaced: the feed, then a login page instead, which the browser may cache (`store`) or not
  replaced({ response, query, times }) {
    const caching = { 'cache-control': query.has('store') ? 'max-age=0' : 'no-store' };
    if (times) return send(response, 200, { ...HTML_TYPE, ...caching }, LOGIN);
    feed(response, FEED, { ...JSON_TYPE, 'cache-control': 'max-age=0' });
  },
  // 600 MB of spaces, compressed to 600 kB
  bomb: ({ response }) => feed(response, BOMB(), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  nested: ({ response }) => feed(response, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'nested-in-feed': ({ response }) =>
    feed(
      response,
      small(items(2)).replace('"title":"Réseau"', `"title":"Réseau","_x":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    ),
  // just below the limit of 8 MB
  '8mb': ({ response }) => feed(response, EIGHT()),
  truncated: ({ response }) => feed(response, FEED.slice(0, FEED.length / 2)),
  'not-json': ({ response }) => feed(response, 'Warning: mysqli_connect() in /index.php on line 3'),
  jsonp: ({ response }) => feed(response, `callback(${FEED})`),
  null: ({ response }) => feed(response, 'null'),
  empty: ({ response }) => feed(response, ''),
  'no-items': ({ response }) =>
    feed(response, '{"version":"https://jsonfeed.org/version/1.1","title":"Vide","items":[]}'),
  'wrong-type': ({ response }) => feed(response, FEED, { 'content-type': 'text/plain' }),
  bom: ({ response }) => feed(response, `\uFEFF${FEED}`),
  'no-cors': ({ response }) => response.writeHead(200, JSON_TYPE).end(FEED),
  // more than the limit of 8 MB, without a content-length
  huge({ response }) {
    response.writeHead(200, { ...CORS, ...JSON_TYPE });
    response.write(FEED.slice(0, -2));
    const block = ' '.repeat(1 << 20);
    const pour = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', pour);
    pour();
  },
  'redirect-loop': ({ response, query }) =>
    send(response, 302, { location: `/redirect-loop?${Number(query.get('n') ?? 0) + 1}` }, ''),
};

function answer(response, url, times) {
  const name = url.pathname.slice(1);
  if (/^[45]\d\d$/.test(name)) return send(response, Number(name), { 'content-type': 'text/plain' }, `${name}\n`);
  if (!Object.hasOwn(FAULTS, name))
    throw new Error(`${url.pathname} is no fault. Known: any status like /404, /${Object.keys(FAULTS).join(', /')}`);
  FAULTS[name]({ response, query: url.searchParams, times });
}

/**
 * Starts the server, on a free port or on a given one.
 * @param {number} [port]
 * @returns {Promise<{origin: string, port: number, log: Request[], requestCount(path: string): number,
 *   pendingCount(): number, close(): Promise<void>}>}
 *   `log` holds {method, path, headers} of each request; `requestCount` counts those for one path, query included, and
 *   `pendingCount` the responses under way
 */
export async function faultServer(port = 0) {
  const log = [];
  const pending = new Set();
  const requestCount = (path) => log.filter((request) => request.path === path).length;
  const server = createServer(({ method, url, headers }, response) => {
    const times = requestCount(url);
    log.push({ method, path: url, headers });
    pending.add(response);
    response.on('close', () => pending.delete(response));
    try {
      answer(response, new URL(url, 'http://localhost'), times);
    } catch (error) {
      send(response, 501, {}, error.message);
    }
  });
  await new Promise((ok) => server.listen(port, '127.0.0.1', ok));
  const pendingCount = () => pending.size;
  const close = () =>
    new Promise((ok) => {
      server.close(ok);
      server.closeAllConnections();
    });
  const { port: actualPort } = server.address();
  return { origin: `http://127.0.0.1:${actualPort}`, port: actualPort, log, requestCount, pendingCount, close };
}
