import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import {
  assertNoErrors,
  feedOf,
  inMap,
  mapBox,
  markPositions,
  marksAtRest,
  openMap,
  waitForLiveMap,
} from './helpers/map-page.mjs';
import { quiet } from './servers/site.mjs';
import { thirdHost } from './servers/third-party.mjs';

/** Three territories, the second in the middle of the map. */
const THREE = feedOf({ ouest: ['Villouest', 4, -20], milieu: ['Milieu', 0.1, 0.1], est: ['Villest', -4, 20] }, [
  ['ouest', 'milieu'],
  ['milieu', 'est'],
]);

/** Starts a tile host with CORS. Returns its log, its name, and the attributes of a map that offers its tiles. */
async function tileHost(after, status) {
  const { log, host } = await thirdHost(after, status, { 'access-control-allow-origin': '*' });
  return { log, host, attributes: `tiles="http://${host}/{z}/{x}/{y}.png" tiles-attribution="© Essai"` };
}

const SHOW = (host) => `Afficher le fond de ${host} : votre adresse IP lui sera transmise`;
const HIDE = 'Revenir au fond simple';
const consentText = (page) =>
  inMap(page, (root) => root.querySelector('.consent')?.innerText.replace(/\s+/g, ' ').trim() ?? '');
const waitForConsent = (page) =>
  page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.consent button'));
/** Counts the tiles that have loaded in the nth map. */
const tiles = (page, nth = 0) =>
  page.evaluate(
    (nth) =>
      [...document.querySelectorAll('coop-territory-map')[nth].shadowRoot.querySelectorAll('img')].filter(
        ({ naturalWidth }) => naturalWidth,
      ).length,
    nth,
  );
const waitForTiles = (page, nth = 0) =>
  page.waitFor(
    (nth) =>
      [...document.querySelectorAll('coop-territory-map')[nth].shadowRoot.querySelectorAll('img')].some(
        ({ naturalWidth }) => naturalWidth,
      ),
    nth,
  );
/** Waits until the basemap is painted as without tiles: opaque, with land. */
const waitForBasemap = (page) =>
  page.waitFor(() => {
    const root = document.querySelector('coop-territory-map').shadowRoot;
    const basemap = [...root.querySelectorAll('.surface svg')].at(-1);
    if (!basemap || basemap.style.opacity || root.querySelector('img')) return false;
    return !/, 0\)$/.test(getComputedStyle(basemap).backgroundColor) && !!basemap.querySelector('[fill^=rgb][d]');
  });

const focusMap = (page) => inMap(page, (root) => root.querySelector('.surface').focus({ preventScroll: true }));

async function press(page, text) {
  await page.waitFor(
    (text) =>
      document
        .querySelector('coop-territory-map')
        .shadowRoot.querySelector('.consent button')
        ?.textContent.replace(/\s+/g, ' ')
        .trim()
        .startsWith(text),
    text,
  );
  const { x, y } = await page.middle('.consent button', 'coop-territory-map');
  await page.mouse.click(x, y);
}

test('the tile host gets no request before the visitor consents, whatever they do on the map', async ({
  page,
  after,
}) => {
  const { log, host, attributes } = await tileHost(after);
  const { network } = await openMap(page, after, { feed: THREE, attributes });
  await waitForConsent(page);
  assert.equal(await consentText(page), SHOW(host));
  const { x, y } = await mapBox(page);
  await page.mouse.move(x + 5, y + 50);
  await page.mouse.move(x, y + 50);
  await waitForLiveMap(page);
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -60 });
  await page.keyboard.up('Control');
  await focusMap(page);
  for (const key of ['+', 'ArrowLeft', '-', 'Home']) await page.keyboard.press(key);
  await marksAtRest(page);
  await page.mouse.click((await markPositions(page))[0]?.x ?? x, (await markPositions(page))[0]?.y ?? y);
  await marksAtRest(page);
  await quiet(network, page);
  assert.deepEqual(log, []);
  await assertNoErrors(page);
});

test('a visitor who consents sees the tiles and their credit, with the places where they were; one click removes them', async ({
  page,
  after,
}) => {
  const { log, host, attributes } = await tileHost(after);
  await openMap(page, after, { feed: THREE, attributes });
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: WebKit has no other way
    document.cookie = 'visiteur=connu';
  });
  await waitForConsent(page);
  await mapBox(page);
  const [, middle] = await marksAtRest(page);
  await press(page, SHOW(host));
  await waitForTiles(page);
  await mapBox(page);
  const moved = await marksAtRest(page);
  assert.equal(moved.length, 3);
  assert(
    Math.hypot(moved[1].x - middle.x, moved[1].y - middle.y) < 3,
    `the middle went from ${JSON.stringify(middle)} to ${JSON.stringify(moved[1])}`,
  );
  assert.equal(await consentText(page), `${HIDE} © Essai`);

  await focusMap(page);
  for (const key of ['-', '-', '-', '-']) {
    await page.keyboard.press(key);
    await marksAtRest(page);
  }
  await quiet({ log }, page);
  assert(log.length > 0);
  for (const { path, headers } of log) {
    const [z, x, y] = path
      .match(/^\/(\d+)\/(-?\d+)\/(-?\d+)\.png$/)
      .slice(1)
      .map(Number);
    assert(x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z, path);
    assert.equal(headers.cookie, undefined, 'the tile host gets no cookie of the visitor');
  }

  const requestsBefore = log.length;
  await press(page, HIDE);
  await waitForBasemap(page);
  await page.keyboard.press('Home');
  await quiet({ log }, page);
  assert.equal(log.length, requestsBefore);
  assert.equal(await consentText(page), SHOW(host));
  await assertNoErrors(page);
});

test('a second map of the page shows the tiles of the same host without asking again', async ({ page, after }) => {
  const { host, attributes } = await tileHost(after);
  const other = await tileHost(after);
  await openMap(page, after, {
    feed: THREE,
    attributes,
    behind: (origin) =>
      [attributes, other.attributes]
        .map(
          (more) => `<coop-territory-map src="${origin}/essai.feed.json" loading="eager" ${more}></coop-territory-map>`,
        )
        .join(''),
  });
  await waitForConsent(page);
  await press(page, SHOW(host));
  await waitForTiles(page);
  await waitForTiles(page, 1);
  await marksAtRest(page, 1);
  await page.waitFor(
    () => !!document.querySelectorAll('coop-territory-map')[2].shadowRoot.querySelector('.consent button'),
  );
  await quiet(other, page);
  assert.deepEqual(other.log, [], 'each host needs its own consent');
  assert.equal(await tiles(page, 2), 0);
  await assertNoErrors(page);
});

test('a visitor reads that the tiles failed to load, and sees the outline again', async ({ page, after }) => {
  const { log, host, attributes } = await tileHost(after, 500);
  await openMap(page, after, { feed: THREE, attributes });
  await waitForConsent(page);
  await press(page, SHOW(host));
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.consent [role=status]'),
  );
  assert.equal(await consentText(page), `${SHOW(host)} Le fond de ${host} n’a pas pu être chargé.`);
  await waitForBasemap(page);
  assert.equal((await marksAtRest(page)).length, 3);
  await quiet({ log }, page);
  const requestsBefore = log.length;
  assert(requestsBefore > 0);
  await focusMap(page);
  await page.keyboard.press('+');
  await quiet({ log }, page);
  assert.equal(log.length, requestsBefore, 'no further request');
  await assertNoErrors(page);
});

const csp = (images) => (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network} ${images}; base-uri 'none'`;

test('a webmaster whose strict policy names the tile host sees nothing blocked, however fast the visitor zooms', async ({
  page,
  after,
}) => {
  const { log, host, attributes } = await tileHost(after);
  await openMap(page, after, { feed: THREE, attributes, csp: csp(`http://${host}`) });
  await waitForConsent(page);
  await press(page, SHOW(host));
  await waitForTiles(page);
  await focusMap(page);
  for (const key of ['+', '+', 'ArrowLeft', '-', '-', '-', 'Home', '+']) {
    await page.keyboard.press(key);
    await page.waitFor(
      () => !document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-zoom-anim'),
    );
  }
  await marksAtRest(page);
  await quiet({ log }, page);
  await press(page, HIDE);
  await waitForBasemap(page);
  await assertNoErrors(page);
});

test('where the policy blocks the tile host, the visitor reads so, and sees the outline again', async ({
  page,
  after,
}) => {
  const { log, host, attributes } = await tileHost(after);
  await openMap(page, after, { feed: THREE, attributes, csp: csp('') });
  await waitForConsent(page);
  await press(page, SHOW(host));
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.consent [role=status]'),
  );
  await waitForBasemap(page);
  assert.equal((await marksAtRest(page)).length, 3);
  const { violations, errors } = await page.evaluate(() => seen);
  assert.deepEqual(errors, []);
  assert(violations.length > 0);
  for (const violation of violations) assert.match(violation, /^img-src /);
  assert.deepEqual(log, []);
});

for (const address of ['http://127.0.0.1:9/tiles.png', 'javascript:{z}{x}{y}', 'http://127.0.0.1:9/{z}/{x}.png'])
  test(`a webmaster with the invalid tiles="${address}" reads one line in the console, and the map shows no button`, async ({
    page,
    after,
  }) => {
    const before = `<script>globalThis.warned = []; console.warn = (...parts) => warned.push(parts.join(' '));</script>`;
    const { network } = await openMap(page, after, { feed: THREE, attributes: `tiles="${address}"`, before });
    await page.waitFor(() => warned.length > 0);
    const { x, y } = await mapBox(page);
    await page.mouse.move(x + 5, y);
    await page.mouse.move(x, y);
    await waitForLiveMap(page);
    await marksAtRest(page);
    await quiet(network, page);
    const warned = await page.evaluate(() => globalThis.warned);
    assert.equal(warned.length, 1, String(warned));
    assert(warned[0].includes(address), warned[0]);
    assert.equal(await consentText(page), '');
    await assertNoErrors(page);
  });
