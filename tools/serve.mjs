// A static server for the demo, the screenshots and the end-to-end tests. It answers as a webmaster's static host does.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve as resolvePath, sep } from 'node:path';

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

// CORS: pages of other sites may read the bundle and the feeds, not the pages.
const isShared = (path) => /\.(js|json|map)$/.test(path);

/**
 * Returns the file that `pathname` names in `mounts` ({'/': 'demo', '/passerelle/1/': 'dist'}), or undefined. The
 * longest prefix wins.
 */
async function fileAt(pathname, mounts) {
  const prefix = Object.keys(mounts)
    .filter((start) => pathname.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return;
  const root = resolvePath(mounts[prefix]);
  let path = join(root, decodeURIComponent(pathname.slice(prefix.length)));
  if (path !== root && !path.startsWith(root + sep)) return;
  let stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory() && pathname.endsWith('/')) {
    path = join(path, 'index.html');
    stats = await stat(path).catch(() => undefined);
  }
  return stats?.isFile() ? { path, size: stats.size } : undefined;
}

async function answer(request, response, { mounts, headers, routes }) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const ownHeaders = typeof headers === 'function' ? headers(pathname) : headers;
  for (const [name, value] of Object.entries(ownHeaders ?? {})) response.setHeader(name, value);
  if (routes[pathname]) return routes[pathname](request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = await fileAt(pathname, mounts).catch(() => undefined); // a malformed %xx names no file
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
 * Serves folders on 127.0.0.1, and logs each request.
 * @param mounts path prefix (ends with «/») -> folder
 * @param port 0 for any free one; a busy one is an error with code EADDRINUSE
 * @param headers added to every response: an object, or a function from path to object
 * @param routes path -> (request, response) handler; routes come before folders
 * @param certificate `{ key, cert }`, for https
 * @returns {{origin: string, port: number, log: {method: string, path: string, headers: object}[], close(): Promise<void>}}
 */
export async function serve({ mounts, port = 0, headers, routes = {}, certificate }) {
  const log = [];
  const handle = (request, response) => {
    log.push({ method: request.method, path: request.url, headers: request.headers });
    answer(request, response, { mounts, headers, routes });
  };
  const server = certificate ? createSecureServer(certificate, handle) : createServer(handle);
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  const { port: usedPort } = server.address();
  return { origin: `http${certificate ? 's' : ''}://127.0.0.1:${usedPort}`, port: usedPort, log, close };
}

/** The demo and the bundle, mounted as on a network's host. */
export const DEMO = { '/': 'demo', '/passerelle/1/': 'dist' };

/** A route that never answers, for the demo page of all states. */
export const SILENT = { '/cas/sans-reponse.feed.json': () => {} };

/** Serves on `first`, or on the next free port. */
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
