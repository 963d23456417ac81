// R27 and G6: tags that are added, moved and removed, pages in the history, and frames without an origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { allTags, hostPage, requestCount, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';

const LIST = 'coop-initiative-list';
const clean = async (page) => assert.deepEqual(await page.evaluate(() => seen.errors), []);

test('a page moves every tag twenty times, clones it, removes it while it loads, restores it: the last attribute wins [R27]', async ({
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
      for (const tag of tags) (n % 2 ? here : there).append(tag);
      if (n % 5 === 0) await new Promise((ok) => setTimeout(ok, 20));
    }
    for (const tag of tags) {
      tag.remove();
      there.append(tag.cloneNode(true));
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
  assert(requestCount(network, '/cfsi.feed.json') <= 2, 'one request, and one more where the page aborted the first');
  await clean(page);
});

test('a page removes its tags: as many listeners leave the window as were added to it [R27]', async ({
  page,
  after,
}) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        first: `<script>
          globalThis.listenerCounts = {};
          const [add, remove] = [addEventListener, removeEventListener];
          globalThis.addEventListener = function (type, listener, options) {
            if (typeof type === 'string' && /^(before|after)print$|^popstate$/.test(type)) {
              listenerCounts[type] = (listenerCounts[type] ?? 0) + 1;
              options?.signal?.addEventListener('abort', () => listenerCounts[type]--);
            }
            return add.call(this, type, listener, options);
          };
          globalThis.removeEventListener = function (type, listener, options) {
            if (listenerCounts[type]) listenerCounts[type]--;
            return remove.call(this, type, listener, options);
          };
        </script>`,
        body: `<main>${allTags(network)}</main>`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  assert((await page.evaluate(() => listenerCounts.beforeprint)) >= 10);
  await page.evaluate(() => globalThis.document.querySelector('main').remove());
  await page.pause(200);
  const { beforeprint, afterprint } = await page.evaluate(() => listenerCounts);
  assert.deepEqual([beforeprint, afterprint], [0, 0]);
  await clean(page);
});

/** Goes back in the history, as the Back button does. Firefox reports no load to its driver if it kept the page. */
const BACK = {
  chromium: ({ page }) => page.goBack(),
  firefox: (page) => page.evaluate(() => void setTimeout(() => globalThis.history.back())),
  webkit: ({ page }) => page.cmd('POST', '/back'),
};

test('a visitor leaves the page and comes back: all is drawn, whether the browser kept the page or loads it again [R27]', async ({
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
const scriptFile = (name) => ({
  path: `/passerelle/1/${name}-${version}.js`,
  file: `dist/${name}-${version}.js`,
  type: 'text/javascript',
});
const isListDrawn = () =>
  !!globalThis.document.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article');
const arePartnersDrawn = () =>
  !!globalThis.document.querySelector('coop-partner-list')?.shadowRoot?.querySelector('li');
const isMapOfExplorerDrawn = () =>
  !!globalThis.document
    .querySelector('coop-explorer')
    ?.shadowRoot?.querySelector('coop-territory-map')
    ?.shadowRoot?.querySelector('canvas');
const RESOURCES = [
  { what: 'the feed', path: '/cfsi.feed.json', file: 'demo/cfsi.feed.json', type: 'application/feed+json' },
  {
    what: 'the code of the partners',
    ...scriptFile('coop-partner-list'),
    name: 'coop-partner-list',
    isDrawn: arePartnersDrawn,
  },
  { what: 'the words', ...scriptFile('words-en'), attributes: 'lang="en"' },
  {
    what: 'the map of an explorer',
    ...scriptFile('coop-territory-map'),
    name: 'coop-explorer',
    isDrawn: isMapOfExplorerDrawn,
  },
];
for (const { what, path, file, type, name = LIST, attributes, isDrawn = isListDrawn } of RESOURCES)
  test(`a visitor leaves while the page loads ${what}, and comes back: the tag is drawn [R27]`, async ({
    page,
    after,
  }) => {
    const pending = [];
    let isPaused = true;
    const answer = (response) =>
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(readFileSync(file));
    const { network, site } = await hostPage(after, {
      routes: { [path]: (_request, response) => (isPaused ? pending.push(response) : answer(response)) },
      pages: (network) => ({
        '/': document(network, { body: `<a href="/autre">Une autre page</a>${tag(network, name, attributes)}` }),
        '/autre': '<!doctype html><title>Autre</title><p>Une autre page',
      }),
    });
    // not `goto`, which waits for the load event: Firefox and WebKit delay it until the module has loaded
    await page.evaluate((url) => void setTimeout(() => globalThis.location.assign(url)), site.origin);
    while (!requestCount(network, path)) await new Promise((ok) => setTimeout(ok, 50));
    await page.evaluate(() => void setTimeout(() => globalThis.document.querySelector('a').click()));
    await page.waitFor(() => globalThis.document.title === 'Autre');
    isPaused = false;
    pending.forEach(answer);
    await BACK[page.engine](page);
    await page.waitFor(isDrawn);
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
      globalThis.originalBody = globalThis.document.body.cloneNode(true);
      const next = globalThis.document.createElement('body');
      next.innerHTML = body;
      globalThis.document.documentElement.replaceChild(next, globalThis.document.body);
    },
    tag(network.origin, 'coop-partner-list'),
  );
  await page.waitFor(
    () => !!globalThis.document.querySelector('coop-partner-list')?.shadowRoot?.querySelector('#content'),
  );
  await page.evaluate(
    () => void globalThis.document.documentElement.replaceChild(originalBody, globalThis.document.body),
  );
  await page.waitFor(
    () => !!globalThis.document.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article'),
  );
  assert.equal(requestCount(network, '/cfsi.feed.json'), 1);
  await clean(page);
});

test('in a frame without an origin, as in blogs, all tags are drawn; permalink, menu and JSON-LD do not throw [G6]', async ({
  page,
  after,
}) => {
  const reportScript = `<script>
    const wait = setInterval(() => {
      const tags = [...document.body.children].filter((tag) => tag.localName.startsWith('coop-'));
      const list = document.querySelector('coop-initiative-list');
      if (!tags.every((tag) => tag.shadowRoot?.querySelector('#content')) || !list.shadowRoot.querySelector('.share')) return;
      clearInterval(wait);
      list.selection = { territory: 'montauban' };
      for (const button of list.shadowRoot.querySelectorAll('.share button')) if (!/mprimer/.test(button.textContent)) button.click();
      setTimeout(() => {
        const cards = list.shadowRoot.querySelectorAll('article').length;
        parent.postMessage({ origin: String(self.origin), tags: tags.length, errors: seen.errors, cards }, '*');
      }, 800);
    }, 100);
  </script>`;
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/cadre': document(network, { body: allTags(network) + reportScript }),
      '/': `<!doctype html><title>Un blog</title><script>addEventListener('message', ({ data }) => { globalThis.report = data; });</script>
        <iframe title="Le réseau" sandbox="allow-scripts" src="/cadre" width="900" height="700"></iframe>`,
    }),
  });
  await page.goto(site.origin);
  const { origin, tags, errors, cards } = await page.waitFor(() => globalThis.report);
  assert.equal(origin, 'null');
  assert.equal(tags, 10);
  assert.deepEqual(errors, []);
  assert.equal(cards, 1);
});
