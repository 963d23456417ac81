// R38: a tag that is removed leaves nothing behind.
import assert from 'node:assert/strict';
import { addAndRemove, leaksOf } from '../../tools/bench/leaks.mjs';
import { test } from './helpers/e2e-test.mjs';
import { ALL, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

const CHROMIUM = { engines: ['chromium'] };

async function visit(page, after, body) {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { body: body(network) }) }),
  });
  await page.goto(site.origin);
  await drawn(page);
  const cdp = await page.page.createCDPSession();
  after(() => cdp.detach());
  return { cdp, network: network.origin };
}

for (const [localName, attributes] of Object.entries({ ...ALL, 'coop-explorer': '' }))
  test(
    `a page adds and removes <${localName}> again and again, and no node and no listener of it stays [R38]`,
    async ({ page, after }) => {
      // the list keeps the feed on the page
      const { cdp, network } = await visit(
        page,
        after,
        (network) => `${tag(network, 'coop-initiative-list')}<main></main>`,
      );
      const html = tag(network, localName, attributes);
      const { nodes, listeners } = await leaksOf(page.page, cdp, () => addAndRemove(page.page, html, 5), {
        warmUps: 2,
        count: 6,
      });
      assert.deepEqual({ nodes, listeners }, { nodes: 0, listeners: 0 });
    },
    CHROMIUM,
  );
