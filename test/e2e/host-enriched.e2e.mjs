// R24: a page whose other scripts change the objects of all.
import assert from 'node:assert/strict';
import { ALL_OBJECTS, MOOTOOLS, PROTOTYPE_JS } from './enriched.mjs';
import { allTags, page as document, hostPage, told } from './host-page.mjs';
import { wakeMap } from './sites.mjs';
import { visit } from './visit.mjs';

/** What a visitor sees, and what a machine reads: the same on any page. */
const read = (page) =>
  page.evaluate(() => {
    const root = (name) => document.querySelector(name).shadowRoot;
    const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    return {
      cards: root('coop-initiative-list').querySelectorAll('article').length,
      partners: root('coop-partner-list').querySelectorAll('[part=partner]').length,
      pairings: root('coop-territory-map').querySelectorAll('.twin [data-id]').length,
      sheet: text(root('coop-initiative-sheet').querySelector('article')),
      ld: document.querySelector('script[type="application/ld+json"]').textContent,
    };
  });

async function visited(page, after, first) {
  const { site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { first: `<script>${first}</script>`, body: allTags(network) }) }),
  });
  await page.goto(site.origin);
  // not `drawn`: here an element that is not defined yet may have what it asks for
  await page.waitFor(() => [...document.querySelectorAll('body>*')].every((tag) => tag.shadowRoot?.querySelector('#content')));
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
  visit(
    `R24 ${what}: all tags are drawn as elsewhere, the map opens, the filter filters, the address remembers, machines read the same`,
    async ({ page, after }) => {
      await visited(page, after, '');
      const plain = await read(page);
      await visited(page, after, first);
      const here = await read(page);
      const bare = (ld) => JSON.parse(ld.replace(/http:\/\/127\.0\.0\.1:\d+/g, ''));
      assert.deepEqual({ ...here, ld: bare(here.ld) }, { ...plain, ld: bare(plain.ld) });
      // the filter
      await page.evaluate(() => {
        const select = [...document.querySelector('coop-filter-bar').shadowRoot.querySelectorAll('select')].find(
          (one) => one.options.length > 1,
        );
        select.value = select.options[1].value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.waitFor(
        (all) => document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('article').length < all,
        plain.cards,
      );
      await page.waitFor(() => /[?&]coop-\w+=/.test(location.search));
      // the live map
      await wakeMap(page);
      await page.waitFor(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container canvas'));
      await page.evaluate(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.tools button').click());
      await new Promise((ok) => setTimeout(ok, 500));
      await page.evaluate(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.twin [data-id] button').click());
      await page.waitFor(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel')?.textContent.trim());
      assert.deepEqual(await page.evaluate(() => seen.errors), []);
      assert.deepEqual(await page.evaluate(() => seen.problems), {});
      assert.deepEqual(await told(page), []);
    },
  );
