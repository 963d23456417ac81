// The help page that the console links to, next to the script of each build.
import assert from 'node:assert/strict';
import { axeViolations } from './helpers/axe.mjs';
import { testOnce } from './helpers/e2e-test.mjs';
import { script, sites } from './servers/site.mjs';

for (const file of ['passerelle.js', 'passerelle.single.js'])
  testOnce(
    `a webmaster whose feed is gone finds the address of its help in the console, beside ${file}`,
    async ({ page, after }) => {
      const { network, site } = await sites(after, {
        routes: {
          '/gone.feed.json': (_request, response) =>
            response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
        },
        head: (origin) =>
          `<script>console.info = (line) => { globalThis.help = line; };</script>${script(origin, `/passerelle/1/${file}`)}`,
        body: (origin) =>
          `<coop-initiative-list src="${origin}/gone.feed.json" loading="eager"></coop-initiative-list>`,
      });
      await page.goto(site.origin);
      const line = await page.waitFor(() => globalThis.help);
      assert.equal(
        line,
        `Doit agir\u00a0: qui tient cette page · ${network.origin}/passerelle/1/diagnostics.html#coop-not-found`,
      );
      await page.goto(line.split(' ').at(-1));
      assert.equal(await page.evaluate(() => document.querySelector(':target').textContent), 'COOP-NOT-FOUND');
      assert.deepEqual(await axeViolations(page, 'html'), []);
    },
  );
