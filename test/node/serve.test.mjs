import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serve, serveOnFreePort } from '../../tools/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-serve-'));
mkdirSync(join(folder, 'site/a'), { recursive: true });
for (const [path, text] of Object.entries({
  'secret.txt': 'secret',
  'site/index.html': 'home',
  'site/a/index.html': 'a',
  'site/x.feed.json': '{}',
  'site/x.js': '',
})) {
  writeFileSync(join(folder, path), text);
}
const server = await serve({ mounts: { '/': join(folder, 'site') }, headers: { 'x-test': 'yes' } });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// Not fetch(), which normalizes the path first.
const get = (path, method = 'GET') =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('serve() answers a folder with its index page', async () => {
  assert.equal((await get('/')).body, 'home');
  assert.equal((await get('/a/')).body, 'a');
  assert.match((await get('/')).headers['content-type'], /^text\/html/);
});

test('serve() sends a feed with its own type, readable by other origins', async () => {
  const { headers } = await get('/x.feed.json?day=1');
  assert.match(headers['content-type'], /^application\/feed\+json/);
  assert.equal(headers['access-control-allow-origin'], '*');
});

test('serve() lets other origins read the bundle, but no page', async () => {
  assert.equal((await get('/')).headers['access-control-allow-origin'], undefined);
  assert.equal((await get('/x.js')).headers['access-control-allow-origin'], '*');
});

for (const path of [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/a/../../secret.txt',
  '/%',
  '/nothing',
  '/a',
]) {
  test(`serve() answers 404 to ${path}`, async () => assert.equal((await get(path)).status, 404));
}

test('serve() answers 405 to POST', async () => assert.equal((await get('/', 'POST')).status, 405));

test('serve() logs each request and adds the headers it was given', async () => {
  const before = server.log.length;
  assert.equal((await get('/x.js?1')).headers['x-test'], 'yes');
  assert.deepEqual(
    server.log.slice(before).map(({ method, path }) => [method, path]),
    [['GET', '/x.js?1']],
  );
});

test('serveOnFreePort() takes the next port where the first is busy', async () => {
  const other = await serveOnFreePort({ mounts: {} }, server.port);
  assert(other.port > server.port);
  await other.close();
});
