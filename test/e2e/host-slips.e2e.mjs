// R30 and R31: mistakes of webmasters and their editors in the tag, and a script that does not load.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { serveFeed } from './helpers/map-page.mjs';
import { consoleLines, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet, script } from './servers/site.mjs';

const LIST = 'coop-initiative-list';
const FOLLOWING = '<h2>Nos horaires</h2><p>Ouvert le mardi.</p>';

const hasState = (page, id, state) =>
  page.evaluate(
    (id, state) => {
      try {
        return document.getElementById(id).matches(`:state(${state})`);
      } catch {
        return true; // an engine without :state() has no answer
      }
    },
    id,
    state,
  );
const codes = (page, id) =>
  page.evaluate(
    (id) =>
      [...document.getElementById(id).shadowRoot.querySelectorAll('.message code')].map((code) => code.textContent),
    id,
  );

testOnce(
  'a tag written <coop-… /> swallows the rest of the page: both stay visible, and the webmaster reads the correct tag [R30]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body:
            `<div id="bloc"><${LIST} id="l" src="${network}/cfsi.feed.json" limit="2" loading="eager" />${FOLLOWING}` +
            `${tag(network, 'coop-partner-list')}</div><p id="apres">Après</p>`,
        }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(
      () =>
        !!document.getElementById('l').shadowRoot?.querySelector('.message code') &&
        !!document.getElementById('l').shadowRoot.querySelector('#content'),
    );
    assert.deepEqual(await codes(page, 'l'), [
      `<${LIST} id="l" src="${network.origin}/cfsi.feed.json" limit="2" loading="eager"></${LIST}>`,
    ]);
    assert.match(
      await page.evaluate(() => document.getElementById('l').shadowRoot.querySelector('.message').textContent),
      /Cette balise n’est pas fermée/,
    );
    assert.equal(await hasState(page, 'l', 'config'), true);
    // visible: with a height, and below the cards
    await page.waitFor(() => {
      const tag = document.getElementById('l');
      const cards = tag.shadowRoot.querySelector('#content').getBoundingClientRect();
      const title = document.querySelector('h2').getBoundingClientRect();
      return (
        title.height > 10 &&
        title.top >= cards.bottom &&
        !!document.querySelector('coop-partner-list').shadowRoot?.querySelector('#content')
      );
    });
    // it stays visible when the tag is drawn again
    await page.evaluate(() => document.getElementById('l').setAttribute('limit', '1'));
    await page.waitFor(() => document.getElementById('l').shadowRoot.querySelectorAll('article').length === 1);
    assert(await page.evaluate(() => document.querySelector('h2').getBoundingClientRect().height > 10));
    assert.deepEqual((await consoleLines(page)).length, 1);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce('a tag whose link an editor has put in a paragraph is no mistake [R30]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body:
          `<p><${LIST} id="l" src="${network}/cfsi.feed.json" loading="eager"><br>` +
          `<p><a href="/">Nos initiatives</a></p><br></${LIST}></p>`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await page.waitFor(() => !!document.getElementById('l').shadowRoot.querySelector('article'));
  assert.deepEqual(await codes(page, 'l'), []);
  assert.deepEqual(await consoleLines(page), []);
});

testOnce(
  'a tag and its link are drawn among the paragraphs and line breaks of wpautop, and the page loses nothing [R30]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body:
            `<p><${LIST} id="l" src="${network}/cfsi.feed.json" loading="eager"></p>\n` +
            `<p><a id="lien" href="/">Nos initiatives</a></p>\n<p></${LIST}><br />\n</p>${FOLLOWING}`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    for (const selector of ['#lien', 'h2'])
      assert(
        await page.evaluate(
          (selector) => document.querySelector(selector).getBoundingClientRect().height > 5,
          selector,
        ),
        selector,
      );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'the console shows the correct tag where wpautop puts <br /> before an attribute on its own line [R30]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, { body: `<${LIST}<br />\nsrc="${network}/cfsi.feed.json"></${LIST}>${FOLLOWING}` }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(() => logged.length > 0);
    assert.match(
      (await consoleLines(page)).join('\n'),
      /<coop-initiative-list is cut by a line break\. Write the tag on one line: <coop-initiative-list src="…"><\/coop-initiative-list>/,
    );
    assert(await page.evaluate(() => document.querySelector('h2').getBoundingClientRect().height > 10));
  },
);

testOnce(
  'a webmaster with curly quotes around the address reads the correct tag, and the page’s own host gets no request [R30]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body: [
            `”${network}/cfsi.feed.json”`,
            `« ${network}/cfsi.feed.json »`,
            `&#8220;${network}/cfsi.feed.json&#8221;`,
            `&nbsp;»${network}/cfsi.feed.json&nbsp;»`,
          ]
            .map((src, n) =>
              src.includes(' ') ? `<${LIST} id="l${n}" src="${src}"` : `<${LIST} id="l${n}" src=${src}`,
            )
            .map((start) => `${start} loading="eager"><a href="/">Nos initiatives</a></${LIST}>`)
            .join(''),
        }),
      }),
    });
    await page.goto(site.origin);
    for (const n of [0, 1, 2, 3]) {
      await page.waitFor((id) => !!document.getElementById(id).shadowRoot?.querySelector('.message code'), `l${n}`);
      assert.deepEqual(await page.evaluate((id) => seen.problems[id], `l${n}`), 'bad-src');
      assert.match((await codes(page, `l${n}`))[0], /^<coop-initiative-list src="https:\/\/…/);
      assert(
        await page.evaluate((id) => document.querySelector(`#${id} a`).getBoundingClientRect().height > 5, `l${n}`),
        'the link stays',
      );
    }
    await quiet(site, page);
    assert.deepEqual(
      site.log.map(({ path }) => path).filter((path) => path.includes('feed')),
      [],
    );
    assert.equal(network.log.filter(({ path }) => path.includes('feed')).length, 0);
  },
);

testOnce('a tag in capitals is drawn; one without src shows the correct tag [R30]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body:
          `<COOP-INITIATIVE-LIST ID="l" SRC="${network}/cfsi.feed.json" LOADING="eager"></COOP-INITIATIVE-LIST>` +
          `<${LIST} id="m" loading="eager"></${LIST}>`,
      }),
    }),
  });
  await page.goto(site.origin);
  await page.waitFor(
    () =>
      !!document.getElementById('l').shadowRoot?.querySelector('article') &&
      !!document.getElementById('m').shadowRoot?.querySelector('.message code'),
  );
  assert.match((await codes(page, 'm'))[0], /^<coop-initiative-list src="https:\/\/…/);
});

const linkStatus = (page) =>
  page.evaluate(() => {
    const link = document.querySelector('coop-initiative-list a');
    const { height } = link.getBoundingClientRect();
    return [
      height > 5,
      new URL(link.href).pathname,
      link.textContent,
      document.elementFromPoint(link.getBoundingClientRect().x + 2, link.getBoundingClientRect().y + 2) === link,
    ];
  });
for (const [failure, head] of [
  ['is missing', (network) => script(network).replace('/1/', '/absent/')],
  [
    'does not match its integrity hash',
    (network) => script(network, undefined, `type="module" crossorigin integrity="sha384-${'A'.repeat(64)}"`),
  ],
  [
    'is blocked by the policy of the page',
    (network) =>
      `<meta http-equiv="content-security-policy" content="script-src ${network}/probe.js">${script(network)}`,
  ],
])
  testOnce(
    `the script ${failure}: the visitor sees the link inside the tag, which leads to the network [R31]`,
    async ({ page, after }) => {
      const { site } = await hostPage(after, {
        pages: (network) => ({ '/': document(network, { head: head(network), body: tag(network, LIST) }) }),
      });
      await page.goto(site.origin);
      await quiet(site, page);
      assert.deepEqual(await linkStatus(page), [true, '/liste.html', 'Nos initiatives', true]);
      assert.equal(await page.evaluate(() => !!customElements.get('coop-initiative-list')), false);
    },
  );

testOnce(
  'the website of an initiative, relative to the feed, leads to the network and not to the page [R15]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      routes: {
        '/flux/essai.json': serveFeed({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Réseau inventé (données fictives)',
          items: [
            {
              id: 'a',
              title: 'Essai',
              _coop: { slug: 'a', type: 'initiative', sections: [{ kind: 'website', text: ' projet/site.html ' }] },
            },
          ],
        }),
      },
      pages: (network) => ({
        '/': document(network, {
          body: `<coop-initiative-sheet src="${network}/flux/essai.json" initiative="a" loading="eager"></coop-initiative-sheet>`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    const href = await page.evaluate(
      () => document.querySelector('coop-initiative-sheet').shadowRoot.querySelector('[part=section] a')?.href,
    );
    assert.equal(href, `${network.origin}/flux/projet/site.html`);
  },
);
