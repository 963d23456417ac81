import assert from 'node:assert/strict';
import { drawn, sites } from './sites.mjs';
import { visit } from './visit.mjs';

const SHEETS = { 'paniers-comasagua-montauban': 2, 'guinee-44-mfr': 1 };

for (const [slug, pages] of Object.entries(SHEETS))
  visit(
    `a visitor prints the sheet of ${slug}: it takes ${pages} page${pages > 1 ? 's' : ''}, with its map`,
    async ({ page, after }) => {
      const { site } = await sites(after, {
        body: (origin) =>
          `<coop-initiative-sheet src="${origin}/cfsi.feed.json" initiative="${slug}" loading="eager" share></coop-initiative-sheet>`,
      });
      await page.goto(site.origin);
      await drawn(page);
      await page.waitFor(() => !!document.querySelector('coop-initiative-sheet').shadowRoot.querySelector('.surface canvas')?.width);
      const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
      const pdf = Buffer.from(await page.pdf({ margin })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, pages);
    },
    { engines: ['chromium'] },
  );
