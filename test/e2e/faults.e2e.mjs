import assert from 'node:assert/strict';
import { faultServer } from './fault-server.mjs';
import { sites } from './sites.mjs';
import { visit } from './visit.mjs';

// Address of the fault server -> the kind of problem told, or undefined where the feed is shown all the same. In two pages: WebKit keeps 17
// connections in all, and those that are never answered would hold the others back until their own deadline.
const ANSWERS = {
  ok: undefined,
  'flaky?fail=2': undefined,
  'flaky?fail=1&status=429&after=1': undefined,
  'wrong-type': undefined,
  bom: undefined,
  'no-items': undefined,
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  500: 'server',
  'wrong-gzip': ['unreachable', 'not-json'], // Firefox and WebKit may give the page what they could unpack
  html: 'not-json',
  truncated: 'not-json',
  'not-json': 'not-json',
  jsonp: 'not-json',
  empty: 'not-json',
  null: 'not-a-feed',
};
const LINES = {
  'slow?ms=1500': undefined,
  timeout: 'timeout',
  drip: 'timeout',
  reset: 'unreachable',
  'no-cors': 'unreachable',
  'redirect-loop': ['unreachable', 'timeout'], // WebKit may still be following when our own deadline comes
  huge: 'too-large',
};

/** A page with a tag for each address: each is told of in a sentence, or shown; `more` receives how often an address was asked for. */
const told = (ends, more = () => {}) => {
  const addresses = Object.keys(ends);
  return async ({ page, after }) => {
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
    await page.waitFor(() => waiting().length === 0).catch(() => {}); // told just below, by name
    assert.deepEqual(await page.evaluate(() => waiting()), [], 'nobody is left waiting');

    const { problems, errors } = await page.evaluate(() => seen);
    assert.deepEqual(errors, []);
    const otherwise = addresses.filter((address) => ![ends[address]].flat().includes(problems[address]));
    assert.deepEqual(
      otherwise.map((address) => [address, problems[address]]),
      [],
    );
    const silent = await page.evaluate(
      (ids) => ids.filter((id) => !(document.getElementById(id).shadowRoot.querySelector('[part=message]').textContent.trim().length > 20)),
      addresses.filter((address) => ends[address]),
    );
    assert.deepEqual(silent, [], 'each problem has its sentence');
    more(asked);
  };
};

visit(
  'a visitor is told in a sentence of each thing that can be wrong with an answer, and no error reaches the page',
  told(ANSWERS, (asked) => {
    assert.equal(asked('404'), 1, 'a missing feed is asked for once');
    // the last may be for a copy that the browser keeps: WebKit asks the server for it, the others look in their cache
    assert([4, 5].includes(asked('500')), `a server in trouble is asked again three times, not ${asked('500')}`);
    assert.equal(asked('flaky?fail=2'), 3);
  }),
);

visit('a visitor is told in a sentence of each thing that can go wrong on the line, and is never left waiting', told(LINES));
