// A page whose scripts extend every object, as old libraries do: the live map must not take the additions for layers.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { isLive, openMap, serveFeed, TWO_TOWNS } from './helpers/map-page.mjs';
import { quiet, script, wakeMap } from './servers/site.mjs';

// a string: WebKit's driver takes an inherited method for a circular reference
const enrich = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/javascript' }).end("Object.prototype.enrichi = 'oui';");

testOnce(
  'a page extends Object.prototype: a visitor moves the map all the same, the page removes it, and nothing breaks',
  async ({ page, after }) => {
    const { network } = await openMap(page, after, {
      head: (origin) => `<script src="${origin}/enrich.js"></script>${script(origin)}`,
      routes: { '/essai.feed.json': serveFeed(TWO_TOWNS), '/enrich.js': enrich },
    });
    assert.equal(await page.evaluate(() => ({}).enrichi), 'oui');
    await wakeMap(page);
    const hand = await page.middle('.leaflet-container', 'coop-territory-map');
    await page.mouse.move(hand.x, hand.y);
    await page.mouse.down();
    await page.mouse.move(hand.x + 40, hand.y + 10);
    await page.mouse.move(hand.x + 80, hand.y + 20);
    await page.mouse.up();
    await quiet(network, page);
    assert(await isLive(page));
    await page.evaluate(() => document.querySelector('coop-territory-map').remove());
    await quiet(network, page);
    assert.equal(await page.evaluate(() => JSON.stringify(seen)), '{"violations":[],"errors":[],"problems":{}}');
  },
);
