/**
 * Replaces `fetch` with `respond` for one test. Returns the URLs requested so far, and a function that puts the real
 * `fetch` back.
 */
export function mockFetch(respond: (url: string, init: RequestInit) => Response | Promise<Response>): {
  requests: string[];
  restore: () => void;
} {
  const realFetch = globalThis.fetch;
  const requests: string[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const url = String(input);
    requests.push(url);
    const { signal } = init;
    return Promise.race([
      respond(url, init),
      new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      ),
    ]);
  };
  return { requests, restore: () => void (globalThis.fetch = realFetch) };
}

/** A response with a JSON body, sent as a feed. */
export const jsonResponse = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/feed+json' } });

/** A response that never arrives. */
export const pending = (): Promise<Response> => new Promise(() => {});

let urlCount = 0;
/** A feed URL that no other test requests: a FeedSource lives as long as the page. */
export const uniqueUrl = (): string => `https://network.example/${urlCount++}.json`;
