// What each kind of tag leaves in the memory of Chromium once 500 of them were added to a page and removed.

import puppeteer from 'puppeteer-core';
import { ALL, tag } from '../../test/e2e/servers/raw-page.mjs';
import { chromiumArgs, need } from '../browsers.mjs';
import { DEMO, serve } from '../serve.mjs';
import { addAndRemove, leaksOf } from './leaks.mjs';

const COPIES_AT_ONCE = 25;
/** Rounds of 25 tags: 500 of each kind. */
const ROUNDS = 20;
/** Caches and compiled code are filled, and stay as they are, after so many rounds. */
const WARM_UPS = 4;

const pageHtml = (body) => `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <title>Bench</title>
  <link rel="icon" href="data:,">
  ${body}<main></main>
  <script type="module" src="/passerelle/1/passerelle.js"></script>
</html>`;

/**
 * Prints the nodes, listeners and bytes that stay per tag, for each kind of tag whose name contains `only`. A heap
 * snapshot says what some hundred bytes per tag are: the browser's own entries of long frames, and compiled code.
 */
export async function runLeaks({ only = '' }) {
  const routes = {};
  const server = await serve({ mounts: DEMO, routes });
  // a list keeps the feed on the page
  const html = pageHtml(tag(server.origin, 'coop-initiative-list'));
  routes['/leaks'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  const browser = await puppeteer.launch({ executablePath: need('chromium'), args: chromiumArgs });
  console.log(`\nLeft behind by each of ${COPIES_AT_ONCE * ROUNDS} tags that were added and removed`);
  console.log(`${'tag'.padEnd(26)}${'nodes'.padStart(8)}${'listeners'.padStart(12)}${'bytes'.padStart(10)}`);
  try {
    for (const [name, attributes] of Object.entries({ ...ALL, 'coop-explorer': '' })) {
      if (!name.includes(only)) continue;
      const page = await browser.newPage();
      await page.goto(`${server.origin}/leaks`);
      const cdp = await page.createCDPSession();
      const copy = tag(server.origin, name, attributes);
      const left = await leaksOf(page, cdp, () => addAndRemove(page, copy, COPIES_AT_ONCE), {
        warmUps: WARM_UPS,
        count: ROUNDS,
      });
      const { nodes, listeners, bytes } = left;
      const perTag = (value, digits) => (value / COPIES_AT_ONCE).toFixed(digits);
      console.log(
        `${name.padEnd(26)}${perTag(nodes, 2).padStart(8)}${perTag(listeners, 2).padStart(12)}${perTag(bytes, 0).padStart(10)}`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
