// R24: a page whose other scripts change the built-in objects.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { ALL_OBJECTS, MOOTOOLS, PROTOTYPE_JS } from './helpers/enriched.mjs';
import { allTags, consoleLines, hostPage } from './servers/raw-page.mjs';
import { pageOf as document, settled } from './servers/site.mjs';

/** Keeps what a visitor sees, and the JSON-LD, in a global of the page until the browser driver can read it. */
const saveContent = (page) =>
  page.evaluate(() => {
    const root = (name) => document.querySelector(name).shadowRoot;
    const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    globalThis.savedContent = [
      root('coop-initiative-list').querySelectorAll('article').length,
      root('coop-partner-list').querySelectorAll('[part=partner]').length,
      root('coop-territory-map').querySelectorAll('.pairing-list [data-id]').length,
      text(root('coop-initiative-sheet').querySelector('article')),
      document
        .querySelector('script[type="application/ld+json"]')
        .textContent.replace(/http:\/\/127\.0\.0\.1:\d+/g, ''),
    ];
    return true;
  });

async function visit(page, after, first) {
  const { site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { first: `<script>${first}</script>`, body: allTags(network) }) }),
  });
  await page.goto(site.origin);
  // not `drawn`: on these pages an element that is not defined yet may have the property that it reads
  await page.waitFor(() =>
    [...document.querySelectorAll('body>*')].every((tag) => tag.shadowRoot?.querySelector('#content')),
  );
  await page.waitFor(
    () =>
      !!document.querySelector('script[type="application/ld+json"]') &&
      !!document.querySelector('coop-filter-bar').shadowRoot.querySelector('select option:nth-child(2)'),
  );
  return site;
}

for (const [description, first] of Object.entries({
  'a page that extends all objects': ALL_OBJECTS,
  'a page with Prototype.js': PROTOTYPE_JS,
  'a page with MooTools': MOOTOOLS,
}))
  testOnce(
    `${description}: tags, map and filter work as on any page, the URL keeps the filters, and the JSON-LD is the same [R24]`,
    async ({ page, after }) => {
      await visit(page, after, '');
      await settled(page);
      await saveContent(page);
      const plain = await page.evaluate(() => savedContent);
      await visit(page, after, first);
      await settled(page);
      await saveContent(page);
      // the filter
      await page.evaluate(() => {
        const select = [...document.querySelector('coop-filter-bar').shadowRoot.querySelectorAll('select')].find(
          (select) => select.options.length > 1,
        );
        select.value = select.options[1].value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      });
      await page.waitFor(
        (all) => document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('article').length < all,
        plain[0],
      );
      await page.waitFor(() => /[?&]coop-\w+=/.test(location.search));
      // the live map
      const inMap = (act) =>
        page.waitFor(new Function(`return !!(${act})(document.querySelector('coop-territory-map').shadowRoot)`));
      await inMap((root) => root.querySelector('.surface').focus() ?? root.querySelector('.leaflet-container canvas'));
      await inMap((root) => root.querySelector('.tools button').click() ?? true);
      await page.pause(500);
      await inMap((root) => root.querySelector('.pairing-list [data-id] button').click() ?? true);
      await inMap((root) => root.querySelector('.panel')?.textContent.trim());
      await page.evaluate(() => void globalThis.restore?.());
      assert.deepEqual(await page.evaluate(() => savedContent), plain);
      assert.deepEqual(await page.evaluate(() => seen.errors), []);
      assert.deepEqual(await page.evaluate(() => seen.problems), {});
      assert.deepEqual(await consoleLines(page), []);
    },
  );
