// The build in one file, which a page can pin by its hash: it does all that the split build does, and loads nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testOnce } from './helpers/e2e-test.mjs';
import { drawn, openFirstSheet, quiet, scripts, shown, sites, wakeMap } from './servers/site.mjs';

const SINGLE = 'passerelle.single.js';
const { integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))[SINGLE];
const pinned =
  (hash = integrity) =>
  (network) =>
    `<script type="module" src="${network}/passerelle/1/${SINGLE}" integrity="${hash}" crossorigin="anonymous"></script>`;
const csp = (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network}; ` +
  `base-uri 'none'; require-trusted-types-for 'script'; trusted-types passerelle`;

const TAGS = {
  'coop-explorer': '',
  'coop-filter-bar': '',
  'coop-initiative-card': 'initiative="paniers-comasagua-montauban"',
  'coop-initiative-list': 'open="dialog" structured-data',
  'coop-initiative-sheet': 'initiative="paniers-comasagua-montauban"',
  'coop-key-figures': '',
  'coop-lesson-list': '',
  'coop-partner-list': 'lang="es"',
  'coop-programme': '',
  'coop-territory-map': '',
  'coop-territory-profile': 'territory="montauban"',
};
const tags = Object.keys(TAGS);
const body = (origin) =>
  Object.entries(TAGS)
    .map(
      ([tag, more]) =>
        `<${tag} src="${origin}/cfsi.feed.json" loading="eager" ${more}><a href="/">Le réseau</a></${tag}>`,
    )
    .join('');

testOnce(
  'a webmaster pins the single file under a strict policy: tags are drawn, map and sheet work, no other script loads',
  async ({ page, after }) => {
    assert.deepEqual(
      readFileSync('docs/reference.md', 'utf8').match(/(?<=^## `)coop-[\w-]+/gm),
      tags,
      'this test lacks a tag of the reference',
    );
    const { network, site } = await sites(after, { csp, head: pinned(), body });
    await page.mouse.move(1, 1);
    await page.goto(site.origin);
    await drawn(page);
    await wakeMap(page);
    await openFirstSheet(page);
    await page.waitFor(() => !!document.querySelector('script[type="application/ld+json"]'));
    await quiet(network, page);
    assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
    assert.deepEqual(scripts(network), [SINGLE]);
  },
);

testOnce('a page that pins the single file shows exactly what the split build shows', async ({ page, after }) => {
  const seen = [];
  for (const head of [pinned(), undefined]) {
    const { network, site } = await sites(after, { head, body });
    await page.mouse.move(1, 1);
    await page.goto(site.origin);
    await drawn(page);
    await quiet(network, page);
    seen.push(await shown(page));
  }
  assert.equal(seen[0].length, tags.length);
  assert.deepEqual(seen[0], seen[1]);
});

for (const [failure, options] of [
  ['R31: the file does not match the pinned hash', { head: pinned(integrity.replace(/.{8}$/, 'AAAAAAAA')) }],
  [
    'R31: the policy of the page blocks the script',
    { head: pinned(), csp: (network) => `script-src ${network}/probe.js` },
  ],
  [
    'R31: the script is missing',
    { head: pinned(), routes: { [`/passerelle/1/${SINGLE}`]: (_request, response) => response.writeHead(404).end() } },
  ],
])
  testOnce(`${failure}: the visitor sees the link inside each tag and can follow it`, async ({ page, after }) => {
    const { network, site } = await sites(after, {
      body: (origin) => body(origin).replaceAll('href="/"', 'href="/reseau"'),
      pages: { '/reseau': { body: () => '<p id="there">Le réseau</p>' } },
      ...options,
    });
    await page.goto(site.origin);
    await quiet(network, page);
    const links = await page.evaluate(
      (tags) =>
        tags.map((tag) => {
          const element = document.querySelector(tag);
          return [!element.shadowRoot, element.querySelector('a').checkVisibility()];
        }),
      tags,
    );
    assert.deepEqual(
      links,
      tags.map(() => [true, true]),
    );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
    await page.evaluate(() => document.querySelector('coop-territory-map a').click());
    while (!site.log.some(({ path }) => path === '/reseau')) await new Promise((ok) => setTimeout(ok, 50));
    assert(!network.log.some(({ path }) => path.endsWith('.feed.json')), 'nothing ran');
  });

testOnce('the demo’s page with integrity and a strict policy pins the file that was built', async ({ page, after }) => {
  const { network } = await sites(after, { body: () => '' });
  await page.goto(`${network.origin}/integrite.html`);
  await drawn(page);
  assert.deepEqual(scripts(network), [SINGLE]);
});
