import { onReturn } from './on-return.js';
import { reportLoadFailure } from './report-load-failure.js';

export interface RetryingLoader {
  /** Loads a part of the script; `part` names it in the console: `<coop-programme>`. */
  load(part: string, load: () => Promise<unknown>): void;
  hostConnected(): void;
  hostDisconnected(): void;
}

/**
 * Loads parts of the script for an element. A failure is reported to the webmaster, and the part loaded again when that
 * may help, as long as the element is in the page. A Lit controller: for a tag that is not defined yet, the pasted
 * script calls it.
 */
export function retryingLoader(element: Element): RetryingLoader {
  const failed: (() => void)[] = [];
  let stopWaiting: (() => void) | undefined;

  function load(part: string, loadPart: () => Promise<unknown>): void {
    loadPart().catch((error: unknown) => {
      reportLoadFailure(part, error);
      failed.push(() => load(part, loadPart));
      if (element.isConnected) stopWaiting ??= onReturn(retry);
    });
  }

  /** Loads again what has failed, unless the element has left the page: then nothing waits any longer. */
  function retry(): void {
    stopWaiting?.();
    stopWaiting = undefined;
    if (element.isConnected) for (const loadAgain of failed.splice(0)) loadAgain();
  }

  return { load, hostConnected: retry, hostDisconnected: retry };
}
