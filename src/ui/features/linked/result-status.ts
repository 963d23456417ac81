import { html, render } from 'lit';
import { languageOf, loadLanguage } from '../../../text/load-language.js';
import { selectInitiativesSync } from '../../../view/filter/matching.js';
import { loadExtraWords } from '../extra-words.js';
import type { LinkedElement } from './selection-group.js';

/**
 * Tells what a change made on another element leaves of this one: in a live region, and by a reset button where nothing
 * is left.
 */
export class ResultStatus {
  #element: LinkedElement;
  #clearFilters: () => void;
  #liveRegion = document.createElement('p');
  #reset?: HTMLElement;

  constructor(element: LinkedElement, clearFilters: () => void) {
    this.#element = element;
    this.#clearFilters = clearFilters;
    this.#liveRegion.className = 'hidden';
    this.#liveRegion.setAttribute('role', 'status');
  }

  /**
   * Adds the live region before it has a text, because screen readers announce only changes of a region that they know.
   */
  mount(): void {
    if (!this.#liveRegion.isConnected) this.#element.renderRoot.append(this.#liveRegion);
  }

  /** Announces how many initiatives are left. */
  async announce(): Promise<void> {
    const { network } = this.#element;
    if (!network) return;
    await this.#element.updateComplete;
    this.#liveRegion.textContent = '';
    // a list announces its count itself
    if (this.#element.renderRoot.querySelector('.count[role=status]')) return;
    const language = await loadLanguage(languageOf(this.#element));
    const initiatives = selectInitiativesSync(network, this.#element.effectiveQuery);
    const programmes = initiatives.filter(({ coop }) => coop.type === 'programme').length;
    const summary = language.countSummary(initiatives.length - programmes, programmes);
    this.#liveRegion.lang = language.tag;
    this.#liveRegion.textContent = summary || language.words.noInitiative;
  }

  /**
   * Shows a button that clears all filters if the element is filtered and has nothing left to show; else removes it.
   */
  async toggleReset(isFiltered: boolean): Promise<void> {
    const root = this.#element.renderRoot as ShadowRoot;
    if (!isFiltered || !root.querySelector('slot[name=empty]')) {
      this.#reset?.remove();
      this.#reset = undefined;
      return;
    }
    if (this.#reset) return;
    const reset = (this.#reset = document.createElement('div'));
    reset.className = 'message';
    const { tag, words } = await loadLanguage(languageOf(this.#element));
    const { showAll } = await loadExtraWords(tag);
    // there may be something to show again by now
    if (this.#reset !== reset) return;
    reset.lang = tag;
    reset.dir = words.dir;
    render(html`<button type="button" @click=${() => this.#clear(root)}>${showAll}</button>`, reset);
    root.append(reset);
  }

  async #clear(root: ShadowRoot): Promise<void> {
    this.#clearFilters();
    await this.#element.updateComplete;
    // the button is removed: moves the focus to what is shown again
    root.getElementById('content')?.focus();
  }
}
