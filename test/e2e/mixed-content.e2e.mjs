import assert from 'node:assert/strict';
import { DEMO, serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';
import { certificate } from './servers/certificate.mjs';
import { html, PROBES, pageOf } from './servers/site.mjs';

/** Of a host that nobody has: a browser that asked it would be told so, and the problem would be another. */
const FEED = 'http://reseau.example/initiatives.json';

test('a page in https asks for a feed in http: the webmaster is told to write https, and what the code of it is [R6]', async ({
  page,
  after,
}) => {
  const body = `<coop-initiative-list id="l" src="${FEED}" loading="eager"><a href="https://reseau.example/">Nos initiatives</a></coop-initiative-list>`;
  const site = await serve({ mounts: DEMO, routes: { ...PROBES, '/page': html(pageOf('', { body })) }, certificate });
  after(site.close);
  await page.goto(`${site.origin}/page`);
  await page.waitFor(() => seen.problems.l);
  assert.deepEqual(await page.evaluate(() => seen.problems), { l: 'mixed' });
  const text = await page.waitFor(() => {
    const said = document.getElementById('l').shadowRoot.textContent;
    return /COOP-/.test(said) && said;
  });
  assert.match(text, /Cette page est en https, et le flux en http/);
  assert.match(text, /COOP-MIXED/);
  assert.match(await page.evaluate(() => heard.join('\n')), /Écrivez https:\/\/ dans src/);
  assert.equal(await page.evaluate(() => document.querySelector('#l a').getBoundingClientRect().height > 0), true);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
});
