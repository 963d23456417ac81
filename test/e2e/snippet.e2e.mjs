// The code that a webmaster copies: what it requests, and the room that it reserves.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { hostPage, requestCount } from './servers/raw-page.mjs';
import { pageOf as document, drawn, quiet } from './servers/site.mjs';

const FEED = '/cfsi.feed.json';
const LIST = 'coop-initiative-list';
const preload = (feed) =>
  `<link rel="preload" as="fetch" href="${feed}" crossorigin="anonymous" referrerpolicy="strict-origin">`;
const list = (feed, attributes) => `<${LIST} src="${feed}" ${attributes}></${LIST}>`;

test('a webmaster pastes the copied code: the feed is requested once, beside the script, without a cookie [G3]', async ({
  page,
  after,
}) => {
  const { network, site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, { body: preload(network + FEED) + list(network + FEED, '') }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await quiet(network, page);
  assert.equal(requestCount(network, FEED), 1);
  for (const { headers } of network.log) assert.equal(headers.cookie, undefined);
});

test(
  'the network pastes the copied code into its own site: the feed is requested once',
  async ({ page, after }) => {
    const { network } = await hostPage(after, {
      pages: () => ({}),
      routes: {
        '/chez-nous': (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(document('', { body: preload(FEED) + list(FEED, '') }));
        },
      },
    });
    await page.goto(`${network.origin}/chez-nous`);
    await drawn(page);
    await quiet(network, page);
    assert.equal(requestCount(network, FEED), 1);
  },
  // WebKitGTK 2.50 uses no preloaded response for a request to the page's own origin
  { engines: ['chromium', 'firefox'] },
);

/** Where the text after the tag begins. */
const textTop = (page) => page.evaluate(() => Math.round(document.getElementById('after').getBoundingClientRect().top));

test('a visitor reads on below a tag while it loads: nothing moves until they act, then the room that is left goes', async ({
  page,
  after,
}) => {
  const waiting = [];
  const { network, site } = await hostPage(after, {
    routes: { '/lent.feed.json': (_request, response) => waiting.push(response) },
    pages: (network) => ({
      '/': document(network, {
        body: `${list(`${network}/lent.feed.json`, 'limit="1" style="display:block;min-height:640px"')}<p id="after">Suite`,
      }),
    }),
  });
  await page.goto(site.origin);
  await page.waitFor(() => !!document.querySelector('coop-initiative-list').shadowRoot?.querySelector('.wait'));
  const before = await textTop(page);
  assert.ok(before > 640, 'the room is reserved');
  const feed = await (await fetch(network.origin + FEED)).text();
  for (const response of waiting)
    response.writeHead(200, { 'content-type': 'application/feed+json', 'access-control-allow-origin': '*' }).end(feed);
  await drawn(page);
  await page.pause(200);
  assert.equal(await textTop(page), before);
  await page.evaluate(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })));
  assert.ok((await textTop(page)) < before, 'the room that is left is given back');
});

test('a tag whose room ends below the window gives back at once what it does not need', async ({ page, after }) => {
  const { site } = await hostPage(after, {
    pages: (network) => ({
      '/': document(network, {
        body: `<div style="height:2000px">Texte</div>${list(network + FEED, 'loading="eager" limit="1" style="display:block;min-height:3000px"')}`,
      }),
    }),
  });
  await page.goto(site.origin);
  await drawn(page);
  await page.waitFor(() => document.querySelector('coop-initiative-list').getBoundingClientRect().height < 2000);
});
