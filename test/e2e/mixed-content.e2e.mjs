import assert from 'node:assert/strict';
import { DEMO, serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';
import { certificate } from './servers/certificate.mjs';
import { html, PROBES, pageOf } from './servers/site.mjs';

/** On a host that does not exist: a request would fail, and the tag would show another problem. */
const FEED = 'http://reseau.example/initiatives.json';

test('a webmaster of an https page with an http feed reads that src needs https, and the code of the problem [R6]', async ({
  page,
  after,
}) => {
  const body =
    `<coop-initiative-list id="l" src="${FEED}" loading="eager">` +
    `<a href="https://reseau.example/">Nos initiatives</a></coop-initiative-list>`;
  const site = await serve({ mounts: DEMO, routes: { ...PROBES, '/page': html(pageOf('', { body })) }, certificate });
  after(site.close);
  await page.goto(`${site.origin}/page`);
  await page.waitFor(() => seen.problems.l);
  assert.deepEqual(await page.evaluate(() => seen.problems), { l: 'mixed' });
  const text = await page.waitFor(() => {
    const text = document.getElementById('l').shadowRoot.textContent;
    return /COOP-/.test(text) && text;
  });
  assert.match(text, /Cette page est en https, et le flux en http/);
  assert.match(text, /COOP-MIXED/);
  assert.match(await page.evaluate(() => logged.join('\n')), /Écrivez https:\/\/ dans src/);
  assert.equal(await page.evaluate(() => document.querySelector('#l a').getBoundingClientRect().height > 0), true);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
});
