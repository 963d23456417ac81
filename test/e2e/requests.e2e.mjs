import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testOnce } from './helpers/e2e-test.mjs';
import { drawn, quiet, scripts, sites, wakeMap } from './servers/site.mjs';

testOnce(
  'a page with twenty tags of one feed requests it once, without a cookie, and nothing from another host',
  async ({ page, after }) => {
    const { network, site } = await sites(after, {
      body: (origin) =>
        `<coop-initiative-card src="${origin}/cfsi.feed.json" loading="eager"></coop-initiative-card>`.repeat(20),
    });
    await page.goto(site.origin);
    await drawn(page);
    await quiet(network, page);
    const feed = network.log.filter(({ path }) => path.startsWith('/cfsi.feed.json'));
    assert.equal(feed.length, 1);
    assert.equal(feed[0].method, 'GET');
    assert.equal(feed[0].headers.cookie, undefined);
    const others = network.log
      .map(({ path }) => path)
      .filter((path) => !/^\/(probe\.\w+|cfsi\.feed\.json|passerelle\/1\/[\w.-]+\.js)$/.test(path));
    assert.deepEqual(others, []);
  },
);

testOnce(
  'a visitor who only reads the page downloads no byte of Leaflet; moving over the map loads it',
  async ({ page, after }) => {
    const chunks = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
    const live = Object.keys(chunks).find((file) => chunks[file].modules.includes('src/map/live/live-map.ts'));
    const { network, site } = await sites(after, {
      body: (origin) => `<coop-territory-map src="${origin}/cfsi.feed.json" loading="eager"></coop-territory-map>`,
    });
    await page.mouse.move(1, 1);
    await page.goto(site.origin);
    await drawn(page);
    await quiet(network, page);
    assert(!scripts(network).includes(live));
    await wakeMap(page);
    assert(scripts(network).includes(live));
  },
);
