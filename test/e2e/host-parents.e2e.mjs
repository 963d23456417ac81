// R32: parents that are as wide as what is in them, and so ask a tag how wide it would be.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { ALL, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

/** Each wraps one tag. */
const PARENTS = {
  'a flex row': (content) => `<div style="display:flex">${content}</div>`,
  'a flex row beside a text': (content) => `<div style="display:flex"><p>Nos projets</p>${content}</div>`,
  'a centred flex column': (content) =>
    `<div style="display:flex;flex-direction:column;align-items:center">${content}</div>`,
  'a centred grid': (content) => `<div style="display:grid;justify-items:center">${content}</div>`,
  'a grid of two columns': (content) =>
    `<div style="display:grid;grid-template-columns:auto auto"><p>Nos projets</p>${content}</div>`,
  'a float': (content) => `<div style="float:left">${content}</div>`,
  'an inline-block': (content) => `<div style="display:inline-block">${content}</div>`,
  'a box of width fit-content': (content) => `<div style="width:fit-content">${content}</div>`,
  'a table cell': (content) => `<table><tr><td>Nos projets</td><td>${content}</td></tr></table>`,
  'an absolute box': (content) =>
    `<div style="position:relative"><div style="position:absolute">${content}</div></div>`,
  'a grid track of max-content': (content) =>
    `<div style="display:grid;grid-template-columns:max-content 1fr">${content}<p>Nos projets</p></div>`,
  'a paragraph with a margin': (content) => `<section><style>section>*{margin:0 2rem}</style>${content}</section>`,
};

/** Each shares the width between three, or gives the least: a tag there is narrow, and must not push the others out. */
const NARROW_PARENTS = {
  'a grid of three equal columns': (content) =>
    `<div style="display:grid;grid-template-columns:1fr 1fr 1fr">${content}<p></p><p></p></div>`,
  'a box in a grid of three equal columns': (content) =>
    `<div style="display:grid;grid-template-columns:1fr 1fr 1fr"><div>${content}</div><p></p><p></p></div>`,
  'a box in a row of three equal boxes': (content) =>
    `<div style="display:flex"><style>div>*{flex:1 0 0}</style><div>${content}</div><p></p><p></p></div>`,
  'a grid track of min-content': (content) =>
    `<div style="display:grid;grid-template-columns:min-content 1fr">${content}<p>Nos projets</p></div>`,
};

/** Their lines do not run across, so a tag cannot ask how wide they are: it is as wide as the window. */
const VERTICAL_PARENTS = Object.fromEntries(
  ['vertical-rl', 'vertical-lr', 'sideways-rl'].map((mode) => [
    `a box of ${mode} lines`,
    (content) => `<style>body{margin:0}</style><div style="writing-mode:${mode}">${content}</div>`,
  ]),
);

/** About a card: narrower than this no tag is easy to read. */
const READABLE_PX = 180;

/** What three equal columns leave on a phone of 320 px, about. */
const NARROW_PX = 80;

/** Those in which engines compute a width in ways of their own. */
const ENGINE_MATTERS = [
  'a flex row',
  'a float',
  'a table cell',
  'a box in a grid of three equal columns',
  ...Object.keys(VERTICAL_PARENTS),
];

for (const [description, wrap] of Object.entries({ ...PARENTS, ...NARROW_PARENTS, ...VERTICAL_PARENTS }))
  test(
    `a visitor reads every tag in ${description}, on a phone and on a desktop [R32]`,
    async ({ page, after }) => {
      const { site } = await hostPage(after, {
        pages: (network) =>
          Object.fromEntries(
            ['phone', 'desktop'].map((name) => [
              `/${name}`,
              document(network, {
                body: Object.entries({ ...ALL, 'coop-explorer': '' })
                  .map(
                    ([localName, attributes]) =>
                      `<main>${wrap(tag(network, localName, `limit="3" ${attributes}`))}</main>`,
                  )
                  .join(''),
              }),
            ]),
          ),
      });
      const isNarrow = Object.hasOwn(NARROW_PARENTS, description);
      const isVertical = Object.hasOwn(VERTICAL_PARENTS, description);
      const leastWidth = isNarrow ? NARROW_PX : READABLE_PX;
      for (const [name, width] of [
        ['phone', 320],
        ['desktop', 1280],
      ]) {
        await page.setViewport({ width, height: 800 });
        await page.goto(`${site.origin}/${name}`);
        await drawn(page);
        const boxes = await page.evaluate(
          (isVertical) =>
            [...document.querySelectorAll('main')].map((main) => {
              const element = [...main.querySelectorAll('*')].find(({ localName }) => localName.startsWith('coop-'));
              const { width, height } = element.getBoundingClientRect();
              const available = isVertical ? innerWidth : main.clientWidth;
              const { writingMode } = getComputedStyle(element.shadowRoot.querySelector('#content'));
              return { tag: element.localName, width, height, available, writingMode };
            }),
          isVertical,
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const wrong = boxes.filter(
          ({ width, height, available, writingMode }) =>
            writingMode !== 'horizontal-tb' ||
            width < leastWidth ||
            width > (isNarrow ? Math.max(available / 3, 120) : available) + 1 ||
            height > 4_000_000 / width ||
            !height,
        );
        assert.deepEqual(wrong, [], `${name} ${overflow}`);
        assert(overflow <= 0, `${name}: ${overflow} px wider than the window`);
      }
    },
    ENGINE_MATTERS.includes(description) ? {} : { quick: ['chromium'] },
  );
