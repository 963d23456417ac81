import type { Received } from './fetch-json.js';

/** In the page's own Cache Storage. The number is that of what is written in it: a version that writes otherwise takes another. */
export const NAME = 'passerelle-copies-1';

/** The header that tells when a copy was got, as an ISO date. */
export const GOT = 'x-got';

/** The copy kept of one page of a feed, and when it was got; `undefined` where there is none, or none that can be read. */
export async function copy(url: string): Promise<(Received & { got: string }) | undefined> {
  try {
    // an empty cache is not to be made
    if (!(await caches.has(NAME))) return undefined;
    const found = await (await caches.open(NAME)).match(url, { ignoreVary: true });
    if (!found) return undefined;
    const { headers } = found;
    return { json: await found.json(), modified: headers.get('last-modified') ?? undefined, got: headers.get(GOT) ?? '' };
  } catch {
    return undefined;
  }
}
