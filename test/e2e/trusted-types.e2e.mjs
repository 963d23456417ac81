// Pages that require Trusted Types with any list of policies, and pages whose elements have the ids that Lit looks for.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { test } from './helpers/e2e-test.mjs';
import { drawn, quiet, script, shown, sites, wakeMap } from './servers/site.mjs';

const csp = (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network}; base-uri 'none'`;
const listing = (names) => (network) => `${csp(network)}; require-trusted-types-for 'script'; trusted-types ${names}`;

const TAGS = [
  'coop-initiative-list',
  'coop-territory-map',
  'coop-partner-list',
  'coop-filter-bar',
  'coop-initiative-sheet initiative="paniers-comasagua-montauban"',
];
const body = (origin) =>
  TAGS.map(
    (tag) => `<${tag} src="${origin}/cfsi.feed.json" loading="eager"><a href="/">Le réseau</a></${tag.split(' ')[0]}>`,
  ).join('');

/** Another widget of the page, with the published Lit. */
const STOCK = `
  import { html, LitElement } from 'lit';
  customElements.define('autre-widget', class extends LitElement {
    render() { return html\`<p>Un autre <b>\${'widget'}</b></p>\`; }
  });
`;
const stock = await build({
  stdin: { contents: STOCK, resolveDir: '.' },
  bundle: true,
  format: 'esm',
  conditions: ['production'],
  write: false,
});
const other = (_request, response) =>
  response
    .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
    .end(stock.outputFiles[0].text);
const otherScript = (origin) => script(origin, '/autre.js');
const otherDrawn = (page) =>
  page.waitFor(() => document.querySelector('autre-widget').shadowRoot?.textContent === 'Un autre widget');

const seen = (page) => page.evaluate(() => seen);
const CLEAN = { violations: [], errors: [], problems: {} };

/** Opens the page, loads its live map, and returns what its tags show. */
async function open(page, after, options) {
  const { network, site } = await sites(after, { body, ...options, routes: { '/autre.js': other, ...options.routes } });
  await page.mouse.move(1, 1);
  await page.goto(site.origin);
  await drawn(page);
  await quiet(network, page);
  const content = await shown(page);
  await wakeMap(page);
  await quiet(network, page);
  return content;
}

test('a webmaster lists the policy passerelle and no other: every tag is drawn, the map moves, nothing is blocked', async ({
  page,
  after,
}) => {
  await open(page, after, { csp: listing('passerelle') });
  assert.deepEqual(await seen(page), CLEAN);
});

test('a webmaster pastes the script twice, and lists the policy once: the copies share it', async ({ page, after }) => {
  await open(page, after, {
    csp: listing('passerelle'),
    head: (origin) => `${script(origin)}${script(origin, '/passerelle/0/passerelle.js')}`,
  });
  assert.deepEqual(await seen(page), CLEAN);
});

/** Returns a head that records the warnings of our script, and removes features as in an older browser. */
const olderBrowser = (removal) => ({
  head: (origin) => `<script src="${origin}/older.js"></script>${script(origin)}`,
  routes: {
    '/older.js': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(`globalThis.warned = []; console.warn = (...parts) => warned.push(parts.join(' ')); ${removal}`),
  },
});
const policyRefused = /^trusted-types trusted-types-policy\b/;

for (const names of ['autre', "'none'"]) {
  test(
    `a webmaster lists ${names} and not the policy passerelle: the browser’s own sanitizer renders the same tags`,
    async ({ page, after }) => {
      const unrestricted = await open(page, after, { csp });
      assert.equal(unrestricted.length, TAGS.length);
      assert.deepEqual(await open(page, after, { csp: listing(names) }), unrestricted);
      const { violations, ...rest } = await seen(page);
      assert.deepEqual(rest, { errors: [], problems: {} });
      assert.equal(violations.length, 1, `more violations than the policy: ${violations.join('; ')}`);
      assert.match(violations[0], policyRefused);
    },
    { engines: ['chromium', 'firefox'] }, // WebKitGTK 2.50 has Trusted Types and no sanitizer: see the next test
  );

  test(`a webmaster lists ${names} only, and the browser has no sanitizer: the links stay, the console says once what to add`, async ({
    page,
    after,
  }) => {
    const { network, site } = await sites(after, {
      body,
      csp: listing(names),
      ...olderBrowser('delete Element.prototype.setHTML;'),
    });
    await page.goto(site.origin);
    await page.waitFor(() => warned.length > 0);
    await quiet(network, page);
    const { warned, roots, links } = await page.evaluate(
      (tags) => {
        const all = tags.map((tag) => document.querySelector(tag));
        return {
          warned: globalThis.warned,
          roots: all.filter(({ shadowRoot }) => shadowRoot).length,
          links: all.filter((tag) => tag.querySelector('a').checkVisibility()).length,
        };
      },
      TAGS.map((tag) => tag.split(' ')[0]),
    );
    assert.equal(warned.length, 1);
    assert.match(warned[0], /trusted-types passerelle/);
    assert.deepEqual({ roots, links }, { roots: 0, links: TAGS.length });
    const { violations, ...rest } = await seen(page);
    assert.deepEqual(rest, { errors: [], problems: {} });
    assert.equal(violations.length, 2, violations.join('; '));
    assert.match(violations[0], policyRefused);
    assert.match(violations[1], /^require-trusted-types-for trusted-types-sink\b/);
    assert(!network.log.some(({ path }) => path.endsWith('.json')), 'no useless request for the feed');
  });
}

for (const [order, head] of [
  ['before', (origin) => `${otherScript(origin)}${script(origin)}`],
  ['after', (origin) => `${script(origin)}${otherScript(origin)}`],
])
  test(`a page has another Lit widget ${order} ours: both are drawn, nothing is blocked`, async ({ page, after }) => {
    const more = { head, body: (origin) => `<autre-widget></autre-widget>${body(origin)}` };
    await open(page, after, { ...more, csp: listing('lit-html passerelle') });
    await otherDrawn(page);
    assert.deepEqual(await seen(page), CLEAN);
  });

test('a page has elements with the ids that Lit, the browser and this script look for: all is drawn, nothing blocked', async ({
  page,
  after,
}) => {
  const ids = [
    'reactiveElementVersions',
    'reactiveElementPolyfillSupport',
    'litHtmlVersions',
    'litHtmlPolyfillSupport',
    'litElementVersions',
    'litElementHydrateSupport',
    'litElementPolyfillSupport',
    'litPropertyMetadata',
    'trustedTypes',
    'scheduler',
    'litNonce',
    'ShadyCSS',
  ];
  const clobbers = ids.map((id) => `<a id="${id}" href="#${id}">${id}</a>`).join('');
  const before = { body: (origin) => `${clobbers}${body(origin)}` };
  await open(page, after, { ...before, csp: listing('passerelle') });
  assert.deepEqual(await seen(page), CLEAN);
});

test('a browser has neither Trusted Types nor scheduler, and the page has elements with these ids: every tag is drawn', async ({
  page,
  after,
}) => {
  const clobbers = '<a id="trustedTypes" href="#a">a</a><a id="scheduler" href="#b">b</a>';
  await open(page, after, {
    ...olderBrowser('delete globalThis.trustedTypes; delete globalThis.scheduler;'),
    csp,
    body: (origin) => `${clobbers}${body(origin)}`,
  });
  assert.deepEqual(await page.evaluate(() => [trustedTypes.localName, scheduler.localName]), ['a', 'a']);
  assert.deepEqual(await seen(page), CLEAN);
});
