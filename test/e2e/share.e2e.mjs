// The menu of the attribute `share`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testOnce } from './helpers/e2e-test.mjs';
import { drawn, html, pageOf, scripts, sites } from './servers/site.mjs';

const SINGLE = 'passerelle.single.js';
const { integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))[SINGLE];
const BUILDS = [
  ['the script', 'passerelle.js', ''],
  ['the pinned single file', SINGLE, ` integrity="${integrity}" crossorigin="anonymous"`],
];

const titles = (page) =>
  page.evaluate(() =>
    [...document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('[part=title]')].map((title) =>
      title.textContent.trim(),
    ),
  );

for (const [build, file, pin] of BUILDS)
  testOnce(
    `a visitor copies the code of a list in a page with ${build}, pastes it into a page of another site, and reads the same there`,
    async ({ page, after }) => {
      let code = '';
      const { network, site } = await sites(after, {
        head: (network) => `<script type="module" src="${network}/passerelle/1/${file}"${pin}></script>`,
        body: (network) => `<coop-initiative-list id="ici" src="${network}/cfsi.feed.json" loading="eager"
        territory="montauban" linked="groupe" permalink share><a href="/carte">Nos initiatives</a></coop-initiative-list>`,
        siteRoutes: {
          '/ailleurs': (request, response) => html(pageOf(network.origin, { head: '', body: code }))(request, response),
        },
      });
      await page.goto(site.origin);
      await drawn(page);
      const here = await titles(page);
      await page.waitFor(() => !!document.querySelector('coop-initiative-list').shadowRoot.querySelector('.share'));
      code = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('coop-initiative-list');
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => (globalThis.copied = text) },
        });
        [...shadowRoot.querySelectorAll('.share button')]
          .find(({ textContent }) => /le code/.test(textContent))
          .click();
        return globalThis.copied;
      });
      const { origin } = network;
      assert.equal(
        code.replace(/\d+px/, '500px'),
        `<script type="module" src="${origin}/passerelle/1/${file}"${pin}></script>` +
          `<link rel="preload" as="fetch" href="${origin}/cfsi.feed.json" crossorigin="anonymous" referrerpolicy="strict-origin">` +
          `<coop-initiative-list src="${origin}/cfsi.feed.json" loading="eager" territory="montauban" share=""` +
          ` style="display:block;min-height:min(100vh,500px)">` +
          `<a href="${site.origin}/carte">Nos initiatives</a></coop-initiative-list>`,
      );
      network.log.length = 0;
      await page.goto(`${site.origin}/ailleurs`);
      await drawn(page);
      assert.deepEqual(await titles(page), here);
      assert.ok(here.length > 0);
      assert.ok(scripts(network).includes(file));
      assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
    },
  );
