// What a member can promise its visitors. The proofs are the logs of the servers, not our code.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { feedOf, serveFeed } from './helpers/map-page.mjs';
import { drawn, quiet, sites, wakeMap } from './servers/site.mjs';
import { thirdHost } from './servers/third-party.mjs';

const TAGS = [
  'initiative-list',
  'initiative-card',
  'partner-list',
  'key-figures',
  'lesson-list',
  'filter-bar',
  'territory-profile territory="ouest"',
  'programme programme="prog"',
];

/** The request headers that browsers add by themselves. */
const BROWSER_HEADERS =
  /^(host|connection|accept|accept-(encoding|language)|user-agent|origin|referer|te|dnt|priority|pragma|cache-control|sec-.+)$/;

/**
 * Opens a page with every tag, of a feed that names a third host wherever it can. Its visitor has a cookie, which the
 * network's server would get too.
 */
async function openEveryTag(page, after) {
  const third = await thirdHost(after);
  const at = third.origin;
  const feed = feedOf({ ouest: ['Villouest', 8, -22], est: ['Villest', -6, 12] }, [['ouest', 'est']], {
    home_page_url: `${at}/accueil`,
  });
  const { _coop: network, items } = feed;
  Object.assign(network.organisations[0], { url: `${at}/reseau`, logo: { url: `${at}/logo.png`, alt: 'Logo' } });
  Object.assign(network, {
    figures: [{ value: 3, label: 'jardins', source: 'Essai' }],
    programmes: [
      { id: 'prog', name: 'Programme inventé', url: `${at}/prog`, figures: [{ value: 2, label: 'communes' }] },
    ],
    lessons: [{ id: 'temps', title: 'Prendre le temps', text: 'Un an avant de commencer.', initiatives: ['essai-1'] }],
  });
  Object.assign(items[0], { url: `${at}/fiche`, image: `${at}/grande.png`, banner_image: `${at}/banniere.png` });
  Object.assign(items[0]._coop, {
    programme: 'prog',
    partners: [{ organisation: 'reseau', role: 'lead' }],
    images: [{ url: `${at}/photo.png`, alt: 'La récolte', srcset: `${at}/photo-2.png 2x` }],
    documents: [{ url: `${at}/bilan.pdf`, title: 'Bilan' }],
    lessons: ['temps'],
    sections: [{ kind: 'website', text: `${at}/site` }],
  });
  items.push({
    id: 'urn:fiction:prog',
    url: `${at}/programme`,
    title: 'Programme inventé',
    content_text: 'Données fictives.',
    _coop: { slug: 'prog', type: 'programme' },
  });
  const { network: server, site } = await sites(after, {
    headers: { 'set-cookie': 'visiteur=connu; Path=/' },
    routes: { '/essai.feed.json': serveFeed(feed) },
    body: (origin) => {
      const rest = `src="${origin}/essai.feed.json" loading="eager"`;
      const plain = TAGS.map(
        (tag) => `<coop-${tag} ${rest} structured-data share linked="tout"></coop-${tag.split(' ')[0]}>`,
      );
      return `<coop-initiative-sheet ${rest} initiative="essai-1"></coop-initiative-sheet>
        <coop-territory-map ${rest} tiles="${at}/{z}/{x}/{y}.png" tiles-attribution="© Essai"></coop-territory-map>${plain.join('')}`;
    },
  });
  await page.goto(site.origin);
  await drawn(page);
  await wakeMap(page);
  await quiet(server, page);
  return { third, at, server, site };
}

test('a page with every tag requests the script and the feed from the network, and nothing from any other host [G1]', async ({
  page,
  after,
}) => {
  const { third, server, site } = await openEveryTag(page, after);
  assert.deepEqual(third.log, []);
  assert.deepEqual(
    site.log.map(({ path }) => path).filter((path) => path !== '/favicon.ico'),
    ['/'],
  );
  const others = server.log
    .map(({ path }) => path)
    .filter((path) => !/^\/(probe\.\w+|essai\.feed\.json|passerelle\/1\/[\w.-]+\.js)$/.test(path));
  assert.deepEqual(others, []);
  assert.equal(server.log.filter(({ path }) => path === '/essai.feed.json').length, 1);
});

test('a visitor’s device stores nothing: no cookie, no storage, no database, no cache [G2]', async ({
  page,
  after,
}) => {
  await openEveryTag(page, after);
  const stored = await page.evaluate(async () => ({
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(stored, { cookies: 'visiteur=connu', storage: 0, databases: 0, caches: 0, workers: 0 });
});

test('the network learns neither who the visitor is nor which page they read: no cookie, no path, no custom header [G3]', async ({
  page,
  after,
}) => {
  const { server, site } = await openEveryTag(page, after);
  // the probe belongs to the test, and loads like any script of a page
  const requests = server.log.filter(({ path }) => !path.startsWith('/probe'));
  assert(
    server.log.some(({ headers }) => headers.cookie),
    'the visitor has a cookie that could be sent',
  );
  for (const { path, method, headers } of requests) {
    assert.equal(method, 'GET', path);
    assert.equal(headers.cookie, undefined, path);
    assert(
      [undefined, `${site.origin}/`, server.origin].some(
        (referer) => headers.referer === referer || headers.referer?.startsWith(`${server.origin}/passerelle/`),
      ),
      headers.referer,
    );
    assert.deepEqual(
      Object.keys(headers).filter((name) => !BROWSER_HEADERS.test(name)),
      [],
      path,
    );
  }
});

test('an image of a third host loads when the visitor requests it, by a button that names the host [G4]', async ({
  page,
  after,
}) => {
  const { third } = await openEveryTag(page, after);
  const { host } = third;
  assert.deepEqual(third.log, []);
  const button = await page.evaluate(() => {
    const ask = document.querySelector('coop-initiative-sheet').shadowRoot.querySelector('.ask button');
    ask.scrollIntoView();
    ask.click();
    return ask.textContent;
  });
  assert(button.includes(host), button);
  for (let i = 0; i < 100 && !third.log.length; i++) await new Promise((ok) => setTimeout(ok, 50));
  const [{ path, headers }] = third.log;
  assert.match(path, /^\/photo(-2)?\.png$/);
  assert.deepEqual([headers.cookie, headers.referer], [headers.cookie && 'visiteur=connu', undefined]);
});

test('a visitor who follows a link to another site does not reveal the page that they come from [G5]', async ({
  page,
  after,
}) => {
  const { third, at } = await openEveryTag(page, after);
  const links = await page.evaluate((at) => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    return all(document)
      .filter((element) => element.localName === 'a' && element.href.startsWith(at))
      .map(({ href, rel }) => ({ href, rel }));
  }, at);
  const paths = new Set(links.map(({ href }) => href.slice(at.length)));
  for (const path of ['/fiche', '/bilan.pdf', '/site', '/reseau']) assert(paths.has(path), `${path} in ${[...paths]}`);
  for (const { href, rel } of links) assert.deepEqual(rel.split(' ').sort(), ['noopener', 'noreferrer'], href);
  await page.evaluate(() =>
    document.querySelector('coop-initiative-list').shadowRoot.querySelector('a[href$="/fiche"]').click(),
  );
  for (let i = 0; i < 100 && !third.log.length; i++) await new Promise((ok) => setTimeout(ok, 50));
  assert.equal(third.log[0].path, '/fiche');
  assert.equal(third.log[0].headers.referer, undefined);
});
