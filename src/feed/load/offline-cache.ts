// The copies of a feed in Cache Storage, for a day without network. Loaded only where a tag has `offline`.
import { dictionary } from '../../common/dictionary.js';
import type { ValidFeed } from './accept-feed.js';
import type { JsonResponse } from './fetch-json.js';

const CACHE_PREFIX = 'passerelle-copies-';
/** The number is the version of the format below: a script that writes another format takes another number. */
export const CACHE_NAME = `${CACHE_PREFIX}1`;

/** Header with the date on which a copy was fetched, in ISO 8601. */
const FETCHED_AT = 'x-got';
/** Header with the size of a copy, in bytes. */
const SIZE = 'x-size';

/** Room for all copies of one site. Beyond it the oldest are evicted. */
const MAX_BYTES = 16_000_000;

/** Returns the stored copy of one page of a feed; `undefined` when there is none, or none that can be read. */
export async function readCopy(url: string): Promise<(JsonResponse & { fetchedAt: string }) | undefined> {
  try {
    // `open()` would create the cache
    if (!(await caches.has(CACHE_NAME))) return undefined;
    const response = await (await caches.open(CACHE_NAME)).match(url, { ignoreVary: true });
    if (!response) return undefined;
    const { headers } = response;
    return {
      json: await response.json(),
      lastModified: headers.get('last-modified') ?? undefined,
      contentType: undefined,
      fetchedAt: headers.get(FETCHED_AT) ?? '',
    };
  } catch {
    return undefined;
  }
}

/**
 * Stores the pages of a feed, each in the place of its older copy. Where the browser forbids it, or is full, the older
 * copies stay.
 */
export async function storeCopies(pages: readonly ValidFeed[]): Promise<void> {
  try {
    for (const name of await caches.keys())
      if (name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME) await caches.delete(name);
    const cache = await caches.open(CACHE_NAME);
    for (const { url, feed, dates } of pages) {
      const body = new Blob([JSON.stringify(feed.raw)]);
      const headers = {
        [FETCHED_AT]: dates.fetchedAt,
        [SIZE]: `${body.size}`,
        'last-modified': dates.lastModified ?? '',
      };
      if (body.size <= MAX_BYTES)
        await cache.put(url, new Response(body, dictionary({ headers: dictionary(headers) })));
    }
    await evictOldest(cache);
  } catch (error) {
    console.info('[passerelle] The browser stored no copy of the feed:', error);
  }
}

/** Deletes the oldest copies until the rest fits in `MAX_BYTES`. */
async function evictOldest(cache: Cache): Promise<void> {
  const copies = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers;
      return { request, fetchedAt: headers?.get(FETCHED_AT) ?? '', size: Number(headers?.get(SIZE)) || MAX_BYTES };
    }),
  );
  copies.sort((a, b) => (a.fetchedAt < b.fetchedAt ? 1 : -1));
  let total = 0;
  for (const { request, size } of copies) if ((total += size) > MAX_BYTES) await cache.delete(request);
}
