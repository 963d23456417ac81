import assert from 'node:assert/strict';
import { inventFeed, paged } from '../fixtures/invent-feed.mjs';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
  inMap,
  mapBox,
  markPositions,
  marksAtRest,
  openMap,
  panelText,
  serveFeed,
  waitForLiveMap,
  waitForPanel,
} from './helpers/map-page.mjs';

const MANY = 12_129;

/** Returns the routes of a feed in pages of a thousand; the first one has the path that `openMap` loads. */
function pages() {
  const feed = inventFeed({ initiatives: MANY });
  return Object.fromEntries(
    [...paged(feed, 1000)].map(([name, page], n) => [n ? `/${name}` : '/essai.feed.json', serveFeed(page)]),
  );
}

test('a visitor of a network of 12,129 initiatives sees them in clusters, opens one and zooms in', async ({
  page,
  after,
}) => {
  await openMap(page, after, { routes: pages() });
  await page.waitFor((many) => document.querySelector('coop-territory-map').network.initiatives.size === many, MANY);
  const { x, y, left, top, width, height } = await mapBox(page);
  const clusters = await marksAtRest(page);
  assert(clusters.length > 20 && clusters.length < 400, `${clusters.length} marks`);

  const list = () =>
    inMap(page, (root) =>
      [...root.querySelectorAll('.pairing-list .entries')].map(
        (entries) => entries.querySelectorAll(':scope > li').length,
      ),
    );
  assert.deepEqual(await list(), [30, 30], 'pairings, then places');
  await inMap(page, (root) => root.querySelector('.more button').click());
  await page.waitFor(() => {
    const { shadowRoot } = document.querySelector('coop-territory-map');
    return [...shadowRoot.querySelectorAll('.pairing-list .entries')].every(
      (entries) => entries.querySelectorAll(':scope > li').length === 90,
    );
  });

  await page.mouse.move(x, y);
  await page.mouse.move(x + 3, y);
  await waitForLiveMap(page);
  const shown = (await marksAtRest(page)).filter(
    (mark) => mark.x > left + 20 && mark.y > top + 20 && mark.x < left + width - 20 && mark.y < top + height - 20,
  );
  const middle = shown.reduce((a, b) => (Math.hypot(a.x - x, a.y - y) < Math.hypot(b.x - x, b.y - y) ? a : b));
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.click(middle.x, middle.y);
  await waitForPanel(page);
  const [, count] = (await panelText(page)).match(/^(\d+) territoires Voir de plus près /) ?? [];
  assert(Number(count) > 1, await panelText(page));

  await inMap(page, (root) => root.querySelector('.zoom').click());
  await page.waitFor(() => !document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel'));
  await page.waitFor((count) => {
    const status = document.querySelector('coop-territory-map').shadowRoot.querySelector('#status').textContent;
    const seen = Number(status.replace(/\D/g, ''));
    return seen >= count && seen < 6_000;
  }, Number(count));
  assert((await markPositions(page)).length > 1);
  await assertNoErrors(page);
});
