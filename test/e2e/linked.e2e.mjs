import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

const tag = (name, attributes, src) =>
  `<coop-${name} src="${src}/cfsi.feed.json" loading="eager" ${attributes}></coop-${name}>`;

/** Opens a page with elements `[name, attributes]` of one feed. Their ids are t0, t1… */
async function open(page, after, tags, { before = '', query = '' } = {}) {
  const servers = await sites(after, {
    body: (origin) =>
      before + tags.map(([name, attributes], n) => tag(name, `id="t${n}" ${attributes}`, origin)).join('\n'),
  });
  await page.mouse.move(1, 1);
  await page.goto(`${servers.site.origin}/${query}`);
  await drawn(page);
  // the feature `linked` is loaded
  await page.waitFor(() => [...document.querySelectorAll('[linked]')].every(({ selection }) => selection));
  return servers;
}

/** The titles of the cards of a list. */
const titles = (page, id) =>
  page.evaluate(
    (id) =>
      [...document.getElementById(id).shadowRoot.querySelectorAll('[part=title]')].map((title) =>
        title.textContent.trim(),
      ),
    id,
  );
const cards = (page, id, count) =>
  page.waitFor(
    (id, count) => document.getElementById(id).shadowRoot.querySelectorAll('article').length === count,
    id,
    count,
  );
const entries = (page, id, count) =>
  page.waitFor(
    (id, count) =>
      document.getElementById(id).shadowRoot.querySelectorAll('.pairing-list li[data-id]').length === count,
    id,
    count,
  );
/** Clicks the entry `id` in the list of the map. */
const choose = (page, map, id) =>
  page.evaluate(
    (map, id) =>
      document.getElementById(map).shadowRoot.querySelector(`.pairing-list [data-id="${id}"] button`).click(),
    map,
    id,
  );
const pressed = (page, map) =>
  page.evaluate(
    (map) =>
      document.getElementById(map).shadowRoot.querySelector('.pairing-list [aria-pressed=true]')?.closest('[data-id]')
        .dataset.id,
    map,
  );
const clean = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });
const count = (page, id, selector) =>
  page.evaluate(
    (id, selector) => document.getElementById(id).shadowRoot.querySelectorAll(selector).length,
    id,
    selector,
  );

const COMASAGUA = 'Des Paniers paysans à Comasagua';

test('a visitor selects a pairing on the map, reads its initiative, partners and figures, and the map still shows all', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['territory-map', 'linked'],
    ['initiative-list', 'linked'],
    ['partner-list', 'linked'],
    ['key-figures', 'linked'],
    ['initiative-list', ''],
  ]);
  const total = (await titles(page, 't1')).length;
  const inMap = await count(page, 't0', '.pairing-list li[data-id]');
  const partners = await count(page, 't2', '[part=partner]');
  const initiatives = () =>
    page.evaluate(() =>
      document.getElementById('t3').shadowRoot.querySelector('.counts').textContent.replace(/\s+/g, ' ').trim(),
    );
  const figures = await initiatives();
  assert.ok(total > 1 && partners > 4);
  await choose(page, 't0', 'montauban-comasagua');
  await cards(page, 't1', 1);
  assert.match((await titles(page, 't1'))[0], /Comasagua|Paniers/, COMASAGUA);
  await page.waitFor(
    (before) => document.getElementById('t2').shadowRoot.querySelectorAll('[part=partner]').length < before,
    partners,
  );
  assert.notEqual(await initiatives(), figures);
  assert.equal(await count(page, 't0', '.pairing-list li[data-id]'), inMap, 'the map still shows all');
  assert.equal(await pressed(page, 't0'), 'montauban-comasagua');
  assert.equal((await titles(page, 't4')).length, total, 'a list that is not linked shows all');
  // Esc releases the selection
  await page.waitFor(() => !!document.getElementById('t0').shadowRoot.querySelector('.panel'));
  await page.keyboard.press('Escape');
  await cards(page, 't1', total);
  assert.equal(await initiatives(), figures);
  await clean(page);
});

test('a visitor who filters in a bar filters the map too, and a map selection stays highlighted while it is a filter', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['initiative-list', 'linked'],
    ['territory-map', 'linked'],
    ['initiative-list', 'linked'],
  ]);
  const total = (await titles(page, 't0')).length;
  const inMap = await count(page, 't1', '.pairing-list li[data-id]');
  /** Filters as a filter bar does: by its own selection and an event. */
  const filterBy = (selection) =>
    page.evaluate(async (selection) => {
      const tag = document.getElementById('t2');
      tag.selection = selection;
      const event = new Event('coop-filter', { bubbles: true, composed: true });
      tag.dispatchEvent(Object.assign(event, { selection, aside: false }));
    }, selection);
  await filterBy({ country: 'SV' });
  await cards(page, 't0', 1);
  await entries(page, 't1', 1);
  assert.equal(await page.evaluate(() => document.getElementById('t0').selection.country), 'SV');
  await choose(page, 't1', 'montauban-comasagua');
  await page.waitFor(() => document.getElementById('t0').selection.pairing === 'montauban-comasagua');
  // the bar gives all current filters, without the country: the map shows all again, with its selection highlighted
  await filterBy({ pairing: 'montauban-comasagua' });
  await entries(page, 't1', inMap);
  assert.equal(await pressed(page, 't1'), 'montauban-comasagua');
  await cards(page, 't0', 1);
  await filterBy({});
  await cards(page, 't0', total);
  await page.waitFor(
    () => !document.getElementById('t1').shadowRoot.querySelector('.pairing-list [aria-pressed=true]'),
  );
  await clean(page);
});

test('a webmaster has two independent groups on one page, and sets the filters of one of them', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['initiative-list', 'linked="nord"'],
    ['initiative-list', 'linked="nord"'],
    ['initiative-list', 'linked="sud"'],
  ]);
  const total = (await titles(page, 't0')).length;
  await page.evaluate(() => {
    globalThis.filters = 0;
    addEventListener('coop-filter', () => filters++);
    document.getElementById('t0').selection = { territory: 'montauban' };
  });
  await cards(page, 't1', 1);
  assert.equal((await titles(page, 't2')).length, total);
  assert.equal(await page.evaluate(() => filters), 0, 'no event for what the page sets');
  // an element that is added later gets the filters of its group
  await page.evaluate(() => {
    const late = document.getElementById('t0').cloneNode();
    late.id = 'late';
    document.body.append(late);
  });
  await page.waitFor(() => document.getElementById('late').shadowRoot?.querySelectorAll('article').length === 1);
  await page.evaluate(() => {
    document.getElementById('t0').selection = undefined;
  });
  await cards(page, 't1', total);
  await clean(page);
});

test('a visitor without a mouse keeps the focus, hears how many are left, and where none is left can show everything', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['territory-map', 'linked'],
    ['initiative-list', 'linked'],
  ]);
  await page.evaluate(() =>
    document
      .getElementById('t0')
      .shadowRoot.querySelector('.pairing-list [data-id="montauban-comasagua"] button')
      .focus(),
  );
  await page.keyboard.press('Enter');
  await cards(page, 't1', 1);
  await page.waitFor(
    () => document.getElementById('t1').shadowRoot.querySelector('.count[role=status]')?.textContent === '1 initiative',
  );
  await page.waitFor(() => document.getElementById('t0').shadowRoot.activeElement?.matches('.panel'));
  await page.keyboard.press('Escape');
  assert.equal(
    await page.evaluate(() => document.getElementById('t0').shadowRoot.activeElement?.closest('[data-id]')?.dataset.id),
    'montauban-comasagua',
  );
  await page.evaluate(() => {
    document.getElementById('t1').selection = { query: 'rien de tel' };
  });
  await cards(page, 't1', 0);
  await page.waitFor(() => !!document.getElementById('t1').shadowRoot.querySelector('.message button'));
  await page.evaluate(() => document.getElementById('t1').shadowRoot.querySelector('.message button').focus());
  await page.keyboard.press('Enter');
  await page.waitFor(() => document.getElementById('t1').shadowRoot.querySelectorAll('article').length > 1);
  await page.waitFor(() => document.getElementById('t1').shadowRoot.activeElement?.id === 'content');
  assert.equal(
    await page.evaluate(() => document.getElementById('t1').shadowRoot.querySelectorAll('.message').length),
    0,
  );
});
