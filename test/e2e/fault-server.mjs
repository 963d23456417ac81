// A real server on the loopback whose every address is one thing that can go wrong between a publisher and a page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const FEED = readFileSync('demo/cfsi.feed.json', 'utf8');
const JSON_TYPE = { 'content-type': 'application/feed+json; charset=utf-8' };
const CORS = { 'access-control-allow-origin': '*' };
const HTML = '<!doctype html><html lang="fr"><title>Connexion</title><form><input type="password"></form></html>';

const send = (response, status, headers, body) => response.writeHead(status, { ...CORS, ...headers }).end(body);
const feed = (response, body = FEED, headers = JSON_TYPE) => send(response, 200, headers, body);

/** name -> what the server does; `times` is how often this very address was asked before. */
const FAULTS = {
  ok: ({ response }) => feed(response),
  // /flaky?fail=2&status=503&after=1: so many failures, then the feed; `after` is the Retry-After header, in seconds
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
  slow: ({ response, query }) => setTimeout(() => feed(response), Number(query.get('ms') ?? 1000)),
  reset({ response }) {
    response.writeHead(200, { ...CORS, ...JSON_TYPE, 'content-length': FEED.length });
    response.write(FEED.slice(0, 1000), () => response.destroy());
  },
  'wrong-gzip': ({ response }) => feed(response, gzipSync(FEED).fill(255, 500), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  html: ({ response }) => send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, HTML),
  truncated: ({ response }) => feed(response, FEED.slice(0, FEED.length / 2)),
  'not-json': ({ response }) => feed(response, 'Warning: mysqli_connect() in /index.php on line 3'),
  jsonp: ({ response }) => feed(response, `callback(${FEED})`),
  null: ({ response }) => feed(response, 'null'),
  empty: ({ response }) => feed(response, ''),
  'no-items': ({ response }) => feed(response, '{"version":"https://jsonfeed.org/version/1.1","title":"Vide","items":[]}'),
  'wrong-type': ({ response }) => feed(response, FEED, { 'content-type': 'text/plain' }),
  bom: ({ response }) => feed(response, `\uFEFF${FEED}`),
  'no-cors': ({ response }) => response.writeHead(200, JSON_TYPE).end(FEED),
  // more than the 8 MB a page may be made to read, without a length that would tell
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
  'redirect-loop': ({ response, query }) => send(response, 302, { location: `/redirect-loop?${Number(query.get('n') ?? 0) + 1}` }, ''),
};

function answer(response, url, times) {
  const name = url.pathname.slice(1);
  if (/^[45]\d\d$/.test(name)) return send(response, Number(name), { 'content-type': 'text/plain' }, `${name}\n`);
  if (!Object.hasOwn(FAULTS, name))
    throw new Error(`${url.pathname} is no fault: there are /404 and its like, /${Object.keys(FAULTS).join(', /')}`);
  FAULTS[name]({ response, query: url.searchParams, times });
}

/**
 * Starts the server.
 * @returns {Promise<{origin: string, log: {method: string, path: string, headers: object}[], asked(path: string): number, close(): Promise<void>}>}
 *   `asked` counts the requests for one address, query included
 */
export async function faultServer() {
  const log = [];
  const asked = (path) => log.filter((request) => request.path === path).length;
  const server = createServer(({ method, url, headers }, response) => {
    const times = asked(url);
    log.push({ method, path: url, headers });
    try {
      answer(response, new URL(url, 'http://localhost'), times);
    } catch (error) {
      send(response, 501, {}, error.message);
    }
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  const close = () =>
    new Promise((ok) => {
      server.close(ok);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, log, asked, close };
}
