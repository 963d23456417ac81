import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { weigh } from '../../tools/sizes.mjs';
import { test } from './helpers/e2e-test.mjs';
import { drawn, quiet, scripts, sites, wakeMap } from './servers/site.mjs';

const { pages } = JSON.parse(readFileSync('test/ledger/size.json', 'utf8'));

for (const [name, { brings, attributes = '' }] of Object.entries(pages)) {
  test(
    `a visitor of the ${name} downloads the files that its number in test/ledger/size.json is the sum of, and no other`,
    async ({ page, after }) => {
      const folder = brings.map((module) => module.match(/^src\/elements\/([^/]+)\/\1\.ts$/)?.[1]).find(Boolean);
      const { network, site } = await sites(after, {
        body: (origin) =>
          `<coop-${folder} src="${origin}/cfsi.feed.json" loading="eager" ${attributes}></coop-${folder}>`,
      });
      await page.goto(site.origin);
      await drawn(page);
      if (brings.includes('src/map/live/live-map.ts')) await wakeMap(page);
      await quiet(network, page);
      const { files, bytes, recorded } = weigh().find(({ page }) => page === name);
      assert.deepEqual(scripts(network), files);
      assert.equal(bytes, recorded);
    },
    { engines: ['chromium'] },
  );
}
