import { expect } from '@open-wc/testing';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import { fetchPages } from './feed-pages.js';
import { FeedSource, type FeedState } from './feed-source.js';
import { readCopy } from './offline-cache.js';

const { fetch } = globalThis;
const restore = () => void (globalThis.fetch = fetch);
/** A server out of order. Its Retry-After is too long to be waited for, so that no test waits for retries. */
const unavailable = () => new Response('', { status: 503, headers: { 'retry-after': '60' } });
const initiativeIds = ({ network }: FeedState) => network && [...network.initiatives.keys()];
const page = (id: string, next_url?: string) => jsonResponse({ ...feed({ items: [initiative(id)] }), next_url });

/** Subscribes to a feed. Returns the states so far, and how to wait for another. */
function subscribe(url: string) {
  const states: FeedState[] = [];
  const waiting: (() => void)[] = [];
  const unsubscribe = FeedSource.of(url).subscribe((state) => {
    states.push(state);
    for (const resume of waiting.splice(0)) resume();
  });
  const until = async (isDone: (state: FeedState) => unknown) => {
    for (;;) {
      const last = states.at(-1);
      if (last && isDone(last)) return last;
      await new Promise<void>((resume) => waiting.push(resume));
    }
  };
  return { states, unsubscribe, until, settled: () => until(({ loading }) => !loading) };
}

describe('FeedSource, shared by the tags of a page', () => {
  afterEach(restore);

  it('sends one request for twenty subscribers, and updates all of them', async () => {
    const { requests } = mockFetch(() => page('a'));
    const url = uniqueUrl();
    const states = await Promise.all(Array.from({ length: 20 }, () => subscribe(url).settled()));
    expect(states.map(initiativeIds)).deep.equal(Array(20).fill(['a']));
    const late = subscribe(url);
    expect(initiativeIds(late.states[0] as FeedState)).deep.equal(['a']);
    expect(requests.length).equal(1);
  });

  it('reports a recent failure to later subscribers without another request', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => new Response('', { status: 404 }));
    for (let tag = 0; tag < 20; tag++)
      expect((await subscribe(url).settled()).problem).deep.include({ kind: 'not-found', url, detail: '404' });
    expect(requests.length).equal(1);
  });

  it('does not retry on the event `online` without subscribers', async () => {
    mockFetch(unavailable);
    const url = uniqueUrl();
    const former = subscribe(url);
    await former.settled();
    former.unsubscribe();
    await Promise.resolve();
    const { requests } = mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    expect(requests).deep.equal([]);
  });

  it('retries for a subscriber five seconds after a failure', async () => {
    const url = uniqueUrl();
    mockFetch(() => new Response('', { status: 404 }));
    const first = subscribe(url);
    await first.settled();
    mockFetch(() => page('a'));
    const now = performance.now();
    performance.now = () => now + 5000;
    try {
      expect(await subscribe(url).until(initiativeIds)).include({ problem: undefined });
      expect(initiativeIds(first.states.at(-1) as FeedState)).deep.equal(['a']);
    } finally {
      delete (performance as Partial<Performance>).now;
    }
  });

  it('aborts the request when the last subscriber leaves, not before', async () => {
    const url = uniqueUrl();
    let aborted = false;
    const { requests } = mockFetch((_, init) => {
      init.signal?.addEventListener('abort', () => (aborted = true));
      return pending();
    });
    const [first, second] = [subscribe(url), subscribe(url)];
    first.unsubscribe();
    await Promise.resolve();
    expect(aborted).equal(false);
    second.unsubscribe();
    await Promise.resolve();
    expect(aborted).equal(true);
    expect(requests.length).equal(1);
  });

  it('keeps the request of a tag that is moved', async () => {
    const url = uniqueUrl();
    let arrive = (_: Response) => {};
    const { requests } = mockFetch(() => new Promise((resolve) => (arrive = resolve)));
    subscribe(url).unsubscribe();
    const again = subscribe(url);
    await Promise.resolve();
    arrive(page('a'));
    expect(initiativeIds(await again.settled())).deep.equal(['a']);
    expect(requests.length).equal(1);
  });

  it('loads again for a subscriber right after the last one has left', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => (requests.length > 1 ? page('a') : pending()));
    subscribe(url).unsubscribe();
    await Promise.resolve();
    expect(initiativeIds(await subscribe(url).settled())).deep.equal(['a']);
    expect(requests.length).equal(2);
  });

  it('starts loading before there is a subscriber, once', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => page('a'));
    FeedSource.of(url).loadIfNeeded();
    FeedSource.of(url).loadIfNeeded();
    expect(initiativeIds(await subscribe(url).until(initiativeIds))).deep.equal(['a']);
    expect(requests.length).equal(1);
  });
});

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
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : jsonResponse({ version: 1 })));
    const state = await subscribe(url).settled();
    expect(initiativeIds(state)).deep.equal(['a']);
    expect(state.problem).deep.equal({ kind: 'not-a-feed', url: `${url}?page=2`, detail: 'version' });
  });
});

describe('FeedSource.refresh()', () => {
  afterEach(restore);

  async function loadedSource(document = feed({ items: [initiative('a')] })) {
    const url = uniqueUrl();
    mockFetch(() => jsonResponse(document));
    const subscription = subscribe(url);
    await subscription.settled();
    return { ...subscription, source: FeedSource.of(url) };
  }

  it('publishes the new state of the feed', async () => {
    const { states, source } = await loadedSource();
    mockFetch(() => page('b'));
    await source.refresh();
    expect(initiativeIds(states.at(-1) as FeedState)).deep.equal(['b']);
  });

  it('keeps the copy and its date while the network fails, until a request succeeds', async () => {
    const { states, source } = await loadedSource(feed({ items: [initiative('a')], updated: '2020-09-01T08:00:00Z' }));
    mockFetch(unavailable);
    await source.refresh();
    const state = states.at(-1) as FeedState;
    expect(initiativeIds(state)).deep.equal(['a']);
    expect(state.problem).include({ kind: 'server', detail: '503' });
    expect(state.dates?.updated).equal('2020-09-01T08:00:00Z');
    expect(state.loading).equal(false);
    mockFetch(() => page('b'));
    await source.refresh();
    expect(states.at(-1)).include({ problem: undefined });
  });

  it('keeps the whole copy when the network fails between two pages', async () => {
    const url = uniqueUrl();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : page('b')));
    const { states, settled } = subscribe(url);
    await settled();
    mockFetch((requested) => (requested === url ? page('a', '?page=2') : unavailable()));
    await FeedSource.of(url).refresh();
    expect(initiativeIds(states.at(-1) as FeedState)).deep.equal(['a', 'b']);
    expect(states.at(-1)?.problem).include({ kind: 'server' });
  });

  it('keeps the copy when something else than a feed comes', async () => {
    const { states, source } = await loadedSource();
    for (const [body, kind] of [
      ['<title>Connexion</title>', 'html'],
      ['{}', 'not-a-feed'],
    ]) {
      mockFetch(() => new Response(body));
      await source.refresh();
      expect(initiativeIds(states.at(-1) as FeedState)).deep.equal(['a']);
      expect(states.at(-1)?.problem).include({ kind });
    }
  });

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

  it('publishes a feed that has become empty, without a problem', async () => {
    const { states, source } = await loadedSource();
    mockFetch(() => jsonResponse(feed()));
    await source.refresh();
    expect(states.at(-1)?.network?.initiatives.size).equal(0);
    expect(states.at(-1)?.problem).equal(undefined);
  });

  it('sends one request for simultaneous calls', async () => {
    const { source } = await loadedSource();
    const { requests } = mockFetch(() => page('b'));
    await Promise.all([source.refresh(), source.refresh(), source.refresh()]);
    expect(requests.length).equal(1);
  });
});

describe('FeedSource, a feed that fails', () => {
  afterEach(restore);
  const problemAfter = async (respond: () => Response) => {
    const url = uniqueUrl();
    mockFetch(respond);
    const state = await subscribe(url).settled();
    expect(state.network).equal(undefined);
    return { ...state.problem, url: state.problem?.url === url };
  };

  it('reports the missing key', async () => {
    expect(await problemAfter(() => jsonResponse(feed({ title: null })))).deep.equal({
      kind: 'not-a-feed',
      url: true,
      detail: 'title',
    });
  });

  it('reports what is wrong in the first item when all are broken', async () => {
    const detail = 'items[0].id: missing';
    expect(await problemAfter(() => jsonResponse(feed({ items: [{ id: '' }, { id: ' ' }] })))).deep.equal({
      kind: 'unreadable',
      url: true,
      detail,
    });
  });

  it('reports no problem for an empty feed', async () => {
    mockFetch(() => jsonResponse(feed()));
    const { network, problem } = await subscribe(uniqueUrl()).settled();
    expect([network?.initiatives.size, problem]).deep.equal([0, undefined]);
  });

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

  it('does not search the HTTP cache after a complete response', async () => {
    const { requests } = mockFetch(() => new Response('<title>Connexion</title>'));
    await subscribe(uniqueUrl()).settled();
    expect(requests.length).equal(1);
  });

  it('retries on the event `online`', async () => {
    mockFetch(unavailable);
    const subscription = subscribe(uniqueUrl());
    await subscription.settled();
    mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    expect(initiativeIds(await subscription.until(initiativeIds))).deep.equal(['a']);
  });

  it('sends one request on the event `online`, however often it had failed', async () => {
    mockFetch(unavailable);
    const url = uniqueUrl();
    const subscription = subscribe(url);
    await subscription.settled();
    for (let call = 0; call < 3; call++) await FeedSource.of(url).refresh();
    const { requests } = mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    await subscription.until(initiativeIds);
    expect(requests).deep.equal([url]);
    dispatchEvent(new Event('online'));
    expect(requests, 'a fresh feed is not requested again').deep.equal([url]);
  });

  it('accepts a second page whose items are all broken, and lists them', async () => {
    const url = uniqueUrl();
    mockFetch((requested) =>
      requested === url ? page('a', '?page=2') : jsonResponse(feed({ items: [{ title: 'b' }] })),
    );
    const state = await subscribe(url).settled();
    expect([initiativeIds(state), state.problem, state.rejections.length]).deep.equal([['a'], undefined, 1]);
  });

  it('publishes the valid records, and lists the broken ones', async () => {
    mockFetch(() => jsonResponse(feed({ items: [initiative('a'), { id: null }, initiative('b')] })));
    const state = await subscribe(uniqueUrl()).settled();
    expect(initiativeIds(state)).deep.equal(['a', 'b']);
    expect(state.rejections).deep.equal([{ path: 'items[1].id', reason: 'missing', wholeRecord: true }]);
    expect(state.problem).equal(undefined);
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
