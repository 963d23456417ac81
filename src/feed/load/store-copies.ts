import type { ValidFeed } from './accept-feed.js';
import { CACHE_NAME, FETCHED_AT } from './offline-cache.js';

/** Bytes that all copies of one site may take; the oldest go first. */
const ROOM = 16_000_000;

const SIZE = 'x-size';

/** Keeps these pages of a feed for another day, each in the place of its older copy. Where a browser keeps nothing, or has no room left, all stays as it was. */
export async function storeCopies(pages: readonly ValidFeed[]): Promise<void> {
  try {
    for (const name of await caches.keys())
      if (name.startsWith('passerelle-copies-') && name !== CACHE_NAME) await caches.delete(name);
    const cache = await caches.open(CACHE_NAME);
    for (const { url, feed, dates } of pages) {
      const body = new Blob([JSON.stringify(feed.raw)]);
      const headers = { [FETCHED_AT]: dates.at(-1) ?? '', [SIZE]: `${body.size}`, 'last-modified': dates[1] ?? '' };
      if (body.size <= ROOM) await cache.put(url, new Response(body, { headers }));
    }
    await makeRoom(cache);
    // the day that the network fails these cannot be asked for: the browser has them from now on
    await Promise.all([import('./retry.js'), import('./cached-copy.js')]);
  } catch (error) {
    console.info('[passerelle] no copy of the feed was kept:', error);
  }
}

async function makeRoom(cache: Cache): Promise<void> {
  const held = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers;
      return { request, got: headers?.get(FETCHED_AT) ?? '', size: Number(headers?.get(SIZE)) || ROOM };
    }),
  );
  held.sort((a, b) => (a.got < b.got ? 1 : -1));
  let size = 0;
  for (const one of held) if ((size += one.size) > ROOM) await cache.delete(one.request);
}
