// What a visitor does in the filter bar with a keyboard alone, and what a screen reader announces.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { drawn, sites } from './servers/site.mjs';

/** Opens a page with a filter bar, `width` px wide, and records the texts of its live region and its events. */
async function openBar({ page, after }, width = 1280) {
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
    globalThis.announcements = [];
    globalThis.selections = [];
    const status = shadowRoot.querySelector('[role=status]');
    new MutationObserver(() => announcements.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    document.addEventListener('coop-filter', ({ selection }) => selections.push(selection));
  });
}
const focused = () =>
  document.querySelector('coop-filter-bar').shadowRoot.activeElement?.id ?? document.activeElement.id;
const clean = async (page) =>
  assert.deepEqual(await page.evaluate(() => seen), { violations: [], errors: [], problems: {} });

test('a visitor without a mouse searches, hears how many are left, and clears all filters', async ({ page, after }) => {
  await openBar({ page, after });
  await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').focus());
  await page.keyboard.type('solidarite');
  await page.keyboard.press('Enter');
  await page.waitFor(() => selections.at(-1)?.query === 'solidarite' && announcements.length > 0);
  assert.match(await page.evaluate(() => announcements.at(-1)), / sur 6$/);
  assert.equal(await page.evaluate(focused), 'query', 'the focus stays in the field');
  // goes on typing while the result is rendered
  await page.keyboard.type(' xyz');
  await page.waitFor(() => announcements.at(-1) === 'Aucune initiative ne répond à ce choix.');
  assert.equal(
    await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').value),
    'solidarite xyz',
    'the field keeps what is typed',
  );
  await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.querySelector('form button').focus());
  await page.keyboard.press('Enter');
  await page.waitFor(() => announcements.at(-1) === '5 initiatives et 1 programme');
  assert.equal(await page.evaluate(focused), 'content', 'the focus is in the bar');
  assert.deepEqual(await page.evaluate(() => selections.at(-1)), {});
  await clean(page);
});

test(
  'a visitor without a mouse tabs from field to field in reading order, skips hidden ones, and filters with the arrow keys',
  async ({ page, after }) => {
    await openBar({ page, after });
    await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.getElementById('query').focus());
    const focusOrder = ['query'];
    while (focusOrder.at(-1) !== 'next' && focusOrder.length < 15) {
      await page.keyboard.press('Tab');
      focusOrder.push(await page.evaluate(focused));
    }
    assert.deepEqual(focusOrder, [
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
    await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.getElementById('status').focus());
    await page.keyboard.press('ArrowDown');
    await page.waitFor(() => selections.length > 0);
    assert.deepEqual(Object.keys(await page.evaluate(() => selections[0])), ['status']);
    await page.waitFor(() => announcements.length > 0);
    assert.match(await page.evaluate(() => announcements[0]), / sur 6$/);
    assert.equal(await page.evaluate(focused), 'status');
    await clean(page);
  },
  // the Tab key of WebKitGTK's driver skips a select
  { engines: ['chromium', 'firefox'] },
);

test('a visitor on a phone finds the search field at once, and the other fields behind «Filtres»', async ({
  page,
  after,
}) => {
  await openBar({ page, after }, 320);
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
  assert.deepEqual(await page.evaluate(room), { words: true, theme: false, summary: true, tall: true, wide: 320 });
  await page.evaluate(() => document.querySelector('coop-filter-bar').shadowRoot.querySelector('summary').focus());
  await page.keyboard.press('Enter');
  await page.waitFor(() =>
    document.querySelector('coop-filter-bar').shadowRoot.getElementById('theme').checkVisibility(),
  );
  await page.evaluate(() => {
    const select = document.querySelector('coop-filter-bar').shadowRoot.getElementById('theme');
    select.focus();
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => announcements.length > 0);
  const named = () => document.querySelector('coop-filter-bar').shadowRoot.querySelector('summary').textContent;
  assert.equal(await page.evaluate(named), 'Filtres (1)');
  // the phone is turned: there is room for all fields, and the focus stays
  await page.setViewport({ width: 900, height: 500 });
  await page.waitFor(() => {
    const { shadowRoot } = document.querySelector('coop-filter-bar');
    return (
      !shadowRoot.querySelector('summary').checkVisibility() && shadowRoot.getElementById('theme').checkVisibility()
    );
  });
  assert.equal(await page.evaluate(focused), 'theme');
  await clean(page);
});

test(
  'a visitor who prints gets no form',
  async ({ page, after }) => {
    await openBar({ page, after });
    await page.page.emulateMediaType('print');
    assert.equal(await page.evaluate(() => document.querySelector('coop-filter-bar').offsetHeight), 0);
  },
  { engines: ['chromium'] },
);
