import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

const tag = (name, attributes, src) =>
  `<coop-${name} src="${src}/cfsi.feed.json" loading="eager" ${attributes}></coop-${name}>`;

/** A page of tags `[name, attributes]` of one feed, in this order, with their ids t0, t1…, once they are drawn. */
async function open(page, after, tags, { before = '', query = '' } = {}) {
  const servers = await sites(after, {
    body: (origin) =>
      before + tags.map(([name, attributes], n) => tag(name, `id="t${n}" ${attributes}`, origin)).join('\n'),
  });
  await page.mouse.move(1, 1);
  await page.goto(`${servers.site.origin}/${query}`);
  await drawn(page);
  // the part that links them has come
  await page.waitFor(() => [...document.querySelectorAll('[linked]')].every(({ selection }) => selection));
  return servers;
}

/** What the cards of a list are called. */
const titles = (page, id) =>
  page.evaluate(
    (id) =>
      [...document.getElementById(id).shadowRoot.querySelectorAll('[part=title]')].map((one) => one.textContent.trim()),
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
/** Presses the sentence of the map's list that tells of `id`. */
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

test('a visitor who chooses a pairing on the map reads its initiative in the list, its partners and its figures, and the map shows all', async ({
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
  const all = (await titles(page, 't1')).length;
  const inMap = await count(page, 't0', '.pairing-list li[data-id]');
  const partners = await count(page, 't2', '[part=partner]');
  const initiatives = () =>
    page.evaluate(() =>
      document.getElementById('t3').shadowRoot.querySelector('.counts').textContent.replace(/\s+/g, ' ').trim(),
    );
  const figures = await initiatives();
  assert.ok(all > 1 && partners > 4);
  await choose(page, 't0', 'montauban-comasagua');
  await cards(page, 't1', 1);
  assert.match((await titles(page, 't1'))[0], /Comasagua|Paniers/, COMASAGUA);
  await page.waitFor(
    (before) => document.getElementById('t2').shadowRoot.querySelectorAll('[part=partner]').length < before,
    partners,
  );
  assert.notEqual(await initiatives(), figures);
  assert.equal(await count(page, 't0', '.pairing-list li[data-id]'), inMap, 'the map goes on showing all');
  assert.equal(await pressed(page, 't0'), 'montauban-comasagua');
  assert.equal((await titles(page, 't4')).length, all, 'a list that is not linked shows all');
  // Esc lets go of it
  await page.waitFor(() => !!document.getElementById('t0').shadowRoot.querySelector('.panel'));
  await page.keyboard.press('Escape');
  await cards(page, 't1', all);
  assert.equal(await initiatives(), figures);
  await clean(page);
});

test('a visitor who chooses beside a bar narrows the map too, and what was chosen on the map stays lit as long as it is chosen', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['initiative-list', 'linked'],
    ['territory-map', 'linked'],
    ['initiative-list', 'linked'],
  ]);
  const all = (await titles(page, 't0')).length;
  const inMap = await count(page, 't1', '.pairing-list li[data-id]');
  /** As a filter bar does: it takes its choice for itself, and tells it. */
  const chooses = (selection) =>
    page.evaluate(async (selection) => {
      const tag = document.getElementById('t2');
      tag.selection = selection;
      const event = new Event('coop-filter', { bubbles: true, composed: true });
      tag.dispatchEvent(Object.assign(event, { selection, aside: false }));
    }, selection);
  await chooses({ country: 'SV' });
  await cards(page, 't0', 1);
  await entries(page, 't1', 1);
  assert.equal(await page.evaluate(() => document.getElementById('t0').selection.country), 'SV');
  await choose(page, 't1', 'montauban-comasagua');
  await page.waitFor(() => document.getElementById('t0').selection.pairing === 'montauban-comasagua');
  // the bar tells all that is chosen by now, and takes the country back: the map is whole again, its choice lit
  await chooses({ pairing: 'montauban-comasagua' });
  await entries(page, 't1', inMap);
  assert.equal(await pressed(page, 't1'), 'montauban-comasagua');
  await cards(page, 't0', 1);
  await chooses({});
  await cards(page, 't0', all);
  await page.waitFor(
    () => !document.getElementById('t1').shadowRoot.querySelector('.pairing-list [aria-pressed=true]'),
  );
  await clean(page);
});

test('a webmaster has two groups on one page that know nothing of each other, and sets the choice of one of them', async ({
  page,
  after,
}) => {
  await open(page, after, [
    ['initiative-list', 'linked="nord"'],
    ['initiative-list', 'linked="nord"'],
    ['initiative-list', 'linked="sud"'],
  ]);
  const all = (await titles(page, 't0')).length;
  await page.evaluate(() => {
    globalThis.filters = 0;
    addEventListener('coop-filter', () => filters++);
    document.getElementById('t0').selection = { territory: 'montauban' };
  });
  await cards(page, 't1', 1);
  assert.equal((await titles(page, 't2')).length, all);
  assert.equal(await page.evaluate(() => filters), 0, 'what the page sets itself it is not told of');
  // a tag that comes later is told what is chosen; one that goes over to another group is told what is chosen there
  await page.evaluate(() => {
    const late = document.getElementById('t0').cloneNode();
    late.id = 'late';
    document.body.append(late);
  });
  await page.waitFor(() => document.getElementById('late').shadowRoot?.querySelectorAll('article').length === 1);
  await page.evaluate(() => {
    document.getElementById('t0').selection = undefined;
  });
  await cards(page, 't1', all);
  await clean(page);
});

test('a visitor without a mouse keeps the focus where it was, hears how much is left, and where it is nothing has a button to see all again', async ({
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
