import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
  inMap,
  mapBox,
  marksAtRest,
  openMap,
  panelText,
  scaled,
  translated,
  waitForLiveMap,
  waitForMarks,
  waitForPanel,
} from './helpers/map-page.mjs';

/** A page long enough to scroll. */
const LONG = { before: '<p>Avant la carte.</p>', behind: '<div style="height: 3000px">Après la carte.</div>' };
const scrolled = (page) => page.evaluate(() => scrollY);
const hint = (page) =>
  page.waitFor(
    () => document.querySelector('coop-territory-map').shadowRoot.querySelector('.hint.visible')?.textContent,
  );
const inChromium = { engines: ['chromium'] };

/** Opens a phone with the map in its middle. `touch(type, ...points)` moves one finger per point, and lifts all without one. */
async function openPhone(page, after) {
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  await openMap(page, after, LONG);
  const cdp = await page.page.createCDPSession();
  const touch = (type, ...points) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const { x, y } = await mapBox(page);
  // the first touch brings the live map
  await touch('touchStart', [x, y + 60]);
  await touch('touchEnd');
  await waitForLiveMap(page);
  return { touch, x, y, before: await marksAtRest(page), from: await scrolled(page) };
}

test(
  'one finger on the map scrolls the page, and a hint says to use two',
  async ({ page, after }) => {
    const { touch, x, y, before, from } = await openPhone(page, after);
    await touch('touchStart', [x, y]);
    for (let dy = 10; dy <= 150; dy += 10) await touch('touchMove', [x, y - dy]);
    assert.equal(await hint(page), 'Deux doigts pour déplacer la carte');
    await touch('touchEnd');
    await page.waitFor((from) => scrollY > from + 50, from);
    await marksAtRest(page);
    await waitForMarks(page, translated(before, 0, from - (await scrolled(page))), {
      message: 'the map moved in the page',
    });
    await assertNoErrors(page);
  },
  inChromium,
);

test(
  'two fingers move and zoom the map, and do not scroll the page',
  async ({ page, after }) => {
    const { touch, x, y, before, from } = await openPhone(page, after);
    await touch('touchStart', [x - 40, y], [x + 40, y]);
    for (let dy = 0; dy <= 40; dy += 10) await touch('touchMove', [x - 40 - dy / 2, y - dy], [x + 40 + dy / 2, y - dy]);
    const after40 = translated(scaled(before, 120 / 80, { x, y }), 0, -40);
    await waitForMarks(page, after40, { within: 3 });
    await touch('touchEnd');
    await marksAtRest(page);
    await waitForMarks(page, after40, { within: 3, message: 'it does not stay where the fingers left it' });
    assert.equal(await scrolled(page), from);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page is not zoomed');
    await assertNoErrors(page);
  },
  inChromium,
);

test(
  'a tap on a mark opens its panel',
  async ({ page, after }) => {
    const { touch, before } = await openPhone(page, after);
    assert.equal(await panelText(page), '');
    await touch('touchStart', [before[0].x, before[0].y]);
    await touch('touchEnd');
    await waitForPanel(page);
    assert.match(await panelText(page), /^Villouest .*Essai 1/);
    await assertNoErrors(page);
  },
  inChromium,
);

test('the wheel alone scrolls the page over the map, and a hint says how to zoom', async ({ page, after }) => {
  await openMap(page, after, LONG);
  const { x, y } = await mapBox(page);
  await page.mouse.move(x + 2, y + 60);
  await page.mouse.move(x, y + 60);
  await waitForLiveMap(page);
  const before = await marksAtRest(page);
  const from = await scrolled(page);
  await page.mouse.wheel({ deltaY: 60 });
  assert.equal(await hint(page), 'Ctrl + molette pour zoomer');
  await page.waitFor((from) => scrollY > from, from);
  await marksAtRest(page);
  await waitForMarks(page, translated(before, 0, from - (await scrolled(page))), { message: 'the map zoomed' });
  assert.equal(await inMap(page, (root) => root.querySelector('.hint').ariaHidden), 'true');
  await assertNoErrors(page);
});
