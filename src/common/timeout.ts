/** How long a lazily loaded chunk may take, in ms. Its server may well be the one that is out of order. */
const CHUNK_TIMEOUT_MS = 3000;

/**
 * Resolves as `chunk` does, else with `undefined` after 3 s. A rejection waits for the timeout too: for a caller that
 * then retries a request, these seconds are the pause.
 */
export const orTimeout = <T>(chunk: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve) => {
    chunk.then(resolve, () => {});
    setTimeout(resolve, CHUNK_TIMEOUT_MS);
  });
