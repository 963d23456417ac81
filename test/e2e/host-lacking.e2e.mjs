// R23: browsers and pages that lack features of the platform.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { allTags, hostPage, requestCount, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';

/** Features that src uses and that an older browser, a polyfill or a privacy extension may lack or remove. */
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

test('all tags are drawn without IntersectionObserver, attachInternals, recent parts of Intl and eighteen other features [R23]', async ({
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

test('no tag waits for an IntersectionObserver that never calls back [R23]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first:
          '<script>globalThis.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} ' +
          'takeRecords() { return []; } };</script>',
        body: `<div style="height: 5000px"></div>${tag(network, 'coop-initiative-list').replace('loading="eager"', '')}`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
});

test('on other pages a tag far down loads only when the visitor comes near [R23]', async ({ page, after }) => {
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
  assert.equal(requestCount(network, '/cfsi.feed.json'), 0);
  await page.evaluate(() => scrollTo(0, 5000));
  await drawn(page);
  assert.equal(requestCount(network, '/cfsi.feed.json'), 1);
});
