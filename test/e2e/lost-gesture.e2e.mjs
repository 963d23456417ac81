import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
  chunkWith,
  delayedChunk,
  isLive,
  mapBox,
  markPositions,
  marksAtRest,
  openMap,
  panelText,
  scaled,
  tabToMap,
  translated,
  waitForLiveMap,
  waitForMarks,
  waitForPanel,
} from './helpers/map-page.mjs';
import { quiet } from './servers/site.mjs';

/** Opens a page whose live map loads when `release` is called. Returns a free place of the map, and its marks. */
async function openDelayed(page, after) {
  const { routes, release } = delayedChunk(chunkWith('src/map/live/live-map.ts'));
  await openMap(page, after, { routes });
  const hand = await mapBox(page);
  const before = await marksAtRest(page);
  assert.equal(before.length, 2);
  return { hand: { x: hand.x + 40, y: hand.y + 90 }, before, release };
}

test('a drag begun before the live map has loaded moves the map at once, and goes on without a jump when it comes', async ({
  page,
  after,
}) => {
  const { hand, before, release } = await openDelayed(page, after);
  await page.mouse.move(hand.x, hand.y);
  await page.mouse.down();
  await page.mouse.move(hand.x + 30, hand.y - 10);
  await page.mouse.move(hand.x + 60, hand.y - 20);
  await waitForMarks(page, translated(before, 60, -20));
  assert.equal(await isLive(page), false);
  release();
  await waitForLiveMap(page);
  await waitForMarks(page, translated(before, 60, -20), { message: 'it jumped after loading' });
  await page.mouse.move(hand.x + 90, hand.y - 30);
  await page.mouse.move(hand.x + 110, hand.y + 15);
  await waitForMarks(page, translated(before, 110, 15), { message: 'it does not follow the hand' });
  // the pointer rests: otherwise the map would glide on
  await marksAtRest(page);
  await page.mouse.up();
  assert.equal((await marksAtRest(page)).length, 2);
  await waitForMarks(page, translated(before, 110, 15), { message: 'it does not end where the hand ends' });
  assert.equal(await panelText(page), '', 'a drag selects nothing');
  // the button is released: the map no longer follows
  await page.mouse.move(hand.x, hand.y);
  await marksAtRest(page);
  await waitForMarks(page, translated(before, 110, 15));
  await assertNoErrors(page);
});

test('a drag finished before the live map has loaded is kept', async ({ page, after }) => {
  const { hand, before, release } = await openDelayed(page, after);
  await page.mouse.move(hand.x, hand.y);
  await page.mouse.down();
  await page.mouse.move(hand.x - 40, hand.y - 10);
  await page.mouse.move(hand.x - 80, hand.y - 25);
  await page.mouse.up();
  await page.mouse.move(hand.x, hand.y);
  await waitForMarks(page, translated(before, -80, -25));
  assert.equal(await isLive(page), false);
  release();
  await waitForLiveMap(page);
  await marksAtRest(page);
  await waitForMarks(page, translated(before, -80, -25), { message: 'it was lost' });
  await assertNoErrors(page);
});

// WebKit's driver turns the wheel without the pressed keys
const WITH_KEYS = { engines: ['chromium', 'firefox'] };

test(
  'the wheel turned with Ctrl before the live map has loaded zooms at once, and the zoom stays',
  async ({ page, after }) => {
    const { hand, before, release } = await openDelayed(page, after);
    await page.mouse.move(hand.x, hand.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -60 });
    await page.keyboard.up('Control');
    const scale = () => markPositions(page).then(([a, b]) => (b.x - a.x) / (before[1].x - before[0].x));
    for (const end = Date.now() + 60_000; (await scale()) < 1.05 && Date.now() < end; );
    const factor = await scale();
    assert(factor > 1.05, `× ${factor}`);
    await waitForMarks(page, scaled(before, factor, hand), {
      within: 3,
      message: 'what lies under the pointer stays there',
    });
    assert.equal(await isLive(page), false);
    release();
    await waitForLiveMap(page);
    await marksAtRest(page);
    await waitForMarks(page, scaled(before, factor, hand), { within: 3, message: 'it jumped after loading' });
    await assertNoErrors(page);
  },
  WITH_KEYS,
);

for (const [keys, effect, wanted] of [
  [['+'], '+ zooms', (before, middle) => scaled(before, 2, middle)],
  [['+', '+', '-'], '+ + − zooms once', (before, middle) => scaled(before, 2, middle)],
  [['ArrowRight', 'ArrowDown'], 'arrows pan', (before) => translated(before, -80, -80)],
  [['ArrowRight', '+', 'Home'], 'Home shows all', (before) => before],
])
  test(`keys pressed before the live map has loaded take effect when it comes: ${effect}`, async ({ page, after }) => {
    const { before, release } = await openDelayed(page, after);
    await tabToMap(page);
    const { left, top, width, height } = await mapBox(page);
    for (const key of keys) await page.keyboard.press(key);
    assert.equal(await isLive(page), false);
    release();
    await waitForLiveMap(page);
    await waitForMarks(page, wanted(before, { x: left + width / 2, y: top + height / 2 }), { within: 2.5 });
    await assertNoErrors(page);
  });

test('a click on a mark before the live map has loaded opens its panel when it comes', async ({ page, after }) => {
  const { before, release } = await openDelayed(page, after);
  await page.mouse.move(before[1].x - 30, before[1].y);
  await page.mouse.click(before[1].x, before[1].y);
  assert.equal(await panelText(page), '');
  release();
  await waitForPanel(page);
  assert.match(await panelText(page), /^Villest .*Essai 1/);
  await assertNoErrors(page);
});

test(
  'two fingers put on the map before the live map has loaded move and zoom it at once, and go on when it comes',
  async ({ page, after }) => {
    await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
    const { before, hand, release } = await openDelayed(page, after);
    const cdp = await page.page.createCDPSession();
    const middle = { x: hand.x - 40, y: hand.y - 90 };
    const fingers = (type, apart, x = 0) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart
          ? [-1, 1].map((side, id) => ({ x: middle.x + x + (side * apart) / 2, y: middle.y, id }))
          : [],
      });
    await fingers('touchStart', 80);
    await fingers('touchMove', 90);
    await fingers('touchMove', 100, 10);
    const once = translated(scaled(before, 100 / 80, middle), 10, 0);
    await waitForMarks(page, once, { within: 3 });
    assert.equal(await isLive(page), false);
    release();
    await waitForLiveMap(page);
    await waitForMarks(page, once, { within: 3, message: 'it jumped after loading' });
    await fingers('touchMove', 110, 10);
    await fingers('touchMove', 120, 20);
    const twice = translated(scaled(before, 120 / 80, middle), 20, 0);
    await waitForMarks(page, twice, { within: 3, message: 'it does not follow the fingers' });
    await fingers('touchEnd');
    await marksAtRest(page);
    await waitForMarks(page, twice, { within: 3, message: 'it does not end where the fingers end' });
    await assertNoErrors(page);
  },
  { engines: ['chromium'] },
);

/** Opens a page whose live map fails to load until `makeAvailable` is called. Returns the middle of the map, and its marks. */
async function openMissing(page, after) {
  const file = chunkWith('src/map/live/live-map.ts');
  let isAvailable = false;
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };
  const route = (_request, response) =>
    isAvailable
      ? response.writeHead(200, headers).end(readFileSync(`dist/${file}`))
      : response.writeHead(404, headers).end();
  const { network } = await openMap(page, after, { routes: { [`/passerelle/1/${file}`]: route } });
  const { x, y } = await mapBox(page);
  const before = await marksAtRest(page);
  const requestCount = () => network.log.filter(({ path }) => path.includes(file)).length;
  await page.mouse.move(x, y);
  await quiet(network, page);
  assert(requestCount() > 0);
  const makeAvailable = () => {
    isAvailable = true;
  };
  return { x, y, before, makeAvailable };
}

test('where the live map fails to load, the map at rest stays and follows the pointer, and no error reaches the page', async ({
  page,
  after,
}) => {
  const { x, y, before } = await openMissing(page, after);
  assert.deepEqual(await marksAtRest(page), before);
  await page.mouse.move(x + 40, y + 90);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 95);
  await page.mouse.move(x + 80, y + 100);
  await page.mouse.up();
  await waitForMarks(page, translated(before, 40, 10));
  assert.equal(await isLive(page), false);
  await assertNoErrors(page);
});

test(
  'a visitor whose live map failed to load gets it with the next gesture',
  async ({ page, after }) => {
    const { x, y, before, makeAvailable } = await openMissing(page, after);
    await page.mouse.move(1, 1);
    makeAvailable();
    await page.mouse.move(x, y);
    await waitForLiveMap(page);
    await waitForMarks(page, before);
    await assertNoErrors(page);
  },
  // Firefox remembers a failed module as long as the page lives
  { engines: ['chromium', 'webkit'] },
);
