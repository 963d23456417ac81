/** How long work may hold the main thread, in ms: half a frame. */
const SLICE = 8;

/**
 * Lets the page deal with the visitor before the work goes on, in a task of its own: before the next frame where the browser can
 * (`scheduler.yield`), for a half-painted map is not worth one.
 */
export const breathe = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));

/** What `work` comes to: at once if it takes no longer than a slice, else later, for wherever it yields the page may breathe. */
export function sliced<T>(work: Generator<void, T>, now = () => performance.now()): T | Promise<T> {
  for (const from = now(); now() - from < SLICE; ) {
    const { done, value } = work.next();
    if (done) return value;
  }
  return breathe().then(() => sliced(work, now));
}

/** The same at once, however long it takes. */
export const rushed = <T>(work: Generator<void, T>): T => sliced(work, () => 0) as T;
