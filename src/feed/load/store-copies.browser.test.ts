import { expect } from '@open-wc/testing';
import { uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import type { ValidFeed } from './accept-feed.js';
import { CACHE_NAME, readCopy } from './offline-cache.js';
import { storeCopies } from './store-copies.js';

const page = (url: string, got: string, raw: unknown = feed({ items: [initiative('a')] })): ValidFeed => ({
  url,
  feed: { raw } as ValidFeed['feed'],
  refused: [],
  dates: [undefined, 'Tue, 01 Sep 2020 08:00:00 GMT', got],
});
const kept = async () => (await (await caches.open(CACHE_NAME)).keys()).map(({ url }) => url).sort();

describe('the copies kept for a day without network', () => {
  afterEach(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('are read again as they were, with the day on which they came, and are one for each address', async () => {
    const url = uniqueUrl();
    await storeCopies([page(url, '2026-01-01T00:00:00.000Z', { title: 'old' })]);
    await storeCopies([page(url, '2026-02-01T00:00:00.000Z', { title: 'new' })]);
    expect(await kept()).deep.equal([url]);
    expect(await readCopy(url)).deep.equal({
      json: { title: 'new' },
      modified: 'Tue, 01 Sep 2020 08:00:00 GMT',
      got: '2026-02-01T00:00:00.000Z',
    });
  });

  it('never take more than 16 MB of the visitor’s device: the oldest go', async () => {
    const large = (length: number) => 'x'.repeat(length);
    const urls = [uniqueUrl(), uniqueUrl(), uniqueUrl()].sort();
    for (const [month, url] of urls.entries())
      await storeCopies([page(url, `2026-0${month + 1}-01T00:00:00.000Z`, large(7_000_000))]);
    expect(await kept()).deep.equal(urls.slice(1));
    await storeCopies([page(uniqueUrl(), '2026-05-01T00:00:00.000Z', large(17_000_000))]);
    expect(await kept(), 'what is too large alone is not kept').deep.equal(urls.slice(1));
  });

  it('of another version of the format are dropped, and what the site itself keeps is left alone', async () => {
    await caches.open('passerelle-copies-0');
    await caches.open('site-v3');
    await storeCopies([page(uniqueUrl(), '2026-01-01T00:00:00.000Z')]);
    expect((await caches.keys()).sort()).deep.equal([CACHE_NAME, 'site-v3']);
  });

  it('are not looked for by making a cache', async () => {
    expect(await readCopy(uniqueUrl())).equal(undefined);
    expect(await caches.keys()).deep.equal([]);
  });
});
