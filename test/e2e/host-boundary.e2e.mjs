// G7: no exception reaches the page, no tag is blank, no wait is endless.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { consoleLines, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, settled } from './servers/site.mjs';

/**
 * Scripts that break a method of a prototype until `repair()` is called, by the action that then throws. A built-in that is
 * replaced breaks nothing: see host-replaced.
 */
const BREAKS = {
  // of numbers in Arabic: small ones need no Intl in other languages
  'the tag forms plurals':
    'const { prototype } = Intl.PluralRules, { select } = prototype; globalThis.repair = () => { prototype.select = select; };' +
    'prototype.select = () => { throw new Error("panne inventée"); };' +
    'document.documentElement.lang = "ar";',
  'the tag selects what to show':
    'const original = Uint8Array.prototype.fill; globalThis.repair = () => { Uint8Array.prototype.fill = original; };' +
    'Uint8Array.prototype.fill = () => { throw new Error("panne inventée"); };',
  'the tag reads the feed':
    'const original = Array.prototype.flatMap; globalThis.repair = () => { Array.prototype.flatMap = original; };' +
    'Array.prototype.flatMap = () => { throw new Error("panne inventée"); };',
};

for (const [action, first] of Object.entries(BREAKS))
  test(`an exception while ${action} shows in tag and console, never in the page, and its button works after the repair [G7]`, async ({
    page,
    after,
  }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          first: `<script>{${first}}</script>`,
          body:
            tag(network, 'coop-initiative-list', 'id="l" programme="cooperer-autrement"') +
            tag(network, 'coop-partner-list', 'id="p" programme="cooperer-autrement"'),
        }),
      }),
    });
    await page.goto(site.origin);
    const ids = ['l', 'p'];
    for (const id of ids)
      await page.waitFor(
        (id) =>
          document.getElementById(id).shadowRoot?.querySelector('.message')?.textContent.includes('panne inventée'),
        id,
      );
    assert.deepEqual(await page.evaluate(() => seen.problems), { l: 'defect', p: 'defect' });
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
    for (const id of ids) {
      const message = await page.evaluate(
        (id) => document.getElementById(id).shadowRoot.querySelector('.message').textContent,
        id,
      );
      assert.match(
        message,
        /Une erreur du programme empêche d’afficher ce contenu|خطأ في البرنامج يمنع عرض هذا المحتوى/,
      );
      // the link of the page stays
      assert.equal(
        await page.evaluate((id) => !!document.getElementById(id).shadowRoot.querySelector('slot:not([name])'), id),
        true,
      );
    }
    assert(
      (await consoleLines(page)).some((line) => line.includes('panne inventée')),
      'the console has the error',
    );
    await page.evaluate(() => repair());
    for (const id of ids)
      await page.evaluate((id) => document.getElementById(id).shadowRoot.querySelector('.message button')?.click(), id);
    await page.waitFor(() =>
      ['l', 'p'].every((id) =>
        document.getElementById(id).shadowRoot.querySelector('#content .cards, #content .groups'),
      ),
    );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  });

test('a webmaster who sets an unreadable feed by script reads why in the tag, and no exception reaches the page [G7]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, { body: '<coop-initiative-list id="l" lang="fr"></coop-initiative-list>' }),
    }),
  });
  await page.goto(site.origin);
  await page.evaluate(() => {
    document.getElementById('l').feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Réseau',
      get items() {
        throw new Error('panne inventée');
      },
    };
  });
  await page.waitFor(() =>
    document.getElementById('l').shadowRoot?.querySelector('.message')?.textContent.includes('panne inventée'),
  );
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
});

for (const [words, file] of [
  ['the words of all tags', /\/words-en-.*\.js$/],
  ['the words of the tag', /\/coop-partner-list-en-.*\.js$/],
])
  test(`${words} do not load: the tag says so in English and keeps its link; «Try again» or a restored network loads them [G7]`, async ({
    page,
    after,
  }) => {
    let isLost = true;
    const { readFileSync, readdirSync } = await import('node:fs');
    const name = readdirSync('dist').find((name) => file.test(`/${name}`));
    const route = (_request, response) =>
      isLost
        ? response.writeHead(503, { 'access-control-allow-origin': '*' }).end()
        : response
            .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
            .end(readFileSync(`dist/${name}`));
    const { site } = await hostPage(after, {
      routes: { [`/passerelle/1/${name}`]: route },
      pages: (network) => ({
        '/': document(network, {
          body:
            tag(network, 'coop-partner-list', 'id="a" lang="en"') +
            tag(network, 'coop-partner-list', 'id="b" lang="en"'),
        }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(() =>
      ['a', 'b'].every((id) => document.getElementById(id).shadowRoot?.textContent.includes('Unavailable. Try again')),
    );
    const [link, state] = await page.evaluate(() => {
      const a = document.getElementById('a');
      let state = 'none';
      try {
        state = a.matches(':state(problem)');
      } catch {
        // an engine without :state() has no answer
      }
      return [a.querySelector('a').checkVisibility?.() ?? true, state];
    });
    assert.equal(link, true);
    assert.notEqual(state, false);
    isLost = false;
    await page.evaluate(() => document.getElementById('a').shadowRoot.querySelector('button').click());
    await page.waitFor(() => !!document.getElementById('a').shadowRoot.querySelector('#content'));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.getElementById('b').shadowRoot.querySelector('#content'));
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  });

const INVALID = [
  'limit="1e10"',
  'limit="-1"',
  'limit="NaN"',
  'limit="abc"',
  'limit="2.5"',
  'limit="1e999"',
  'page-size="1e10"',
  'page-size="-3"',
  'page-size="0.5"',
  'page-size="abc"',
  'heading-level="99"',
  'heading-level="-1"',
  'heading-level="2.5"',
  'heading-level="abc"',
  'years="garbage"',
  'years="9999-0000"',
  'years="-"',
  'years="0000-9999"',
  'order="constructor"',
  'goal="NaN"',
  'loading="never"',
  'query="((("',
  'src=" "',
];

test('a webmaster writes invalid numbers and years: no tag throws, waits forever or is blank [G7]', async ({
  page,
  after,
}) => {
  const names = ['coop-initiative-list', 'coop-partner-list', 'coop-territory-map', 'coop-key-figures'];
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: INVALID.flatMap((attributes) =>
          names.map((name) => `<${name} ${attributes} src="${network}/cfsi.feed.json" loading="eager"></${name}>`),
        ).join(''),
      }),
    }),
  });
  await page.goto(site.origin);
  await page.waitFor((count) => {
    const tags = [...document.querySelectorAll('body>*')].filter(({ localName }) => localName.startsWith('coop-'));
    const waiting = tags.filter((element) => !element.shadowRoot?.querySelector('#content,.message,slot[name=empty]'));
    // a tag with an unknown value of `loading` waits until the visitor comes near
    waiting[0]?.scrollIntoView();
    return tags.length === count && !waiting.length;
  }, INVALID.length * names.length);
  // a list draws a few cards in each frame
  await settled(page);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
  assert.deepEqual(await page.evaluate(() => Object.values(seen.problems).filter((kind) => kind === 'defect')), []);
  const lists = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('coop-initiative-list')].map((element) => [
        [...element.attributes].map(({ name, value }) => `${name}=${value}`)[0],
        element.shadowRoot.querySelectorAll('article').length,
      ]),
    ),
  );
  for (const [attribute, count] of Object.entries(lists))
    if (/^(limit|page-size|heading-level)/.test(attribute) && attribute !== 'limit=2.5')
      assert(count >= 6, `${attribute}: ${count} cards`);
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('[heading-level]')].map(
      (element) => element.shadowRoot.querySelector('[role=heading]')?.ariaLevel ?? '3',
    ),
  );
  for (const level of levels) assert.match(level, /^[2-6]$/);
});
