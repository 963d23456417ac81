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

// Not fetch, which tidies the path before it asks.
const ask = (path, method = 'GET') =>
  new Promise((ok, no) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () => ok({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', no)
      .end();
  });

test('a visitor who opens a folder sees its index page', async () => {
  assert.equal((await ask('/')).body, 'home');
  assert.equal((await ask('/a/')).body, 'a');
  assert.match((await ask('/')).headers['content-type'], /^text\/html/);
});

test('a feed reader gets the feed with its own type, and any other site may read it', async () => {
  const { headers } = await ask('/x.feed.json?day=1');
  assert.match(headers['content-type'], /^application\/feed\+json/);
  assert.equal(headers['access-control-allow-origin'], '*');
});

test('a page of the site is not opened to other sites, the bundle is', async () => {
  assert.equal((await ask('/')).headers['access-control-allow-origin'], undefined);
  assert.equal((await ask('/x.js')).headers['access-control-allow-origin'], '*');
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
  test(`a stranger who asks for ${path} gets nothing`, async () => assert.equal((await ask(path)).status, 404));
}

test('a stranger cannot write', async () => assert.equal((await ask('/', 'POST')).status, 405));

test('a test reads in the log what was asked, and gives its own headers', async () => {
  const before = server.log.length;
  assert.equal((await ask('/x.js?1')).headers['x-test'], 'yes');
  assert.deepEqual(
    server.log.slice(before).map(({ method, path }) => [method, path]),
    [['GET', '/x.js?1']],
  );
});

test('a developer whose port is busy gets the next free one', async () => {
  const other = await serveOnFreePort({ mounts: {} }, server.port);
  assert(other.port > server.port);
  await other.close();
});
