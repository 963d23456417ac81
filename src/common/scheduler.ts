// Cooperative scheduling: long work is a generator, run in time slices so that the page stays responsive.

/** How long continuations may go on before timers of the page run: 20 times a second, a counter still seems to move. */
const TIMERS_WAIT_MS = 50;

let timersRanAt = 0;

/**
 * Continues in a new task, before the next frame where the browser has `scheduler.yield`: a half-painted map is not
 * worth a frame. Such continuations come before all timers, so every 50 ms one is a timer itself. Not in a hidden
 * page, where a timer takes a second.
 */
export function yieldToMain(): Promise<unknown> {
  const { scheduler, document } = globalThis as { scheduler?: { yield?(): Promise<unknown> }; document?: Document };
  if (scheduler?.yield && (document?.hidden || performance.now() - timersRanAt < TIMERS_WAIT_MS))
    return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve)).then(() => {
    timersRanAt = performance.now();
  });
}

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
  const startedAt = now();
  // at least one step a slice, whatever the clock says: the task ends
  do {
    const { done, value } = task.next();
    if (done) return value;
    if (value) return value.then(() => runInSlices(task, options));
  } while (sync || now() - startedAt < sliceMs);
  return yieldToMain().then(() => runInSlices(task, options));
}

/** Runs a task that waits for nothing to its end, and returns its result. */
export const runSync = <T>(task: Task<T>): T => runInSlices(task, { sync: true }) as T;
