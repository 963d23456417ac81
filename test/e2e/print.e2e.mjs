import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

const SHEETS = { 'paniers-comasagua-montauban': 2, 'guinee-44-mfr': 1 };

for (const [slug, pages] of Object.entries(SHEETS))
  test(
    `a visitor prints the sheet of ${slug}: it takes ${pages} page${pages > 1 ? 's' : ''}, with its map`,
    async ({ page, after }) => {
      const { site } = await sites(after, {
        body: (origin) =>
          `<coop-initiative-sheet src="${origin}/cfsi.feed.json" initiative="${slug}" loading="eager" share></coop-initiative-sheet>`,
      });
      await page.goto(site.origin);
      await drawn(page);
      await page.waitFor(
        () => !!document.querySelector('coop-initiative-sheet').shadowRoot.querySelector('.surface canvas')?.width,
      );
      const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
      const pdf = Buffer.from(await page.pdf({ margin })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, pages);
    },
    { engines: ['chromium'] },
  );

/** The number of A4 pages of each tag. */
const TAGS = {
  'coop-key-figures': 1,
  'coop-lesson-list': 2,
  'coop-programme': 2,
  'coop-territory-profile territory="montauban"': 1,
  'coop-initiative-sheet initiative="programme-cooperer-autrement"': 3,
};

for (const dark of [false, true])
  for (const [tag, pages] of Object.entries(TAGS))
    test(
      `a visitor prints <${tag}> from a ${dark ? 'dark' : 'light'} screen: ${pages} page${pages > 1 ? 's' : ''}, full width, no buttons`,
      async ({ page, after }) => {
        const { site } = await sites(after, {
          body: (origin) =>
            `<style>:root { color-scheme: light dark }</style>` +
            `<${tag} src="${origin}/cfsi.feed.json" loading="eager" share></${tag.split(' ')[0]}>`,
        });
        await page.goto(site.origin);
        await drawn(page);
        const [name] = tag.split(' ');
        await page.waitFor((name) => !!document.querySelector(name).shadowRoot.querySelector('.share'), name);
        const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
        const pdf = Buffer.from(await page.pdf({ margin })).toString('latin1');
        assert.equal(pdf.match(/\/Type \/Page\b/g).length, pages);
        await page.page.emulateMediaType('print');
        // 180 mm, what the margins leave of A4
        await page.setViewport({ width: 680, height: 1000 });
        const printed = await page.evaluate((name) => {
          const root = document.querySelector(name).shadowRoot;
          const seen = [...root.querySelectorAll('button, summary')]
            .filter((button) => button.checkVisibility())
            .map(({ textContent }) => textContent);
          return { seen, wide: document.scrollingElement.scrollWidth };
        }, name);
        assert.deepEqual(printed, { seen: [], wide: 680 });
      },
      { engines: ['chromium'], settings: { dark } },
    );

test('a visitor prints a list that shows a part: all is on paper, and the rest is behind its button again afterwards [R29]', async ({
  page,
  after,
}) => {
  const tags = ['coop-initiative-list page-size="2"', 'coop-partner-list', 'coop-territory-map page-size="1"'];
  const { site } = await sites(after, {
    body: (origin) =>
      tags.map((tag) => `<${tag} src="${origin}/cfsi.feed.json" loading="eager"></${tag.split(' ')[0]}>`).join(''),
  });
  await page.goto(site.origin);
  await drawn(page);
  const count = () =>
    page.evaluate(() => [
      document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('article').length,
      document.querySelector('coop-territory-map').shadowRoot.querySelectorAll('.pairing-list [data-id]').length,
    ]);
  const [cards, entries] = await count();
  assert.equal(cards, 2);
  // like the browser, and synchronously: printing does not wait
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const { shadowRoot, network } = document.querySelector('coop-initiative-list');
    return [
      shadowRoot.querySelectorAll('article').length,
      [...network.initiatives.values()].filter(({ coop }) => coop.type !== 'news').length,
      document.querySelector('coop-territory-map').shadowRoot.querySelectorAll('.pairing-list [data-id]').length,
    ];
  });
  assert.equal(printed[0], printed[1]);
  assert(printed[2] > entries);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await count(), [cards, entries]);
});
