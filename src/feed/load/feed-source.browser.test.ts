import { expect } from '@open-wc/testing';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import { FeedSource, type FeedState } from './feed-source.js';

const { fetch } = globalThis;
const restore = () => void (globalThis.fetch = fetch);
/** A server out of order that asks not to be asked again this minute: so that no test waits for the retries. */
const down = () => new Response('', { status: 503, headers: { 'retry-after': '60' } });
const shown = ({ network }: FeedState) => network && [...network.initiatives.keys()];
const page = (id: string, next_url?: string) => jsonResponse({ ...feed({ items: [initiative(id)] }), next_url });

/** A watcher: what it was last told, and how to wait for more. */
function watcher(url: string) {
  const told: FeedState[] = [];
  const waiting: (() => void)[] = [];
  const leave = FeedSource.of(url).watch((known) => {
    told.push(known);
    for (const go of waiting.splice(0)) go();
  });
  const until = async (done: (known: FeedState) => unknown) => {
    for (;;) {
      const last = told.at(-1);
      if (last && done(last)) return last;
      await new Promise<void>((go) => waiting.push(go));
    }
  };
  return { told, leave, until, settled: () => until(({ loading }) => !loading) };
}

describe('the tags of one page and their feed', () => {
  afterEach(restore);

  it('ask once for twenty, and all twenty are told', async () => {
    const { requests } = mockFetch(() => page('a'));
    const url = uniqueUrl();
    const known = await Promise.all(Array.from({ length: 20 }, () => watcher(url).settled()));
    expect(known.map(shown)).deep.equal(Array(20).fill(['a']));
    const late = watcher(url);
    expect(shown(late.told[0] as FeedState)).deep.equal(['a']);
    expect(requests.length).equal(1);
  });

  it('are all told of a failure that one has just met, and the server is not asked by each', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => new Response('', { status: 404 }));
    for (let tag = 0; tag < 20; tag++)
      expect((await watcher(url).settled()).problem).deep.include({ kind: 'not-found', url, detail: '404' });
    expect(requests.length).equal(1);
  });

  it('ask nothing when the visitor is back online and they have all gone', async () => {
    mockFetch(down);
    const url = uniqueUrl();
    const gone = watcher(url);
    await gone.settled();
    gone.leave();
    await Promise.resolve();
    const { requests } = mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    expect(requests).deep.equal([]);
  });

  it('forget a failure: one that comes five seconds later asks again', async () => {
    const url = uniqueUrl();
    mockFetch(() => new Response('', { status: 404 }));
    const first = watcher(url);
    await first.settled();
    mockFetch(() => page('a'));
    const now = performance.now();
    performance.now = () => now + 5000;
    try {
      expect(await watcher(url).until(shown)).include({ problem: undefined });
      expect(shown(first.told.at(-1) as FeedState)).deep.equal(['a']);
    } finally {
      delete (performance as Partial<Performance>).now;
    }
  });

  it('give the request up when the last of them leaves, and not before', async () => {
    const url = uniqueUrl();
    let aborted = false;
    const { requests } = mockFetch((_, init) => {
      init.signal?.addEventListener('abort', () => (aborted = true));
      return pending();
    });
    const [one, other] = [watcher(url), watcher(url)];
    one.leave();
    await Promise.resolve();
    expect(aborted).equal(false);
    other.leave();
    await Promise.resolve();
    expect(aborted).equal(true);
    expect(requests.length).equal(1);
  });

  it('keep the request when one is only moved', async () => {
    const url = uniqueUrl();
    let arrive = (_: Response) => {};
    const { requests } = mockFetch(() => new Promise((resolve) => (arrive = resolve)));
    watcher(url).leave();
    const again = watcher(url);
    await Promise.resolve();
    arrive(page('a'));
    expect(shown(await again.settled())).deep.equal(['a']);
    expect(requests.length).equal(1);
  });

  it('get the data when one comes right after the last has left', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => (requests.length > 1 ? page('a') : pending()));
    watcher(url).leave();
    await Promise.resolve();
    expect(shown(await watcher(url).settled())).deep.equal(['a']);
    expect(requests.length).equal(2);
  });

  it('start the feed before they are there, once', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch(() => page('a'));
    FeedSource.of(url).start();
    FeedSource.of(url).start();
    expect(shown(await watcher(url).until(shown))).deep.equal(['a']);
    expect(requests.length).equal(1);
  });
});

describe('a feed in several pages', () => {
  afterEach(restore);

  it('shows the first at once and says that more is coming, then all', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch((at) =>
      at === url ? page('a', `${url}?page=2`) : at.endsWith('2') ? page('b', '?page=3') : page('c'),
    );
    const { told, settled } = watcher(url);
    expect(shown(await settled())).deep.equal(['a', 'b', 'c']);
    expect(told.filter(({ network }) => network).map((known) => [shown(known)?.length, known.loading])).deep.equal([
      [1, true],
      [3, false],
    ]);
    expect(requests).deep.equal([url, `${url}?page=2`, `${url}?page=3`]);
  });

  it('ends where it turns back on itself', async () => {
    const url = uniqueUrl();
    const { requests } = mockFetch((at) => (at === url ? page('a', '?page=2') : page('b', url)));
    expect(shown(await watcher(url).settled())).deep.equal(['a', 'b']);
    expect(requests.length).equal(2);
  });

  for (const next of [
    'https://ailleurs.example/2.json',
    'http://network.example/2.json',
    '//ailleurs.example/2.json',
    'javascript:alert(1)',
  ])
    it(`never makes the visitor ask another host: ${next}`, async () => {
      const url = uniqueUrl();
      const { requests } = mockFetch(() => page('a', next));
      const { problem, loading } = await watcher(url).settled();
      expect([problem, loading]).deep.equal([undefined, false]);
      expect(requests).deep.equal([url]);
    });

  it('ends after 200 pages, which are all shown', async () => {
    const { requests } = mockFetch((at) => page(at, `?page=${requests.length + 1}`));
    expect(shown(await watcher(uniqueUrl()).settled())?.length).equal(200);
    expect(requests.length).equal(200);
  });

  it('comes whole to the visitor who left between two pages and is back', async () => {
    const url = uniqueUrl();
    mockFetch((at) => (at === url ? page('a', '?page=2') : pending()));
    const first = watcher(url);
    await first.until(shown);
    first.leave();
    await Promise.resolve();
    mockFetch((at) => (at === url ? page('a', '?page=2') : page('b')));
    expect(shown(await watcher(url).settled())).deep.equal(['a', 'b']);
  });

  it('keeps its first page when the second does not come, and says so', async () => {
    const url = uniqueUrl();
    mockFetch((at) => (at === url ? page('a', '?page=2') : new Response('', { status: 404 })));
    const { told, settled } = watcher(url);
    await settled();
    const known = told.at(-1) as FeedState;
    expect(shown(known)).deep.equal(['a']);
    expect(known.problem).include({ kind: 'not-found', url: `${url}?page=2` });
    expect(known.loading).equal(false);
  });

  it('keeps its first page when the second is no feed', async () => {
    const url = uniqueUrl();
    mockFetch((at) => (at === url ? page('a', '?page=2') : jsonResponse({ version: 1 })));
    const known = await watcher(url).settled();
    expect(shown(known)).deep.equal(['a']);
    expect(known.problem).deep.equal({ kind: 'not-a-feed', url: `${url}?page=2`, detail: 'version' });
  });
});

describe('a feed asked for again', () => {
  afterEach(restore);

  async function loaded(json_ = feed({ items: [initiative('a')] })) {
    const url = uniqueUrl();
    mockFetch(() => jsonResponse(json_));
    const tag = watcher(url);
    await tag.settled();
    return { ...tag, source: FeedSource.of(url) };
  }

  it('is shown as it has become', async () => {
    const { told, source } = await loaded();
    mockFetch(() => page('b'));
    await source.refresh();
    expect(shown(told.at(-1) as FeedState)).deep.equal(['b']);
  });

  it('stays as it was when the network falls, with the date of the copy; and the date goes when the network is back', async () => {
    const { told, source } = await loaded(feed({ items: [initiative('a')], updated: '2020-09-01T08:00:00Z' }));
    mockFetch(down);
    await source.refresh();
    const known = told.at(-1) as FeedState;
    expect(shown(known)).deep.equal(['a']);
    expect(known.problem).include({ kind: 'server', detail: '503' });
    expect(known.dates?.[0]).equal('2020-09-01T08:00:00Z');
    expect(known.loading).equal(false);
    mockFetch(() => page('b'));
    await source.refresh();
    expect(told.at(-1)).include({ problem: undefined });
  });

  it('stays whole when the network falls between two pages', async () => {
    const url = uniqueUrl();
    mockFetch((at) => (at === url ? page('a', '?page=2') : page('b')));
    const { told, settled } = watcher(url);
    await settled();
    mockFetch((at) => (at === url ? page('a', '?page=2') : down()));
    await FeedSource.of(url).refresh();
    expect(shown(told.at(-1) as FeedState)).deep.equal(['a', 'b']);
    expect(told.at(-1)?.problem).include({ kind: 'server' });
  });

  it('stays as it was when something else than a feed comes', async () => {
    const { told, source } = await loaded();
    for (const [body, kind] of [
      ['<title>Connexion</title>', 'html'],
      ['{}', 'not-a-feed'],
    ]) {
      mockFetch(() => new Response(body));
      await source.refresh();
      expect(shown(told.at(-1) as FeedState)).deep.equal(['a']);
      expect(told.at(-1)?.problem).include({ kind });
    }
  });

  it('is of the day that it tells, else of that on which its server changed it, else of that on which it came', async () => {
    for (const [updated, modified, day] of [
      ['2020-09-01T08:00:00Z', 'Wed, 02 Sep 2020 08:00:00 GMT', '2020-09-01'],
      ['hier', 'Wed, 02 Sep 2020 08:00:00 GMT', '2020-09-02'],
      [undefined, undefined, new Date().toISOString().slice(0, 10)],
    ]) {
      const url = uniqueUrl();
      const headers = { 'content-type': 'application/json', ...(modified && { 'last-modified': modified }) };
      mockFetch(() => new Response(JSON.stringify(feed({ items: [initiative('a')], updated })), { headers }));
      const tag = watcher(url);
      const { dates = [] } = await tag.settled();
      const days = dates.map((text) => new Date(text ?? '')).filter((date) => !Number.isNaN(date.getTime()));
      expect(days[0]?.toISOString().slice(0, 10)).equal(day);
      mockFetch(down);
      await FeedSource.of(url).refresh();
      expect(tag.told.at(-1)?.dates, 'the date of the copy, not that of the failure').equal(dates);
    }
  });

  it('may have become empty: that is no failure, and what was shown is gone', async () => {
    const { told, source } = await loaded();
    mockFetch(() => jsonResponse(feed()));
    await source.refresh();
    expect(told.at(-1)?.network?.initiatives.size).equal(0);
    expect(told.at(-1)?.problem).equal(undefined);
  });

  it('is asked for once, however many ask', async () => {
    const { source } = await loaded();
    const { requests } = mockFetch(() => page('b'));
    await Promise.all([source.refresh(), source.refresh(), source.refresh()]);
    expect(requests.length).equal(1);
  });
});

describe('a feed that cannot be shown', () => {
  afterEach(restore);
  const problem = async (reply: () => Response) => {
    const url = uniqueUrl();
    mockFetch(reply);
    const known = await watcher(url).settled();
    expect(known.network).equal(undefined);
    return { ...known.problem, url: known.problem?.url === url };
  };

  it('is told by the key that is missing', async () => {
    expect(await problem(() => jsonResponse(feed({ title: null })))).deep.equal({
      kind: 'not-a-feed',
      url: true,
      detail: 'title',
    });
  });

  it('is told by what is wrong in its first record, when all are broken', async () => {
    const detail = 'items[0].id: missing';
    expect(await problem(() => jsonResponse(feed({ items: [{ id: '' }, { id: ' ' }] })))).deep.equal({
      kind: 'unreadable',
      url: true,
      detail,
    });
  });

  it('is not one that is empty', async () => {
    mockFetch(() => jsonResponse(feed()));
    const { network, problem: none } = await watcher(uniqueUrl()).settled();
    expect([network?.initiatives.size, none]).deep.equal([0, undefined]);
  });

  it('may still be in the browser’s own cache: it is shown with its date', async () => {
    const caches: unknown[] = [];
    mockFetch((_, { cache }) =>
      caches.push(cache) > 1 ? jsonResponse(feed({ items: [initiative('a')], updated: '2020-09-01' })) : down(),
    );
    const known = await watcher(uniqueUrl()).settled();
    expect(shown(known)).deep.equal(['a']);
    expect(known.problem).include({ kind: 'server' });
    expect(known.dates?.[0]).equal('2020-09-01');
    expect(caches).deep.equal([undefined, 'force-cache']);
  });

  it('does not weigh on a server that is out of order: five requests, the cache included', async () => {
    const timeout = globalThis.setTimeout;
    globalThis.setTimeout = ((act: () => void, ms = 0) => timeout(act, ms < 3000 ? 0 : ms)) as typeof setTimeout;
    try {
      const { requests } = mockFetch(() => new Response('', { status: 503 }));
      await watcher(uniqueUrl()).settled();
      expect(requests.length).equal(5);
    } finally {
      globalThis.setTimeout = timeout;
    }
  });

  it('may still be in the browser’s own cache, page by page: the network is asked for none of the others', async () => {
    const url = uniqueUrl();
    const caches: unknown[] = [];
    mockFetch((at, { cache }) => {
      caches.push(`${at.slice(url.length)} ${cache}`);
      return cache ? (at === url ? page('a', '?page=2') : page('b')) : down();
    });
    const known = await watcher(url).settled();
    expect(shown(known)).deep.equal(['a', 'b']);
    expect(known.problem).include({ kind: 'server', url });
    expect(caches).deep.equal([' undefined', ' force-cache', '?page=2 force-cache']);
  });

  it('is not replaced by what the cache holds in its place: the problem told is the first', async () => {
    for (const held of [
      () => new Response('<title>Connexion</title>'),
      () => jsonResponse({}),
      () => jsonResponse(feed({ items: [{}] })),
    ]) {
      mockFetch((_, { cache }) => (cache ? held() : down()));
      const known = await watcher(uniqueUrl()).settled();
      expect([shown(known), known.problem?.kind]).deep.equal([undefined, 'server']);
    }
  });

  it('is not looked for in the cache where another answer has just come', async () => {
    const { requests } = mockFetch(() => new Response('<title>Connexion</title>'));
    await watcher(uniqueUrl()).settled();
    expect(requests.length).equal(1);
  });

  it('is asked for again when the visitor is back online', async () => {
    mockFetch(down);
    const tag = watcher(uniqueUrl());
    await tag.settled();
    mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    expect(shown(await tag.until(shown))).deep.equal(['a']);
  });

  it('is asked for once when the visitor is back online, however often it had failed', async () => {
    mockFetch(down);
    const url = uniqueUrl();
    const tag = watcher(url);
    await tag.settled();
    for (let time = 0; time < 3; time++) await FeedSource.of(url).refresh();
    const { requests } = mockFetch(() => page('a'));
    dispatchEvent(new Event('online'));
    await tag.until(shown);
    expect(requests).deep.equal([url]);
    dispatchEvent(new Event('online'));
    expect(requests, 'what is fresh is not asked for').deep.equal([url]);
  });

  it('is still one where only the sheets of a second page are all broken: they are counted', async () => {
    const url = uniqueUrl();
    mockFetch((at) => (at === url ? page('a', '?page=2') : jsonResponse(feed({ items: [{ title: 'b' }] }))));
    const known = await watcher(url).settled();
    expect([shown(known), known.problem, known.refused.length]).deep.equal([['a'], undefined, 1]);
  });

  it('shows the sound records beside the broken ones, which are counted', async () => {
    mockFetch(() => jsonResponse(feed({ items: [initiative('a'), { id: null }, initiative('b')] })));
    const known = await watcher(uniqueUrl()).settled();
    expect(shown(known)).deep.equal(['a', 'b']);
    expect(known.refused).deep.equal([{ path: 'items[1].id', reason: 'missing', wholeRecord: true }]);
    expect(known.problem).equal(undefined);
  });
});
