import { onReturn } from './on-return.js';
import { reportLoadFailure } from './report-load-failure.js';

/**
 * Loads parts of the script for an element. A failure is reported to the webmaster, and the part loaded again when that
 * may help, as long as the element is in the page. A Lit controller: a tag that is not defined yet has its methods
 * called by the pasted script.
 */
export class RetryingLoader {
  #element: Element;
  #failed: (() => void)[] = [];
  #stopWaiting?: () => void;

  constructor(element: Element) {
    this.#element = element;
  }

  /** `part` names what is loaded in the console: `<coop-programme>`. */
  load(part: string, load: () => Promise<unknown>): void {
    load().catch((error: unknown) => {
      reportLoadFailure(part, error);
      this.#failed.push(() => this.load(part, load));
      if (this.#element.isConnected) this.#stopWaiting ??= onReturn(() => this.hostConnected());
    });
  }

  /** Loads again what has failed. */
  hostConnected(): void {
    this.hostDisconnected();
    for (const retry of this.#failed.splice(0)) retry();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }
}
