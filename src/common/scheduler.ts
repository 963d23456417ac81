/** How long work may hold the main thread unless told otherwise, in ms: half a frame. */
const SLICE = 8;

/**
 * Lets the page deal with the visitor before the work goes on, in a task of its own: before the next frame where the browser can
 * (`scheduler.yield`), for a half-painted map is not worth one.
 */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resume) => setTimeout(resume));

/** Work that can be left wherever it yields, until what it yields, if anything, is there. */
export type Task<T> = Generator<Promise<unknown> | undefined, T>;

/** What `work` comes to: at once if it takes no longer than a slice and waits for nothing, else later, the page breathing in between. */
export function runInSlices<T>(work: Task<T>, now = () => performance.now(), slice = SLICE): T | Promise<T> {
  for (const from = now(); now() - from < slice; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (value) return value.then(() => runInSlices(work, now, slice));
  }
  return yieldToMain().then(() => runInSlices(work, now, slice));
}

/** The same at once, however long it takes; for work that waits for nothing. */
export const runSync = <T>(work: Task<T>): T => runInSlices(work, () => 0) as T;
