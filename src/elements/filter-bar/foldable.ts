import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the `<details>` of its host open where there is room for the fields. The style sheet decides: it hides the
 * summary there.
 */
export class Foldable implements ReactiveController {
  #host: LitElement;
  #hasRoom?: boolean;
  #observed?: Element;
  // In a task of its own, because opening resizes what is observed, which Firefox reports to the page as an error.
  #observer = new ResizeObserver(() => setTimeout(() => this.#syncDetails()));

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // as wide as the bar, and of the same height whether the details are open or not
    const result = this.#host.renderRoot.querySelector('.result') ?? undefined;
    if (result === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = result;
    this.#hasRoom = undefined;
    if (result) this.#observer.observe(result);
  }

  #syncDetails(): void {
    const details = this.#host.renderRoot.querySelector('details');
    const summary = details?.querySelector('summary');
    // a bar that is hidden itself has no boxes at all
    if (!details?.getClientRects().length || !summary) return;
    const hasRoom = !summary.getClientRects().length;
    if (hasRoom === this.#hasRoom) return;
    this.#hasRoom = hasRoom;
    details.open = hasRoom || details.matches(':focus-within');
  }
}
