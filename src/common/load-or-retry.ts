import { onReturn } from './on-return.js';
import { reportLoadFailure } from './report-load-failure.js';

/** Loads a part of the script. A failure is reported to the webmaster, and the part loaded again when that may help. */
export function loadOrRetry(part: string, load: () => Promise<unknown>): void {
  load().catch((error: unknown) => {
    reportLoadFailure(part, error);
    onReturn(() => loadOrRetry(part, load));
  });
}
