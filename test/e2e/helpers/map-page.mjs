// Opens a page with a map of invented territories, and reads what a visitor sees of that map.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { drawn, sites } from '../servers/site.mjs';

const CORS = { 'access-control-allow-origin': '*' };
export const JSON_FEED = { ...CORS, 'content-type': 'application/feed+json; charset=utf-8' };

/** Returns the file of the bundle that holds a module of src/. */
export function chunkWith(module) {
  const chunks = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
  return Object.keys(chunks).find((file) => chunks[file].modules.includes(module));
}

/** Builds a feed of pairings between territories {id: [name, lat, lon]}; each has one initiative, «Essai n». */
export const feedOf = (territories, pairs, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Réseau inventé (données fictives)',
  language: 'fr',
  _coop: {
    version: '1.0',
    network: 'reseau',
    organisations: [{ id: 'reseau', name: 'Réseau inventé', nature: 'network' }],
    territories: Object.entries(territories).map(([id, [name, lat, lon, country]]) => ({
      id,
      name,
      kind: 'municipality',
      ...(country && { country }),
      point: { lat, lon, precision: 'exact', source: 'données fictives' },
    })),
    pairings: pairs.map((ends, n) => ({ id: `lien-${n + 1}`, territories: ends, direction: 'mutual' })),
  },
  items: pairs.map((_, n) => ({
    id: `urn:fiction:${n + 1}`,
    url: `https://reseau.example/essai-${n + 1}`,
    title: `Essai ${n + 1}`,
    content_text: 'Données fictives.',
    _coop: { slug: `essai-${n + 1}`, type: 'initiative', pairings: [`lien-${n + 1}`] },
  })),
  ...more,
});

/** Two towns far out at sea: two separate marks with room around them. */
export const TWO_TOWNS = feedOf({ ouest: ['Villouest', 8, -22], est: ['Villest', -6, 12] }, [['ouest', 'est']]);

/** Makes a route that serves a feed. */
export const serveFeed = (feed) => (_request, response) => response.writeHead(200, JSON_FEED).end(JSON.stringify(feed));

/** Makes the routes of a file of the bundle that answers when `release` is called. */
export function delayedChunk(file) {
  let release;
  const released = new Promise((ok) => {
    release = ok;
  });
  const route = async (_request, response) => {
    await released;
    response.writeHead(200, { ...CORS, 'content-type': 'text/javascript' }).end(readFileSync(`dist/${file}`));
  };
  return { routes: { [`/passerelle/1/${file}`]: route }, release };
}

/** Opens a page whose map shows `feed`, between the HTML of `before` and `behind`. Returns both servers. */
export async function openMap(
  page,
  after,
  { feed = TWO_TOWNS, attributes = '', before = '', behind = '', routes = {}, ...rest } = {},
) {
  const tag = (origin) =>
    `<coop-territory-map src="${origin}/essai.feed.json" loading="eager" ${attributes}></coop-territory-map>`;
  const servers = await sites(after, {
    body: (origin) => `${before}${tag(origin)}${typeof behind === 'function' ? behind(origin) : behind}`,
    routes: { '/essai.feed.json': serveFeed(feed), ...routes },
    ...rest,
  });
  // a pointer left over the map by another test would load the live one
  await page.mouse.move(1, 1);
  await page.goto(servers.site.origin);
  await drawn(page);
  return servers;
}

/** Runs a function of the shadow root in the page's first map. */
export const inMap = (page, fn, ...args) =>
  page.evaluate(
    new Function('...args', `return (${fn})(document.querySelector('coop-territory-map').shadowRoot, ...args)`),
    ...args,
  );

/** Returns where the marks are on the screen, from left to right: read from the pixels of either map. */
export const markPositions = (page, nth = 0) =>
  page.evaluate((nth) => {
    const root = document.querySelectorAll('coop-territory-map')[nth].shadowRoot;
    const [network] = [...root.querySelectorAll('.surface canvas')].filter(
      ({ width, style }) => width && style.display !== 'none',
    );
    if (!network) return [];
    const [r, g, b] = getComputedStyle(root.querySelector('.palette')).outlineColor.match(/\d+/g).map(Number);
    const colour = (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
    const { width, height } = network;
    const pixels = new Uint32Array(network.getContext('2d').getImageData(0, 0, width, height).data.buffer);
    const clusters = [];
    for (let i = pixels.indexOf(colour); i >= 0; i = pixels.indexOf(colour, i + 1)) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const mark = clusters.find(({ x: sumX, y: sumY, n }) => Math.hypot(sumX / n - x, sumY / n - y) < 14);
      if (mark) Object.assign(mark, { x: mark.x + x, y: mark.y + y, n: mark.n + 1 });
      else clusters.push({ x, y, n: 1 });
    }
    const box = network.getBoundingClientRect();
    const across = box.width / width;
    return clusters
      .filter(({ n }) => n > 8)
      .map(({ x, y, n }) => ({ x: box.left + (x / n + 0.5) * across, y: box.top + (y / n + 0.5) * across }))
      .sort((a, b) => a.x - b.x);
  }, nth);

const near = (a, b, within) =>
  a.length === b.length && a.every(({ x, y }, i) => Math.hypot(x - b[i].x, y - b[i].y) <= within);

/** Waits until the marks are at `wanted`, to `within` pixels. */
export async function waitForMarks(
  page,
  wanted,
  { within = 1.5, message = 'the marks are not where they should be' } = {},
) {
  const end = Date.now() + 60_000;
  let marks;
  do {
    marks = await markPositions(page);
    if (near(marks, wanted, within)) return marks;
    await new Promise((ok) => setTimeout(ok, 50));
  } while (Date.now() < end);
  assert.deepEqual(marks, wanted, message);
}

/**
 * Waits until the map neither moves nor repaints, and returns where its marks are. Counts frames, not only time: on a busy
 * machine a requested animation begins late.
 */
export async function marksAtRest(page, nth = 0) {
  for (let before = []; ; ) {
    const isZooming = await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return [...document.querySelectorAll('coop-territory-map')].some((map) =>
        map.shadowRoot.querySelector('.leaflet-zoom-anim'),
      );
    });
    const marks = await markPositions(page, nth);
    if (!isZooming && marks.length && near(marks, before, 0)) return marks;
    before = marks;
  }
}

export const translated = (marks, x, y) => marks.map((mark) => ({ x: mark.x + x, y: mark.y + y }));

/** Returns the marks at `factor` times the scale, around `fixed`. */
export const scaled = (marks, factor, fixed) =>
  marks.map(({ x, y }) => ({ x: fixed.x + (x - fixed.x) * factor, y: fixed.y + (y - fixed.y) * factor }));

export const isLive = (page) => inMap(page, (root) => !!root.querySelector('.leaflet-container'));
export const waitForLiveMap = (page) =>
  page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container'));

/** Scrolls the map to the middle of the window, and returns its box on the screen. */
export const mapBox = (page) =>
  inMap(page, (root) => {
    const surface = root.querySelector('.surface');
    surface.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = surface.getBoundingClientRect();
    return { left, top, width, height, x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  });

/** Moves the focus to the map with the Tab key. */
export async function tabToMap(page) {
  await page.keyboard.press('Tab');
  assert.equal(await inMap(page, (root) => root.activeElement?.className), 'surface', 'Tab reaches the map');
}

/** Returns the text of the first map's panel; empty while it is closed. */
export const panelText = (page) =>
  inMap(page, (root) => root.querySelector('.panel')?.textContent.replace(/\s+/g, ' ').trim() ?? '');
export const waitForPanel = (page) =>
  page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel'));

/** Asserts that the tag caused no policy violation, error or problem in the page. */
export const assertNoErrors = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
