import { html, nothing, type PropertyValues } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import { retryingLoader } from '../../common/retrying-loader.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { languageOf } from '../../text/load-language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { loadTag } from '../../ui/page/load-tag.js';
import { explorerStyles } from './explorer.css.js';
import { Fullscreen } from './fullscreen.js';
import { FIRST_PARTS, PART_TAGS, type PartName, parsePartNames } from './part-names.js';
import { partAttributes, replaceAttributes } from './parts.js';
import frenchWords, { type ExplorerWords } from './words/fr.js';

type Part = FeedElement<unknown, unknown>;

let explorerCount = 0;

/**
 * A whole page in one tag: filters, the map, figures and the list of initiatives, which opens their sheets in the page.
 * All parts follow what the visitor selects in one of them.
 *
 * @summary Filters, map, figures and list in one tag.
 * @example
 * <coop-explorer src="https://reseau.example/initiatives.json" permalink>
 *   <a href="https://reseau.example/">Nos initiatives</a>
 * </coop-explorer>
 * @csspart button - The button for the full screen.
 */
export class Explorer extends FeedElement<ExplorerWords, true> {
  static override styles = [FeedElement.styles, explorerStyles];
  static override frenchWords = frenchWords;

  static override properties = { parts: {} };

  /** Which of `bar`, `map`, `figures` and `list` are shown, in this order, separated by commas; by default all. */
  declare parts?: string;

  /** Links the parts to each other, unless an attribute of the explorer names a group. */
  #group = `explorer-${++explorerCount}`;
  #parts = new Map<PartName, Part>();
  #loader = retryingLoader(this);
  #fullscreen = new Fullscreen(this);
  #attributeObserver = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.addController(this.#loader);
    this.addEventListener('coop-filter', () => this.#onFilter());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // for the attributes that only the parts have
    this.#attributeObserver.observe(this, dictionary({ attributes: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#attributeObserver.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.network?.initiatives.size) return;
    const isFirstTime = !this.#parts.size;
    for (const name of parsePartNames(this.parts)) this.#updatePart(name);
    const [first] = this.#shownParts;
    // the other parts of the group follow the first one
    if (first && (isFirstTime || changed.has('selection')) && first.selection !== this.selection)
      first.selection = this.selection;
  }

  // biome-ignore lint/correctness/useYield: the parts select what they show
  protected override *select(): Task<Selected<true>> {
    return { shown: true };
  }

  protected override renderContent(_: true, { initiatives }: Network): unknown {
    if (!initiatives.size) return nothing;
    const words = this.words as ExplorerWords;
    const { isActive, isMaximised } = this.#fullscreen;
    const label = isActive ? words.exitFullscreen : words.enterFullscreen;
    const toggle = () => this.#fullscreen.toggle();
    return html`<div class=${isMaximised ? 'explorer maximised' : 'explorer'}>
      <p class="toolbar"><button part="button" type="button" @click=${toggle}>${label}</button></p>
      ${this.#shownParts}
    </div>`;
  }

  /** The parts that the attribute names, in its order. */
  get #shownParts(): Part[] {
    return parsePartNames(this.parts).flatMap((name) => this.#parts.get(name) ?? []);
  }

  /** Passes the feed and the attributes of the explorer to a part; creates and loads the part first if it is new. */
  #updatePart(name: PartName): void {
    const tag = PART_TAGS[name];
    const existing = this.#parts.get(name);
    const part = existing ?? (this.ownerDocument.createElement(tag) as Part);
    replaceAttributes(part, partAttributes(this, name, this.#group));
    if (part.feed !== this.feed) part.feed = this.feed;
    if (existing) return;
    this.#parts.set(name, part);
    this.#loader.load(`<${tag}>`, async () => {
      if (!FIRST_PARTS.includes(name)) await this.#drawFirstParts();
      await loadTag(tag, languageOf(this));
    });
    this.#loader.load(`<${tag}>`, async () =>
      (await import('../../ui/features/enable-features.js')).enableFeatures(part),
    );
  }

  /** Settles when the bar and the map, where there are such, have drawn what they have of the feed. */
  async #drawFirstParts(): Promise<void> {
    await this.updateComplete;
    for (const part of this.#shownParts) {
      if (!FIRST_PARTS.some((name) => PART_TAGS[name] === part.localName)) continue;
      await customElements.whenDefined(part.localName);
      await part.updateComplete;
    }
  }

  /** Makes the filters of a part those of the explorer, once its group has passed them to the other parts. */
  #onFilter(): void {
    queueMicrotask(() => {
      const filtered = this.#shownParts.find(({ localName }) => localName !== PART_TAGS.map);
      this.selection = filtered?.selection ?? this.selection;
    });
  }
}

define('coop-explorer', Explorer);

declare global {
  interface HTMLElementTagNameMap {
    'coop-explorer': Explorer;
  }
}
