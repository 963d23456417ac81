import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inventFeed } from '../fixtures/invent-feed.mjs';
import { axeViolations } from './helpers/axe.mjs';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
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

const inChromium = { engines: ['chromium'] };
/** A page that is dark if the visitor prefers dark colours. */
const DARK = { before: '<style>:root { color-scheme: light dark; }</style>' };

/** Returns the red, green and blue of the sea. */
const seaColour = (page) =>
  inMap(page, (root) => {
    const basemap = [...root.querySelectorAll('.surface svg')].at(-1);
    return getComputedStyle(basemap).backgroundColor.match(/\d+/g).slice(0, 3).map(Number);
  });
const isDark = (rgb) => Math.max(...rgb) < 80;
const isLight = (rgb) => Math.min(...rgb) > 200;
/** Waits until the sea has a colour that `matches`. */
async function waitForSea(page, matches) {
  const end = Date.now() + 60_000;
  for (;;) {
    const colour = await seaColour(page);
    if (matches(colour)) return;
    assert(Date.now() < end, `the sea is ${colour}`);
  }
}

async function wake(page) {
  const { x, y } = await mapBox(page);
  await page.mouse.move(x + 3, y + 60);
  await page.mouse.move(x, y + 60);
  await waitForLiveMap(page);
  await marksAtRest(page);
}

for (const dark of [true, false])
  test(
    `a visitor who prefers ${dark ? 'dark' : 'light'} colours gets them on the map at rest and on the live map`,
    async ({ page, after }) => {
      await openMap(page, after, DARK);
      await marksAtRest(page);
      await waitForSea(page, dark ? isDark : isLight);
      await wake(page);
      await waitForSea(page, dark ? isDark : isLight);
      await assertNoErrors(page);
    },
    { settings: { dark } },
  );

const emulate = async (page, features, media = '') => {
  const cdp = await page.page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
};

test(
  'a visitor who forces their own colours gets them on the map, at rest and live, and loses them when they stop',
  async ({ page, after }) => {
    await openMap(page, after, DARK);
    await marksAtRest(page);
    await waitForSea(page, isLight);
    const system = (name) =>
      page.evaluate((name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        const rgb = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
        probe.remove();
        return rgb;
      }, name);
    const assertForced = async () => {
      const canvas = await system('Canvas');
      await waitForSea(page, (rgb) => String(rgb) === String(canvas));
      const mark = await inMap(page, (root) =>
        getComputedStyle(root.querySelector('.palette')).outlineColor.match(/\d+/g).map(Number),
      );
      assert.deepEqual(mark, await system('CanvasText'));
      assert((await marksAtRest(page)).length >= 2, 'both marks are drawn in the colour of text');
    };
    await emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    assert(isDark(await system('Canvas')));
    await assertForced();
    await wake(page);
    await assertForced();
    await emulate(page, { 'forced-colors': 'none', 'prefers-color-scheme': 'light' });
    await waitForSea(page, isLight);
    await assertNoErrors(page);
  },
  inChromium,
);

for (const reducedMotion of [true, false])
  test(
    `a visitor who ${reducedMotion ? 'prefers less motion does not see' : 'has no preference sees'} the animations of zoom and hint`,
    async ({ page, after }) => {
      await openMap(page, after);
      const before = await marksAtRest(page);
      const { left, top, width, height } = await mapBox(page);
      await wake(page);
      await inMap(page, (root) => {
        globalThis.animated = 0;
        new MutationObserver(() => {
          if (root.querySelector('.leaflet-zoom-anim')) animated++;
        }).observe(root, { subtree: true, attributeFilter: ['class'] });
      });
      await tabToMap(page);
      await page.keyboard.press('+');
      await waitForMarks(page, scaled(before, 2, { x: left + width / 2, y: top + height / 2 }), { within: 2.5 });
      assert.equal((await page.evaluate(() => animated)) > 0, !reducedMotion);
      const seconds = await inMap(page, (root) =>
        parseFloat(getComputedStyle(root.querySelector('.hint')).transitionDuration),
      );
      assert.equal(seconds > 0, !reducedMotion);
      await assertNoErrors(page);
    },
    { settings: { reducedMotion } },
  );

test(
  'a visitor prints the complete list of a long feed, without toolbar and panel, and the screen is as before',
  async ({ page, after }) => {
    const before = `<script>
      addEventListener('beforeprint', () => {
        globalThis.first = true;
      });
      addEventListener('afterprint', () => {
        const lists = [...document.querySelector('coop-territory-map').shadowRoot.querySelectorAll('.pairing-list .entries')];
        globalThis.printed = lists.map((list) => list.children.length);
      });
    </script>`;
    await openMap(page, after, { feed: inventFeed({ initiatives: 200 }), before });
    const { pairings, items } = await page.evaluate(() => {
      const { network } = document.querySelector('coop-territory-map');
      return { pairings: network.pairings.size, items: network.initiatives.size };
    });
    assert.equal(items, 200);
    assert(pairings > 60);
    const entries = () =>
      inMap(page, (root) => [...root.querySelectorAll('.pairing-list .entries')].map((list) => list.children.length));
    const onScreen = await entries();
    assert.equal(onScreen[0], 30);
    await page.page.pdf();
    const printed = await page.evaluate(() => globalThis.printed);
    assert.equal(printed[0], pairings);
    await page.waitFor(
      () => document.querySelector('coop-territory-map').shadowRoot.querySelector('.entries').children.length === 30,
    );
    assert.deepEqual(await entries(), onScreen);
    await assertNoErrors(page);
  },
  inChromium,
);

test(
  'a visitor who prints from a dark screen gets a light map, no toolbar and no panel',
  async ({ page, after }) => {
    await openMap(page, after, DARK);
    await waitForSea(page, isDark);
    await wake(page);
    const [mark] = await marksAtRest(page);
    await page.mouse.click(mark.x, mark.y);
    await waitForPanel(page);
    const shown = () =>
      inMap(page, (root) => ['.tools', '.panel'].map((part) => root.querySelector(part).checkVisibility()));
    assert.deepEqual(await shown(), [true, true]);
    await emulate(page, { 'prefers-color-scheme': 'dark' }, 'print');
    await waitForSea(page, isLight);
    assert.deepEqual(await shown(), [false, false]);
    await emulate(page, { 'prefers-color-scheme': 'dark' }, '');
    await waitForSea(page, isDark);
    assert.deepEqual(await shown(), [true, true]);
    await assertNoErrors(page);
  },
  { engines: ['chromium'], settings: { dark: true } },
);

test('in a right-to-left page the west stays on the left, and the map follows the pointer', async ({ page, after }) => {
  await openMap(page, after, { before: '<div dir="rtl">', behind: '</div>' });
  const west = await marksAtRest(page);
  await wake(page);
  await waitForMarks(page, west);
  const { x, y } = await mapBox(page);
  await page.mouse.move(x + 20, y + 90);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 80);
  await page.mouse.move(x + 80, y + 75);
  await waitForMarks(page, translated(west, 60, -15));
  await marksAtRest(page);
  await page.mouse.up();
  // the left one is the western town
  const [mark] = await marksAtRest(page);
  await page.mouse.click(mark.x, mark.y);
  await waitForPanel(page);
  assert.match(await inMap(page, (root) => root.querySelector('.panel .heading').textContent.trim()), /^Villouest/);
  const inside = await inMap(page, (root) => {
    const [panel, map] = ['.panel', '.map'].map((part) => root.querySelector(part).getBoundingClientRect());
    return panel.left >= map.left && panel.right <= map.right;
  });
  assert(inside);
  assert.deepEqual(
    await page.evaluate(() => [document.scrollingElement.scrollLeft, document.scrollingElement.scrollWidth]),
    [0, 1280],
  );
  await assertNoErrors(page);
});

/** Opens a narrow window, or a wide one at 400 %, with the panel of the first pairing open. */
async function openNarrow(page, after, [width, height]) {
  await page.setViewport({ width, height });
  const feed = JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8'));
  await openMap(page, after, { feed, behind: '<div style="height: 2000px"></div>' });
  const horizontalOverflow = () =>
    page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
  assert.equal(await horizontalOverflow(), 0);
  await wake(page);
  await inMap(page, (root) => root.querySelector('.entries button').click());
  await waitForPanel(page);
  assert.equal(await horizontalOverflow(), 0);
}

for (const size of [
  [320, 568],
  [320, 256],
]) {
  test(`in a window of ${size.join(' × ')} px nothing scrolls sideways, even with the panel open`, async ({
    page,
    after,
  }) => {
    await openNarrow(page, after, size);
    const { left, right } = await inMap(page, (root) => root.querySelector('.panel').getBoundingClientRect().toJSON());
    assert(left >= 0 && right <= size[0], `${left} ${right}`);
    await assertNoErrors(page);
  });

  test(
    `in a window of ${size.join(' × ')} px the wheel scrolls the page over the map, its panel and its list`,
    async ({ page, after }) => {
      await openNarrow(page, after, size);
      for (const part of ['.surface', '.panel', '.pairing-list']) {
        const { x, y } = await inMap(
          page,
          (root, part) => {
            root.querySelector(part).scrollIntoView({ block: 'start', behavior: 'instant' });
            const box = root.querySelector(part).getBoundingClientRect();
            return {
              x: Math.round(box.left + box.width / 2),
              y: Math.round(box.top + Math.min(box.height, innerHeight) / 2),
            };
          },
          part,
        );
        const from = await page.evaluate(() => scrollY);
        await page.mouse.move(x, y);
        await page.mouse.wheel({ deltaY: 50 });
        await page.waitFor((from) => scrollY > from, from);
      }
      await assertNoErrors(page);
    },
    // WebKit's driver turns the wheel only sometimes after a page was scrolled
    { engines: ['chromium', 'firefox'] },
  );
}

test('axe finds no violation with the panel open, in the list alone, and where tiles are offered', async ({
  page,
  after,
}) => {
  await openMap(page, after, {
    attributes: 'heading-level="2" tiles="http://127.0.0.1:9/{z}/{x}/{y}.png" tiles-attribution="© Essai"',
  });
  await page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.consent button'));
  assert.deepEqual(await axeViolations(page, 'coop-territory-map'), []);
  await wake(page);
  const [mark] = await markPositions(page);
  await page.mouse.click(mark.x, mark.y);
  await waitForPanel(page);
  assert.deepEqual(await axeViolations(page, 'coop-territory-map'), []);
  await page.evaluate(() => {
    document.querySelector('coop-territory-map').show = 'list';
  });
  await page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.layout.list'));
  assert.deepEqual(await axeViolations(page, 'coop-territory-map'), []);
  await assertNoErrors(page);
});
