// What a visitor does in the bar with a keyboard alone, and hears of it.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

/** A page with a bar over the feed of the CFSI, `width` px wide; what its status says is kept, as a screen reader would read it. */
async function bar({ page, after }, width = 1280) {
  const { site } = await sites(after, {
    body: (
      origin,
    ) => `<coop-filter-bar src="${origin}/cfsi.feed.json" loading="eager"><a href="${origin}">Chercher</a></coop-filter-bar>
      <p><a id="next" href="#next">Ensuite</a></p>`,
  });
  await page.setViewport({ width, height: 800 });
  await page.goto(site.origin);
  await drawn(page);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('coop-filter-bar');
    globalThis.said = [];
    globalThis.chosen = [];
    const status = shadowRoot.querySelector('[role=status]');
    new MutationObserver(() => said.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    document.addEventListener('coop-filter', ({ selection }) => chosen.push(selection));
  });
}
const inside = (page, fn, ...args) => page.evaluate(fn, ...args);
const focused = () =>
  document.querySelector('coop-filter-bar').shadowRoot.activeElement?.id ?? document.activeElement.id;
const clean = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });

test('a visitor without a mouse searches, reads how many are left, and gives all up', async ({ page, after }) => {
  await bar({ page, after });
  await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').focus());
  await page.keyboard.type('solidarite');
  await page.keyboard.press('Enter');
  await page.waitFor(() => chosen.at(-1)?.query === 'solidarite' && said.length > 0);
  assert.match(await inside(page, () => said.at(-1)), / sur 6$/);
  assert.equal(await inside(page, focused), 'query', 'the field is kept');
  // what is typed next comes while the answer to the first words is drawn
  await page.keyboard.type(' xyz');
  await page.waitFor(() => said.at(-1) === 'Aucune initiative ne répond à ce choix.');
  assert.equal(
    await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').value),
    'solidarite xyz',
    'nothing typed is lost',
  );
  await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.querySelector('form button').focus());
  await page.keyboard.press('Enter');
  await page.waitFor(() => said.at(-1) === '5 initiatives et 1 programme');
  assert.equal(await inside(page, focused), 'content', 'the keyboard goes on from the bar');
  assert.deepEqual(await inside(page, () => chosen.at(-1)), {});
  await clean(page);
});

test(
  'a visitor without a mouse goes from choice to choice in the order they are read, past those that are hidden, and chooses with the arrow keys',
  async ({ page, after }) => {
    await bar({ page, after });
    await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').focus());
    const met = ['query'];
    while (met.at(-1) !== 'next' && met.length < 15) {
      await page.keyboard.press('Tab');
      met.push(await inside(page, focused));
    }
    assert.deepEqual(met, [
      'query',
      'territory',
      'country',
      'theme',
      'nature',
      'member',
      'status',
      'from',
      'to',
      'next',
    ]);
    await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.getElementById('status').focus());
    await page.keyboard.press('ArrowDown');
    await page.waitFor(() => chosen.length > 0);
    assert.deepEqual(Object.keys(await inside(page, () => chosen[0])), ['status']);
    await page.waitFor(() => said.length > 0);
    assert.match(await inside(page, () => said[0]), / sur 6$/);
    assert.equal(await inside(page, focused), 'status');
    await clean(page);
  },
  // WebKitGTK passes over a select by the Tab key of its driver
  { engines: ['chromium', 'firefox'] },
);

test('a visitor on a telephone finds the words at once, and the choices behind «Filtres»', async ({ page, after }) => {
  await bar({ page, after }, 320);
  const room = () => {
    const { shadowRoot } = document.querySelector('coop-filter-bar');
    const seen = (element) => element.checkVisibility();
    return {
      words: seen(shadowRoot.getElementById('query')),
      theme: seen(shadowRoot.getElementById('theme')),
      summary: seen(shadowRoot.querySelector('summary')),
      tall: shadowRoot.querySelector('form').offsetHeight < 300,
      wide: document.documentElement.scrollWidth,
    };
  };
  assert.deepEqual(await inside(page, room), { words: true, theme: false, summary: true, tall: true, wide: 320 });
  await inside(page, () => document.querySelector('coop-filter-bar').shadowRoot.querySelector('summary').focus());
  await page.keyboard.press('Enter');
  await page.waitFor(() =>
    document.querySelector('coop-filter-bar').shadowRoot.getElementById('theme').checkVisibility(),
  );
  await inside(page, () => {
    const select = document.querySelector('coop-filter-bar').shadowRoot.getElementById('theme');
    select.focus();
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => said.length > 0);
  const named = () => document.querySelector('coop-filter-bar').shadowRoot.querySelector('summary').textContent;
  assert.equal(await inside(page, named), 'Filtres (1)');
  // the telephone is turned: what was open stays, and nothing is behind a button any more
  await page.setViewport({ width: 900, height: 500 });
  await page.waitFor(() => {
    const { shadowRoot } = document.querySelector('coop-filter-bar');
    return (
      !shadowRoot.querySelector('summary').checkVisibility() && shadowRoot.getElementById('theme').checkVisibility()
    );
  });
  assert.equal(await inside(page, focused), 'theme');
  await clean(page);
});

test(
  'a visitor who prints gets no form',
  async ({ page, after }) => {
    await bar({ page, after });
    await page.page.emulateMediaType('print');
    assert.equal(await inside(page, () => document.querySelector('coop-filter-bar').offsetHeight), 0);
  },
  { engines: ['chromium'] },
);
