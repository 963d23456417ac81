import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { ElementStates } from '../page/element-states.js';
import { RoomController } from '../page/room-controller.js';
import { sourceOf } from '../page/source-of.js';
import { baseStyles } from './base.css.js';
import { FeedSubscription } from './feed-subscription.js';
import { HeadingController } from './heading-controller.js';
import { LatestSelection, type Selected } from './latest-selection.js';
import { MarkupController } from './markup-controller.js';
import { MessageController } from './message-controller.js';
import { PrintController } from './print-controller.js';
import { QueryElement } from './query-element.js';
import { WordsController } from './words-controller.js';

/**
 * The base of every tag: finds the feed, selects what to show of it and renders that, or the reason why there is
 * nothing to show.
 *
 * @attr {string} lang - Language of the words; by default, that of the page around the tag.
 * @attr {boolean} share - Adds a small menu below: copy the tag, copy a link, download what is shown (CSV, GeoJSON),
 *   print.
 * @attr {boolean} structured-data - Describes what is shown to search engines, as schema.org JSON-LD in the page's
 *   head.
 * @attr {string} open - `dialog` or `inline`: a card opens its sheet in the page. By default, its title links to the
 *   network's site.
 * @attr {boolean} offline - Stores the last good copy of the feed in the visitor's browser (Cache Storage), and shows
 *   it when the network fails, on a later visit too. Without it nothing is stored. Storing may need the visitor's
 *   consent: see the guide.
 * @slot - What the page shows without JavaScript: stays until the feed is shown, and when it fails. Put a link to the
 *   same content here.
 * @slot heading - A title above the content.
 * @slot empty - Replaces the sentence shown when there is nothing to show.
 * @csspart message - Says that the feed is missing, out of date or incomplete.
 * @cssstate loading - The feed is being loaded.
 * @cssstate data - The feed is shown, complete and up to date.
 * @cssstate partial - Some initiatives are unreadable and left out: a sentence says how many. Alone or beside `stale`.
 * @cssstate stale - The last good copy is shown, or not all pages of the feed: a sentence says why.
 * @cssstate empty - The feed is loaded and holds nothing to show.
 * @cssstate problem - The feed could not be loaded.
 * @cssstate config - The webmaster must correct the page, and is shown how: `src` is missing or no address, a policy of
 *   the page blocks the feed, or an attribute names an id that the feed does not have (beside `data` or `empty`).
 * @cssprop [--coop-accent] - Lines, focus and marks; at least 3:1 on the background.
 * @cssprop [--coop-text=inherit] - Text.
 * @cssprop [--coop-line] - Thin lines and borders.
 * @cssprop [--coop-gap=1rem] - Space between blocks.
 * @cssprop [--coop-radius=0.5rem] - Rounding of corners.
 * @cssprop [--coop-font=inherit] - Typeface.
 * @fires {LoadEvent} coop-load - A feed is shown: `event.network`.
 * @fires {ProblemEvent} coop-problem - The feed could not be loaded, or not renewed: `event.problem`, and `event.code`
 *   (docs/diagnostics.md).
 * @fires {RefusedEvent} coop-refused - Unreadable records are left out: `event.records`.
 */
export abstract class FeedElement<Words = undefined, Shown = readonly Initiative[]> extends QueryElement {
  static override styles: CSSResultGroup = [baseStyles];
  /** The tag's own words in French, beside those of all tags. Those of other languages are in files of its name. */
  static frenchWords?: object;

  static override properties: PropertyDeclarations = {
    src: {},
    loading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    feed: { attribute: false },
  };

  /** Address of the network's feed (JSON Feed 1.1 + `_coop`). */
  declare src?: string;
  /** `eager` loads the feed at once; by default, when the tag comes near the viewport. */
  declare loading?: 'lazy' | 'eager';
  /** Level of the headings inside, 2 to 6; by default, one below the heading of the page that precedes the tag. */
  declare headingLevel?: number;
  /** A feed as parsed JSON, instead of `src`. */
  declare feed?: unknown;

  /**
   * @ignore Opens the details of an initiative in the page, on a click on the title of its card. The feature `open`
   *   sets it.
   */
  openDetails?: (id: string, event: MouseEvent) => void;

  #updateMessage = (): void => void this.#message.update(this.feedState, this.language);
  #states = new ElementStates(this);
  #markup = new MarkupController(this, this.#states);
  #heading = new HeadingController(this);
  #words = new WordsController<Words>(this, {
    french: (this.constructor as typeof FeedElement).frenchWords,
    onLoad: this.#updateMessage,
    warmUp: (language) => this.network || this.warmUp(language),
  });
  #subscription = new FeedSubscription(this, this.#updateMessage);
  #message = new MessageController(this);
  #printing = new PrintController(this, () => this.performUpdate());
  #room = new RoomController(this);
  #selection = new LatestSelection<Shown>({
    select: (network, query, language) => this.select(network, query, language),
    onSelected: (unmatched) => {
      this.#markup.checkIds(unmatched);
      this.requestUpdate();
    },
    onError: (error) => this.#onError(error),
  });
  /** What `renderContent` returned; `undefined` while the tag waits. */
  #content: unknown;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, ...values: [old: string | null, value: string | null]): void {
    super.attributeChangedCallback(name, ...values);
    if (name === 'lang' && this.isConnected) void this.#words.load();
  }

  protected get language(): Language | undefined {
    return this.#words.language;
  }

  protected get words(): Words | undefined {
    return this.#words.words;
  }

  protected get feedState(): FeedState {
    return this.#subscription.state;
  }

  /** The feed with its records joined, once it is loaded. */
  get network(): Network | undefined {
    return this.feedState.network;
  }

  /** What `select` computed last. */
  protected get shown(): Shown | undefined {
    return this.#selection.current?.[0];
  }

  /** @ignore The level of the headings inside: that of the attribute, clamped to 2 to 6, or one below the page's. */
  get resolvedHeadingLevel(): number {
    return this.#heading.resolve(this.headingLevel);
  }

  /** True while the page is printed: everything is rendered then. */
  get printing(): boolean {
    return this.#printing.isPrinting;
  }

  /** Loads the feed again; what is shown stays until the answer. Settles when the answer is shown. */
  async refresh(): Promise<void> {
    if (!this.feed) await sourceOf(this)?.refresh();
    await this.updateComplete;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#selection.pending;
    return super.getUpdateComplete();
  }

  /** Shows in the tag whatever an update throws, so that neither the page nor the other tags are affected. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#onError(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('feed')) this.#subscription.renew();
    const { language, network } = this;
    if (!language || !network) return;
    if (this.awaitsFilters) this.expectFilters();
    else this.#selection.update(network, this.effectiveQuery, language);
  }

  protected override update(changed: PropertyValues<this>): void {
    const { current } = this.#selection;
    const isReady = this.network && this.language && !this.awaitsFilters;
    this.#content = isReady && current ? this.renderContent(...current) : undefined;
    this.#states.set(this.#stateName(), this.network && this.#message.state);
    super.update(changed);
    if (!this.#isWaiting) this.#room.release();
  }

  protected override render(): unknown {
    const { language } = this;
    const isWaiting = this.#isWaiting;
    const hasContent = this.#content && this.#content !== nothing;
    // our words keep their language and direction in a page of another language
    return html`<slot name="heading"></slot>
      <div class=${isWaiting ? 'frame wait' : 'frame'} id=${hasContent ? 'content' : nothing} tabindex="-1"
        lang=${language?.tag ?? nothing} dir=${language?.words.dir ?? nothing}>
        ${
          language && !isWaiting
            ? html`${this.#message.render(language)} ${this.#renderContent(language)}`
            : this.#renderWaiting(language)
        }
      </div>
      ${isWaiting || this.network ? nothing : html`<slot></slot>`}`;
  }

  /**
   * Computes what to show of the feed, in slices that leave the main thread to the visitor. By default, the initiatives
   * of the query.
   */
  protected *select(network: Network, query: Query, _language: Language): Task<Selected<Shown>> {
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: initiatives as Shown, unmatched };
  }

  /** Returns a template of what `select` computed; `nothing` when there is nothing to show. */
  protected abstract renderContent(shown: Shown, network: Network, language: Language): unknown;

  /** Does beforehand, while the feed is loading, what takes a low-end phone long the first time. */
  protected warmUp(_language: Language): unknown {
    return undefined;
  }

  /**
   * Returns a template that reserves the room of the content while the feed is loading, so that nothing shifts when it
   * arrives.
   */
  protected renderPlaceholder(): unknown {
    return nothing;
  }

  /** True while the words, the feed or the selection is on its way. */
  get #isWaiting(): boolean {
    return !this.language || !(this.network ? this.#content : this.feedState.problem);
  }

  #stateName(): string {
    const state = this.#message.state;
    if (this.feedState.problem) return this.network ? 'stale' : (state ?? 'problem');
    if (this.#words.fallbackMessage) return 'problem';
    if (this.#isWaiting) return 'loading';
    return this.#content === nothing ? 'empty' : (state ?? 'data');
  }

  #renderWaiting(language: Language | undefined): unknown {
    return html`<div class="fallback"><slot></slot></div
      ><p class="note" role="status">${language?.words.loading ?? this.#words.fallbackMessage}</p
      >${this.renderPlaceholder()}`;
  }

  #renderContent({ words }: Language): unknown {
    if (this.#content !== nothing) return this.#content;
    const { empty = words.noInitiative } = (this.words ?? {}) as { empty?: string };
    return html`<slot name="empty"><p class="note">${empty}</p></slot>`;
  }

  #onError(error: unknown): void {
    this.#selection.reset();
    this.#subscription.onError(error);
  }
}
