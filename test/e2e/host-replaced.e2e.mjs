// R33, R39, R40: pages whose scripts replace, remove or break what browsers provide. Each such page is a frame, so that the
// page around it, which the browser driver uses, stays whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, testOnce } from './helpers/e2e-test.mjs';
import { openInFrames } from './helpers/framed-pages.mjs';
import { hostPage, tag } from './servers/raw-page.mjs';
import { html, pageOf } from './servers/site.mjs';

const namesIn = (module) =>
  [...readFileSync(module, 'utf8').matchAll(/^export const (?:Native|Safe|(native|safe))(\w+)/gm)].map(
    ([, isLower, name]) => (isLower ? name[0].toLowerCase() + name.slice(1) : name),
  );
/** What tags work without, since the build takes it from elsewhere: read from the source, so that none is forgotten. */
const BUILT_INS = namesIn('src/common/platform/built-ins.ts');
const STAND_INS = namesIn('src/common/platform/stand-ins.ts');
const STATICS =
  'Object.hasOwn Object.entries Object.keys Object.values Object.assign Object.create Object.freeze Object.fromEntries ' +
  'Array.from Array.isArray JSON.parse JSON.stringify Symbol.for Math.max Number.isFinite Intl.NumberFormat ' +
  'Intl.DateTimeFormat Intl.PluralRules Intl.Collator Intl.ListFormat Intl.DisplayNames performance.now';

const REPLACEMENTS = {
  undefined: 'undefined',
  'a string': '"…"',
  'an object': '({})',
  'a function': 'function () {}',
  'a function that throws': 'function () { throw new Error("replaced"); }',
  'a getter that throws': undefined,
};

/** Returns a script that puts `value` in the place of a global, or of a static method: `Event`, `Object.hasOwn`. */
function replacing(path, value) {
  const [name, owner = 'globalThis'] = path.split('.').reverse();
  const descriptor = value ? `value: ${value}, writable: true` : 'get() { throw new Error("replaced"); }';
  return `Object.defineProperty(${owner}, '${name}', { ${descriptor}, configurable: true });`;
}

const tagsOf = (network) =>
  ['coop-initiative-list', 'coop-territory-map', 'coop-filter-bar'].map((name) => tag(network, name)).join('');

const FRAMES_AT_ONCE = 6;

/** Opens a page for each script, which runs before ours, and returns what its tags show, by the key of the script. */
async function statesIn(page, after, scripts, { headers, ...options } = {}) {
  const keys = Object.keys(scripts);
  const { site } = await hostPage(after, {
    headers,
    pages: (network) => ({
      '/': html('<!doctype html><title>Frames</title>'),
      ...Object.fromEntries(
        keys.map((key, index) => [
          `/${index}`,
          pageOf(network, { first: `<script>${scripts[key]}</script>`, body: `<main>${tagsOf(network)}</main>` }),
        ]),
      ),
    }),
  });
  await page.goto(site.origin);
  const states = {};
  for (let first = 0; first < keys.length; first += FRAMES_AT_ONCE) {
    const batch = keys.slice(first, first + FRAMES_AT_ONCE);
    const found = await openInFrames(
      page,
      batch.map((_, index) => `/${first + index}`),
      options,
    );
    batch.forEach((key, index) => {
      states[key] = found[index];
    });
  }
  return states;
}

/** The cases of `scripts` that do not show their feed, or let an error reach the page. */
const failures = (states) => Object.entries(states).filter(([, state]) => state !== 'data');

/** One test of a few names in every engine, and one of all of them that takes longer. */
for (const [title, names, kinds, options] of [
  [
    'Event, URL, Map, Set, Option or Object.hasOwn',
    ['Event', 'URL', 'Map', 'Set', 'Option', 'Object.hasOwn'],
    ['a string', 'a function'],
    {},
  ],
  [
    'any built-in object',
    [...BUILT_INS, ...STATICS.split(' ')],
    ['an object', 'a function', 'a getter that throws'],
    { quick: [] },
  ],
])
  test(
    `a visitor reads the feed on pages that have replaced ${title} [R33]`,
    async ({ page, after }) => {
      const scripts = {};
      for (const name of names)
        for (const what of kinds) scripts[`${name}: ${what}`] = replacing(name, REPLACEMENTS[what]);
      assert.deepEqual(failures(await statesIn(page, after, scripts)), []);
    },
    options,
  );

/** What a page may replace all the same: then either all works, the live map too, or no tag is defined. */
const USED_IN_PLACES = {
  data: ['CSSStyleSheet', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame', 'Promise.race'],
  'undefined COOP-DEFECT': ['Promise.all', 'customElements', 'customElements.define'],
};

for (const [state, names] of Object.entries(USED_IN_PLACES))
  test(`a page has replaced ${names.slice(0, 3).join(', ')}: ${state === 'data' ? 'its maps come alive' : 'the link in each tag stays, and one line of the console says why'} [R33]`, async ({
    page,
    after,
  }) => {
    const scripts = {};
    for (const name of names)
      for (const [what, value] of Object.entries(REPLACEMENTS)) scripts[`${name}: ${what}`] = replacing(name, value);
    const states = await statesIn(page, after, scripts, { wakeMaps: state === 'data' });
    assert.deepEqual(
      Object.entries(states).filter(([, found]) => found !== state),
      [],
    );
  });

test('a page that forbids inline styles has replaced CSSStyleSheet: a visitor still reads the feed [R33]', async ({
  page,
  after,
}) => {
  const scripts = {};
  for (const [what, value] of Object.entries(REPLACEMENTS)) scripts[what] = replacing('CSSStyleSheet', value);
  const headers = { 'content-security-policy': "style-src 'self'" };
  assert.deepEqual(failures(await statesIn(page, after, scripts, { headers })), []);
});

testOnce(
  'a visitor reads the feed where observers, matchMedia, AbortController or performance are absent or broken [R40]',
  async ({ page, after }) => {
    const scripts = {};
    for (const name of STAND_INS) {
      scripts[`${name} is absent`] = `delete globalThis.${name};`;
      for (const [what, value] of Object.entries(REPLACEMENTS)) scripts[`${name}: ${what}`] = replacing(name, value);
    }
    assert.deepEqual(failures(await statesIn(page, after, scripts)), []);
  },
);

/** The keys of options and descriptors that browsers and Lit read, and of the records and filters that tags read. */
const INHERITED =
  'value get set writable method body headers mode cache redirect signal once passive capture type state attribute ' +
  'converter reflect noAccessor hasChanged root rootMargin threshold attributeFilter characterData status bubbles ' +
  'cancelable renderBefore creationScope createScriptURL endings dateStyle hour slotAssignment disabledFeatures ' +
  'title name url summary period lang note count query order limit theme country text label point parent start end ' +
  'inferred current';

for (const [title, names, options] of [
  ['value, method, signal and title', ['value', 'method', 'signal', 'title'], {}],
  ['any option of a browser, and any key of a record', INHERITED.split(' '), { quick: [] }],
])
  test(
    `a visitor reads the feed on pages that have added ${title} to all objects [R39]`,
    async ({ page, after }) => {
      const scripts = {};
      for (const name of names)
        for (const value of ['1', '"POST"', 'function () {}'])
          scripts[`${name} = ${value}`] = `Object.prototype.${name} = ${value};`;
      assert.deepEqual(failures(await statesIn(page, after, scripts)), []);
    },
    options,
  );
