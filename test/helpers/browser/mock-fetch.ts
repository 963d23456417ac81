/** Puts `answer` in the place of the network for one test; gives what was asked for, and the way back to the real one. */
export function answers(answer: (url: string, init: RequestInit) => Response | Promise<Response>): {
  asked: string[];
  restore: () => void;
} {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const url = String(input);
    asked.push(url);
    const { signal } = init;
    return Promise.race([
      answer(url, init),
      new Promise<never>((_, refuse) =>
        signal?.addEventListener('abort', () => refuse(new DOMException('aborted', 'AbortError'))),
      ),
    ]);
  };
  return { asked, restore: () => void (globalThis.fetch = real) };
}

/** An answer with a body of JSON. */
export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/feed+json' } });

/** An answer that never comes. */
export const never = (): Promise<Response> => new Promise(() => {});

let n = 0;
/** An address that no other test has asked for: sources are kept for the whole page. */
export const fresh = (): string => `https://network.example/${n++}.json`;
