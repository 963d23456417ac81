import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEMO, serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';

const feed = readFileSync('demo/cfsi.feed.json');
const late = (_request, response) =>
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/feed+json' }).end(feed), 800);

/** Returns the unexpected layout shifts since the page opened: the score of each and the elements that moved. */
const shifts = () =>
  new Promise((ok) => {
    const entries = [];
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries())
        if (!hadRecentInput)
          entries.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.localName ?? node?.nodeName)}`);
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => ok(entries), 200);
  });

/**
 * Scrolls down to the end, a quarter of a window at a time, and returns the tags that do not show their feed then. Each
 * step waits for what it will bring into view: on a busy machine the visitor would else be faster than the feed.
 */
async function scrollDown() {
  const step = innerHeight / 4;
  const isNear = (tag) => {
    const { top, bottom } = tag.getBoundingClientRect();
    return bottom > 0 && top < innerHeight + step;
  };
  const isDrawn = (tag) => !tag.localName.startsWith('coop-') || tag.shadowRoot?.querySelector('#content');
  for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
    scrollTo({ top: y, behavior: 'instant' });
    // a list draws a few of its cards in each frame: nothing may come for four frames in a row
    for (let height = 0, calmFrames = 0; calmFrames < 4; ) {
      await new Promise(requestAnimationFrame);
      const { scrollHeight } = document.documentElement;
      const isCalm = scrollHeight === height && [...document.querySelectorAll('*')].filter(isNear).every(isDrawn);
      calmFrames = isCalm ? calmFrames + 1 : 0;
      height = scrollHeight;
    }
  }
  return [...document.querySelectorAll('*')]
    .filter((tag) => tag.localName.startsWith('coop-') && !tag.shadowRoot?.querySelector('#content'))
    .map(({ localName }) => localName);
}

for (const [width, height] of [
  [412, 823],
  [1280, 800],
]) {
  test(
    `a visitor whose window is ${width} × ${height} px sees nothing jump when a slow feed arrives in the demo`,
    async ({ page, after }) => {
      const server = await serve({ mounts: DEMO, routes: { '/cfsi.feed.json': late } });
      after(server.close);
      await page.setViewport({ width, height });
      await page.goto(`${server.origin}/`);
      assert.deepEqual(await page.evaluate(scrollDown), [], 'every tag shows its feed');
      assert.deepEqual(await page.evaluate(shifts), []);
    },
    { engines: ['chromium'] },
  );
}
