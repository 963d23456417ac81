import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

/** Returns the names of all nodes of the accessibility tree. */
const names = ({ name, children = [] }) => [name, ...children.flatMap(names)];

test(
  'a visitor with a screen reader finds every pairing and every territory of the map by name, and three tab stops',
  async ({ page, after }) => {
    const { site } = await sites(after, {
      body: (origin) => `<coop-territory-map src="${origin}/cfsi.feed.json" loading="eager"></coop-territory-map>`,
    });
    await page.goto(site.origin);
    await drawn(page);
    const nodeNames = names(await page.page.accessibility.snapshot({ interestingOnly: false })).join('\n');
    const { _coop, items } = JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8'));
    const drawnPlaces = new Set([
      ..._coop.pairings.flatMap(({ territories }) => territories),
      ...items.flatMap(({ _coop: { places = [], pairings } }) =>
        pairings ? [] : places.filter(({ role }) => role !== 'mentioned').map(({ territory }) => territory),
      ),
    ]);
    assert(drawnPlaces.size >= 14);
    for (const { id, name } of _coop.territories) if (drawnPlaces.has(id)) assert(nodeNames.includes(name), name);
    assert.match(nodeNames, /Montauban \(France\) et Comasagua \(Salvador\)/);

    const stops = [];
    for (let inside = true; inside; ) {
      await page.keyboard.press('Tab');
      inside = await page.evaluate(() => document.activeElement.localName === 'coop-territory-map');
      if (inside)
        stops.push(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.outerHTML.slice(0, 40)));
      assert(stops.length < 10, String(stops));
    }
    assert.equal(stops.length, 3, String(stops));
  },
  { engines: ['chromium'] },
);
