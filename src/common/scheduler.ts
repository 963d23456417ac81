// Cooperative scheduling: long work is a generator, run in time slices so that the page stays responsive.

/**
 * Continues in a new task, before the next frame where the browser has `scheduler.yield`: a half-painted map is not
 * worth a frame.
 */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/** Work that can be suspended wherever it yields. A promise that it yields is awaited first. */
export type Task<T> = Generator<Promise<unknown> | undefined, T>;

export interface SliceOptions {
  /** Runs the task to its end before returning, however long that takes: printing does not wait. */
  sync?: boolean;
  /** How long the task may hold the main thread, in ms, before the page gets its turn. By default half a frame. */
  sliceMs?: number;
  /** The clock, in ms. */
  now?: () => number;
}

const DEFAULTS = { sync: false, sliceMs: 8, now: () => performance.now() };

/**
 * Runs a task in time slices, and lets the page respond between two of them. Returns the result itself when the task
 * ends within its first slice and waits for nothing, else a promise.
 */
export function runInSlices<T>(task: Task<T>, options: SliceOptions = {}): T | Promise<T> {
  // spread, because destructuring alone would also read what scripts of the page add to Object.prototype
  const { sync, sliceMs, now } = { ...DEFAULTS, ...options };
  for (const startedAt = now(); sync || now() - startedAt < sliceMs; ) {
    const { done, value } = task.next();
    if (done) return value;
    if (value) return value.then(() => runInSlices(task, options));
  }
  return yieldToMain().then(() => runInSlices(task, options));
}

/** Runs a task that waits for nothing to its end, and returns its result. */
export const runSync = <T>(task: Task<T>): T => runInSlices(task, { sync: true }) as T;
