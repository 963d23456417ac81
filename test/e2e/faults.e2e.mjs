import assert from 'node:assert/strict';
import { faultServer } from './fault-server.mjs';
import { sites } from './sites.mjs';
import { visit } from './visit.mjs';

// address of the fault server -> the kind of problem told, or undefined where the feed is shown all the same
const ENDS = {
  ok: undefined,
  'flaky?fail=2': undefined,
  'flaky?fail=1&status=429&after=1': undefined,
  'slow?ms=1500': undefined,
  'wrong-type': undefined,
  bom: undefined,
  'no-items': undefined,
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  500: 'server',
  timeout: 'timeout',
  drip: 'timeout',
  reset: 'unreachable',
  'wrong-gzip': ['unreachable', 'not-json'], // Firefox and WebKit may give the page what they could unpack
  'no-cors': 'unreachable',
  'redirect-loop': ['unreachable', 'timeout'], // WebKit may still be following when our own deadline comes
  html: 'not-json',
  truncated: 'not-json',
  'not-json': 'not-json',
  jsonp: 'not-json',
  empty: 'not-json',
  null: 'not-a-feed',
  huge: 'too-large',
};
const addresses = Object.keys(ENDS);

visit(
  'a visitor is told in a sentence of each thing that can go wrong with a feed, is never left waiting, and no error reaches the page',
  async ({ page, after }) => {
    // A server for each: a browser opens six connections to one, and those that never answer would hold the others back.
    const servers = await Promise.all(addresses.map(faultServer));
    for (const { close } of servers) after(close);
    const asked = (address) => servers[addresses.indexOf(address)].asked(`/${address}`);
    const { site } = await sites(after, {
      body: () =>
        addresses
          .map(
            (address, n) =>
              `<coop-initiative-list id="${address}" src="${servers[n].origin}/${address}" loading="eager">Nos initiatives</coop-initiative-list>`,
          )
          .join('\n'),
    });
    await page.goto(site.origin);
    await page.evaluate(() => {
      globalThis.waiting = () =>
        [...document.querySelectorAll('coop-initiative-list')]
          .filter((tag) => !tag.network && !tag.shadowRoot?.querySelector('[part=message]'))
          .map(({ id }) => id);
    });
    // the longest way to a problem: four tries of 10 s, 5.25 s of pauses at most, 3 s for a copy that the browser may keep
    page.patience = 60_000;
    await page.waitFor(() => waiting().length === 0).catch(() => {}); // told just below, by name
    assert.deepEqual(await page.evaluate(() => waiting()), [], 'nobody is left waiting');

    const { problems, errors } = await page.evaluate(() => seen);
    assert.deepEqual(errors, []);
    const otherwise = addresses.filter((address) => ![ENDS[address]].flat().includes(problems[address]));
    assert.deepEqual(
      otherwise.map((address) => [address, problems[address]]),
      [],
    );
    const silent = await page.evaluate(
      (ids) => ids.filter((id) => !(document.getElementById(id).shadowRoot.querySelector('[part=message]').textContent.trim().length > 20)),
      addresses.filter((address) => ENDS[address]),
    );
    assert.deepEqual(silent, [], 'each problem has its sentence');
    assert.equal(asked('404'), 1, 'a missing feed is asked for once');
    // the last may be for a copy that the browser keeps: WebKit asks the server for it, the others look in their cache
    assert([4, 5].includes(asked('500')), `a server in trouble is asked again three times, not ${asked('500')}`);
    assert.equal(asked('flaky?fail=2'), 3);
  },
);
