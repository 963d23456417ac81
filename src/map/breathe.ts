/**
 * Lets the page deal with the visitor before the work goes on, in a task of its own: before the next frame where the browser can
 * (`scheduler.yield`), for a half-painted map is not worth one.
 */
export const breathe = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<unknown> } }).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
