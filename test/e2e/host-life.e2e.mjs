// R27 and G6: tags that come, go and come back, pages that do, and frames without an origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { allTags, asked, hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';

const LIST = 'coop-initiative-list';
const clean = async (page) => assert.deepEqual(await page.evaluate(() => seen.errors), []);

test('every tag is moved twenty times, cloned, taken away while it loads and brought back: the last attribute wins, nothing is rejected [R27]', async ({
  page,
  after,
}) => {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, { body: `<main id="ici">${allTags(network)}</main><aside id="la"></aside>` }),
    }),
  });
  await page.goto(site.origin);
  await page.evaluate(async () => {
    const [here, there] = [globalThis.document.getElementById('ici'), globalThis.document.getElementById('la')];
    const tags = [...here.children];
    for (let n = 0; n < 20; n++) {
      for (const one of tags) (n % 2 ? here : there).append(one);
      if (n % 5 === 0) await new Promise((ok) => setTimeout(ok, 20));
    }
    for (const one of tags) {
      one.remove();
      there.append(one.cloneNode(true));
    }
    await new Promise((ok) => setTimeout(ok, 30));
    here.append(...tags);
    const list = here.querySelector('coop-initiative-list');
    for (let n = 0; n < 20; n++) list.setAttribute('limit', `${(n % 3) + 1}`);
    list.setAttribute('limit', '4');
  });
  await drawn(page);
  await page.waitFor(
    () =>
      globalThis.document.querySelector('#ici coop-initiative-list').shadowRoot.querySelectorAll('article').length ===
      4,
  );
  await quiet(network, page);
  assert(asked(network, '/cfsi.feed.json') <= 2, 'one request, and one more where the first was given up');
  await clean(page);
});

test('a page that takes its tags away leaves nothing listening: as many listeners are taken off the window as were put on it [R27]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first: `<script>
          globalThis.held = {};
          const [add, remove] = [addEventListener, removeEventListener];
          globalThis.addEventListener = function (type, act, options) {
            if (typeof type === 'string' && /^(before|after)print$|^popstate$/.test(type)) {
              held[type] = (held[type] ?? 0) + 1;
              options?.signal?.addEventListener('abort', () => held[type]--);
            }
            return add.call(this, type, act, options);
          };
          globalThis.removeEventListener = function (type, act, options) {
            if (held[type]) held[type]--;
            return remove.call(this, type, act, options);
          };
        </script>`,
        body: `<main>${allTags(network)}</main>`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert((await page.evaluate(() => held.beforeprint)) >= 10);
  await page.evaluate(() => globalThis.document.querySelector('main').remove());
  await page.pause(200);
  const { beforeprint, afterprint } = await page.evaluate(() => held);
  assert.deepEqual([beforeprint, afterprint], [0, 0]);
  await clean(page);
});

/** Goes back in the history, as the button does. Firefox tells its driver of no load where the page was kept. */
const BACK = {
  chromium: ({ page }) => page.goBack(),
  firefox: (page) => page.evaluate(() => void setTimeout(() => globalThis.history.back())),
  webkit: ({ page }) => page.cmd('POST', '/back'),
};

test('a visitor goes on to another page and comes back: all is drawn, be the page kept or made anew [R27]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, { body: tag(network, LIST) + tag(network, 'coop-territory-map') }),
      '/autre': '<!doctype html><title>Autre</title><p id="autre">Une autre page',
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await page.goto(`${site.origin}/autre`);
  await BACK[page.engine](page);
  await page.waitFor(
    () =>
      !!globalThis.document.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article') &&
      !!globalThis.document.querySelector('coop-territory-map')?.shadowRoot?.querySelector('canvas'),
  );
  await clean(page);
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const ON_THE_WAY = {
  'the feed': ['/cfsi.feed.json', 'demo/cfsi.feed.json', 'application/feed+json'],
  'the code of the list': [
    `/passerelle/1/coop-initiative-card-${version}.js`,
    `dist/coop-initiative-card-${version}.js`,
    'text/javascript',
  ],
  'the words': [`/passerelle/1/words-fr-${version}.js`, `dist/words-fr-${version}.js`, 'text/javascript'],
};
for (const [what, [path, file, type]] of Object.entries(ON_THE_WAY))
  test(`a visitor leaves while ${what} is on its way and comes back: the list is drawn [R27]`, async ({
    page,
    after,
  }) => {
    const held = [];
    let isHeld = true;
    const answer = (response) =>
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(readFileSync(file));
    const { network, site } = await hostPage(after, {
      routes: { [path]: (_request, response) => (isHeld ? held.push(response) : answer(response)) },
      pages: (network) => ({
        '/': document(network, { body: `<a href="/autre">Une autre page</a>${tag(network, LIST)}` }),
        '/autre': '<!doctype html><title>Autre</title><p>Une autre page',
      }),
    });
    // not `goto`, which waits for the load event: Firefox and WebKit hold it back for a module on its way
    await page.evaluate((url) => void setTimeout(() => globalThis.location.assign(url)), site.origin);
    while (!asked(network, path)) await new Promise((ok) => setTimeout(ok, 50));
    await page.evaluate(() => void setTimeout(() => globalThis.document.querySelector('a').click()));
    await page.waitFor(() => globalThis.document.title === 'Autre');
    isHeld = false;
    held.forEach(answer);
    await BACK[page.engine](page);
    await page.waitFor(
      () => !!globalThis.document.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article'),
    );
    await clean(page);
  });

test('a page that swaps its body, as Turbo does, and swaps it back shows its tags each time [R27]', async ({
  page,
  after,
}) => {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({ '/': document(network, { body: tag(network, LIST) }) }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await page.evaluate(
    (body) => {
      globalThis.kept = globalThis.document.body.cloneNode(true);
      const next = globalThis.document.createElement('body');
      next.innerHTML = body;
      globalThis.document.documentElement.replaceChild(next, globalThis.document.body);
    },
    tag(network.origin, 'coop-partner-list'),
  );
  await page.waitFor(
    () => !!globalThis.document.querySelector('coop-partner-list')?.shadowRoot?.querySelector('#content'),
  );
  await page.evaluate(() => void globalThis.document.documentElement.replaceChild(kept, globalThis.document.body));
  await page.waitFor(
    () => !!globalThis.document.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article'),
  );
  assert.equal(asked(network, '/cfsi.feed.json'), 1);
  await clean(page);
});

test('in a frame without an origin, as blogs make it, all tags are drawn; permalink, menu and JSON-LD do not throw [G6]', async ({
  page,
  after,
}) => {
  const report = `<script>
    const wait = setInterval(() => {
      const tags = [...document.body.children].filter((one) => one.localName.startsWith('coop-'));
      if (!tags.every((one) => one.shadowRoot?.querySelector('#content')) || !document.querySelector('coop-initiative-list').shadowRoot.querySelector('.share')) return;
      clearInterval(wait);
      const list = document.querySelector('coop-initiative-list');
      list.selection = { territory: 'montauban' };
      for (const button of list.shadowRoot.querySelectorAll('.share button')) if (!/mprimer/.test(button.textContent)) button.click();
      setTimeout(() => parent.postMessage({ origin: String(self.origin), tags: tags.length, errors: seen.errors, cards: list.shadowRoot.querySelectorAll('article').length }, '*'), 800);
    }, 100);
  </script>`;
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/cadre': document(network, { body: allTags(network) + report }),
      '/': `<!doctype html><title>Un blog</title><script>addEventListener('message', ({ data }) => { globalThis.told = data; });</script>
        <iframe title="Le réseau" sandbox="allow-scripts" src="/cadre" width="900" height="700"></iframe>`,
    }),
  });
  await page.goto(site.origin);
  const { origin, tags, errors, cards } = await page.waitFor(() => globalThis.told);
  assert.equal(origin, 'null');
  assert.equal(tags, 10);
  assert.deepEqual(errors, []);
  assert.equal(cards, 1);
});
