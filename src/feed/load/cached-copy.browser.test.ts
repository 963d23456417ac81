import { expect } from '@open-wc/testing';
import { initiativeIds, page, subscribe, unavailable } from '../../../test/helpers/browser/feed-subscription.js';
import { jsonResponse, mockFetch, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import { findCachedCopy } from './cached-copy.js';
import { fetchPages } from './feed-pages.js';
import { FeedSource } from './feed-source.js';
import { readCopy } from './offline-cache.js';

const { fetch } = globalThis;
const restore = () => void (globalThis.fetch = fetch);

describe('findCachedCopy(), from the HTTP cache', () => {
  afterEach(restore);

  it('publishes a copy from the HTTP cache with its date', async () => {
    const caches: unknown[] = [];
    mockFetch((_, { cache }) =>
      caches.push(cache) > 1 ? jsonResponse(feed({ items: [initiative('a')], updated: '2020-09-01' })) : unavailable(),
    );
    const state = await subscribe(uniqueUrl()).settled();
    expect(initiativeIds(state)).deep.equal(['a']);
    expect(state.problem).include({ kind: 'server' });
    expect(state.dates?.updated).equal('2020-09-01');
    expect(caches).deep.equal([undefined, 'force-cache']);
  });

  it('sends five requests to a server out of order, that of the HTTP cache included', async () => {
    const timeout = globalThis.setTimeout;
    globalThis.setTimeout = ((act: () => void, ms = 0) => timeout(act, ms < 3000 ? 0 : ms)) as typeof setTimeout;
    try {
      const { requests } = mockFetch(() => new Response('', { status: 503 }));
      await subscribe(uniqueUrl()).settled();
      expect(requests.length).equal(5);
    } finally {
      globalThis.setTimeout = timeout;
    }
  });

  it('reads further pages from the HTTP cache without requests to the network', async () => {
    const url = uniqueUrl();
    const caches: unknown[] = [];
    mockFetch((requested, { cache }) => {
      caches.push(`${requested.slice(url.length)} ${cache}`);
      return cache ? (requested === url ? page('a', '?page=2') : page('b')) : unavailable();
    });
    const state = await subscribe(url).settled();
    expect(initiativeIds(state)).deep.equal(['a', 'b']);
    expect(state.problem).include({ kind: 'server', url });
    expect(caches).deep.equal([' undefined', ' force-cache', '?page=2 force-cache']);
  });

  it('ignores an invalid copy in the HTTP cache, and reports the first problem', async () => {
    for (const respondFromCache of [
      () => new Response('<title>Connexion</title>'),
      () => jsonResponse({}),
      () => jsonResponse(feed({ items: [{}] })),
    ]) {
      mockFetch((_, { cache }) => (cache ? respondFromCache() : unavailable()));
      const state = await subscribe(uniqueUrl()).settled();
      expect([initiativeIds(state), state.problem?.kind]).deep.equal([undefined, 'server']);
    }
  });

  it('asks for no copy when the tag has left the page before the search begins [R48]', async () => {
    const { requests } = mockFetch(() => page('a'));
    const url = uniqueUrl();
    expect(await findCachedCopy(url, { kind: 'server', url }, AbortSignal.abort())).equal(undefined);
    expect(requests).deep.equal([]);
  });

  it('does not search the HTTP cache after a complete response', async () => {
    const { requests } = mockFetch(() => new Response('<title>Connexion</title>'));
    await subscribe(uniqueUrl()).settled();
    expect(requests.length).equal(1);
  });
});

describe('findCachedCopy(), the dates of a copy', () => {
  afterEach(restore);

  it('dates the copy by the feed, else by Last-Modified, else by the time of the fetch', async () => {
    for (const [updated, modified, day] of [
      ['2020-09-01T08:00:00Z', 'Wed, 02 Sep 2020 08:00:00 GMT', '2020-09-01'],
      ['hier', 'Wed, 02 Sep 2020 08:00:00 GMT', '2020-09-02'],
      [undefined, undefined, new Date().toISOString().slice(0, 10)],
    ]) {
      const url = uniqueUrl();
      const headers = { 'content-type': 'application/json', ...(modified && { 'last-modified': modified }) };
      mockFetch(() => new Response(JSON.stringify(feed({ items: [initiative('a')], updated })), { headers }));
      const subscription = subscribe(url);
      const { dates } = await subscription.settled();
      const days = [dates?.updated, dates?.lastModified, dates?.fetchedAt]
        .map((text) => new Date(text ?? ''))
        .filter((date) => !Number.isNaN(date.getTime()));
      expect(days[0]?.toISOString().slice(0, 10)).equal(day);
      mockFetch(unavailable);
      await FeedSource.of(url).refresh();
      expect(subscription.states.at(-1)?.dates, 'the date of the copy, not that of the failure').equal(dates);
    }
  });
});

describe('FeedSource.of(), with offline', () => {
  afterEach(async () => {
    restore();
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('stores all pages, which a later visit shows when the network fails', async () => {
    const url = uniqueUrl();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : page('b')));
    await FeedSource.of(url, true).refresh();
    while (!(await readCopy(`${url}?page=2`))) await new Promise((resolve) => setTimeout(resolve, 10));

    mockFetch(unavailable);
    const results = [];
    for await (const result of fetchPages(url, new AbortController().signal, true, true)) results.push(result);
    expect(results.map((result) => (result.ok ? result.value.feed.items[0]?.id : result.problem.kind))).deep.equal([
      'server',
      'a',
      'b',
    ]);
  });

  it('shows no stored copy of a feed that its server has withdrawn', async () => {
    const url = uniqueUrl();
    mockFetch(() => page('a'));
    await FeedSource.of(url, true).refresh();
    while (!(await readCopy(url))) await new Promise((resolve) => setTimeout(resolve, 10));

    mockFetch(() => new Response('', { status: 404 }));
    const results = [];
    for await (const result of fetchPages(url, new AbortController().signal, true, true)) results.push(result);
    expect(results.map((result) => result.ok)).deep.equal([false]);
  });
});
