// R38: a tag that is removed leaves nothing behind.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { addAndRemove, leaksOf } from '../../tools/bench/leaks.mjs';
import { test } from './helpers/e2e-test.mjs';
import { ALL, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

const CHROMIUM = { engines: ['chromium'] };

async function visit(page, after, body) {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { body: body(network) }) }),
  });
  await page.goto(site.origin);
  await drawn(page);
  const cdp = await page.page.createCDPSession();
  after(() => cdp.detach());
  return { cdp, network: network.origin };
}

for (const [localName, attributes] of Object.entries({ ...ALL, 'coop-explorer': '' }))
  test(
    `a page adds and removes <${localName}> again and again, and no node and no listener of it stays [R38]`,
    async ({ page, after }) => {
      // the list keeps the feed on the page
      const { cdp, network } = await visit(
        page,
        after,
        (network) => `${tag(network, 'coop-initiative-list')}<main></main>`,
      );
      const html = tag(network, localName, attributes);
      const { nodes, listeners } = await leaksOf(page.page, cdp, () => addAndRemove(page.page, html, 5), {
        warmUps: 2,
        count: 6,
      });
      assert.deepEqual({ nodes, listeners }, { nodes: 0, listeners: 0 });
    },
    CHROMIUM,
  );

test(
  'a page adds and removes a tag whose code the server has lost, and no listener waits for the visitor’s return [R38]',
  async ({ page, after }) => {
    const file = readdirSync('dist').find((name) => /^coop-key-figures-\d.*\.js$/.test(name));
    const { network, site } = await hostPage(after, {
      routes: { [`/passerelle/1/${file}`]: (_request, response) => response.writeHead(404).end() },
      pages: (network) => ({ '/': document(network, { body: `${tag(network, 'coop-programme')}<main></main>` }) }),
    });
    await page.goto(site.origin);
    await drawn(page);
    const cdp = await page.page.createCDPSession();
    after(() => cdp.detach());
    const html = tag(network.origin, 'coop-key-figures');
    const addAndFail = () =>
      page.evaluate(async (html) => {
        const main = document.querySelector('main');
        const failures = logged.length;
        main.innerHTML = html.repeat(5);
        while (logged.length < failures + 5) await new Promise((resolve) => setTimeout(resolve, 20));
        main.replaceChildren();
      }, html);
    const { nodes, listeners } = await leaksOf(page.page, cdp, addAndFail, { warmUps: 2, count: 6 });
    assert.deepEqual({ nodes, listeners }, { nodes: 0, listeners: 0 });
  },
  CHROMIUM,
);

const LIST = 'coop-initiative-list';
const FLAT = { nodes: 0, listeners: 0 };

const leakCounts = async (page, cdp, act) => {
  const { nodes, listeners } = await leaksOf(page.page, cdp, act, { warmUps: 3, count: 6 });
  return { nodes, listeners };
};

/** Opens the first sheet of the list, waits for its locator map, and closes it. */
const openAndClose = (page, list) =>
  page.evaluate(async (list) => {
    const until = async (condition) => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const { shadowRoot: root } = document.querySelector(list);
    const title = () => root.querySelector('article [part=link]');
    const sheet = () => root.querySelector('coop-initiative-sheet');
    await until(() => title()?.matches('[aria-haspopup],[aria-expanded=false]'));
    title().click();
    await until(() => sheet()?.shadowRoot?.querySelector('.surface canvas'));
    (root.querySelector('dialog .close') ?? title()).click();
    await until(() => !sheet());
  }, list);

for (const mode of ['dialog', 'inline'])
  test(
    `a visitor opens and closes a sheet (${mode}) again and again, and no node and no listener of it stays [R38]`,
    async ({ page, after }) => {
      const { cdp } = await visit(page, after, (network) => tag(network, LIST, `open="${mode}" loading="eager"`));
      assert.deepEqual(await leakCounts(page, cdp, () => openAndClose(page, LIST)), FLAT);
    },
    CHROMIUM,
  );

test(
  'a page adds maps that a visitor moves, and removes them, and no node and no listener of them stays [R38]',
  async ({ page, after }) => {
    const { cdp, network } = await visit(page, after, (network) => `${tag(network, LIST)}<main></main>`);
    const html = tag(network, 'coop-territory-map', 'loading="eager" linked');
    const addMoveAndRemove = () =>
      page.evaluate(async (html) => {
        const until = async (condition) => {
          while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
        };
        const main = document.querySelector('main');
        main.innerHTML = html;
        const find = (selector) => main.firstElementChild.shadowRoot?.querySelector(selector);
        await until(() => find('.tools button'));
        find('.tools button').click();
        await until(() => find('.leaflet-container'));
        main.replaceChildren();
      }, html);
    assert.deepEqual(await leakCounts(page, cdp, addMoveAndRemove), FLAT);
  },
  CHROMIUM,
);
