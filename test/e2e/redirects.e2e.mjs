// R51: a feed that has moved. Browsers do not tell a script where a redirect leads before they follow it.
import assert from 'node:assert/strict';
import { DEMO, serve } from '../../tools/serve.mjs';
import { test } from './helpers/e2e-test.mjs';
import { hostPage, tag } from './servers/raw-page.mjs';
import { pageOf as document, drawn } from './servers/site.mjs';

test('a visitor reads a feed that redirects to another host, which learns neither who visits nor which page [R51]', async ({
  page,
  after,
}) => {
  const moved = await serve({ mounts: DEMO });
  after(moved.close);
  const { site } = await hostPage(after, {
    headers: { 'set-cookie': 'visiteur=connu; Path=/' },
    routes: {
      '/cfsi.feed.json': (_request, response) =>
        response
          .writeHead(301, { location: `${moved.origin}/cfsi.feed.json`, 'access-control-allow-origin': '*' })
          .end(),
    },
    pages: (network) => ({ '/adherents/page': document(network, { body: tag(network, 'coop-initiative-list') }) }),
  });
  await page.goto(`${site.origin}/adherents/page`);
  await drawn(page);
  const requests = moved.log.filter(({ path }) => path === '/cfsi.feed.json');
  assert.equal(requests.length, 1);
  const [{ headers }] = requests;
  assert.equal(headers.cookie, undefined);
  assert.doesNotMatch(JSON.stringify(headers), /adherents/);
});
