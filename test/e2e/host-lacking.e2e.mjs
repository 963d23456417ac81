// R23: browsers, and pages, that lack what others have.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { allTags, asked, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';

/** What src uses and a browser of some years ago, a polyfill or a privacy extension may have taken away. */
const LACKING = `
  delete globalThis.IntersectionObserver;
  delete globalThis.scheduler;
  delete globalThis.requestIdleCallback;
  delete Intl.ListFormat; delete Intl.DisplayNames; delete Intl.Segmenter;
  delete AbortSignal.any; delete AbortSignal.timeout;
  delete HTMLElement.prototype.attachInternals;
  delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
  delete Crypto.prototype.randomUUID;
  delete Element.prototype.checkVisibility;
  delete Element.prototype.replaceChildren;
  delete Object.groupBy; delete Array.prototype.toSorted; delete Array.prototype.findLast;
  delete String.prototype.isWellFormed; delete String.prototype.toWellFormed;
  delete Navigator.prototype.clipboard; delete Navigator.prototype.connection;
`;

test('without IntersectionObserver, attachInternals, the younger parts of Intl and eighteen other things all tags are drawn [R23]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first: `<script>${LACKING}</script>`,
        body: allTags(network).replaceAll('loading="eager"', ''),
      }),
    }),
  });
  await page.goto(site.origin);
  assert.equal(
    await page.evaluate(
      () => typeof IntersectionObserver + typeof Intl.ListFormat + typeof HTMLElement.prototype.attachInternals,
    ),
    'undefinedundefinedundefined',
  );
  await drawn(page);
  assert.match(
    await page.evaluate(
      () => globalThis.document.querySelector('coop-initiative-list').shadowRoot.querySelector('.count').textContent,
    ),
    /initiatives/,
  );
  assert.deepEqual(await page.evaluate(() => [seen.errors, seen.problems]), [[], {}]);
});

test('an IntersectionObserver that never says anything is not waited for [R23]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first:
          '<script>globalThis.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} takeRecords() { return []; } };</script>',
        body: `<div style="height: 5000px"></div>${tag(network, 'coop-initiative-list').replace('loading="eager"', '')}`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
});

test('on other pages a tag far down still waits until the visitor comes near [R23]', async ({ page, after }) => {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: `<div style="height: 5000px"></div>${tag(network, 'coop-initiative-list').replace('loading="eager"', '')}`,
      }),
    }),
  });
  await page.goto(site.origin);
  await page.pause(4500);
  await quiet(network, page);
  assert.equal(asked(network, '/cfsi.feed.json'), 0);
  await page.evaluate(() => scrollTo(0, 5000));
  await drawn(page);
  assert.equal(asked(network, '/cfsi.feed.json'), 1);
});
