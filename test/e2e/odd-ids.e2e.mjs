// R43: a publisher's ids are any text. R53: text of the feed in attributes.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { hostPage } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

const IDS = [
  'a,b',
  ' a ',
  'a b',
  'a\\',
  '\\a',
  '\\,',
  '"',
  '#',
  '__proto__',
  '\u0301',
  'a\nb',
  '\na\n',
  '\u200f\u202eא\u200e',
  '👩\u200d🌾',
  'x'.repeat(1000),
];

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Réseau',
  items: IDS.map((id, n) => ({
    id,
    title: `Titre ${n}. \u202e`,
    _coop: { slug: id, pairings: [id], themes: [id], places: [{ territory: id, role: 'home' }] },
  })),
  _coop: {
    version: '1.0',
    network: 'n',
    themes: IDS.map((id, n) => ({ id, name: `Thème ${n}.` })),
    territories: [
      { id: 'là-bas', name: 'Là-bas', kind: 'municipality', point: { lat: 10, lon: 10 } },
      ...IDS.map((id, n) => ({ id, name: `Lieu ${n}.\u202e`, kind: 'municipality', point: { lat: 40 + n, lon: n } })),
    ],
    pairings: IDS.map((id) => ({ id, territories: [id, 'là-bas'] })),
  },
};

const json = (value) => (_request, response) =>
  response
    .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    .end(JSON.stringify(value));

async function visit(page, after, body, search = '') {
  const { site } = await hostPage(after, {
    routes: { '/ids.feed.json': json(FEED) },
    pages: (network) => ({ '/': document(network, { body: body(`src="${network}/ids.feed.json" loading="eager"`) }) }),
  });
  await page.goto(`${site.origin}/${search}`);
  await drawn(page);
  return site;
}

const list = 'coop-initiative-list';

testOnce(
  'a visitor opens each card in a dialog, and again by its address, whatever its id [R43, R53]',
  async ({ page, after }) => {
    const site = await visit(
      page,
      after,
      (src) => `<coop-initiative-list ${src} open="dialog" permalink></coop-initiative-list>`,
    );
    await page.waitFor(
      (list) => !!document.querySelector(list).shadowRoot.querySelector('[aria-haspopup=dialog]'),
      list,
    );
    for (const n of IDS.keys()) {
      await page.evaluate(
        (list, n) => [...document.querySelector(list).shadowRoot.querySelectorAll('article [part=link]')][n].click(),
        list,
        n,
      );
      await page.waitFor(
        (list, n) =>
          document
            .querySelector(list)
            .shadowRoot.querySelector('dialog coop-initiative-sheet')
            ?.shadowRoot?.querySelector('#title')
            ?.textContent.includes(`Titre ${n}.`) ?? false,
        list,
        n,
      );
      assert.equal(
        await page.evaluate((list) => document.querySelector(list).shadowRoot.querySelector('dialog').ariaLabel, list),
        `Titre ${n}. `,
      );
      const search = await page.evaluate(() => location.search);
      await page.evaluate((list) => document.querySelector(list).shadowRoot.querySelector('.close').click(), list);
      await page.waitFor((list) => !document.querySelector(list).shadowRoot.querySelector('dialog'), list);
      await page.goto(`${site.origin}/${search}`);
      await page.waitFor(
        (list, n) =>
          document
            .querySelector(list)
            ?.shadowRoot?.querySelector('dialog coop-initiative-sheet')
            ?.shadowRoot?.querySelector('#title')
            ?.textContent.includes(`Titre ${n}.`) ?? false,
        list,
        n,
      );
      await page.evaluate((list) => document.querySelector(list).shadowRoot.querySelector('.close').click(), list);
      await page.waitFor((list) => {
        const root = document.querySelector(list).shadowRoot;
        return !root.querySelector('dialog') && !!root.querySelector('[aria-haspopup=dialog]');
      }, list);
    }
  },
);

testOnce(
  'a visitor filters by each theme, and selects each pairing on the map, whatever its id [R43]',
  async ({ page, after }) => {
    await visit(
      page,
      after,
      (src) => `<coop-filter-bar ${src} linked permalink></coop-filter-bar>
      <coop-territory-map ${src} linked></coop-territory-map>
      <coop-initiative-list ${src} linked></coop-initiative-list>`,
    );
    const shownTitles = () =>
      [...document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('article [part=title]')].map(
        (title) => /Titre \d+\./.exec(title.textContent)[0],
      );
    await page.waitFor((count) => {
      const theme = document.querySelector('coop-filter-bar').shadowRoot.querySelector('#theme');
      return theme?.options.length === count + 1;
    }, IDS.length);
    for (const n of IDS.keys()) {
      await page.evaluate((n) => {
        const theme = document.querySelector('coop-filter-bar').shadowRoot.querySelector('#theme');
        theme.value = [...theme.options].find(({ text }) => text.startsWith(`Thème ${n}.`)).value;
        theme.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, n);
      await page.waitFor((n) => {
        const titles = document
          .querySelector('coop-initiative-list')
          .shadowRoot.querySelectorAll('article [part=title]');
        return titles.length === 1 && titles[0].textContent.includes(`Titre ${n}.`);
      }, n);
      assert.deepEqual(await page.evaluate(shownTitles), [`Titre ${n}.`]);
    }
    await page.evaluate(() => {
      document.querySelector('coop-filter-bar').selection = {};
      return true;
    });
    for (const n of IDS.keys()) {
      await page.waitFor((n) => {
        const map = document.querySelector('coop-territory-map').shadowRoot;
        const button = [...map.querySelectorAll('.pairing-list li button')].find(({ textContent }) =>
          textContent.includes(`Lieu ${n}.`),
        );
        return !!button;
      }, n);
      await page.evaluate((n) => {
        const map = document.querySelector('coop-territory-map').shadowRoot;
        [...map.querySelectorAll('.pairing-list li button')]
          .find(({ textContent }) => textContent.includes(`Lieu ${n}.`))
          .click();
        return true;
      }, n);
      await page.waitFor((n) => {
        const titles = document
          .querySelector('coop-initiative-list')
          .shadowRoot.querySelectorAll('article [part=title]');
        return titles.length === 1 && titles[0].textContent.includes(`Titre ${n}.`);
      }, n);
    }
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);
