// A server as a good static host is: HTTP/2, brotli, long-lived caches, and files that other sites may read.
import { createSecureServer } from 'node:http2';
import { brotliCompressSync, constants } from 'node:zlib';
import { certificate } from '../../test/e2e/servers/certificate.mjs';

const compress = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/**
 * Serves `files` on 127.0.0.1: path -> `{ type, body, isCompressed }`. A query is ignored.
 * @returns {{origin: string, close(): Promise<void>}}
 */
export async function serveHttp2(files) {
  const compressed = new Map();
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    const [path] = request.url.split('?');
    const file = files[path];
    if (!file) return response.writeHead(404).end();
    const { type, body, isCompressed = false } = file;
    if (!isCompressed && !compressed.has(path)) compressed.set(path, compress(body));
    response.writeHead(200, {
      'content-type': type,
      ...(!isCompressed && { 'content-encoding': 'br' }),
      'cache-control': 'max-age=31536000',
      'access-control-allow-origin': '*',
      // without it the page does not learn how many bytes came
      'timing-allow-origin': '*',
    });
    response.end(isCompressed ? body : compressed.get(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sessions = new Set();
  server.on('session', (session) => sessions.add(session.on('close', () => sessions.delete(session))));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      for (const session of sessions) session.destroy();
    });
  return { origin: `https://127.0.0.1:${server.address().port}`, close };
}
