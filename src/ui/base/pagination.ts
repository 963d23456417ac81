// chunk: passerelle (tags, features and the live map import it: alone it would weigh three times as much)
import type { ReactiveController } from 'lit';
import type { FeedElement } from './feed-element.js';

type Host = FeedElement<unknown, unknown>;

/** A frame, in ms. Not requestAnimationFrame, which may never fire in a page that is not visible. */
const FRAME_MS = 16;

/**
 * Paginates a long list, and renders each page a few entries per frame: to render and lay out one entry holds a low-end
 * phone for 10 ms.
 */
export class Pagination implements ReactiveController {
  /** How many entries the pages shown so far hold, rendered or still to be. */
  shownCount = 0;
  #host: Host;
  #perFrame: number;
  #pageCount = 1;
  #renderedCount: number;
  /** Index of the entry that receives the focus once it is rendered. */
  #focusIndex = -1;

  constructor(host: Host, perFrame: number) {
    this.#host = host;
    this.#perFrame = this.#renderedCount = perFrame;
    host.addController(this);
  }

  /** Returns how many of `total` entries to render now, in pages of `size`. On paper, all of them. */
  visibleCount(total: number, size: number): number {
    this.shownCount = this.#host.printing ? total : Math.min(total, this.#pageCount * size);
    return this.#host.printing ? total : Math.min(this.shownCount, this.#renderedCount);
  }

  /** Shows another page, and focuses its first entry: entries are `li[tabindex="-1"]`. */
  showMore(): void {
    this.#pageCount++;
    this.#focusIndex = this.shownCount;
    this.#host.requestUpdate();
  }

  /** Goes back to the first page. */
  reset(): void {
    this.#pageCount = 1;
  }

  hostUpdated(): void {
    const entry = this.#host.renderRoot.querySelectorAll<HTMLElement>('li[tabindex="-1"]')[this.#focusIndex];
    if (entry) {
      this.#focusIndex = -1;
      entry.focus();
    }
    if (this.#renderedCount >= this.shownCount) return;
    setTimeout(() => {
      this.#renderedCount += this.#perFrame;
      this.#host.requestUpdate();
    }, FRAME_MS);
  }
}
