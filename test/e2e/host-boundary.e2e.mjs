// G7: never an exception into the page, never a blank, never an endless wait.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { hostPage, tag, told } from './servers/raw-page.mjs';
import { pageOf as document } from './servers/site.mjs';

/** What breaks on the page, by a script of its own, and mends when `mend()` is called. */
const BREAKS = {
  'the words are counted':
    'const own = Intl.PluralRules; Intl.PluralRules = class { constructor() { throw new Error("panne inventée"); } }; globalThis.mend = () => { Intl.PluralRules = own; };',
  'what is to be shown is chosen':
    'const own = Uint8Array.prototype.fill; Uint8Array.prototype.fill = () => { throw new Error("panne inventée"); }; globalThis.mend = () => { Uint8Array.prototype.fill = own; };',
  'the feed is read':
    'const own = Object.hasOwn; Object.hasOwn = () => { throw new Error("panne inventée"); }; globalThis.mend = () => { Object.hasOwn = own; };',
};

for (const [when, first] of Object.entries(BREAKS))
  test(`what throws while ${when} is said in the tag and told in the console, the page hears of no exception, and «Réessayer» works once it is mended [G7]`, async ({
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
      const read = await page.evaluate(
        (id) => document.getElementById(id).shadowRoot.querySelector('.message').textContent,
        id,
      );
      assert.match(read, /Une erreur du programme empêche d’afficher ce contenu/);
      // the link of the page stays
      assert.equal(
        await page.evaluate((id) => !!document.getElementById(id).shadowRoot.querySelector('slot:not([name])'), id),
        true,
      );
    }
    assert(
      (await told(page)).some((line) => line.includes('panne inventée')),
      'the console has the error',
    );
    await page.evaluate(() => mend());
    for (const id of ids)
      await page.evaluate((id) => document.getElementById(id).shadowRoot.querySelector('.message button')?.click(), id);
    await page.waitFor(() =>
      ['l', 'p'].every((id) =>
        document.getElementById(id).shadowRoot.querySelector('#content .cards, #content .groups'),
      ),
    );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  });

test('a feed given by hand that cannot be read is said, and the page hears of no exception [G7]', async ({
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

for (const [what, file] of [
  ['the words of all tags', /\/words-fr-.*\.js$/],
  ['the words of the tag', /\/coop-partner-list-fr-.*\.js$/],
])
  test(`${what} do not come: the tag says so in French and keeps its link; «Réessayer», or the network that is back, brings them [G7]`, async ({
    page,
    after,
  }) => {
    let lost = true;
    const { readFileSync, readdirSync } = await import('node:fs');
    const name = readdirSync('dist').find((one) => file.test(`/${one}`));
    const route = (_request, response) =>
      lost
        ? response.writeHead(503, { 'access-control-allow-origin': '*' }).end()
        : response
            .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
            .end(readFileSync(`dist/${name}`));
    const { site } = await hostPage(after, {
      routes: { [`/passerelle/1/${name}`]: route },
      pages: (network) => ({
        '/': document(network, {
          body: tag(network, 'coop-partner-list', 'id="a"') + tag(network, 'coop-partner-list', 'id="b"'),
        }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(() =>
      ['a', 'b'].every((id) => document.getElementById(id).shadowRoot?.textContent.includes('Indisponible. Réessayer')),
    );
    const [link, state] = await page.evaluate(() => {
      const a = document.getElementById('a');
      let state = 'none';
      try {
        state = a.matches(':state(problem)');
      } catch {
        // an engine without :state() cannot be asked
      }
      return [a.querySelector('a').checkVisibility?.() ?? true, state];
    });
    assert.equal(link, true);
    assert.notEqual(state, false);
    lost = false;
    await page.evaluate(() => document.getElementById('a').shadowRoot.querySelector('button').click());
    await page.waitFor(() => !!document.getElementById('a').shadowRoot.querySelector('#content'));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.getElementById('b').shadowRoot.querySelector('#content'));
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  });

const SILLY = [
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

test('numbers and years that are none do no harm: no tag throws, waits or is blank [G7]', async ({ page, after }) => {
  const names = ['coop-initiative-list', 'coop-partner-list', 'coop-territory-map', 'coop-key-figures'];
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: SILLY.flatMap((attributes) =>
          names.map((name) => `<${name} ${attributes} src="${network}/cfsi.feed.json" loading="eager"></${name}>`),
        ).join(''),
      }),
    }),
  });
  await page.goto(site.origin);
  await page.waitFor((count) => {
    const tags = [...document.querySelectorAll('body>*')].filter(({ localName }) => localName.startsWith('coop-'));
    const waits = tags.filter((one) => !one.shadowRoot?.querySelector('#content,.message,slot[name=empty]'));
    // a tag whose loading is none of ours waits until the visitor comes near
    waits[0]?.scrollIntoView();
    return tags.length === count && !waits.length;
  }, SILLY.length * names.length);
  assert.deepEqual(await page.evaluate(() => seen.errors), []);
  assert.deepEqual(await page.evaluate(() => Object.values(seen.problems).filter((kind) => kind === 'defect')), []);
  const lists = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('coop-initiative-list')].map((one) => [
        [...one.attributes].map(({ name, value }) => `${name}=${value}`)[0],
        one.shadowRoot.querySelectorAll('article').length,
      ]),
    ),
  );
  for (const [attribute, count] of Object.entries(lists))
    if (/^(limit|page-size|heading-level)/.test(attribute) && attribute !== 'limit=2.5')
      assert(count >= 6, `${attribute}: ${count} cards`);
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('[heading-level]')].map(
      (one) => one.shadowRoot.querySelector('[role=heading]')?.ariaLevel ?? '3',
    ),
  );
  for (const level of levels) assert.match(level, /^[2-6]$/);
});
