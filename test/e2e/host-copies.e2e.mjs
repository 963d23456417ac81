// R25 and R26: pages that paste the script twice, late, or in an unusual place.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testOnce } from './helpers/e2e-test.mjs';
import { consoleLines, hostPage, requestCount, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, openFirstSheet, quiet, script } from './servers/site.mjs';

const LIST = 'coop-initiative-list';
const FEED = '/cfsi.feed.json';

/** Makes a build of another version in a temporary folder; `without` is a tag that it lacks. */
function buildOf(after, version, without) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-version-'));
  after(async () => rmSync(folder, { recursive: true }));
  const { version: ownVersion } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.js'))) {
    let code = readFileSync(`dist/${file}`, 'utf8').replaceAll(ownVersion, version);
    if (file === 'passerelle.js' && without) {
      const cut = code.replace(new RegExp(`,"${without}":\\{[^}]*\\}`), '');
      assert.notEqual(cut, code);
      code = cut;
    }
    writeFileSync(join(folder, file.replace(ownVersion, version)), code);
  }
  return folder;
}

const ALL_FEATURES = `share structured-data open="dialog"`;
/** Counts what a list adds once: blocks of JSON-LD and menus. */
const featureCounts = (page) =>
  page.evaluate(() => [
    document.querySelectorAll('script[type="application/ld+json"]').length,
    document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('.share').length,
  ]);

testOnce(
  'a second copy of the script, from another address, stays idle: one console line, feed request, menu, JSON-LD and sheet [R25]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      mounts: { '/passerelle/2/': 'dist' },
      pages: (network) => ({
        '/': document(network, {
          head: script(network) + script(network).replace('/1/', '/2/'),
          body: tag(network, LIST, ALL_FEATURES) + tag(network, 'coop-partner-list'),
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    await page.waitFor(() => !!document.querySelector('coop-initiative-list').shadowRoot.querySelector('.share'));
    await quiet(network, page);
    assert.deepEqual(await featureCounts(page), [1, 1]);
    assert.equal(requestCount(network, FEED), 1);
    const lines = await consoleLines(page);
    assert.equal(lines.length, 1, lines.join('\n'));
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.match(lines[0], new RegExp(`version ${version} stays idle: version ${version} is on this page already`));
    await openFirstSheet(page);
    assert.equal(
      await page.evaluate(
        () => document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('dialog').length,
      ),
      1,
    );
    assert.deepEqual(
      network.log
        .filter(
          ({ path }) =>
            path.startsWith('/passerelle/2/') && !/passerelle\.js|(markup-mistakes|webmaster-notice)-/.test(path),
        )
        .map(({ path }) => path),
      [],
      'the second copy loads only the code that reports mistakes',
    );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'of two versions the older comes first and keeps its tags; the newer names both and defines the tag that the older lacks [R25]',
  async ({ page, after }) => {
    const older = buildOf(after, '0.9.0', 'coop-partner-list');
    const { network, site } = await hostPage(after, {
      mounts: { '/passerelle/0/': older },
      pages: (network) => ({
        '/': document(network, {
          head: script(network).replace('/1/', '/0/') + script(network),
          body: tag(network, LIST, ALL_FEATURES) + tag(network, 'coop-partner-list') + tag(network, 'coop-key-figures'),
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    await quiet(network, page);
    assert.deepEqual(await featureCounts(page), [1, 1]);
    const loaded = network.log
      .filter(({ path }) => /^\/passerelle\/\d\/coop-/.test(path))
      .map(({ path }) => path.replace(/-\d.*/, ''));
    assert.deepEqual(
      loaded.filter((path) => path.startsWith('/passerelle/1/')),
      ['/passerelle/1/coop-partner-list'],
    );
    assert(loaded.includes('/passerelle/0/coop-key-figures'));
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const lines = (await consoleLines(page)).filter((line) => line.includes(version));
    assert.deepEqual(lines, [
      `[passerelle] version ${version} defines <coop-partner-list> alone: version 0.9.0 is on this page already. Paste the script once.`,
    ]);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'a tag that another script of the page has defined stays as it is, the console says so once, and the others are drawn [R25]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          first: `<script>customElements.define('${LIST}', class extends HTMLElement {
            connectedCallback() { this.dataset.theirs = '1'; }
          });</script>`,
          body: `<${LIST} src="${network}/autre.feed.json" share structured-data>À eux</${LIST}>${tag(network, 'coop-partner-list')}`,
        }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(() => !!document.querySelector('coop-partner-list').shadowRoot?.querySelector('#content'));
    await quiet(network, page);
    assert.equal(
      await page.evaluate(() => document.querySelector('coop-initiative-list[data-theirs]').textContent),
      'À eux',
    );
    assert.equal(requestCount(network, '/autre.feed.json'), 0);
    const lines = await consoleLines(page);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0], /<coop-initiative-list>: already defined on this page by another script/);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'a page uses the name of the script for a global symbol and an id of its own: the tags are drawn all the same [R25]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          first: `<script>globalThis[Symbol.for('passerelle')] = { pasOurs: true };</script>`,
          body: `<a id="passerelle">passerelle</a>${tag(network, LIST)}`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    assert.deepEqual(await consoleLines(page), []);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

/** Returns for each place of the script the HTML in the head, before the tags and after them. */
const PLACES = {
  'in the head': (network) => [script(network), '', ''],
  'before the tags': (network) => ['', script(network), ''],
  'after the tags': (network) => ['', '', script(network)],
  'in the head, async': (network) => [script(network, undefined, 'type="module" async'), '', ''],
  'late, by a tag manager': (network) => [
    '',
    '',
    `<script>setTimeout(() => {
      const late = document.createElement('script');
      late.type = 'module';
      late.async = true;
      late.src = '${network}/passerelle/1/passerelle.js';
      document.head.append(late);
    }, 500);</script>`,
  ],
};
for (const [place, htmlAround] of Object.entries(PLACES))
  testOnce(
    `a webmaster puts the script ${place}: the tags are drawn, after one request for the feed [R26]`,
    async ({ page, after }) => {
      const { network, site } = await hostPage(after, {
        pages: (network) => {
          const [head, before, behind] = htmlAround(network);
          return {
            '/': document(network, {
              head,
              body: `${before}${tag(network, LIST)}${tag(network, 'coop-partner-list')}${behind}`,
            }),
          };
        },
      });
      await page.goto(site.origin);
      await drawn(page);
      assert.equal(requestCount(network, FEED), 1);
      assert.deepEqual(await page.evaluate(() => seen.errors), []);
    },
  );

testOnce('twenty tags of one feed request it once [R26]', async ({ page, after }) => {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: Array(20)
          .fill(tag(network, LIST, 'limit="2"'))
          .join(''),
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await quiet(network, page);
  assert.equal(requestCount(network, FEED), 1);
});

testOnce(
  'tags in the shadow root of a page’s own element are drawn if the page has that tag too, even hidden: early and late [R26]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body:
            `<coop-initiative-list src="${network}/cfsi.feed.json" loading="eager" hidden></coop-initiative-list>` +
            `<site-encart></site-encart><div id="plus-tard"></div>
        <script>
          class Encart extends HTMLElement {
            connectedCallback() {
              this.attachShadow({ mode: 'open' }).innerHTML = '<section><coop-initiative-list loading="eager" ' +
                'src="${network}/cfsi.feed.json"></coop-initiative-list></section>';
            }
          }
          customElements.define('site-encart', Encart);
        </script>`,
        }),
      }),
    });
    await page.goto(site.origin);
    const waitForTags = () =>
      page.waitFor(() =>
        [...document.querySelectorAll('site-encart')].every((element) =>
          element.shadowRoot.querySelector('coop-initiative-list').shadowRoot?.querySelector('#content'),
        ),
      );
    await waitForTags();
    await page.evaluate(() => document.getElementById('plus-tard').append(document.createElement('site-encart')));
    await waitForTags();
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);
