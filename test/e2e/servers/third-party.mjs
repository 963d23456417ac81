import { createServer } from 'node:http';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Starts a host that is neither the page's nor the feed's: it answers every request with one pixel, or with an empty body
 * and another `status`, and with the `more` headers.
 * @returns log: its requests, [{path, headers}]; origin: its address; host: its name and port
 */
export async function thirdHost(after, status = 200, more = {}) {
  const log = [];
  const server = createServer(({ url, headers }, response) => {
    log.push({ path: url, headers });
    response
      .writeHead(status, { 'content-type': 'image/png', 'cache-control': 'no-store', ...more })
      .end(status === 200 ? PNG : '');
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  after(
    () =>
      new Promise((ok) => {
        server.close(ok);
        server.closeAllConnections();
      }),
  );
  const host = `127.0.0.1:${server.address().port}`;
  return { log, host, origin: `http://${host}` };
}
