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

/** A page whose live map is on its way until `release`: where the hand may take hold of the map, and where its marks are. */
async function waiting(page, after) {
  const { routes, release } = delayedChunk(chunkWith('src/map/live/live-map.ts'));
  await openMap(page, after, { routes });
  const hand = await mapBox(page);
  const before = await marksAtRest(page);
  assert.equal(before.length, 2);
  return { hand: { x: hand.x + 40, y: hand.y + 90 }, before, release };
}

test('a drag begun before the live map is there moves the map at once, and goes on without a jump when it comes', async ({
  page,
  after,
}) => {
  const { hand, before, release } = await waiting(page, after);
  await page.mouse.move(hand.x, hand.y);
  await page.mouse.down();
  await page.mouse.move(hand.x + 30, hand.y - 10);
  await page.mouse.move(hand.x + 60, hand.y - 20);
  await waitForMarks(page, translated(before, 60, -20));
  assert.equal(await isLive(page), false);
  release();
  await waitForLiveMap(page);
  await waitForMarks(page, translated(before, 60, -20), { what: 'it jumped when it came' });
  await page.mouse.move(hand.x + 90, hand.y - 30);
  await page.mouse.move(hand.x + 110, hand.y + 15);
  await waitForMarks(page, translated(before, 110, 15), { what: 'it does not follow the hand' });
  // the hand rests: else the map would be thrown
  await marksAtRest(page);
  await page.mouse.up();
  assert.equal((await marksAtRest(page)).length, 2);
  await waitForMarks(page, translated(before, 110, 15), { what: 'it does not end where the hand ends' });
  assert.equal(await panelText(page), '', 'a drag chooses nothing');
  // the button is up: the map no longer follows
  await page.mouse.move(hand.x, hand.y);
  await marksAtRest(page);
  await waitForMarks(page, translated(before, 110, 15));
  await assertNoErrors(page);
});

test('a drag finished before the live map is there is kept', async ({ page, after }) => {
  const { hand, before, release } = await waiting(page, after);
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
  await waitForMarks(page, translated(before, -80, -25), { what: 'it was lost' });
  await assertNoErrors(page);
});

// WebKit's driver turns the wheel without the keys that are held down
const WITH_KEYS = { engines: ['chromium', 'firefox'] };

test(
  'the wheel turned with Ctrl before the live map is there zooms at once, and stays so',
  async ({ page, after }) => {
    const { hand, before, release } = await waiting(page, after);
    await page.mouse.move(hand.x, hand.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -60 });
    await page.keyboard.up('Control');
    const wider = () => markPositions(page).then(([a, b]) => (b.x - a.x) / (before[1].x - before[0].x));
    for (const end = Date.now() + 60_000; (await wider()) < 1.05 && Date.now() < end; );
    const times = await wider();
    assert(times > 1.05, `× ${times}`);
    await waitForMarks(page, scaled(before, times, hand), {
      within: 3,
      what: 'what lies under the pointer stays there',
    });
    assert.equal(await isLive(page), false);
    release();
    await waitForLiveMap(page);
    await marksAtRest(page);
    await waitForMarks(page, scaled(before, times, hand), { within: 3, what: 'it jumped when it came' });
    await assertNoErrors(page);
  },
  WITH_KEYS,
);

for (const [keys, what, wanted] of [
  [['+'], '+ zooms', (before, middle) => scaled(before, 2, middle)],
  [['+', '+', '-'], '+ + − zooms once', (before, middle) => scaled(before, 2, middle)],
  [['ArrowRight', 'ArrowDown'], 'arrows pan', (before) => translated(before, -80, -80)],
  [['ArrowRight', '+', 'Home'], 'Home shows all', (before) => before],
])
  test(`keys pressed before the live map is there are answered when it comes: ${what}`, async ({ page, after }) => {
    const { before, release } = await waiting(page, after);
    await tabToMap(page);
    const { left, top, width, height } = await mapBox(page);
    for (const key of keys) await page.keyboard.press(key);
    assert.equal(await isLive(page), false);
    release();
    await waitForLiveMap(page);
    await waitForMarks(page, wanted(before, { x: left + width / 2, y: top + height / 2 }), { within: 2.5 });
    await assertNoErrors(page);
  });

test('a click on a mark before the live map is there opens its panel when it comes', async ({ page, after }) => {
  const { before, release } = await waiting(page, after);
  await page.mouse.move(before[1].x - 30, before[1].y);
  await page.mouse.click(before[1].x, before[1].y);
  assert.equal(await panelText(page), '');
  release();
  await waitForPanel(page);
  assert.match(await panelText(page), /^Villest .*Essai 1/);
  await assertNoErrors(page);
});

test(
  'two fingers put on the map before the live one is there move and zoom it at once, and go on when it comes',
  async ({ page, after }) => {
    await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
    const { before, hand, release } = await waiting(page, after);
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
    await waitForMarks(page, once, { within: 3, what: 'it jumped when it came' });
    await fingers('touchMove', 110, 10);
    await fingers('touchMove', 120, 20);
    const twice = translated(scaled(before, 120 / 80, middle), 20, 0);
    await waitForMarks(page, twice, { within: 3, what: 'it does not follow the fingers' });
    await fingers('touchEnd');
    await marksAtRest(page);
    await waitForMarks(page, twice, { within: 3, what: 'it does not end where the fingers end' });
    await assertNoErrors(page);
  },
  { engines: ['chromium'] },
);

/** A page whose live map cannot be had until `found`: the middle of the map, where its marks are, how often it was asked for. */
async function missing(page, after) {
  const file = chunkWith('src/map/live/live-map.ts');
  let there = false;
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };
  const route = (_request, response) =>
    there ? response.writeHead(200, headers).end(readFileSync(`dist/${file}`)) : response.writeHead(404, headers).end();
  const { network } = await openMap(page, after, { routes: { [`/passerelle/1/${file}`]: route } });
  const { x, y } = await mapBox(page);
  const before = await marksAtRest(page);
  const asked = () => network.log.filter(({ path }) => path.includes(file)).length;
  await page.mouse.move(x, y);
  await quiet(network, page);
  assert(asked() > 0);
  const makeAvailable = () => {
    there = true;
  };
  return { x, y, before, makeAvailable };
}

test('where the live map cannot be had the map at rest stays, follows the hand, and no error reaches the page', async ({
  page,
  after,
}) => {
  const { x, y, before } = await missing(page, after);
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
  'where the live map could not be had the next gesture asks again',
  async ({ page, after }) => {
    const { x, y, before, makeAvailable } = await missing(page, after);
    await page.mouse.move(1, 1);
    makeAvailable();
    await page.mouse.move(x, y);
    await waitForLiveMap(page);
    await waitForMarks(page, before);
    await assertNoErrors(page);
  },
  // Firefox keeps a module that it could not have as long as the page
  { engines: ['chromium', 'webkit'] },
);
