// Style sheets of the sites that paste our tags: little of them reaches a tag, and nothing makes it unreadable.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { allTags, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

/** Rules of resets, frameworks and themes. */
const SHEETS = {
  'a reset':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none }',
  'all: unset': '* { all: unset }',
  'eight pixels': 'html, body, body * { font-size: 8px }',
  'rules for its own cards and images':
    '.card, .cards, .title, article, .frame, .message { float: left; width: 50%; position: absolute; background: gold } ' +
    'img, svg, canvas { width: 600px !important; max-width: none; height: auto } ' +
    'button, a { display: block; width: 100% } p, li { text-transform: uppercase }',
};

/** Asserts that the page has no error and no problem. */
const clean = async (page) => assert.deepEqual(await page.evaluate(() => [seen.errors, seen.problems]), [[], {}]);

/** Returns the layout faults of the tags in the page: too small, too small a font, overflow. */
const layoutFaults = (page) =>
  page.evaluate(() => {
    const messages = [];
    // the parts of an explorer are in its shadow root
    const tagsIn = (root) =>
      [...root.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('coop-'))
        .flatMap((tag) => [tag, ...tagsIn(tag.shadowRoot)]);
    for (const tag of tagsIn(document)) {
      const report = (fault) => messages.push(`${tag.localName}: ${fault}`);
      const box = tag.getBoundingClientRect();
      const frame = tag.shadowRoot.querySelector('#content').getBoundingClientRect();
      if (box.width < 100 || box.height < 20) report(`${box.width} × ${box.height} px`);
      const map = tag.shadowRoot.querySelector('.surface')?.getBoundingClientRect();
      if (map?.width > frame.width + 1.5) report(`a map of ${map.width} px in ${frame.width}`);
      const panel = tag.shadowRoot.querySelector('.panel');
      if (panel && panel.scrollWidth > panel.clientWidth) report(`a panel that is ${panel.scrollWidth} px wide inside`);
      for (const element of tag.shadowRoot.querySelectorAll(
        '#content :is(p, li, a, button, h3, bdi, dd, dt, [role=heading])',
      )) {
        const { width, height, right, left } = element.getBoundingClientRect();
        // only for screen readers, or in a part that scrolls by itself
        const isEmpty = !element.textContent.trim() && element.localName !== 'button';
        if (isEmpty || width < 2 || height < 2 || element.closest('[hidden], .hidden, .surface')) continue;
        const { fontSize, visibility, position } = getComputedStyle(element);
        if (visibility === 'hidden' || position === 'absolute') continue;
        if (Number.parseFloat(fontSize) < 12) report(`${element.localName}.${element.className} in ${fontSize}`);
        if (right > frame.right + 1.5 || left < frame.left - 1.5)
          report(
            `${element.localName}.${element.className} overflows by ${Math.round(left - frame.left)}..${Math.round(right - frame.right)}` +
              ` of ${Math.round(frame.width)}`,
          );
      }
    }
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      messages.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
    return [...new Set(messages)].slice(0, 12);
  });

for (const [name, css] of Object.entries(SHEETS))
  test(`a site’s style sheet has ${name}: every tag is readable, and nothing overflows [R28]`, async ({
    page,
    after,
  }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, { first: `<style>${css}</style>`, body: `<main>${allTags(network)}</main>` }),
      }),
    });
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(site.origin);
    await drawn(page);
    assert.deepEqual(await layoutFaults(page), []);
    await clean(page);
  });

test('in a column of 120 px nothing overflows [R28]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { body: `<div style="width: 120px">${allTags(network)}</div>` }) }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert.deepEqual(await layoutFaults(page), []);
  await clean(page);
});

test('a visitor opens a tab that was hidden when the page loaded: the map in it has its full size [R28]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, { body: `<section hidden>${tag(network, 'coop-territory-map')}</section>` }),
    }),
  });
  await page.goto(site.origin);
  await page.waitFor(() => !!document.querySelector('coop-territory-map')?.network);
  await page.evaluate(() => {
    document.querySelector('section').hidden = false;
  });
  await page.waitFor(() => {
    const canvas = document.querySelector('coop-territory-map').shadowRoot.querySelector('.surface canvas');
    return !!canvas && canvas.getBoundingClientRect().width > 300 && canvas.width >= 300;
  });
  await clean(page);
});

/**
 * What a page may set for its own text, and a tag would inherit. A tag leaves it the typeface with its weight, style and
 * axes, the colour, what has no effect without tables, vertical lines or quotes, and `visibility` and `pointer-events`:
 * pages hide tabs and menus by these, and a tag must be hidden with them, not lie over the page unseen.
 */
const ODD_TEXT = {
  'text-indent': '3em',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke-width': '3px',
  '-webkit-text-security': 'disc',
  'text-shadow': '2px 2px red',
  'text-transform': 'uppercase',
  'text-emphasis-style': 'filled circle',
  'letter-spacing': '0.5em',
  'word-spacing': '2em',
  'word-break': 'break-all',
  'line-break': 'anywhere',
  'overflow-wrap': 'normal',
  'white-space-collapse': 'preserve',
  'text-wrap-mode': 'nowrap',
  hyphens: 'auto',
  'text-align': 'right',
  'text-align-last': 'center',
  'font-variant-caps': 'small-caps',
  'font-variant-position': 'super',
  'font-stretch': 'ultra-condensed',
  'font-feature-settings': '"smcp"',
  'font-size-adjust': '2',
  cursor: 'none',
  direction: 'rtl',
};

test('a page with odd text of its own leaves the text of every tag readable: spacing, case, fill, direction, 8 px [R41]', async ({
  page,
  after,
}) => {
  const css = Object.entries(ODD_TEXT).map(([property, value]) => `${property}: ${value};`);
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first: `<style>body { ${css.join(' ')} line-height: 0.5; font-size: 8px; color: #000 }</style>`,
        body: `<main>${allTags(network)}</main>`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  const odd = await page.evaluate((properties) => {
    const inherited = getComputedStyle(document.body);
    return [...document.querySelectorAll('main > *')].flatMap(({ localName, shadowRoot }) =>
      [...shadowRoot.querySelectorAll('p:not(.hidden), li')].flatMap((element) => {
        const style = getComputedStyle(element);
        const lineHeight = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
        return [
          // an engine that does not know a property has no value for it
          ...properties.filter(
            (name) => style.getPropertyValue(name) && style.getPropertyValue(name) === inherited.getPropertyValue(name),
          ),
          ...(lineHeight < 1 ? ['line-height'] : []),
        ].map((name) => `${localName} ${element.className}: ${name} ${style.getPropertyValue(name)}`);
      }),
    );
  }, Object.keys(ODD_TEXT));
  assert.deepEqual([...new Set(odd)], []);
  assert.deepEqual(await layoutFaults(page), []);
  await page.waitFor(() => {
    const { shadowRoot } = document.querySelector('coop-initiative-list');
    const title = shadowRoot.querySelector('article [aria-haspopup=dialog]');
    if (!title || !shadowRoot.querySelector('.share')) return false;
    title.click();
    return true;
  });
  await page.waitFor(() => !!document.querySelector('coop-initiative-list').shadowRoot.querySelector('dialog .close'));
  const small = await page.evaluate(() =>
    [
      ...document
        .querySelector('coop-initiative-list')
        .shadowRoot.querySelectorAll('.close, .share :is(summary, button)'),
    ]
      .map((element) => `${element.textContent}: ${getComputedStyle(element).fontSize}`)
      .filter((line) => Number.parseFloat(line.split(': ').at(-1)) < 12),
  );
  assert.deepEqual(small, []);
  await clean(page);
});

/** Each way to give a period. */
const PERIODS = [
  { start: '2014' },
  { start: '2014-09' },
  { start: '2014-09-01' },
  { end: '2018-12-31' },
  { start: '2014-09-21', end: '2018-12-31' },
  { start: '2014-09-21', end: '2018-12-31', inferred: ['start', 'end'] },
  { start: '2014-09-21', ongoing: true },
  { label: 'depuis le milieu des années 2000, selon les témoignages des partenaires' },
];

/** Gives every period of a feed another one, in turn. */
function withPeriods(value, counter = { count: 0 }) {
  if (Array.isArray(value)) return value.map((item) => withPeriods(item, counter));
  if (typeof value !== 'object' || !value) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    key === 'period' ? PERIODS[counter.count++ % PERIODS.length] : withPeriods(item, counter),
  ]);
  return Object.fromEntries(entries);
}

/** Opens the panel of the live map, in the map and in the explorer, on the pairing with the most initiatives. */
async function openPanels(page) {
  await page.waitFor(() => {
    const explorer = document.querySelector('coop-explorer').shadowRoot.querySelector('coop-territory-map');
    return [document.querySelector('coop-territory-map'), explorer].every((map) => {
      const root = map?.shadowRoot;
      if (root?.querySelector('.panel .muted, .panel .period')) return true;
      if (!root?.querySelector('.panel')) root?.querySelector('.pairing-list li button')?.click();
      return false;
    });
  });
}

for (const [width, rootFontSize] of [
  [120, '16px'],
  [320, '16px'],
  [784, '16px'],
  [320, '40px'],
])
  test(`dates of every kind fit into ${width} px with letters of ${rootFontSize} [R42]`, async ({ page, after }) => {
    const feed = JSON.stringify(withPeriods(JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8'))));
    const { site } = await hostPage(after, {
      routes: {
        '/dates.feed.json': (_request, response) =>
          response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(feed),
      },
      pages: (network) => ({
        '/': document(network, {
          first: `<style>html { font-size: ${rootFontSize} } main { width: ${width}px }</style>`,
          body: `<main>${[allTags(network), tag(network, 'coop-explorer')].join('').replaceAll('cfsi.feed.json', 'dates.feed.json')}</main>`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    await openPanels(page);
    assert.deepEqual(await layoutFaults(page), []);
    await clean(page);
  });
