import { html, nothing, type PropertyValues } from 'lit';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { languageOf } from '../../text/load-language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { loadTag } from '../../ui/page/load-tag.js';
import { explorerStyles } from './explorer.css.js';
import type { ExplorerWords } from './words/fr.js';

/** The tags of an explorer, by the names that `parts` gives them. */
const PARTS: Record<string, string> = {
  bar: 'coop-filter-bar',
  map: 'coop-territory-map',
  figures: 'coop-key-figures',
  list: 'coop-initiative-list',
};

/** Attributes of the explorer that are not for the tags inside it. */
const OWN = /^(id|class|style|slot|hidden|title|parts|linked|share|structured-data|part|on.*|data-.*|aria-.*)$/;

let explorers = 0;

/**
 * A whole page in one tag: what to choose by, the map, figures and the list of initiatives, each of which opens its sheet in the page. All of them show
 * what the visitor has chosen in one of them.
 *
 * @summary Filters, map, figures and list in one tag.
 * @example
 * <coop-explorer src="https://reseau.example/initiatives.json" permalink><a href="https://reseau.example/">Nos initiatives</a></coop-explorer>
 * @csspart button - The button for the full screen.
 */
export class Explorer extends FeedElement<ExplorerWords, true> {
  static override styles = [FeedElement.styles, explorerStyles];
  static override wordFiles = ['coop-explorer'];

  static override properties = { parts: {} };

  /** Which of `bar`, `map`, `figures` and `list` are shown, by comma, in that order; all unless said. */
  declare parts?: string;

  #group = `explorer-${++explorers}`;
  /** True where the page's own window is filled, as the browser does not fill the screen. */
  #over = false;
  #gone?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.ownerDocument.addEventListener('fullscreenchange', () => this.requestUpdate(), { signal });
    this.addEventListener('coop-filter', () => this.#follow(), { signal });
    // attributes that are for the tags inside
    const given = new MutationObserver(() => this.requestUpdate());
    given.observe(this, { attributes: true });
    signal.addEventListener('abort', () => given.disconnect());
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#over && this.#fill(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone?.abort();
  }

  // biome-ignore lint/correctness/useYield: the tags inside set out what they show
  protected override *select(): Task<Selected<true>> {
    return { shown: true };
  }

  protected override renderContent(_: true, { initiatives }: Network): unknown {
    const words = this.words as ExplorerWords;
    if (!initiatives.size) return nothing;
    const full = this.#over || this.matches(':fullscreen');
    return html`<div class=${this.#over ? 'explorer over' : 'explorer'}>
      <p class="bar"><button part="button" type="button" @click=${this.#fill}>${full ? words.leave : words.whole}</button></p>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const inside = this.renderRoot.querySelector('.explorer');
    const wanted = this.#wanted.map((name) => PARTS[name] as string);
    for (const part of this.#shown) if (!wanted.includes(part.localName)) part.remove();
    if (inside) for (const tag of wanted) this.#show(tag, inside);
    const [first] = this.#shown;
    if (first && changed.has('selection') && first.selection !== this.selection) first.selection = this.selection;
  }

  get #wanted(): string[] {
    const asked = this.parts?.split(',').map((name) => name.trim());
    return asked?.filter((name) => Object.hasOwn(PARTS, name)) ?? Object.keys(PARTS);
  }

  get #shown(): FeedElement<unknown, unknown>[] {
    return [...this.renderRoot.querySelectorAll<FeedElement<unknown, unknown>>(Object.values(PARTS).join())];
  }

  /** Makes one of the tags, with the attributes of the explorer, or gives it those that it has now. */
  #show(tag: string, inside: Element): void {
    const made = inside.querySelector<FeedElement<unknown, unknown>>(tag);
    const part = made ?? (this.ownerDocument.createElement(tag) as FeedElement<unknown, unknown>);
    const given = new Map(
      [...this.attributes].filter(({ name }) => !OWN.test(name)).map(({ name, value }) => [name, value]),
    );
    given.set('linked', this.getAttribute('linked') ?? this.getAttribute('permalink') ?? this.#group);
    if (tag === PARTS.list && !given.has('open')) given.set('open', 'dialog');
    // the cards below tell the same: a telephone's page would be twice as long
    if (tag === PARTS.map) given.set('page-size', '5');
    for (const name of part.getAttributeNames()) if (!given.has(name)) part.removeAttribute(name);
    for (const [name, value] of given) if (part.getAttribute(name) !== value) part.setAttribute(name, value);
    if (this.feed !== part.feed) part.feed = this.feed;
    if (made) return;
    inside.append(part);
    Promise.all([
      loadTag(tag, languageOf(part)),
      import('../../ui/features/enable-features.js').then(({ enableFeatures }) => enableFeatures(part)),
    ]).catch((error: unknown) => reportLoadFailure(`<${tag}>`, error));
  }

  /** What is chosen in one of them is what the page reads of the explorer. */
  #follow(): void {
    // once the others have been told
    queueMicrotask(() => {
      this.selection = this.#shown.find(({ localName }) => localName !== PARTS.map)?.selection ?? this.selection;
    });
  }

  /** Fills the screen; the window, where the browser does not let a tag fill the screen; or goes back. */
  async #fill(): Promise<void> {
    const page = this.ownerDocument;
    if (page.fullscreenElement === this) await page.exitFullscreen();
    else if (this.#over) this.#over = false;
    else
      try {
        await this.requestFullscreen();
      } catch {
        this.#over = true;
      }
    this.requestUpdate();
  }
}

define('coop-explorer', Explorer);

declare global {
  interface HTMLElementTagNameMap {
    'coop-explorer': Explorer;
  }
}
