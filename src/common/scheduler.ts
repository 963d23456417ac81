/** How long work may hold the main thread unless told otherwise, in ms: half a frame. */
const SLICE = 8;

/**
 * Lets the page deal with the visitor before the work goes on, in a task of its own: before the next frame where the browser can
 * (`scheduler.yield`), for a half-painted map is not worth one.
 */
export const breathe = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));

/** Work that can be left wherever it yields, until what it yields, if anything, is there. */
export type Work<T> = Generator<Promise<unknown> | undefined, T>;

/** What `work` comes to: at once if it takes no longer than a slice and waits for nothing, else later, the page breathing in between. */
export function sliced<T>(work: Work<T>, now = () => performance.now(), slice = SLICE): T | Promise<T> {
  for (const from = now(); now() - from < slice; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (value) return value.then(() => sliced(work, now, slice));
  }
  return breathe().then(() => sliced(work, now, slice));
}

/** The same at once, however long it takes; for work that waits for nothing. */
export const rushed = <T>(work: Work<T>): T => sliced(work, () => 0) as T;
