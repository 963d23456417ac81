// R24: a page whose other scripts change the objects of all.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { ALL_OBJECTS, MOOTOOLS, PROTOTYPE_JS } from './helpers/enriched.mjs';
import { allTags, hostPage, told } from './servers/raw-page.mjs';
import { pageOf as document, whole } from './servers/site.mjs';

/** Keeps what a visitor sees, and what a machine reads, until the driver of the browser can read it: the same on any page. */
const keep = (page) =>
  page.evaluate(() => {
    const root = (name) => document.querySelector(name).shadowRoot;
    const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    globalThis.kept = [
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

async function visited(page, after, first) {
  const { site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { first: `<script>${first}</script>`, body: allTags(network) }) }),
  });
  await page.goto(site.origin);
  // not `drawn`: here an element that is not defined yet may have what it asks for
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

for (const [what, first] of Object.entries({
  'a page with names given to all objects': ALL_OBJECTS,
  'a page with Prototype.js': PROTOTYPE_JS,
  'a page with MooTools': MOOTOOLS,
}))
  testOnce(
    `${what}: all tags are drawn as elsewhere, the map opens, the filter filters, the address remembers, machines read the same [R24]`,
    async ({ page, after }) => {
      await visited(page, after, '');
      await whole(page);
      await keep(page);
      const plain = await page.evaluate(() => kept);
      await visited(page, after, first);
      await whole(page);
      await keep(page);
      // the filter
      await page.evaluate(() => {
        const select = [...document.querySelector('coop-filter-bar').shadowRoot.querySelectorAll('select')].find(
          (one) => one.options.length > 1,
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
      assert.deepEqual(await page.evaluate(() => kept), plain);
      assert.deepEqual(await page.evaluate(() => seen.errors), []);
      assert.deepEqual(await page.evaluate(() => seen.problems), {});
      assert.deepEqual(await told(page), []);
    },
  );
