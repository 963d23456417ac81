import { expect } from '@open-wc/testing';
import { initiativeIds, page, subscribe } from '../../../test/helpers/browser/feed-subscription.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import type { FeedState } from './feed-source.js';

const { fetch } = globalThis;
const restore = () => void (globalThis.fetch = fetch);

describe('FeedSource, a feed in several pages', () => {
  afterEach(restore);

  it('publishes the first page at once as loading, then all pages', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch((requested) =>
      requested === url ? page('a', `${url}?page=2`) : requested.endsWith('2') ? page('b', '?page=3') : page('c'),
    );
    const { states, settled } = subscribe(url);
    expect(initiativeIds(await settled())).deep.equal(['a', 'b', 'c']);
    expect(
      states.filter(({ network }) => network).map((state) => [initiativeIds(state)?.length, state.loading]),
    ).deep.equal([
      [1, true],
      [3, false],
    ]);
    expect(requests).deep.equal([url, `${url}?page=2`, `${url}?page=3`]);
  });

  it('stops at a page that leads back to an earlier one', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch((requested) => (requested === url ? page('a', '?page=2') : page('b', url)));
    expect(initiativeIds(await subscribe(url).settled())).deep.equal(['a', 'b']);
    expect(requests.length).equal(2);
  });

  for (const next of [
    'https://ailleurs.example/2.json',
    'http://network.example/2.json',
    '//ailleurs.example/2.json',
    'javascript:alert(1)',
  ])
    it(`never requests a page from another host: ${next}`, async () => {
      const url = uniqueUrl();
      const { requests } = mockFetch(() => page('a', next));
      const { problem, loading } = await subscribe(url).settled();
      expect([problem, loading]).deep.equal([undefined, false]);
      expect(requests).deep.equal([url]);
    });

  it('stops after 200 pages, and publishes them all', async () => {
    const { requests } = mockFetch((requested) => page(requested, `?page=${requests.length + 1}`));
    expect(initiativeIds(await subscribe(uniqueUrl()).settled())?.length).equal(200);
    expect(requests.length).equal(200);
  });

  it('loads all pages for a subscriber who returns after an abort between two pages', async () => {
    const url = uniqueUrl();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : pending()));
    const first = subscribe(url);
    await first.until(initiativeIds);
    first.unsubscribe();
    await Promise.resolve();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : page('b')));
    expect(initiativeIds(await subscribe(url).settled())).deep.equal(['a', 'b']);
  });

  it('keeps the first page when the second fails, and reports the problem', async () => {
    const url = uniqueUrl();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : new Response('', { status: 404 })));
    const { states, settled } = subscribe(url);
    await settled();
    const state = states.at(-1) as FeedState;
    expect(initiativeIds(state)).deep.equal(['a']);
    expect(state.problem).include({ kind: 'not-found', url: `${url}?page=2` });
    expect(state.loading).equal(false);
  });

  it('keeps the first page when the second is no feed', async () => {
    const url = uniqueUrl();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : jsonResponse({ title: 'RSS' })));
    const state = await subscribe(url).settled();
    expect(initiativeIds(state)).deep.equal(['a']);
    expect(state.problem).deep.equal({ kind: 'not-a-feed', url: `${url}?page=2`, detail: 'version' });
  });
});
