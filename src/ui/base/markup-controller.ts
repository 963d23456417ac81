import type { ReactiveController } from 'lit';
import type { ElementStates } from '../page/element-states.js';
import type { QueryElement } from './query-element.js';

/** Loads the code that reports mistakes in the markup of a tag to the webmaster, when something suggests one. */
export class MarkupController implements ReactiveController {
  #host: QueryElement;
  #states: ElementStates;

  constructor(host: QueryElement, states: ElementStates) {
    this.#host = host;
    this.#states = states;
    host.addController(this);
  }

  hostConnected(): void {
    // anything but a link inside a tag suggests that the tag is not closed, and holds the rest of the page
    if (this.#host.querySelector(':scope>:not(a,[slot])'))
      import('../diagnostics/markup-mistakes.js')
        .then(({ reportUnclosedTag }) => reportUnclosedTag(this.#host, this.#states))
        .catch(() => {});
  }

  /** Reports the ids of the attributes that are in no record; `unmatched` are those that no initiative has. */
  checkIds(unmatched: readonly string[]): void {
    if (unmatched.length)
      import('../diagnostics/unknown-ids.js')
        .then(({ reportUnknownIds }) => reportUnknownIds(this.#host, this.#states))
        .catch(() => {});
  }
}
