// Cooperative scheduling: long work is a generator, run in time slices so that the page stays responsive.

/** How long continuations may hold back the timers of the page: 20 times a second, a counter still seems to move. */
const TIMERS_WAIT_MS = 50;

/** A timer of ours that has not run yet, and since when: as long as it waits, so do those of the page. */
let waitingTimer: { promise: Promise<void>; since: number } | undefined;

function startTimer(): { promise: Promise<void>; since: number } {
  const promise = new Promise<void>((resolve) => {
    setTimeout(() => {
      waitingTimer = undefined;
      resolve();
    });
  });
  return { promise, since: performance.now() };
}

/**
 * Continues in a new task, before the next frame where the browser has `scheduler.yield`: a half-painted map is not
 * worth a frame. Such continuations come before all timers, so after 50 ms without one they wait for a timer. Not in a
 * hidden page, where a timer takes a second.
 */
export function yieldToMain(): Promise<unknown> {
  const { scheduler, document } = globalThis as { scheduler?: { yield?(): Promise<unknown> }; document?: Document };
  if (!scheduler?.yield) return new Promise((resolve) => setTimeout(resolve));
  waitingTimer ??= startTimer();
  const { promise, since } = waitingTimer;
  return document?.hidden || performance.now() - since < TIMERS_WAIT_MS ? scheduler.yield() : promise;
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
