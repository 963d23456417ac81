// R51: a feed that has moved. Browsers do not tell a script where a redirect leads before they follow it.
import assert from 'node:assert/strict';
import { serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';
import { feedOf, serveFeed } from './helpers/map-page.mjs';
import { hostPage } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';
import { thirdHost } from './servers/third-party.mjs';

const COOKIE = { 'set-cookie': 'visiteur=connu; Path=/' };

/** Makes a route that redirects to `url`. */
const redirectTo = (url) => (_request, response) =>
  response.writeHead(301, { location: url, 'access-control-allow-origin': '*' }).end();

/** Returns a feed of one initiative with this id. */
function pageWith(id, { next, image } = {}) {
  const { items, ...feed } = feedOf({ ouest: ['Villouest', 8, -22], est: ['Villest', -6, 12] }, [['ouest', 'est']]);
  const [item] = items;
  Object.assign(item, { id: `urn:fiction:${id}`, title: `Fiche ${id}` });
  Object.assign(item._coop, { slug: id, ...(image && { images: [{ url: image, alt: 'La récolte' }] }) });
  return { ...feed, items, ...(next && { next_url: next }) };
}

/** Opens a page of a site that its visitors know by a cookie; the network serves these routes. */
async function visit(page, after, routes, attributes = '', localName = 'coop-initiative-list') {
  const { network, site } = await hostPage(after, {
    headers: COOKIE,
    routes,
    pages: (network) => ({
      '/adherents/page': document(network, {
        body: `<${localName} src="${network}/1.feed.json" loading="eager" ${attributes}></${localName}>`,
      }),
    }),
  });
  await page.goto(`${site.origin}/adherents/page`);
  await drawn(page);
  await quiet(network, page);
  return network;
}

const titles = (page) =>
  page.evaluate(() =>
    [...document.querySelector('coop-initiative-list').shadowRoot.querySelectorAll('article [part=title]')].map(
      ({ textContent }) => /Fiche \w+/.exec(textContent)[0],
    ),
  );

/** Asserts that a host was asked for these paths, and learnt neither who visits nor which page. */
function assertAnonymous({ log }, paths) {
  assert.deepEqual(
    log.map(({ path }) => path),
    paths,
  );
  for (const { headers } of log) {
    assert.equal(headers.cookie, undefined);
    assert.doesNotMatch(JSON.stringify(headers), /adherents/);
  }
}

async function serveMoved(after, routes) {
  const moved = await serve({ mounts: {}, routes });
  after(moved.close);
  return moved;
}

test('a visitor reads a feed that redirects to another host, which learns neither who visits nor which page [R51]', async ({
  page,
  after,
}) => {
  const moved = await serveMoved(after, { '/1.feed.json': serveFeed(pageWith('un')) });
  await visit(page, after, { '/1.feed.json': redirectTo(`${moved.origin}/1.feed.json`) });
  assert.deepEqual(await titles(page), ['Fiche un']);
  assertAnonymous(moved, ['/1.feed.json']);
});

test('a visitor reads the next page of a feed that redirects to another host, which learns no more [R51]', async ({
  page,
  after,
}) => {
  const moved = await serveMoved(after, {
    '/2.feed.json': serveFeed(pageWith('deux', { next: '3.feed.json' })),
    '/3.feed.json': serveFeed(pageWith('ailleurs')),
  });
  const network = await visit(page, after, {
    '/1.feed.json': serveFeed(pageWith('un', { next: '2.feed.json' })),
    '/2.feed.json': redirectTo(`${moved.origin}/2.feed.json`),
    '/3.feed.json': serveFeed(pageWith('trois')),
  });
  // where the last page is, is judged against the address that the tag names
  assert.deepEqual(await titles(page), ['Fiche un', 'Fiche deux', 'Fiche trois']);
  assertAnonymous(moved, ['/2.feed.json']);
  assert(network.log.some(({ path }) => path === '/3.feed.json'));
});

test('a feed that has moved names its next page by its new host: that page is not requested [R51]', async ({
  page,
  after,
}) => {
  const moved = await serveMoved(after, {
    '/1.feed.json': (request, response) =>
      serveFeed(pageWith('un', { next: `http://${request.headers.host}/2.feed.json` }))(request, response),
    '/2.feed.json': serveFeed(pageWith('deux')),
  });
  await visit(page, after, { '/1.feed.json': redirectTo(`${moved.origin}/1.feed.json`) });
  assert.deepEqual(await titles(page), ['Fiche un']);
  assertAnonymous(moved, ['/1.feed.json']);
});

test('an image on the host of the feed redirects to a third host: the browser follows, and that host learns no more [R51, G4]', async ({
  page,
  after,
}) => {
  const third = await thirdHost(after);
  await visit(
    page,
    after,
    {
      '/1.feed.json': serveFeed(pageWith('un', { image: 'photo.png' })),
      // cookies of a host are those of all its ports: another name is another host
      '/photo.png': redirectTo(`${third.origin.replace('127.0.0.1', 'localhost')}/photo.png`),
    },
    'initiative="un"',
    'coop-initiative-sheet',
  );
  await page.waitFor(() => {
    const image = document.querySelector('coop-initiative-sheet').shadowRoot.querySelector('img');
    image?.scrollIntoView();
    return !!image?.naturalWidth;
  });
  assertAnonymous(third, ['/photo.png']);
});
