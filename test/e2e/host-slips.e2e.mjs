// R30 and R31: what webmasters and their editors make of the tag, and a script that does not come.
import assert from 'node:assert/strict';
import { testOnce } from './helpers/e2e-test.mjs';
import { serveFeed } from './helpers/map-page.mjs';
import { hostPage, tag, told } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet, script } from './servers/site.mjs';

const LIST = 'coop-initiative-list';
const FOLLOWING = '<h2>Nos horaires</h2><p>Ouvert le mardi.</p>';

const is = (page, id, state) =>
  page.evaluate(
    (id, state) => {
      try {
        return document.getElementById(id).matches(`:state(${state})`);
      } catch {
        return true; // an engine without :state() cannot be asked
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
  'a tag written <coop-… /> swallows the rest of the page: its content is drawn, the rest stays in sight, and the webmaster reads the tag as it should be [R30]',
  async ({ page, after }) => {
    const { network, site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body: `<div id="bloc"><${LIST} id="l" src="${network}/cfsi.feed.json" limit="2" loading="eager" />${FOLLOWING}${tag(network, 'coop-partner-list')}</div><p id="apres">Après</p>`,
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
    assert.equal(await is(page, 'l', 'config'), true);
    // in sight: with a height, and below the cards
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
    // and so it stays when the tag is drawn anew
    await page.evaluate(() => document.getElementById('l').setAttribute('limit', '1'));
    await page.waitFor(() => document.getElementById('l').shadowRoot.querySelectorAll('article').length === 1);
    assert(await page.evaluate(() => document.querySelector('h2').getBoundingClientRect().height > 10));
    assert.deepEqual((await told(page)).length, 1);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'a tag whose link stands in a paragraph, as an editor writes it, is no slip [R30]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body: `<p><${LIST} id="l" src="${network}/cfsi.feed.json" loading="eager"><br><p><a href="/">Nos initiatives</a></p><br></${LIST}></p>`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    await page.waitFor(() => !!document.getElementById('l').shadowRoot.querySelector('article'));
    assert.deepEqual(await codes(page, 'l'), []);
    assert.deepEqual(await told(page), []);
  },
);

testOnce(
  'what wpautop makes of a tag and its link, paragraphs and line breaks around and between, is drawn, and nothing of the page is lost [R30]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, {
          body: `<p><${LIST} id="l" src="${network}/cfsi.feed.json" loading="eager"></p>\n<p><a id="lien" href="/">Nos initiatives</a></p>\n<p></${LIST}><br />\n</p>${FOLLOWING}`,
        }),
      }),
    });
    await page.goto(site.origin);
    await drawn(page);
    for (const what of ['#lien', 'h2'])
      assert(
        await page.evaluate((what) => document.querySelector(what).getBoundingClientRect().height > 5, what),
        what,
      );
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'an attribute on a line of its own, which wpautop ends by <br />, is told in the console with the tag as it should be [R30]',
  async ({ page, after }) => {
    const { site } = await hostPage(after, {
      pages: (network) => ({
        '/': document(network, { body: `<${LIST}<br />\nsrc="${network}/cfsi.feed.json"></${LIST}>${FOLLOWING}` }),
      }),
    });
    await page.goto(site.origin);
    await page.waitFor(() => heard.length > 0);
    assert.match(
      (await told(page)).join('\n'),
      /<coop-initiative-list is cut by a line break\. Write the tag on one line: <coop-initiative-list src="…"><\/coop-initiative-list>/,
    );
    assert(await page.evaluate(() => document.querySelector('h2').getBoundingClientRect().height > 10));
  },
);

testOnce(
  'typographic quotes around the address: the webmaster reads the tag as it should be, and no address of the page’s own host is asked [R30]',
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

testOnce('a tag in capitals is drawn; one without src shows the tag as it should be [R30]', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: `<COOP-INITIATIVE-LIST ID="l" SRC="${network}/cfsi.feed.json" LOADING="eager"></COOP-INITIATIVE-LIST><${LIST} id="m" loading="eager"></${LIST}>`,
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

const useful = (page) =>
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
for (const [what, head] of [
  ['is not there', (network) => script(network).replace('/1/', '/absent/')],
  [
    'has another hash than its integrity says',
    (network) => script(network, undefined, `type="module" crossorigin integrity="sha384-${'A'.repeat(64)}"`),
  ],
  [
    'is refused by the policy of the page',
    (network) =>
      `<meta http-equiv="content-security-policy" content="script-src ${network}/probe.js">${script(network)}`,
  ],
])
  testOnce(
    `the script ${what}: the link inside the tag is there, and leads to the network [R31]`,
    async ({ page, after }) => {
      const { site } = await hostPage(after, {
        pages: (network) => ({ '/': document(network, { head: head(network), body: tag(network, LIST) }) }),
      });
      await page.goto(site.origin);
      await quiet(site, page);
      assert.deepEqual(await useful(page), [true, '/liste.html', 'Nos initiatives', true]);
      assert.equal(await page.evaluate(() => !!customElements.get('coop-initiative-list')), false);
    },
  );

testOnce(
  'the site of an initiative, given relative to the feed, leads to the network and not to the page [R15]',
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
