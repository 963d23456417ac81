import assert from 'node:assert/strict';
import { inventFeed } from '../fixtures/invent-feed.mjs';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
  feedOf,
  inMap,
  mapBox,
  markPositions,
  marksAtRest,
  openMap,
  scaled,
  tabToMap,
  translated,
  waitForLiveMap,
  waitForMarks,
  waitForPanel,
} from './helpers/map-page.mjs';
import { quiet } from './servers/site.mjs';

/** Eighteen territories all over the world, three of them near its middle. */
const TERRITORIES = {
  alma: ['Almaville', 66, -146],
  bara: ['Baraville', -40, 172],
  cela: ['Celaville', 52, -104],
  doma: ['Domaville', -35, 140],
  elba: ['Elbaville', 10, -6],
  fara: ['Faraville', 40, 128],
  gala: ['Galaville', -42, -68],
  hora: ['Horaville', 64, 100],
  iola: ['Iolaville', 12, 8],
  jara: ['Jaraville', 2, 2],
  kila: ['Kilaville', 68, 20],
  lora: ['Loraville', -30, -120],
  mala: ['Malaville', 60, -60],
  nora: ['Noraville', -38, 80],
  olma: ['Olmaville', 20, -150],
  para: ['Paraville', -48, 20],
  rema: ['Remaville', 25, 160],
  sola: ['Solaville', -20, -160],
};
const ids = Object.keys(TERRITORIES);
const PAIRS = Array.from({ length: 9 }, (_, n) => [ids[2 * n], ids[2 * n + 1]]);
const WORLD = feedOf(TERRITORIES, PAIRS);
const nameOf = (id) => TERRITORIES[id][0];

const names = ({ name, children = [] }) => [name, ...children.flatMap(names)];

for (const attributes of ['', 'show="list"'])
  test(
    `a visitor with a screen reader finds eighteen territories and nine pairings by name ${attributes && 'in the list alone too'}`.trim(),
    async ({ page, after }) => {
      await openMap(page, after, { feed: WORLD, attributes });
      const nodeNames = names(await page.page.accessibility.snapshot({ interestingOnly: false }));
      for (const id of ids) assert(nodeNames.join('\n').includes(nameOf(id)), id);
      for (const [a, b] of PAIRS) assert(nodeNames.includes(`${nameOf(a)} et ${nameOf(b)}`), `${a} et ${b}`);
    },
    { engines: ['chromium'] },
  );

/** Returns the text of the focused element in the map. */
const focused = (page) => inMap(page, (root) => root.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');
const focusedClass = (page) => inMap(page, (root) => root.activeElement?.className ?? '');

/** Waits until the status says that `n` territories are in view, and checks that as many marks are. */
async function statusInView(page, n) {
  await page.waitFor(
    (text) => document.querySelector('coop-territory-map').shadowRoot.querySelector('#status').textContent === text,
    n > 1 ? `${n} territoires visibles.` : `${n} territoire visible.`,
  );
  const { left, top, width, height } = await mapBox(page);
  const within = (await marksAtRest(page)).filter(
    ({ x, y }) => x >= left && y >= top && x <= left + width && y <= top + height,
  );
  assert.equal(within.length, n);
}

test('a visitor moves and zooms the map with the keyboard, and hears how many territories are in view', async ({
  page,
  after,
}) => {
  await openMap(page, after, { feed: WORLD });
  const { left, top, width, height } = await mapBox(page);
  const before = await marksAtRest(page);
  assert.equal(before.length, 18);
  const middle = { x: left + width / 2, y: top + height / 2 };
  await tabToMap(page);
  await waitForLiveMap(page);
  for (const key of ['+', '+']) {
    await page.keyboard.press(key);
    await marksAtRest(page);
  }
  await statusInView(page, 3);
  const near = (await markPositions(page)).filter(
    ({ x, y }) => Math.abs(x - middle.x) < width / 2 && Math.abs(y - middle.y) < height / 2,
  );
  for (const [key, x, y] of [
    ['ArrowRight', -80, 0],
    ['ArrowDown', 0, -80],
    ['ArrowLeft', 80, 0],
    ['ArrowUp', 0, 80],
  ]) {
    const from = await marksAtRest(page);
    await page.keyboard.press(key);
    // the map may paint another copy of the world beyond its sides: compare only the marks that were visible
    const seen = translated(from, x, y).filter(
      (mark) => Math.hypot(mark.x - middle.x, mark.y - middle.y) < height / 2 - 10,
    );
    for (let end = Date.now() + 60_000, missing = seen; missing.length; ) {
      const current = await markPositions(page);
      missing = seen.filter(
        (wanted) => !current.some((mark) => Math.hypot(mark.x - wanted.x, mark.y - wanted.y) < 2.5),
      );
      assert(Date.now() < end, `${key}: ${JSON.stringify(missing)} not in ${JSON.stringify(current)}`);
    }
  }
  assert.equal(near.length, 3);
  await page.keyboard.press('-');
  await marksAtRest(page);
  await page.keyboard.press('Home');
  await statusInView(page, 18);
  await waitForMarks(page, before);
  await page.keyboard.press('+');
  const inside = ({ x, y }) => x > left && x < left + width && y > top && y < top + height;
  const close = scaled(before, 2, middle).filter(inside);
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-zoom-anim'),
  );
  await page.waitFor(
    () => !document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-zoom-anim'),
  );
  const current = (await marksAtRest(page)).filter(inside);
  assert(
    close.every((wanted) => current.some((mark) => Math.hypot(mark.x - wanted.x, mark.y - wanted.y) < 3)),
    '+ zooms in on the middle',
  );
  await page.keyboard.press('-');
  await waitForMarks(page, before);
  await assertNoErrors(page);
});

test('a visitor moves with the keyboard from the map to what is in view, opens it, and comes back', async ({
  page,
  after,
}) => {
  await openMap(page, after, { feed: WORLD });
  await tabToMap(page);
  await waitForLiveMap(page);
  for (const key of ['+', '+']) {
    await page.keyboard.press(key);
    await marksAtRest(page);
  }
  await statusInView(page, 3);

  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Elbaville et Faraville');
  const order = [];
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('ArrowDown');
    order.push(await focused(page));
  }
  assert.deepEqual(order, ['Essai 3', 'Iolaville et Jaraville', 'Essai 5']);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'Essai 5', 'the list skips what is out of view');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), 'Iolaville et Jaraville');

  await page.keyboard.press('Enter');
  await waitForPanel(page);
  const dialog = await page.waitFor(() => {
    const root = document.querySelector('coop-territory-map').shadowRoot;
    const dialog = root.querySelector('[role=dialog]');
    if (root.activeElement !== dialog) return false;
    return {
      name: root.getElementById(dialog.getAttribute('aria-labelledby')).textContent.replace(/\s+/g, ' ').trim(),
      links: [...dialog.querySelectorAll('a')].map(({ textContent, href }) => `${textContent} ${href}`),
    };
  });
  assert.deepEqual(dialog, { name: 'Iolaville et Jaraville', links: ['Essai 5 https://reseau.example/essai-5'] });

  await page.keyboard.press('Escape');
  await page.waitFor(() => !document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel'));
  assert.equal(await focused(page), 'Iolaville et Jaraville');
  await page.keyboard.press('Escape');
  assert.equal(await focusedClass(page), 'surface');
  await assertNoErrors(page);
});

test('a visitor switches to the list alone with the keyboard, and back to the map', async ({ page, after }) => {
  const { network } = await openMap(page, after, { feed: WORLD });
  const width = () => inMap(page, (root) => root.querySelector('.surface').clientWidth);
  const wide = await width();
  const before = await marksAtRest(page);
  assert(wide > 300);
  await tabToMap(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  const label = () => inMap(page, (root) => root.activeElement.ariaLabel);
  assert.equal(await label(), 'Liste seule');
  await page.keyboard.press('Enter');
  await page.waitFor(
    () => document.querySelector('coop-territory-map').shadowRoot.querySelector('.surface').clientWidth < 2,
  );
  assert.equal(await label(), 'Carte et liste');
  await quiet(network, page);
  assert.equal(
    await inMap(page, (root) => root.querySelector('#status').textContent),
    '',
    'a hidden map announces nothing',
  );
  const entries = await inMap(
    page,
    (root) => [...root.querySelectorAll('.entries li')].filter((entry) => entry.checkVisibility?.() ?? true).length,
  );
  assert.equal(entries, 9);
  await page.keyboard.press('Enter');
  await page.waitFor(
    (wide) => document.querySelector('coop-territory-map').shadowRoot.querySelector('.surface').clientWidth === wide,
    wide,
  );
  assert.equal(await label(), 'Liste seule');
  await waitForMarks(page, before, { message: 'the map is not as it was' });
  await assertNoErrors(page);
});

for (const [size, feed] of [
  ['eighteen territories', WORLD],
  ['two hundred initiatives', inventFeed({ initiatives: 200 })],
])
  for (const attributes of ['', 'show="list"'])
    test(
      `a visitor with a keyboard leaves a map of ${size} after four stops at most ${attributes && 'in the list alone too'}`.trim(),
      async ({ page, after }) => {
        await openMap(page, after, { feed, attributes, behind: '<p><a href="#suite">Suite</a></p>' });
        const stops = [];
        for (let inside = true; inside && stops.length < 20; ) {
          await page.keyboard.press('Tab');
          inside = await page.evaluate(() => document.activeElement.localName === 'coop-territory-map');
          if (inside)
            stops.push(
              await inMap(page, (root) => root.activeElement.closest('.tools, .pairing-list, .surface').className),
            );
        }
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Suite');
        assert(stops.length <= 4, String(stops));
        // the second stop of the list is the button for the rest of it
        const wanted = ['surface', 'tools', 'pairing-list', 'pairing-list'].slice(
          attributes ? 1 : 0,
          feed === WORLD ? 3 : 4,
        );
        assert.deepEqual(stops, wanted);
        await assertNoErrors(page);
      },
    );
