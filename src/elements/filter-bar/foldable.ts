import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the `<details>` of its host open where there is room for the fields. The style sheet decides: it hides the
 * summary there.
 */
export class Foldable implements ReactiveController {
  #host: LitElement;
  #hasRoom?: boolean;
  #observed?: Element;
  // In the next frame, because opening resizes what is observed, which Firefox reports to the page as an error.
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#syncDetails()));

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
    if (!details || !summary) return;
    const hasRoom = getComputedStyle(summary).display === 'none';
    if (hasRoom === this.#hasRoom) return;
    this.#hasRoom = hasRoom;
    details.open = hasRoom || details.matches(':focus-within');
  }
}
