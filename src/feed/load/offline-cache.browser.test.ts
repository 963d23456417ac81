import { expect } from '@open-wc/testing';
import { uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import { Rejections } from '../validate/rejections.js';
import type { ValidFeed } from './accept-feed.js';
import { CACHE_NAME, readCopy, storeCopies } from './offline-cache.js';

const page = (url: string, fetchedAt: string, raw: unknown = feed({ items: [initiative('a')] })): ValidFeed => ({
  url,
  feed: { raw } as ValidFeed['feed'],
  rejections: new Rejections(),
  dates: { updated: undefined, lastModified: 'Tue, 01 Sep 2020 08:00:00 GMT', fetchedAt },
});
const storedUrls = async () => (await (await caches.open(CACHE_NAME)).keys()).map(({ url }) => url).sort();

describe('storeCopies() and readCopy()', () => {
  afterEach(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('store one copy per URL, with the date on which it was fetched', async () => {
    const url = uniqueUrl();
    await storeCopies([page(url, '2026-01-01T00:00:00.000Z', { title: 'old' })]);
    await storeCopies([page(url, '2026-02-01T00:00:00.000Z', { title: 'new' })]);
    expect(await storedUrls()).deep.equal([url]);
    expect(await readCopy(url)).deep.equal({
      json: { title: 'new' },
      lastModified: 'Tue, 01 Sep 2020 08:00:00 GMT',
      contentType: undefined,
      fetchedAt: '2026-02-01T00:00:00.000Z',
    });
  });

  it('evict the oldest copies beyond 16 MB', async () => {
    const large = (length: number) => 'x'.repeat(length);
    const urls = [uniqueUrl(), uniqueUrl(), uniqueUrl()].sort();
    for (const [month, url] of urls.entries())
      await storeCopies([page(url, `2026-0${month + 1}-01T00:00:00.000Z`, large(7_000_000))]);
    expect(await storedUrls()).deep.equal(urls.slice(1));
    await storeCopies([page(uniqueUrl(), '2026-05-01T00:00:00.000Z', large(17_000_000))]);
    expect(await storedUrls(), 'a page of more than 16 MB is not stored').deep.equal(urls.slice(1));
  });

  it('delete caches of another format version, and leave those of the site alone', async () => {
    await caches.open('passerelle-copies-0');
    await caches.open('site-v3');
    await storeCopies([page(uniqueUrl(), '2026-01-01T00:00:00.000Z')]);
    expect((await caches.keys()).sort()).deep.equal([CACHE_NAME, 'site-v3']);
  });

  it('do not create a cache by reading', async () => {
    expect(await readCopy(uniqueUrl())).equal(undefined);
    expect(await caches.keys()).deep.equal([]);
  });
});
