import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEMO, serve } from '../../tools/serve.mjs';
import { visit } from './visit.mjs';

const feed = readFileSync('demo/cfsi.feed.json');
const late = (_request, response) => setTimeout(() => response.writeHead(200, { 'content-type': 'application/feed+json' }).end(feed), 800);

/** What moved by itself, since the page began: the score of each shift and the elements that moved. */
const shifts = () =>
  new Promise((ok) => {
    const found = [];
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) found.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.localName ?? node?.nodeName)}`);
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => ok(found), 200);
  });

/** A visitor reads down to the page's nth tag; true once it shows its feed. */
const readTo = (n) => {
  const tag = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('coop-'))[n];
  tag.scrollIntoView({ block: 'center', behavior: 'instant' });
  return !!tag.shadowRoot?.querySelector('#content');
};

for (const [width, height] of [
  [412, 823],
  [1280, 800],
]) {
  visit(
    `a visitor whose window is ${width} × ${height} px sees nothing jump when a slow feed arrives in the demo`,
    async ({ page, after }) => {
      const server = await serve({ mounts: DEMO, routes: { '/cfsi.feed.json': late } });
      after(server.close);
      await page.setViewport({ width, height });
      await page.goto(`${server.origin}/`);
      const tags = await page.evaluate(() => [...document.querySelectorAll('*')].filter((tag) => tag.localName.startsWith('coop-')).length);
      assert(tags > 0);
      for (let n = 0; n < tags; n++) await page.waitFor(readTo, n);
      assert.deepEqual(await page.evaluate(shifts), []);
    },
    { engines: ['chromium'] },
  );
}
