// A static server for the demo, the screenshots and the end-to-end tests: what they see is what a webmaster's static host gives.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const typeOf = (path) =>
  path.endsWith('.feed.json')
    ? 'application/feed+json; charset=utf-8'
    : (TYPES[extname(path)] ?? 'application/octet-stream');

// A bundle and a feed are there for other people's pages; the pages themselves are not.
const isShared = (path) => /\.(js|json|map)$/.test(path);

/** The file that `pathname` names in `mounts` ({'/': 'demo', '/passerelle/1/': 'dist'}), the longest prefix winning; undefined when it names none. */
async function fileAt(pathname, mounts) {
  const prefix = Object.keys(mounts)
    .filter((start) => pathname.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return;
  const root = resolve(mounts[prefix]);
  let path = join(root, decodeURIComponent(pathname.slice(prefix.length)));
  if (path !== root && !path.startsWith(root + sep)) return;
  let found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() && pathname.endsWith('/')) {
    path = join(path, 'index.html');
    found = await stat(path).catch(() => undefined);
  }
  return found?.isFile() ? { path, size: found.size } : undefined;
}

async function answer(request, response, { mounts, headers, routes }) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const extra = typeof headers === 'function' ? headers(pathname) : headers;
  for (const [name, value] of Object.entries(extra ?? {})) response.setHeader(name, value);
  if (routes[pathname]) return routes[pathname](request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = await fileAt(pathname, mounts).catch(() => undefined); // a malformed %xx is an address of nothing
  if (!file) return response.writeHead(404, { 'content-type': TYPES['.txt'] }).end(`Nothing here: ${pathname}\n`);
  response.writeHead(200, {
    'content-type': typeOf(file.path),
    'content-length': file.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(isShared(file.path) && { 'access-control-allow-origin': '*' }),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Serves folders on 127.0.0.1.
 * @param mounts address prefix (ends with «/») -> folder
 * @param port 0 for any free one; a busy one is an error with code EADDRINUSE
 * @param headers added to every answer: an object, or a function of the path that gives one
 * @param routes path -> (request, response) handlers, asked before the folders
 * @param certificate `{ key, cert }`, for https
 * @returns {{origin: string, port: number, log: {method: string, path: string, headers: object}[], close(): Promise<void>}}
 */
export async function serve({ mounts, port = 0, headers, routes = {}, certificate }) {
  const log = [];
  const hear = (request, response) => {
    log.push({ method: request.method, path: request.url, headers: request.headers });
    answer(request, response, { mounts, headers, routes });
  };
  const server = certificate ? createSecureServer(certificate, hear) : createServer(hear);
  await new Promise((ok, no) => server.once('error', no).listen(port, '127.0.0.1', ok));
  const close = () =>
    new Promise((ok) => {
      server.close(ok);
      server.closeAllConnections();
    });
  const { port: its } = server.address();
  return { origin: `http${certificate ? 's' : ''}://127.0.0.1:${its}`, port: its, log, close };
}

/** What a webmaster's page and the network's bundle look like on one host. */
export const DEMO = { '/': 'demo', '/passerelle/1/': 'dist' };

/** An address that never answers, for the page that shows every state. */
export const SILENT = { '/cas/sans-reponse.feed.json': () => {} };

/** `serve`, on `first` or the next port that is free. */
export async function serveOnFreePort(options, first) {
  for (let port = first; port < first + 50; port++) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${first} to ${first + 49}. Choose another: PORT=9000 npm start`);
}
