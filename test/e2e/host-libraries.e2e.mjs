// R24, R33: pages with the real libraries that change the built-in objects of a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { oldLibraries } from '../../tools/old-libraries.mjs';
import { test, testOnce } from './helpers/e2e-test.mjs';
import { openInFrames } from './helpers/framed-pages.mjs';
import { allTags, hostPage } from './servers/raw-page.mjs';
import { html, pageOf } from './servers/site.mjs';

/** Opens a page that has all tags and these scripts, in a frame, and returns what the tags show. */
async function visit(page, after, paths, script = '') {
  const scripts = Object.fromEntries(
    paths.map((path, index) => [
      `/library-${index}.js`,
      (_request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(path)),
    ]),
  );
  const first = Object.keys(scripts)
    .map((src) => `<script src="${src}"></script>`)
    .concat(`<script>${script}</script>`)
    .join('');
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': html('<!doctype html><title>Frames</title>'),
      '/host': pageOf(network, { first, body: `<main>${allTags(network)}</main>` }),
      ...scripts,
    }),
  });
  await page.goto(site.origin);
  const [states] = await openInFrames(page, ['/host']);
  return states;
}

for (const { name, paths } of oldLibraries())
  test(`a visitor reads every tag on a page with ${name} [R24, R33]`, async ({ page, after }) => {
    assert.equal(await visit(page, after, paths), 'data');
  });

testOnce('a page whose built-ins are whole gets no frame from the script [R33]', async ({ page, after }) => {
  assert.equal(await visit(page, after, []), 'data');
  const frameCount = () => page.evaluate(() => document.querySelector('iframe').contentWindow.addedFrameCount);
  assert.equal(await frameCount(), 0);
  await visit(page, after, [], 'globalThis.Map = undefined');
  assert.equal(await frameCount(), 1);
});
