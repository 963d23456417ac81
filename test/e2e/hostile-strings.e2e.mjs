// Hostile strings in every field of a feed, shown by every tag: nothing runs, nothing is asked for, and no part is added or lost, as a twin
// of the same feed with harmless words shows.
import assert from 'node:assert/strict';
import { fullFeed } from '../fixtures/full-feed.mjs';
import { hostileStrings, NO_TEXT } from '../fixtures/hostile-strings.mjs';
import { format } from '../helpers/node/json-schema.mjs';
import { test } from './helpers/e2e-test.mjs';
import { serveFeed } from './helpers/map-page.mjs';
import { drawn, quiet, sites, whole } from './servers/site.mjs';
import { thirdHost } from './servers/third-party.mjs';

/** Two feeds, and the language in which each is shown: in French all is translated, in Arabic it stands as it was written. */
const FEEDS = ['fr', 'ar'];

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u;

/** Whether the specification lets an address pass: http(s), no name or password, no control character, its host not hidden. */
function leads(text) {
  if (UNSEEN.test(text) || /[\p{Cc}]/u.test(text) || /^\s*[/\\]{2}/.test(text)) return false;
  try {
    const { protocol, username, password } = new URL(text, 'http://127.0.0.1/feed.json');
    return ['http:', 'https:'].includes(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/** `text` with harmless words: of the same lines, an address if it was one, unseen if it was unseen. */
function tame(text, n) {
  if (typeof text !== 'string') return text && typeof text === 'object' ? { harmless: n } : text;
  if (UNSEEN.test(text)) return text;
  const word = leads(text) ? `mot${n}` : `x:mot${n}`;
  if (!/\s/.test(text)) return /[/.+-]$/.test(text) ? `${word}/` : word;
  const lines = text
    .split('\n')
    .map((line) => (/^\s*- +/.test(line) ? `- un mot ${n}` : /^\s*$/.test(line) ? '' : `un mot ${n}`));
  return lines.length > 1 ? lines.join('\n') : `un mot ${n}`;
}

/** The nth hostile feed, and its twin; `pairs` takes each string with the field it stands in. */
async function feeds(nth, strings, pairs, third) {
  const made = [];
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
      // the tags look at their own feed only, whatever it calls itself; and all pages of it are one language
      if (path === 'language') return 'fr';
      // nor does a number in it make it a version to come, of which the tags say so
      if (path === '_coop.version') before = '1.0 ';
      else if (at % 61 === 0) {
        const other = NO_TEXT[((at++ / 61) % NO_TEXT.length) | 0];
        return twin ? tame(other, at) : other;
      }
      const { text: hostile, index } = next(path);
      return before + (twin ? tame(hostile, index) : hostile);
    };
    const feed = fullFeed(await format(), {
      text,
      url(path) {
        // on this host another page of the feed would be asked for
        if (path === 'next_url') return `${third}/next`;
        const { text: hostile, index } = next(path);
        return !twin ? hostile : UNSEEN.test(hostile) ? '' : leads(hostile) ? `mot${index}.html` : 'javascript:0';
      },
      date(path) {
        if (at++ % 3) return `201${at % 9}-0${(at % 8) + 1}`;
        const { text: hostile } = next(path);
        return !twin ? hostile : DATE.test(hostile) ? hostile.replace(/-(29|30|31)$/, '-28') : 'un jour';
      },
      code(path, codes) {
        // news are shown nowhere
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
      // the first ones of each kind are asked for by attributes, in which a comma parts ids
      id(kind, n) {
        if (n < 6) return `${kind}-${n}`;
        const key = `${kind} ${n}`;
        if (!ids.has(key)) {
          const wanted = strings.filter((one) => one.length < 300 && !UNSEEN.test(one));
          const hostile = wanted[(nth * 97 + ids.size * 7) % wanted.length];
          pairs.add(`${strings.indexOf(hostile)} ${kind}.id`);
          ids.set(key, twin ? `${kind}-${n}` : hostile);
        }
        return ids.get(key);
      },
    });
    made.push(feed);
  }
  return made;
}

const CANARY = `
  globalThis.ran = [];
  for (const name of ['hacked', 'alert', 'confirm', 'prompt']) globalThis[name] = (what) => { ran.push(name + ' ' + what); };
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
  `<script src="${origin}/canary.js"></script>${TAGS.map((tag) => `${tag} lang="${lang}" src="${origin}/essai.feed.json" loading="eager"></${tag.match(/coop-[\w-]+/)[0]}>`).join('\n')}`;

const STRICT = (network) =>
  `default-src 'none'; script-src ${network}; style-src ${network}; connect-src ${network}; img-src ${network}; base-uri 'none'; require-trusted-types-for 'script'`;

/** In the page: all that its tags have made, as tags and names of attributes; and where their links and images lead. */
function made() {
  const lines = [];
  const bad = [];
  (function tell(node, depth) {
    // choices are in the order of their names
    const kind = (one) => one.getAttributeNames().join();
    const children =
      node.localName === 'select' ? [...node.children].sort((a, b) => kind(a).localeCompare(kind(b))) : node.children;
    for (const one of children) {
      // a canvas is set up when it is painted
      const attributes = one.localName === 'canvas' ? [] : one.getAttributeNames().sort();
      lines.push(`${' '.repeat(depth)}${one.localName} ${attributes.join(' ')}`);
      for (const name of one.getAttributeNames()) if (name.startsWith('on')) bad.push(`${one.localName} ${name}`);
      for (const name of ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc']) {
        const value = one.getAttribute(name);
        if (value === null || one.localName.startsWith('coop-')) continue;
        const url = URL.canParse?.(value) === false ? undefined : new URL(value, 'http://relative.example/');
        if (!url || !/^https?:$/.test(url.protocol) || url.username || url.host === 'relative.example')
          bad.push(`${one.localName} ${name}=${value}`);
      }
      if (one.localName === 'a' && one.href && !one.closest('[part=message]') && one.rel !== 'noopener noreferrer')
        bad.push(`a rel=${one.rel} ${one.href}`);
      if (one.shadowRoot) {
        lines.push(`${' '.repeat(depth)} #shadow`);
        tell(one.shadowRoot, depth + 2);
      }
      tell(one, depth + 1);
    }
  })(document.body, 0);
  return { lines, bad: bad.slice(0, 20) };
}

/** Shows a feed with every tag, wakes what sleeps, and gives what is there. */
async function show(page, after, { feed, lang, csp }) {
  const routes = {
    '/essai.feed.json': serveFeed(feed),
    '/canary.js': (_request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(CANARY),
  };
  const { network, site } = await sites(after, { body: body(lang), csp, routes });
  await page.mouse.move(1, 1);
  await page.goto(site.origin);
  await drawn(page).catch(async (error) => {
    const left = await page.evaluate(() => ({
      undrawn: [...document.querySelectorAll('[src]')]
        .filter((tag) => tag.localName.startsWith('coop-') && !tag.shadowRoot?.querySelector('#content'))
        .map((tag) => tag.outerHTML.slice(0, 120) + (tag.shadowRoot?.textContent ?? '').trim().slice(0, 200)),
      seen,
    }));
    throw new Error(`${error.message}\n${JSON.stringify(left, null, 1)}`);
  });
  // the live map with its panel, a sheet in a dialog, every choice of the filter, every image that waits for a yes of its own host
  await page.evaluate(() => document.querySelector('coop-territory-map').shadowRoot.querySelector('.surface').focus());
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container'),
  );
  await page.evaluate(() =>
    document.querySelector('coop-territory-map').shadowRoot.querySelector('.pairing-list [data-roving]').click(),
  );
  await page.waitFor(() => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.panel'));
  await page.evaluate(() =>
    document.querySelector('coop-initiative-list').shadowRoot.querySelector('article [part=link]').click(),
  );
  await page.waitFor(
    () =>
      !!document
        .querySelector('coop-initiative-list')
        .shadowRoot.querySelector('dialog coop-initiative-sheet')
        ?.shadowRoot.querySelector('#content'),
  );
  await page.waitFor(() =>
    [...document.querySelector('coop-explorer').shadowRoot.querySelectorAll('*')].every(
      (one) => !one.localName.startsWith('coop-') || one.shadowRoot?.querySelector('#content'),
    ),
  );
  // the menu of a tag comes after what the tag shows, of those inside the explorer too
  await page.waitFor(() => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    return all(document).every(
      (one) => !one.matches('[share]') || [...one.shadowRoot.children].some((part) => part.matches('.share')),
    );
  });
  await quiet(network, page);
  await whole(page);
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
    'no other host was asked',
  );
  const { lines, bad } = await page.evaluate(made);
  assert.deepEqual(bad, [], 'every link and image leads to a page, by http(s)');
  return lines;
}

/** The lines that differ, the first few. */
function differences(lines, twins) {
  const found = [];
  for (let n = 0; n < Math.max(lines.length, twins.length) && found.length < 6; n++)
    if (lines[n] !== twins[n]) found.push(`${n}: ${lines[n]} | ${twins[n]}`);
  return found;
}

/** What the twin of each feed made of its page, by engine and language: it is shown once, where there is no policy to refuse anything. */
const twins = new Map();

for (const [policy, csp] of [
  ['where the page has no policy', undefined],
  ['under Trusted Types and a strict policy', STRICT],
])
  for (const [nth, lang] of FEEDS.entries())
    test(
      `a visitor of a page whose feed holds hostile strings in every field sees them as words: nothing runs, nothing is asked for, no part is added or lost, ${policy} (${lang}) [R16]`,
      async ({ page, engine, after }) => {
        const third = await thirdHost(after);
        const strings = hostileStrings(third.origin);
        const pairs = new Set();
        const [hostile, twin] = await feeds(nth, strings, pairs, third.origin);
        assert(pairs.size > 2000, `${pairs.size} strings in fields`);
        assert.equal(
          new Set([...pairs].map((pair) => pair.split(' ')[0])).size,
          strings.length,
          'each string stands in a field',
        );
        const key = `${engine} ${lang}`;
        if (!twins.has(key)) twins.set(key, await show(page, after, { feed: twin, lang }));
        const lines = await show(page, after, { feed: hostile, lang, csp });
        assert(lines.length > 2000, `${lines.length} elements are told of`);
        assert.deepEqual(differences(lines, twins.get(key)), []);
        assert.deepEqual(third.log, [], 'the third host was asked for nothing');
      },
      { quick: [] },
    );
