import { expect } from '@open-wc/testing';
import { initiativeIds, page, subscribe, unavailable } from '../../../test/helpers/browser/feed-subscription.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import { FeedSource, type FeedState } from './feed-source.js';

const { fetch } = globalThis;
const restore = () => void (globalThis.fetch = fetch);

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

  it('aborts a request that no subscriber waits for, when told that its tag has left the page [R48]', async () => {
    let aborted = false;
    mockFetch((_, init) => {
      init.signal?.addEventListener('abort', () => (aborted = true));
      return pending();
    });
    const source = FeedSource.of(uniqueUrl());
    source.loadIfNeeded();
    const { unsubscribe } = subscribe(source.url);
    source.abortIfUnused();
    expect(aborted).equal(false);
    unsubscribe();
    source.abortIfUnused();
    expect(aborted).equal(true);
  });

  it('lets go of a feed that nobody has shown for a minute, and not before [R38]', async () => {
    const { setTimeout: realSetTimeout } = globalThis;
    const timers: { act: () => void; delayMs: number }[] = [];
    globalThis.setTimeout = ((act: () => void, delayMs = 0) =>
      delayMs < 1000 ? realSetTimeout(act, delayMs) : timers.push({ act, delayMs })) as typeof setTimeout;
    try {
      mockFetch(() => page('a'));
      const url = uniqueUrl();
      const source = FeedSource.of(url);
      const first = subscribe(url);
      await first.settled();
      first.unsubscribe();
      const second = subscribe(url);
      for (const { act, delayMs } of timers) if (delayMs === 60_000) act();
      expect(FeedSource.of(url)).equal(source);
      second.unsubscribe();
      expect(FeedSource.of(url)).equal(source);
      timers
        .filter(({ delayMs }) => delayMs === 60_000)
        .at(-1)
        ?.act();
      expect(FeedSource.of(url)).not.equal(source);
    } finally {
      globalThis.setTimeout = realSetTimeout;
    }
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
    expect([initiativeIds(state), state.problem, state.rejections.count]).deep.equal([['a'], undefined, 1]);
  });

  it('publishes the valid records, and lists the broken ones', async () => {
    mockFetch(() => jsonResponse(feed({ items: [initiative('a'), { id: null }, initiative('b')] })));
    const state = await subscribe(uniqueUrl()).settled();
    expect(initiativeIds(state)).deep.equal(['a', 'b']);
    expect(state.rejections.listed).deep.equal([{ path: 'items[1].id', reason: 'missing', wholeRecord: true }]);
    expect(state.problem).equal(undefined);
  });
});
