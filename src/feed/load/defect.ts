import type { Problem } from './problem.js';

/** A fault of ours, or of a page that changed what browsers have: told whole in the console, to be reported, and said in the tag. */
export function toDefect(error: unknown, url: string): Problem {
  console.error('[passerelle]', error);
  return { kind: 'defect', url, detail: `${error}` };
}
