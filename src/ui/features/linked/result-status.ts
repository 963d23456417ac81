import { importWords } from 'passerelle:words';
import type { ExtraWords } from '../../../text/extras/fr.js';
import { languageOf, loadLanguage } from '../../../text/load-language.js';
import { selectInitiativesSync } from '../../../view/filter/selection.js';
import type { Tag } from './selection-group.js';

/** What a choice made on another tag leaves of this one: told to those who do not see it, and where it is nothing, a way back. */
export class ResultStatus {
  #tag: Tag;
  #status = document.createElement('p');
  #way?: HTMLElement;
  #clear: () => void;

  constructor(tag: Tag, clear: () => void) {
    this.#tag = tag;
    this.#clear = clear;
    this.#status.className = 'hidden';
    this.#status.setAttribute('role', 'status');
  }

  /** A screen reader tells what changes in a place that it knows: so it is there before. */
  prepare(): void {
    if (!this.#status.isConnected) this.#tag.renderRoot.append(this.#status);
  }

  /** How many initiatives are left. */
  async say(): Promise<void> {
    const { network } = this.#tag;
    if (!network) return;
    await this.#tag.updateComplete;
    this.#status.textContent = '';
    // a list tells its own count
    if (this.#tag.renderRoot.querySelector('.count[role=status]')) return;
    const spoken = await loadLanguage(languageOf(this.#tag));
    const found = selectInitiativesSync(network, this.#tag.effectiveQuery);
    const programmes = found.filter(({ coop }) => coop.type === 'programme').length;
    const counts = [
      programmes < found.length && spoken.count(spoken.words.initiatives, found.length - programmes),
      programmes && spoken.count(spoken.words.programmes, programmes),
    ].filter((count) => count);
    this.#status.lang = spoken.tag;
    this.#status.textContent = spoken.list(counts).join('') || spoken.words.noInitiative;
  }

  /** Where nothing is left of what is `chosen`, a button to have all again. */
  async offer(chosen: boolean): Promise<void> {
    const root = this.#tag.renderRoot as ShadowRoot;
    const left = () => !chosen || !root.querySelector('slot[name=empty]');
    if (left()) {
      this.#way?.remove();
      this.#way = undefined;
      return;
    }
    if (this.#way) return;
    const way = (this.#way = document.createElement('div'));
    way.className = 'message';
    const spoken = await loadLanguage(languageOf(this.#tag));
    const say = (await importWords('extras', spoken.tag)).default as ExtraWords;
    // it may all be there again
    if (this.#way !== way) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say.showAll;
    button.addEventListener('click', () => void this.#back(root));
    way.lang = spoken.tag;
    way.dir = spoken.words.dir;
    way.append(button);
    root.append(way);
  }

  async #back(root: ShadowRoot): Promise<void> {
    this.#clear();
    await this.#tag.updateComplete;
    // the button is gone: the keyboard goes on from what it brought
    root.getElementById('content')?.focus();
  }
}
