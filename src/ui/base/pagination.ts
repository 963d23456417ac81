import type { ReactiveController } from 'lit';
import type { FeedElement } from './feed-element.js';

type Host = FeedElement<unknown, unknown>;

/** A long list in pages, of which a few entries are drawn in a frame: to draw one and to lay it out holds a cheap phone for 10 ms. */
export class Pagination implements ReactiveController {
  /** How many entries are shown, be they drawn yet or not. */
  shown = 0;
  #host: Host;
  #atOnce: number;
  #pages = 1;
  #drawn: number;
  /** Place of the entry that the keyboard goes on from. */
  #next = -1;

  constructor(host: Host, atOnce: number) {
    this.#host = host;
    this.#atOnce = this.#drawn = atOnce;
    host.addController(this);
  }

  /** How many of `total` entries are drawn now, in pages of `size`. */
  visibleCount(total: number, size: number): number {
    const all = this.#host.printing ? total : 0;
    this.shown = all || Math.min(total, this.#pages * size);
    return all || Math.min(this.shown, this.#drawn);
  }

  /** Another page, whose first entry has the focus: entries are `li[tabindex="-1"]`. */
  showMore(): void {
    this.#pages++;
    this.#next = this.shown;
    this.#host.requestUpdate();
  }

  /** The first page alone. */
  reset(): void {
    this.#pages = 1;
  }

  hostUpdated(): void {
    const next = this.#host.renderRoot.querySelectorAll<HTMLElement>('li[tabindex="-1"]')[this.#next];
    if (next) {
      this.#next = -1;
      next.focus();
    }
    if (this.#drawn >= this.shown) return;
    // a frame later; not by requestAnimationFrame, which may sleep where nobody looks
    setTimeout(() => {
      this.#drawn += this.#atOnce;
      this.#host.requestUpdate();
    }, 16);
  }
}
