import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { weighPages } from '../../tools/sizes.mjs';
import { test } from './helpers/e2e-test.mjs';
import { drawn, quiet, scripts, sites, wakeMap } from './servers/site.mjs';

const { pages } = JSON.parse(readFileSync('test/ledger/size.json', 'utf8'));

for (const [name, { modules, attributes = '' }] of Object.entries(pages)) {
  test(
    `a visitor of the ${name} downloads the files that its figure in test/ledger/size.json adds up, and no other`,
    async ({ page, after }) => {
      const folder = modules.map((module) => module.match(/^src\/elements\/([^/]+)\/\1\.ts$/)?.[1]).find(Boolean);
      const { network, site } = await sites(after, {
        body: (origin) =>
          `<coop-${folder} src="${origin}/cfsi.feed.json" loading="eager" ${attributes}></coop-${folder}>`,
      });
      await page.goto(site.origin);
      await drawn(page);
      if (modules.includes('src/map/live/live-map.ts')) await wakeMap(page);
      await quiet(network, page);
      const { files } = weighPages().find((weighed) => weighed.name === name);
      assert.deepEqual(scripts(network), files);
    },
    { engines: ['chromium'] },
  );
}
