import type { JsonResponse } from './fetch-json.js';

/** In the page's own Cache Storage. The number is that of what is written in it: a version that writes otherwise takes another. */
export const CACHE_NAME = 'passerelle-copies-1';

/** The header that tells when a copy was got, as an ISO date. */
export const FETCHED_AT = 'x-got';

/** The copy kept of one page of a feed, and when it was got; `undefined` where there is none, or none that can be read. */
export async function readCopy(url: string): Promise<(JsonResponse & { got: string }) | undefined> {
  try {
    // an empty cache is not to be made
    if (!(await caches.has(CACHE_NAME))) return undefined;
    const found = await (await caches.open(CACHE_NAME)).match(url, { ignoreVary: true });
    if (!found) return undefined;
    const { headers } = found;
    return {
      json: await found.json(),
      modified: headers.get('last-modified') ?? undefined,
      got: headers.get(FETCHED_AT) ?? '',
    };
  } catch {
    return undefined;
  }
}
