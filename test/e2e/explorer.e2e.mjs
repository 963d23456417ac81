// A visitor uses filters, map, figures and cards in one tag.
import assert from 'node:assert/strict';
import { axeViolations } from './helpers/axe.mjs';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

/** Opens a page with an explorer. */
async function open(page, after, { attributes = '', query = '', before = '' } = {}) {
  const servers = await sites(after, {
    body: (origin) =>
      `${before}<coop-explorer src="${origin}/cfsi.feed.json" loading="eager" ${attributes}>` +
      `<a href="${origin}">Explorer</a></coop-explorer>`,
  });
  await page.mouse.move(1, 1);
  await page.goto(`${servers.site.origin}/${query}`);
  await drawn(page);
  return servers;
}
const titles = (page) =>
  page.evaluate(() =>
    [
      ...(document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-initiative-list')
        ?.shadowRoot?.querySelectorAll('[part=title]') ?? []),
    ].map((title) => title.textContent.trim()),
  );
const cards = (page, count) =>
  page.waitFor(
    (count) =>
      document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-initiative-list')
        ?.shadowRoot?.querySelectorAll('article').length === count,
    count,
  );
const inPart = (page, tag, fn, ...args) =>
  page.evaluate(
    (tag, fn, args) =>
      new Function(`return (${fn})`)()(
        document.querySelector('coop-explorer').shadowRoot.querySelector(tag).shadowRoot,
        ...args,
      ),
    tag,
    String(fn),
    args,
  );
const clean = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
const parts = (page) =>
  page.evaluate(() =>
    [...document.querySelector('coop-explorer').shadowRoot.querySelectorAll('.explorer > *')]
      .map(({ localName }) => localName)
      .filter((name) => name !== 'p'),
  );

test('a visitor finds filters, the map, figures and cards in one tag, which loads its feed once', async ({
  page,
  after,
}) => {
  const { network } = await open(page, after);
  await cards(page, 6);
  assert.deepEqual(await parts(page), [
    'coop-filter-bar',
    'coop-territory-map',
    'coop-key-figures',
    'coop-initiative-list',
  ]);
  assert.equal(network.log.filter(({ path }) => path === '/cfsi.feed.json').length, 1);
  await clean(page);
});

test('a visitor who filters in the bar filters map, figures and cards; the URL keeps them, and Back shows everything', async ({
  page,
  after,
}) => {
  await open(page, after, { attributes: 'permalink' });
  await cards(page, 6);
  await page.waitFor(
    () =>
      !!document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-filter-bar')
        .shadowRoot?.getElementById('country'),
  );
  const choose = () =>
    inPart(page, 'coop-filter-bar', (root) => {
      const select = root.getElementById('country');
      select.focus();
      select.value = 'SV';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose();
  await cards(page, 1);
  assert.match((await titles(page))[0], /Paniers paysans/);
  assert.equal(await page.evaluate(() => new URL(location).searchParams.get('coop-country')), 'SV');
  assert.equal(
    await page.evaluate(() => document.querySelector('coop-explorer').selection.country),
    'SV',
    'the explorer has the filters of its parts',
  );
  await page.waitFor(
    () =>
      document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-territory-map')
        .shadowRoot.querySelectorAll('.pairing-list li[data-id]').length === 1,
  );
  await page.evaluate(() => history.back());
  await cards(page, 6);
  await page.evaluate(() => history.forward());
  await cards(page, 1);
  await clean(page);
});

test('a visitor who selects a pairing on the map reads its cards, and opens a sheet without leaving the page', async ({
  page,
  after,
}) => {
  await open(page, after);
  await cards(page, 6);
  await inPart(page, 'coop-territory-map', (root) =>
    root.querySelector('.pairing-list [data-id="montauban-comasagua"] button').click(),
  );
  await cards(page, 1);
  // until the feature `open` is loaded, a title leads to the network's site
  await page.waitFor(
    () =>
      !!document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-initiative-list')
        .shadowRoot.querySelector('[aria-haspopup=dialog]'),
  );
  await inPart(page, 'coop-initiative-list', (root) => root.querySelector('article [part=link]').click());
  await page.waitFor(
    () =>
      document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-initiative-list')
        .shadowRoot.querySelector('dialog coop-initiative-sheet')?.shadowRoot?.textContent.length > 500,
  );
  await page.keyboard.press('Escape');
  await page.waitFor(
    () =>
      !document
        .querySelector('coop-explorer')
        .shadowRoot.querySelector('coop-initiative-list')
        .shadowRoot.querySelector('dialog'),
  );
  await clean(page);
});

test('a webmaster filters an explorer by its selection, and chooses its parts and their order', async ({
  page,
  after,
}) => {
  await open(page, after, { attributes: 'parts="list, map, nothing"' });
  await cards(page, 6);
  assert.deepEqual(await parts(page), ['coop-initiative-list', 'coop-territory-map']);
  await page.evaluate(() => {
    document.querySelector('coop-explorer').selection = { query: 'paniers' };
  });
  await cards(page, 1);
  await page.evaluate(() => {
    document.querySelector('coop-explorer').selection = {};
  });
  await cards(page, 6);
  await clean(page);
});

test('a visitor maximises the explorer where the browser refuses full screen, and leaves with Esc', async ({
  page,
  after,
}) => {
  await open(page, after, { before: '<h1>Une page</h1>' });
  await cards(page, 6);
  await page.evaluate(() => {
    // as on an iPhone
    Element.prototype.requestFullscreen = undefined;
  });
  const buttonText = () =>
    page.evaluate(
      () => document.querySelector('coop-explorer').shadowRoot.querySelector('.toolbar button').textContent,
    );
  await page.evaluate(() =>
    document.querySelector('coop-explorer').shadowRoot.querySelector('.toolbar button').focus(),
  );
  await page.keyboard.press('Enter');
  await page.waitFor(() => document.querySelector('coop-explorer').shadowRoot.querySelector('.maximised') !== null);
  assert.equal(await buttonText(), 'Quitter le plein écran');
  const box = await page.evaluate(() =>
    document.querySelector('coop-explorer').shadowRoot.querySelector('.maximised').getBoundingClientRect().toJSON(),
  );
  assert.deepEqual([box.left, box.top, box.width], [0, 0, await page.evaluate(() => innerWidth)]);
  await page.keyboard.press('Escape');
  await page.waitFor(() => !document.querySelector('coop-explorer').shadowRoot.querySelector('.maximised'));
  assert.equal(await buttonText(), 'Plein écran');
  await clean(page);
});

test('a visitor with a window of 320 px does not scroll sideways, and axe finds no violation', async ({
  page,
  after,
}) => {
  await page.setViewport({ width: 320, height: 640 });
  await open(page, after, { attributes: 'heading-level="2"' });
  await cards(page, 6);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(await axeViolations(page, 'coop-explorer'), []);
});
