import assert from 'node:assert/strict';
import { FRAMEWORK_BUNDLES } from '../../tools/demo-frameworks.mjs';
import { DEMO, serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';

for (const [name, framework] of [
  ['simple', 'without any framework'],
  ['react', 'made with React 19'],
  ['vue', 'made with Vue 3'],
])
  test(`a page ${framework} filters with its own buttons, and receives what the visitor selects`, async ({
    page,
    after,
  }) => {
    const { origin, close } = await serve({ mounts: DEMO, routes: FRAMEWORK_BUNDLES });
    after(close);
    await page.goto(`${origin}/hote-${name}.html`);
    const cards = (count) =>
      page.waitFor((count) => {
        const list = document.querySelector('coop-initiative-list');
        list?.scrollIntoView();
        const shown = list?.shadowRoot?.querySelectorAll('article').length ?? 0;
        return count ? shown === count : shown > 1;
      }, count);
    const press = (id) => page.evaluate((id) => document.getElementById(id).click(), id);
    await cards();
    await press('montauban');
    await cards(1);
    await press('tout');
    await cards();
    await page.waitFor(() => {
      const map = document.querySelector('coop-territory-map');
      map?.scrollIntoView();
      return !!map?.selection && !!map.shadowRoot.querySelector('.pairing-list [data-id="montauban-comasagua"] button');
    });
    const chosenText = () => page.evaluate(() => document.getElementById('dit').textContent);
    assert.equal(await chosenText(), 'Rien n’est encore choisi.', 'the page gets no event for its own change');
    await page.evaluate(() =>
      document
        .querySelector('coop-territory-map')
        .shadowRoot.querySelector('.pairing-list [data-id="montauban-comasagua"] button')
        .click(),
    );
    await page.waitFor(() => document.getElementById('dit').textContent.includes('{"pairing":"montauban-comasagua"}'));
    await cards(1);
  });
