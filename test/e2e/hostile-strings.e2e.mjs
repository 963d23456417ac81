// Every tag shows a feed with hostile strings in every field: nothing runs, nothing else loads, and no element is added or
// lost, compared with a twin of the same feed with harmless words.
import assert from 'node:assert/strict';
import { fullFeed } from '../fixtures/full-feed.mjs';
import { hostileStrings, NO_TEXT } from '../fixtures/hostile-strings.mjs';
import { format } from '../helpers/node/json-schema.mjs';
import { test } from './helpers/e2e-test.mjs';
import { serveFeed } from './helpers/map-page.mjs';
import { drawn, openFirstSheet, quiet, settled, sites } from './servers/site.mjs';
import { thirdHost } from './servers/third-party.mjs';

/** The languages of the tags, one feed each: French shows translations, Arabic the text as it was written. */
const LANGUAGES = ['fr', 'ar'];

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u;

/** Whether the specification accepts a URL: http(s), no user name or password, no control character, a visible host. */
function isSafeUrl(text) {
  if (INVISIBLE.test(text) || /[\p{Cc}]/u.test(text) || /^\s*[/\\]{2}/.test(text)) return false;
  try {
    const { protocol, username, password } = new URL(text, 'http://127.0.0.1/feed.json');
    return ['http:', 'https:'].includes(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/** Returns `text` with harmless words and the same lines: a URL if it was one, invisible if it was invisible. */
function harmless(text, n) {
  if (typeof text !== 'string') return text && typeof text === 'object' ? { harmless: n } : text;
  if (INVISIBLE.test(text)) return text;
  const word = isSafeUrl(text) ? `mot${n}` : `x:mot${n}`;
  if (!/\s/.test(text)) return /[/.+-]$/.test(text) ? `${word}/` : word;
  const lines = text
    .split('\n')
    .map((line) => (/^\s*- +/.test(line) ? `- un mot ${n}` : /^\s*$/.test(line) ? '' : `un mot ${n}`));
  return lines.length > 1 ? lines.join('\n') : `un mot ${n}`;
}

/** Returns the nth hostile feed and its twin; adds each string with its field to `pairs`. */
async function feedAndTwin(nth, strings, pairs, third) {
  const feeds = [];
  for (const twin of [false, true]) {
    let at = 0;
    let used = nth * 499;
    const ids = new Map();
    const next = (path) => {
      at++;
      const index = used++ % strings.length;
      pairs.add(`${index} ${path.replace(/\[\d+\]/g, '')}`);
      return { text: strings[index], index };
    };
    const text = (path, before = '') => {
      // this field stays valid: all pages of a feed have the same language
      if (path === 'language') return 'fr';
      // without 1.0 a number in the string could be a later version, which shows a notice
      if (path === '_coop.version') before = '1.0 ';
      else if (at % 61 === 0) {
        const other = NO_TEXT[((at++ / 61) % NO_TEXT.length) | 0];
        return twin ? harmless(other, at) : other;
      }
      const { text: hostile, index } = next(path);
      return before + (twin ? harmless(hostile, index) : hostile);
    };
    const feed = fullFeed(await format(), {
      text,
      url(path) {
        // on the host of the feed this would load another page of it
        if (path === 'next_url') return `${third}/next`;
        const { text: hostile, index } = next(path);
        return !twin
          ? hostile
          : INVISIBLE.test(hostile)
            ? ''
            : isSafeUrl(hostile)
              ? `mot${index}.html`
              : 'javascript:0';
      },
      date(path) {
        if (at++ % 3) return `201${at % 9}-0${(at % 8) + 1}`;
        const { text: hostile } = next(path);
        return !twin ? hostile : DATE.test(hostile) ? hostile.replace(/-(29|30|31)$/, '-28') : 'un jour';
      },
      code(path, codes) {
        // no tag shows news
        if (path.endsWith('.type')) return ['initiative', 'initiative', 'initiative', 'programme'][at++ % 4];
        if (at++ % 5) return codes[at % codes.length];
        const { text: hostile } = next(path);
        return twin && !codes.includes(hostile) ? 'inconnu' : hostile;
      },
      number(path) {
        const numbers = [3, 0, -1, 1.5, 1e21, 1e308, 5e-324, 2 ** 53];
        if (at++ % 4) return numbers[at % numbers.length];
        const { text: hostile } = next(path);
        return twin ? 'un' : hostile;
      },
      whole: () => at++ % 2 === 0,
      // attributes of TAGS name the first ids of each kind, and a comma separates ids there
      id(kind, n) {
        if (n < 6) return `${kind}-${n}`;
        const key = `${kind} ${n}`;
        if (!ids.has(key)) {
          const wanted = strings.filter((text) => text.length < 300 && !INVISIBLE.test(text));
          const hostile = wanted[(nth * 97 + ids.size * 7) % wanted.length];
          pairs.add(`${strings.indexOf(hostile)} ${kind}.id`);
          ids.set(key, twin ? `${kind}-${n}` : hostile);
        }
        return ids.get(key);
      },
    });
    feeds.push(feed);
  }
  return feeds;
}

const CANARY = `
  globalThis.ran = [];
  for (const name of ['hacked', 'alert', 'confirm', 'prompt']) globalThis[name] = (value) => { ran.push(name + ' ' + value); };
`;

const TAGS = [
  '<coop-initiative-list open="dialog" share structured-data',
  '<coop-initiative-card share',
  '<coop-territory-map share',
  '<coop-partner-list share structured-data',
  '<coop-key-figures share structured-data',
  ...[0, 1, 2, 3].map((n) => `<coop-key-figures initiative="items-${n}"`),
  '<coop-lesson-list share structured-data',
  '<coop-programme share structured-data',
  ...[0, 1, 2, 3, 4, 5].map((n) => `<coop-territory-profile territory="territories-${n}"`),
  ...[0, 1, 2, 3, 4, 5].map((n) => `<coop-initiative-sheet initiative="items-${n}"`),
  '<coop-filter-bar',
  '<coop-explorer',
];

const body = (lang) => (origin) =>
  `<script src="${origin}/canary.js"></script>` +
  TAGS.map(
    (tag) => `${tag} lang="${lang}" src="${origin}/essai.feed.json" loading="eager"></${tag.match(/coop-[\w-]+/)[0]}>`,
  ).join('\n');

const STRICT = (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network}; ` +
  `base-uri 'none'; require-trusted-types-for 'script'`;

/** Runs in the page: returns its elements, as tags and attribute names, and the unsafe attributes of links and images. */
function inspect() {
  const lines = [];
  const bad = [];
  (function walk(node, depth) {
    // options are sorted by their text, so the twins have them in another order
    const kind = (element) => element.getAttributeNames().join();
    const children =
      node.localName === 'select' ? [...node.children].sort((a, b) => kind(a).localeCompare(kind(b))) : node.children;
    for (const element of children) {
      // a canvas gets its attributes when it is painted
      const attributes = element.localName === 'canvas' ? [] : element.getAttributeNames().sort();
      lines.push(`${' '.repeat(depth)}${element.localName} ${attributes.join(' ')}`);
      for (const name of element.getAttributeNames())
        if (name.startsWith('on')) bad.push(`${element.localName} ${name}`);
      for (const name of ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc']) {
        const value = element.getAttribute(name);
        if (value === null || element.localName.startsWith('coop-')) continue;
        const url = URL.canParse?.(value) === false ? undefined : new URL(value, 'http://relative.example/');
        if (!url || !/^https?:$/.test(url.protocol) || url.username || url.host === 'relative.example')
          bad.push(`${element.localName} ${name}=${value}`);
      }
      if (
        element.localName === 'a' &&
        element.href &&
        !element.closest('[part=message]') &&
        element.rel !== 'noopener noreferrer'
      )
        bad.push(`a rel=${element.rel} ${element.href}`);
      if (element.shadowRoot) {
        lines.push(`${' '.repeat(depth)} #shadow`);
        walk(element.shadowRoot, depth + 2);
      }
      walk(element, depth + 1);
    }
  })(document.body, 0);
  return { lines, bad: bad.slice(0, 20) };
}

/** Shows a feed with every tag, opens all that a visitor can open, and returns the lines of `inspect`. */
async function show(page, after, { feed, lang, csp }) {
  const routes = {
    '/essai.feed.json': serveFeed(feed),
    '/canary.js': (_request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(CANARY),
  };
  const { network, site } = await sites(after, { body: body(lang), csp, routes });
  await page.mouse.move(1, 1);
  await page.goto(site.origin);
  await drawn(page).catch(async (error) => {
    const state = await page.evaluate(() => ({
      undrawn: [...document.querySelectorAll('[src]')]
        .filter((tag) => tag.localName.startsWith('coop-') && !tag.shadowRoot?.querySelector('#content'))
        .map((tag) => tag.outerHTML.slice(0, 120) + (tag.shadowRoot?.textContent ?? '').trim().slice(0, 200)),
      seen,
    }));
    throw new Error(`${error.message}\n${JSON.stringify(state, null, 1)}`);
  });
  // open the live map with its panel, and a sheet in a dialog
  await page.evaluate(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.surface').focus());
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container'),
  );
  await page.evaluate(() =>
    document.querySelector('coop-territory-map').shadowRoot.querySelector('.pairing-list [data-roving]').click(),
  );
  await page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel'));
  await openFirstSheet(page);
  await page.waitFor(() =>
    [...document.querySelector('coop-explorer').shadowRoot.querySelectorAll('*')].every(
      (element) => !element.localName.startsWith('coop-') || element.shadowRoot?.querySelector('#content'),
    ),
  );
  // the menu of a tag comes after its content, also inside the explorer
  await page.waitFor(() => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    return all(document).every(
      (element) =>
        !element.matches('[share]') || [...element.shadowRoot.children].some((part) => part.matches('.share')),
    );
  });
  await quiet(network, page);
  await settled(page);
  const { seen, ran, resources } = await page.evaluate(() => ({
    seen: globalThis.seen,
    ran: globalThis.ran,
    resources: performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
  }));
  assert.deepEqual(ran, [], 'nothing ran');
  assert.deepEqual(seen, { violations: [], errors: [], problems: {} });
  assert.deepEqual(
    [...new Set(resources)].filter((origin) => origin !== network.origin && origin !== site.origin),
    [],
    'no request to another host',
  );
  const { lines, bad } = await page.evaluate(inspect);
  assert.deepEqual(bad, [], 'every link and image leads to a page, by http(s)');
  return lines;
}

/** Returns the first lines that differ. */
function differences(lines, twins) {
  const different = [];
  for (let n = 0; n < Math.max(lines.length, twins.length) && different.length < 6; n++)
    if (lines[n] !== twins[n]) different.push(`${n}: ${lines[n]} | ${twins[n]}`);
  return different;
}

/** The lines of each twin by engine and language: it is shown once, in a page without a policy. */
const twins = new Map();

for (const [policy, csp] of [
  ['where the page has no policy', undefined],
  ['under Trusted Types and a strict policy', STRICT],
])
  for (const [nth, lang] of LANGUAGES.entries())
    test(
      `a visitor reads hostile strings in every field as text: nothing runs, loads, is added or lost, ${policy} (${lang}) [R16]`,
      async ({ page, engine, after }) => {
        const third = await thirdHost(after);
        const strings = hostileStrings(third.origin);
        const pairs = new Set();
        const [hostile, twin] = await feedAndTwin(nth, strings, pairs, third.origin);
        assert(pairs.size > 2000, `${pairs.size} strings in fields`);
        assert.equal(
          new Set([...pairs].map((pair) => pair.split(' ')[0])).size,
          strings.length,
          'a field has each string',
        );
        const key = `${engine} ${lang}`;
        if (!twins.has(key)) twins.set(key, await show(page, after, { feed: twin, lang }));
        const lines = await show(page, after, { feed: hostile, lang, csp });
        assert(lines.length > 2000, `${lines.length} elements`);
        assert.deepEqual(differences(lines, twins.get(key)), []);
        assert.deepEqual(third.log, [], 'no request to the third host');
      },
      { quick: [] },
    );
