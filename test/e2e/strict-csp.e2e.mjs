import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, openFirstSheet, quiet, scripts, sites, wakeMap } from './servers/site.mjs';

const csp = (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network}; base-uri 'none'`;

test('a webmaster with a strict Content-Security-Policy pastes list, map and partners: all are drawn, nothing is blocked', async ({
  page,
  after,
}) => {
  const tags = ['coop-initiative-list', 'coop-territory-map', 'coop-partner-list'];
  const { network, site } = await sites(after, {
    csp,
    body: (origin) => tags.map((tag) => `<${tag} src="${origin}/cfsi.feed.json" loading="eager"></${tag}>`).join(''),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
  const before = scripts(network);

  await wakeMap(page);
  await quiet(network, page);
  assert(scripts(network).length > before.length, 'the gesture brings the live map');
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
});

test('a webmaster with a strict policy and Trusted Types pastes all other tags with every feature: nothing is blocked', async ({
  page,
  after,
}) => {
  const tags = [
    '<coop-initiative-sheet initiative="paniers-comasagua-montauban"',
    '<coop-key-figures',
    '<coop-filter-bar',
    '<coop-lesson-list',
    '<coop-programme',
    '<coop-territory-profile territory="montauban"',
    '<coop-initiative-list open="dialog"',
  ];
  const { site } = await sites(after, {
    csp: (network) => `${csp(network)}; require-trusted-types-for 'script'`,
    body: (origin) =>
      tags
        .map(
          (tag) =>
            `${tag} src="${origin}/cfsi.feed.json" loading="eager" share structured-data></${tag.match(/coop-[\w-]+/)[0]}>`,
        )
        .join(''),
  });
  await page.goto(site.origin);
  await drawn(page);
  // a filter bar shows no initiative, so it has no JSON-LD
  await page.waitFor(
    (count) => document.querySelectorAll('script[type="application/ld+json"]').length === count,
    tags.length - 1,
  );
  await page.waitFor(() =>
    [...document.querySelectorAll('[share]')].every((tag) => tag.shadowRoot.querySelector('.share')),
  );
  await openFirstSheet(page);
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
});

test('a webmaster whose policy blocks a script sees a violation', async ({ page, after }) => {
  const { site } = await sites(after, { csp, body: () => '<script>globalThis.inline = true;</script>' });
  await page.goto(site.origin);
  const { violations } = await page.evaluate(() => seen);
  assert.equal(violations.length, 1);
  assert.match(violations[0], /^script-src/);
});
