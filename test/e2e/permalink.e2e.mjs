import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { chunkWith } from './helpers/map-page.mjs';
import { drawn, settled, sites } from './servers/site.mjs';

const LIST = 'permalink open="dialog"';

/** Opens a page at the path `at`, with a list for each string of attributes; returns its origin. */
async function open(page, after, lists, at = '/') {
  const { site } = await sites(after, {
    body: (origin) =>
      lists
        .map(
          (more, n) =>
            `<coop-initiative-list id="l${n}" src="${origin}/cfsi.feed.json" loading="eager" ${more}></coop-initiative-list>`,
        )
        .join(''),
  });
  await page.goto(`${site.origin}${at}`);
  await page.waitFor(() =>
    [...document.querySelectorAll('coop-initiative-list')].every((list) => list.selection && list.network),
  );
  await settled(page);
  return site.origin;
}

const cards = (page, id, count) =>
  page.waitFor(
    (id, count) => document.getElementById(id).shadowRoot?.querySelectorAll('article').length === count,
    id,
    count,
  );
const currentUrl = (page) => page.evaluate(() => location.pathname + location.search + location.hash);
const waitForUrl = (page, url) =>
  page.waitFor((url) => location.pathname + location.search + location.hash === url, url);
/** Filters as a filter bar does. */
const filterBy = (page, id, selection) =>
  page.evaluate(
    (id, selection) => {
      const tag = document.getElementById(id);
      tag.selection = selection;
      tag.dispatchEvent(
        Object.assign(new Event('coop-filter', { bubbles: true, composed: true }), { selection, aside: false }),
      );
    },
    id,
    selection,
  );
const back = (page) => page.evaluate(() => history.back());
const forward = (page) => page.evaluate(() => history.forward());
const historyLength = (page) => page.evaluate(() => history.length);
const waitForSheet = (page) =>
  page.waitFor(
    () => !!document.getElementById('l0').shadowRoot?.querySelector('dialog[open] coop-initiative-sheet')?.network,
  );
const waitForNoSheet = (page) => page.waitFor(() => !document.getElementById('l0').shadowRoot.querySelector('dialog'));
const clean = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });

test('a visitor goes back and forward through the filters; the page’s own parameters, hash and state stay as they were', async ({
  page,
  after,
}) => {
  await open(page, after, [LIST], '/?page=a%20b&vide&coop-inconnu=x#ici');
  const total = await page.evaluate(() => document.getElementById('l0').shadowRoot.querySelectorAll('article').length);
  await page.evaluate(() => history.replaceState({ mine: 1 }, ''));
  const before = await historyLength(page);
  await filterBy(page, 'l0', { territory: 'montauban' });
  await cards(page, 'l0', 1);
  assert.equal(await currentUrl(page), '/?page=a%20b&vide&coop-inconnu=x&coop-territory=montauban#ici');
  assert.deepEqual(await page.evaluate(() => history.state), { mine: 1 });
  for (const query of ['p', 'pa', 'paniers paysans']) await filterBy(page, 'l0', { territory: 'montauban', query });
  assert.equal(
    await currentUrl(page),
    '/?page=a%20b&vide&coop-inconnu=x&coop-territory=montauban&coop-query=paniers+paysans#ici',
  );
  assert.equal(await historyLength(page), before + 2, 'typing makes one history entry');
  await back(page);
  await waitForUrl(page, '/?page=a%20b&vide&coop-inconnu=x&coop-territory=montauban#ici');
  await page.waitFor(() => !document.getElementById('l0').selection.query);
  await back(page);
  await cards(page, 'l0', total);
  assert.equal(await currentUrl(page), '/?page=a%20b&vide&coop-inconnu=x#ici');
  await forward(page);
  await cards(page, 'l0', 1);
  // the page’s own history entries
  await page.evaluate(() => history.pushState({ mine: 2 }, '', '?page=2'));
  assert.equal(await page.evaluate(() => document.getElementById('l0').selection.territory), 'montauban');
  await back(page);
  await waitForUrl(page, '/?page=a%20b&vide&coop-inconnu=x&coop-territory=montauban#ici');
  await clean(page);
});

test('a visitor who opens a copied URL sees its filters, and never everything first', async ({ page, after }) => {
  const chunk = `/passerelle/1/${chunkWith('src/ui/features/permalink/permalink.ts')}`;
  const slow = async (_request, response) => {
    await page.pause(700);
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' })
      .end(readFileSync(`dist/${chunk.split('/').at(-1)}`));
  };
  const { site } = await sites(after, {
    body: (origin) => `<script>
      globalThis.maxCards = 0;
      setInterval(() => {
        const { shadowRoot } = document.querySelector('coop-initiative-list');
        maxCards = Math.max(maxCards, shadowRoot?.querySelectorAll('article').length ?? 0);
      }, 5);
      </script><coop-initiative-list id="l0" src="${origin}/cfsi.feed.json" loading="eager" permalink></coop-initiative-list>
      <coop-territory-map id="m" src="${origin}/cfsi.feed.json" loading="eager" linked></coop-territory-map>`,
    routes: { [chunk]: slow },
  });
  await page.goto(`${site.origin}/?coop-territory=montauban`);
  await cards(page, 'l0', 1);
  await drawn(page);
  assert.equal(await page.evaluate(() => maxCards), 1);
  // the map shows all, with the territory selected
  await page.waitFor(() => document.getElementById('m').mapSelection?.ids[0] === 'montauban');
  assert.ok(
    (await page.evaluate(
      () => document.getElementById('m').shadowRoot.querySelectorAll('.pairing-list li[data-id]').length,
    )) > 1,
  );
});

test('a visitor sees everything when the code for the URL cannot be loaded', async ({ page, after }) => {
  const chunk = `/passerelle/1/${chunkWith('src/ui/features/permalink/permalink.ts')}`;
  const { site } = await sites(after, {
    body: (origin) =>
      `<coop-initiative-list src="${origin}/cfsi.feed.json" loading="eager" permalink></coop-initiative-list>`,
    routes: { [chunk]: (_request, response) => response.writeHead(404).end() },
  });
  await page.goto(`${site.origin}/?coop-territory=montauban`);
  await page.waitFor(
    () => document.querySelector('coop-initiative-list').shadowRoot?.querySelectorAll('article').length > 1,
  );
});

test('a visitor with an invalid URL sees no error, and can show everything', async ({ page, after }) => {
  const long = 'x'.repeat(5000);
  await open(
    page,
    after,
    [LIST],
    `/?coop-territory=${long}&coop-__proto__=1&coop-query=%E0%A4%A&coop-open=../../autre&coop-limit=1`,
  );
  await cards(page, 'l0', 0);
  assert.ok((await page.evaluate(() => document.getElementById('l0').selection.territory.length)) <= 2000);
  await page.waitFor(() => !!document.getElementById('l0').shadowRoot.querySelector('.message button'));
  await page.evaluate(() => document.getElementById('l0').shadowRoot.querySelector('.message button').click());
  await page.waitFor(() => document.getElementById('l0').shadowRoot.querySelectorAll('article').length > 1);
  assert.equal(await page.evaluate(() => new URLSearchParams(location.search).has('coop-territory')), false);
  assert.equal(await page.evaluate(() => !!document.getElementById('l0').shadowRoot.querySelector('dialog')), false);
  await clean(page);
});

test('a webmaster has two groups on one page, each with its own parameters in the URL', async ({ page, after }) => {
  await open(page, after, ['permalink linked="nord"', 'permalink="sud"']);
  await filterBy(page, 'l0', { territory: 'montauban' });
  await filterBy(page, 'l1', { country: 'GN' });
  assert.equal(await currentUrl(page), '/?coop-nord-territory=montauban&coop-sud-country=GN');
  await back(page);
  await waitForUrl(page, '/?coop-nord-territory=montauban');
  await page.waitFor(() => !document.getElementById('l1').selection.country);
  await cards(page, 'l0', 1);
});

test('a visitor finds the open sheet in the URL, reloads it, and closes it with Esc, its button or the Back button', async ({
  page,
  after,
}) => {
  const SLUG = 'paniers-comasagua-montauban';
  const origin = await open(page, after, [LIST], '/?coop-territory=montauban');
  await cards(page, 'l0', 1);
  await page.waitFor(() => !!document.getElementById('l0').shadowRoot.querySelector('[aria-haspopup=dialog]'));
  const press = () =>
    page.evaluate(() => document.getElementById('l0').shadowRoot.querySelector('article [part=link]').click());
  const sheetUrl = `/?coop-territory=montauban&coop-open=${SLUG}`;
  const focused = () =>
    page.waitFor(() => !!document.getElementById('l0').shadowRoot.activeElement?.matches('article [part=link]'));
  // with Esc
  await press();
  await waitForSheet(page);
  assert.equal(await currentUrl(page), sheetUrl);
  await page.keyboard.press('Escape');
  await waitForNoSheet(page);
  await waitForUrl(page, '/?coop-territory=montauban');
  await focused();
  // forward again, then back
  await forward(page);
  await waitForSheet(page);
  await back(page);
  await waitForNoSheet(page);
  await waitForUrl(page, '/?coop-territory=montauban');
  // reloaded, then closed with its button
  await press();
  await waitForSheet(page);
  await page.goto(`${origin}${sheetUrl}`);
  await waitForSheet(page);
  await page.evaluate(() => document.getElementById('l0').shadowRoot.querySelector('dialog .close').click());
  await waitForNoSheet(page);
  await waitForUrl(page, '/?coop-territory=montauban');
  await focused();
  await cards(page, 'l0', 1);
  await clean(page);
});

test('a visitor who opens the URL of a sheet sees it, however far down its card is, and stays on the page after closing', async ({
  page,
  after,
}) => {
  const { site } = await sites(after, {
    body: (origin) => `<p style="height: 5000px">Un long article.</p>
      <coop-initiative-list id="l0" src="${origin}/cfsi.feed.json" linked open="dialog"></coop-initiative-list>
      <coop-key-figures src="${origin}/cfsi.feed.json" permalink></coop-key-figures>
      <coop-initiative-list src="${origin}/cfsi.feed.json" linked open="dialog"></coop-initiative-list>
      <coop-initiative-list src="${origin}/cfsi.feed.json" permalink="membre" member="gret" open="dialog"></coop-initiative-list>`,
  });
  await page.goto(`${site.origin}/?coop-open=guinee-44-mfr&coop-membre-open=paniers-comasagua-montauban`);
  const sheets = () =>
    page.evaluate(() => {
      const lists = [...document.querySelectorAll('coop-initiative-list')];
      return lists.map((list) => list.shadowRoot?.querySelectorAll('dialog[open] coop-initiative-sheet').length ?? 0);
    });
  const waitForSheets = async (count) => {
    while ((await sheets()).reduce((sum, count) => sum + count) !== count)
      await new Promise((ok) => setTimeout(ok, 50));
  };
  // one of the two lists opens it
  await waitForSheets(1);
  await page.pause(300);
  const [first, second, other] = await sheets();
  assert.deepEqual([first + second, other], [1, 0]);
  const before = await historyLength(page);
  await page.keyboard.press('Escape');
  await waitForSheets(0);
  await waitForUrl(page, '/?coop-membre-open=paniers-comasagua-montauban');
  assert.equal(await historyLength(page), before);
  await page.pause(300);
  assert.deepEqual(await sheets(), [0, 0, 0], 'a URL opens nothing that the attributes leave out');
});
