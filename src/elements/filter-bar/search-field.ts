import type { LitElement, ReactiveController } from 'lit';
import { runInSlices } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';

/** Longer than the pause between two keys, so that a search runs once the visitor stops typing. */
const DEBOUNCE_MS = 200;

/** The text of the search field. Debounces what the visitor types, and follows a query that is set elsewhere. */
export class SearchField implements ReactiveController {
  /** As typed, with spaces at its ends. */
  #text = '';
  #timer: number | undefined;
  #host: LitElement;
  #search: (query: string) => void;

  constructor(host: LitElement, search: (query: string) => void) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  /** Sets the input by hand, because Lit's `live()` would add 300 B of brotli to the bar. */
  hostUpdated(): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#query');
    if (input && input.value !== this.#text) input.value = this.#text;
  }

  /** Takes what the visitor has typed, and searches for it once the visitor pauses. */
  type(text: string): void {
    this.#text = text;
    this.#cancel();
    this.#timer = window.setTimeout(() => this.searchNow(), DEBOUNCE_MS);
  }

  searchNow(): void {
    this.#cancel();
    this.#search(this.#text.trim());
  }

  clear(): void {
    this.#cancel();
    this.#text = '';
  }

  /** Shows a query that the page, or a linked element, has set; but never replaces what the visitor is typing. */
  follow(query: string): void {
    if (this.#timer === undefined && query !== this.#text.trim()) this.#text = query;
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Builds the search index when the visitor comes to the field, so that the first search does not wait for it. */
export async function prepareSearch(network: Network | undefined): Promise<void> {
  if (!network) return;
  try {
    const { warmSearchIndex } = await import('../../view/filter/search.js');
    await runInSlices(warmSearchIndex(network));
  } catch {
    // the first search loads the code again, and reports a failure
  }
}
