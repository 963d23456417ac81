// Style sheets of other people's sites: what reaches a tag from outside is little, and none of it makes it unreadable.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { allTags, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

/** What resets, frameworks and themes write, each alone. */
const SHEETS = {
  'a reset':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none }',
  'all: unset': '* { all: unset }',
  'eight pixels': 'html, body, body * { font-size: 8px }',
  'rules for its own cards and images':
    '.card, .cards, .title, article, .frame, .message { float: left; width: 50%; position: absolute; background: gold } img, svg, canvas { width: 600px !important; max-width: none; height: auto } button, a { display: block; width: 100% } p, li { text-transform: uppercase }',
};

/** Nobody complained. */
const clean = async (page) => assert.deepEqual(await page.evaluate(() => [seen.errors, seen.problems]), [[], {}]);

/** What is wrong with how the tags of a page stand in it. */
const wrong = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const tag of document.querySelectorAll('*')) {
      if (!tag.localName.startsWith('coop-')) continue;
      const say = (what) => found.push(`${tag.localName}: ${what}`);
      const box = tag.getBoundingClientRect();
      const frame = tag.shadowRoot.querySelector('#content').getBoundingClientRect();
      if (box.width < 100 || box.height < 20) say(`${box.width} × ${box.height} px`);
      for (const one of tag.shadowRoot.querySelectorAll(
        '#content p, #content li, #content a, #content button, #content h3, #content [role=heading]',
      )) {
        const { width, height, right, left } = one.getBoundingClientRect();
        // read by a screen reader alone, or in a part that scrolls by itself
        if (!one.textContent.trim() || width < 2 || height < 2 || one.closest('.pairing-list, [hidden], .surface'))
          continue;
        const { fontSize, visibility, position } = getComputedStyle(one);
        if (visibility === 'hidden' || position === 'absolute') continue;
        if (Number.parseFloat(fontSize) < 9.5) say(`${one.localName}.${one.className} in ${fontSize}`);
        if (right > frame.right + 1.5 || left < frame.left - 1.5)
          say(
            `${one.localName}.${one.className} sticks out ${Math.round(left - frame.left)}..${Math.round(right - frame.right)} of ${Math.round(frame.width)}`,
          );
      }
    }
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      found.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
    return [...new Set(found)].slice(0, 12);
  });

for (const [name, css] of Object.entries(SHEETS))
  test(`${name}, as sites write it: every tag is readable, and nothing sticks out [R28]`, async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, { first: `<style>${css}</style>`, body: `<main>${allTags(network)}</main>` }),
      }),
    });
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(site.origin);
    await drawn(page);
    assert.deepEqual(await wrong(page), []);
    await clean(page);
  });

test('a column of 120 px: nothing sticks out of it [R28]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { body: `<div style="width: 120px">${allTags(network)}</div>` }) }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert.deepEqual(await wrong(page), []);
  await clean(page);
});

test('a tab that is hidden when the page comes: the map has its size once it is shown [R28]', async ({
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
