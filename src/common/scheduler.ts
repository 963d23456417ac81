/** Default length of a time slice, in ms: half a frame. */
const SLICE_MS = 8;

/**
 * Lets the page deal with the visitor before the work goes on, in a task of its own: before the next frame where the browser can
 * (`scheduler.yield`), for a half-painted map is not worth one.
 */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resume) => setTimeout(resume));

/** Work that can be left wherever it yields, until what it yields, if anything, is there. */
export type Task<T> = Generator<Promise<unknown> | undefined, T>;

export interface SliceOptions {
  /** Runs the task to its end before returning, however long that takes: printing does not wait. */
  sync?: boolean;
  /** How long the task may hold the main thread, in ms, before the page gets its turn. */
  sliceMs?: number;
  /** The clock, in ms. */
  now?: () => number;
}

/**
 * Runs a task in time slices, and lets the page respond between two of them. Returns the result itself when the task ends within its first
 * slice and waits for nothing, else a promise.
 */
export function runInSlices<T>(task: Task<T>, options: SliceOptions = {}): T | Promise<T> {
  const { sync = false, sliceMs = SLICE_MS, now = () => performance.now() } = options;
  for (const startedAt = now(); sync || now() - startedAt < sliceMs; ) {
    const { done, value } = task.next();
    if (done) return value;
    if (value) return value.then(() => runInSlices(task, options));
  }
  return yieldToMain().then(() => runInSlices(task, options));
}

/** Runs a task that waits for nothing to its end, and returns its result. */
export const runSync = <T>(task: Task<T>): T => runInSlices(task, { sync: true }) as T;
