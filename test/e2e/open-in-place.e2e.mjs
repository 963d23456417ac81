import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

test('a visitor without a mouse opens a sheet from the title of its card, closes it with Esc, and continues from there', async ({
  page,
  after,
}) => {
  const { site } = await sites(after, {
    body: (origin) =>
      `<coop-initiative-list src="${origin}/cfsi.feed.json" open="dialog" loading="eager"></coop-initiative-list>`,
  });
  await page.goto(site.origin);
  await drawn(page);
  await page.waitFor(
    () => !!document.querySelector('coop-initiative-list').shadowRoot.querySelector('[aria-haspopup=dialog]'),
  );
  await page.evaluate(() =>
    document.querySelector('coop-initiative-list').shadowRoot.querySelector('article a').focus(),
  );
  await page.keyboard.press('Enter');
  await page.waitFor(
    () => !!document.querySelector('coop-initiative-list').shadowRoot.querySelector('coop-initiative-sheet')?.network,
  );
  assert.match(await page.evaluate(() => history.state.coop), /^coop-/);
  await page.keyboard.press('Escape');
  await page.waitFor(() => !document.querySelector('coop-initiative-list').shadowRoot.querySelector('dialog'));
  await page.waitFor(() => !history.state?.coop);
  const focused = () => document.querySelector('coop-initiative-list').shadowRoot.activeElement?.textContent.trim();
  assert.equal(await page.evaluate(focused), 'Coopérer autrement en acteurs du changement');
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
});
