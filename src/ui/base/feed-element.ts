import { importWords } from 'passerelle:words';
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { runInSlices, type Task, yieldToMain } from '../../common/scheduler.js';
import { toDefect } from '../../feed/load/defect.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { languageOf, loadLanguage, supportedLanguage } from '../../text/load-language.js';
import { type Filters, QUERY_ATTRIBUTES, type Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import type { Explanation } from '../diagnostics/problem-message.js';
import { baseStyles } from './base.css.js';
import { LoadEvent, ProblemEvent, RefusedEvent } from './events.js';
import { sourceOf, srcOf } from './source-of.js';
import { whenNearViewport } from './when-near-viewport.js';

/** How long a tag waits for a choice that others make, in ms. */
const PATIENCE = 3000;

const PRINT = ['beforeprint', 'afterprint'];

// names of its own, as in feed/source.ts
const NOTHING_YET: FeedState = { refused: [], loading: true, network: undefined, problem: undefined, dates: undefined };

/** What a tag may say in words of its own. */
interface Spoken {
  /** The sentence for a feed in which nothing is to be shown. */
  empty?: string;
}

/** What a tag shows, and the values of its attributes that the feed does not have. */
export interface Selected<Shown> {
  shown: Shown;
  /** Each is reported to the webmaster. Absent in a tag whose parts, or neighbours, report the same. */
  unmatched?: readonly string[];
}

/**
 * What every tag shares: where its feed is, what of it to show, in which language, and what is shown while there is nothing to show.
 *
 * @attr {string} lang - Language of the words; else that of the page around the tag.
 * @attr {string} initiative - Only these initiatives, by `slug`; several by comma, as for all that follow.
 * @attr {string} member - Only initiatives in which this organisation, or one that is part of it, takes part.
 * @attr {string} territory - Only initiatives in this territory, or in one that lies in it.
 * @attr {string} country - Only initiatives in this country, by its ISO 3166-1 code: `SV`.
 * @attr {string} goal - Only initiatives that serve this Sustainable Development Goal, 1 to 17.
 * @attr {string} theme - Only initiatives on this theme.
 * @attr {string} nature - Only initiatives with a partner of this nature: `cooperative`.
 * @attr {string} programme - Only initiatives of this programme.
 * @attr {string} phase - Only initiatives of this phase of a programme.
 * @attr {string} pairing - Only initiatives of this pairing of territories.
 * @attr {string} status - Only initiatives that are `planned`, `ongoing` or `completed`.
 * @attr {string} years - Only initiatives that were on in these years: `2015`, `2015-2018`, `2015-`.
 * @attr {string} query - Only initiatives that hold these words, or their beginnings; accents and capitals do not matter.
 * @attr {boolean} share - A discreet menu below: copy the tag, copy a link, take away what is shown (CSV, GeoJSON), print.
 * @attr {boolean} structured-data - What is shown is also told to machines, as schema.org JSON-LD in the page's head.
 * @attr {string} open - `dialog` or `inline`: a card opens its sheet in the page; else its title leads to the network's site.
 * @attr {string} linked - Tags of one page with the same `src` and the same value here, which may be empty, share what the visitor chooses.
 * @attr {string} permalink - What the visitor chooses, and the sheet that is open (`open="dialog"`), are in the page's address:
 *   `?coop-territory=montauban`. A value, or that of `linked`, tells groups apart: `?coop-nord-territory=montauban`. A tag that has it is
 *   linked to those of its `src` and name.
 * @attr {boolean} offline - The last good copy of the feed is kept in the visitor's browser (Cache Storage), and shown when the network fails, in another
 *   visit too. Without it nothing is stored. Storing may call for the visitor's consent: see the guide.
 * @attr {string} order - `title`, `territory` or `recent`; else as published.
 * @slot - What is there without JavaScript: stays until the feed is drawn, and if it fails. A link to the same content on the network's site.
 * @slot heading - A title above the content.
 * @slot empty - Instead of the sentence shown when nothing is to be shown.
 * @csspart message - What is said when the feed is missing, not renewed or not whole.
 * @cssstate loading - The feed is on its way.
 * @cssstate data - The feed is shown, whole and fresh.
 * @cssstate partial - Some of its initiatives are broken and left out: a sentence says how many. Beside `stale`, or alone.
 * @cssstate stale - What is shown is the last good copy, or not all pages: a sentence says why.
 * @cssstate empty - The feed is there and nothing in it is to be shown.
 * @cssstate problem - The feed could not be had.
 * @cssstate config - The webmaster has something to mend, and is shown what to write: no `src`, or one that is no address; a policy of the page that
 *   refuses the feed; an attribute that asks for an id that the feed does not have (beside `data` or `empty`).
 * @cssprop [--coop-accent] - Lines, focus and marks; at least 3:1 on the background.
 * @cssprop [--coop-text=inherit] - Text.
 * @cssprop [--coop-line] - Thin lines and borders.
 * @cssprop [--coop-gap=1rem] - Space between blocks.
 * @cssprop [--coop-radius=0.5rem] - Rounding of corners.
 * @cssprop [--coop-font=inherit] - Typeface.
 * @fires {LoadEvent} coop-load - A feed is shown: `event.network`.
 * @fires {ProblemEvent} coop-problem - The feed could not be had, or not renewed: `event.problem`, and `event.code` (docs/diagnostics.md).
 * @fires {RefusedEvent} coop-refused - Records that are broken and left out: `event.records`.
 * @fires {FilterEvent} coop-filter - The visitor chose what is to be shown, on this tag: `event.selection`, all that is chosen on it by now.
 *   `event.aside`: the tag itself goes on showing all, as a linked map does. Not fired for what a page sets.
 */
export abstract class FeedElement<Words = undefined, Shown = readonly Initiative[]> extends LitElement {
  static override styles: CSSResultGroup = [baseStyles];
  /** The words that the tag speaks beside those of all tags: `coop-partner-list`. */
  static wordFiles: readonly string[] = [];

  static override properties: PropertyDeclarations = {
    src: {},
    loading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    feed: { attribute: false },
    selection: { attribute: false },
    ...Object.fromEntries(QUERY_ATTRIBUTES.map((name) => [name, {}])),
  };

  /** Address of the network's feed (JSON Feed 1.1 + `_coop`). */
  declare src?: string;
  /** `eager` asks for the feed at once; else when the tag comes near the window. */
  declare loading?: 'lazy' | 'eager';
  /** Level of the headings inside, 2 to 6; 3 unless said. */
  declare headingLevel?: number;
  /** How many at most. */
  declare limit?: number;
  /** A feed given by hand instead of `src`: the parsed JSON. */
  declare feed?: unknown;
  /** What the visitor has chosen within what the attributes ask for. A page may set it: `{ country: 'SV', status: 'ongoing' }`; `{}` is all. */
  declare selection?: Filters;
  declare initiative?: string;
  declare member?: string;
  declare territory?: string;
  declare country?: string;
  declare goal?: string;
  declare theme?: string;
  declare nature?: string;
  declare programme?: string;
  declare phase?: string;
  declare pairing?: string;
  declare years?: string;
  declare query?: string;
  declare status?: string;
  declare order?: string;

  protected language?: Language;
  protected words?: Words;
  protected feedState: FeedState = NOTHING_YET;
  /** True while the page is put on paper: all is drawn. */
  printing = false;
  #explained?: Explanation;
  #shown?: [Shown, Network, Language];
  #setFor: unknown[] = [];
  /** Settles when what is shown is that of the newest feed and choice. */
  #set: unknown;
  #internals?: ElementInternals;
  #notNear?: () => void;
  #unwatch?: () => void;
  #followed?: unknown;
  #isNear = false;
  #refocus = false;
  /** What is said where the words did not come. */
  #mute?: TemplateResult;

  constructor() {
    super();
    try {
      this.#internals = this.attachInternals();
    } catch {
      // a browser without it goes without :state()
    }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) void this.#speak();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of PRINT) addEventListener(type, this);
    void this.#speak();
    // a link is all that stands in a tag, unless what follows it in the page is caught in it
    if (this.querySelector(':scope>:not(a,[slot])'))
      import('../diagnostics/markup-mistakes.js')
        .then(({ reportUnclosedTag }) => reportUnclosedTag(this, this.#internals?.states))
        .catch(() => {});
    this.#notNear = whenNearViewport(this, this.loading === 'eager' || !!this.feed, () => {
      this.#isNear = true;
      this.#follow();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of PRINT) removeEventListener(type, this);
    this.#notNear?.();
    this.#unfollow();
    this.#isNear = false;
  }

  /** On paper there is no button for the rest, and printing does not wait. */
  handleEvent({ type }: Event): void {
    this.printing = type === PRINT[0];
    this.requestUpdate();
    this.performUpdate();
  }

  /** The feed joined, once it is there. */
  get network(): Network | undefined {
    return this.feedState.network;
  }

  /** Asks for the feed again; what is shown stays until the answer. Settles when the answer is shown. */
  async refresh(): Promise<void> {
    if (!this.feed) await sourceOf(this)?.refresh();
    await this.updateComplete;
  }

  /** Level of the headings, whatever the attribute says. */
  protected get resolvedHeadingLevel(): number {
    return Math.min(6, Math.max(2, (this.headingLevel as number) | 0 || 3));
  }

  /** What the attributes ask for, and what is chosen within that. */
  get effectiveQuery(): Query {
    const asked: Query = { limit: this.limit, chosen: this.selection };
    for (const name of QUERY_ATTRIBUTES) asked[name] = this[name];
    return asked;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#set;
    return super.getUpdateComplete();
  }

  /** Whatever is thrown while the tag is drawn is said in it: the page and the other tags know nothing of it. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('src') || changed.has('feed')) && this.#isNear) this.#follow();
  }

  protected override render(): unknown {
    const { language, feedState } = this;
    const { network: shown, problem } = feedState;
    const view = language && shown && this.#view(shown, language);
    const drawn = view && this.renderContent(...view);
    const waiting = !language || !(shown ? drawn : problem);
    const { message, state } = this.#explained ?? {};
    let stand: string = drawn === nothing ? 'empty' : (state ?? 'data');
    if (problem) stand = shown ? 'stale' : (state ?? 'problem');
    else if (this.#mute) stand = 'problem';
    else if (waiting) stand = 'loading';
    this.#state(stand, shown && state);
    const inside = waiting
      ? html`<div class="fallback"><slot></slot></div><p class="note" role="status">${language ? language.words.loading : this.#mute}</p>${this.renderPlaceholder()}`
      : html`${message ?? (problem ? html`<div class="message" part="message" role="status"><p>${language.words.unavailable}</p><button type="button" @click=${this.#retry}>${language.words.retry}</button></div>` : nothing)}
          ${drawn === nothing ? html`<slot name="empty"><p class="note">${(this.words as Spoken | undefined)?.empty ?? language.words.noInitiative}</p></slot>` : drawn}`;
    // our words keep their language and their direction in a page that has others
    return html`<slot name="heading"></slot>
      <div class=${waiting ? 'frame wait' : 'frame'} id=${drawn && drawn !== nothing ? 'content' : nothing} tabindex="-1" lang=${language?.tag ?? nothing} dir=${language?.words.dir ?? nothing}>
        ${inside}
      </div>
      ${waiting || shown ? nothing : html`<slot></slot>`}`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (!this.#refocus || this.feedState.problem) return;
    // the button that was pressed is gone: the keyboard goes on from what it brought
    this.#refocus = false;
    (this.renderRoot as ShadowRoot).getElementById('content')?.focus();
  }

  /** What is to be shown of the feed, set out in slices that let the page breathe: unless told otherwise, the initiatives that are asked for. */
  protected *select(network: Network, query: Query, _language: Language): Task<Selected<Shown>> {
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: initiatives as Shown, unmatched };
  }

  /** What is drawn of it; `nothing` when nothing is to be shown. */
  protected abstract renderContent(shown: Shown, network: Network, language: Language): unknown;

  /** Does for the first time what would hold a cheap phone when the feed comes: how a browser writes numbers takes it 50 ms to read. */
  protected warmUp(language: Language): void {
    language.count(language.words.initiatives, 2);
  }

  /** What keeps the room of the content while the feed is on its way, so that nothing moves when it comes. */
  protected renderPlaceholder(): unknown {
    return nothing;
  }

  /** Set out anew only when the feed, the language or what is asked has changed; of a large feed the one before is shown meanwhile. */
  #view(network: Network, language: Language): [Shown, Network, Language] | undefined {
    const { effectiveQuery } = this;
    // what the visitor has chosen is on its way, from the address or another tag; should it not come, all is shown
    if (!this.selection && this.matches('[linked],[permalink]'))
      return void setTimeout(() => (this.selection ??= {}), PATIENCE);
    const setFor = [network, language, ...Object.values(effectiveQuery)];
    if (setFor.some((value, index) => value !== this.#setFor[index])) {
      this.#setFor = setFor;
      const take = ({ shown, unmatched }: Selected<Shown>) => {
        if (this.#setFor !== setFor) return;
        this.#shown = [shown, network, language];
        if (unmatched?.length)
          import('../diagnostics/unknown-ids.js').then(
            ({ reportUnknownIds }) => reportUnknownIds(this, this.#internals?.states),
            () => {},
          );
        this.requestUpdate();
      };
      const set = runInSlices(this.select(network, effectiveQuery, language));
      if (set instanceof Promise) this.#set = set.then(take, this.#fail);
      else take(set);
    }
    return this.#shown;
  }

  #fail = (error: unknown): void => {
    this.#setFor = [];
    // a tag that cannot even say so is left as it is
    if (this.feedState.problem?.kind !== 'defect')
      this.#know({ ...NOTHING_YET, problem: toDefect(error, this.src ?? '') });
  };

  #retry = (): void => {
    this.#refocus = true;
    void this.refresh();
  };

  #state(...names: (string | undefined)[]): void {
    try {
      this.#internals?.states.clear();
      for (const name of names) if (name) this.#internals?.states.add(name);
    } catch {
      // before 2024 Chromium took only names with two dashes: there is no :state() there
    }
  }

  #speak = async (): Promise<void> => {
    const tag = languageOf(this);
    const { wordFiles } = this.constructor as typeof FeedElement;
    try {
      const [speech, ...more] = await Promise.all([
        loadLanguage(tag),
        ...wordFiles.map((of) => importWords(of, supportedLanguage(tag))),
      ]);
      // the language may have changed again in the meantime
      if (speech === this.language || tag !== languageOf(this)) return;
      this.language = speech;
      this.#mute = undefined;
      // while the feed is on its way, in a task of its own
      yieldToMain()
        .then(() => this.warmUp(speech))
        .catch(() => {});
      this.words = Object.assign({}, ...more.map((one) => one.default));
      void this.#explain();
      this.requestUpdate();
    } catch {
      // the pasted script, which asked for the same words, has told it; without words, the few that are said are these
      this.#mute = html`Indisponible. <button type="button" @click=${this.#speak}>Réessayer</button>`;
      this.requestUpdate();
      addEventListener('online', this.#speak, { once: true });
    }
  };

  /** Brings what is said of what went wrong; without it a general sentence stays. */
  async #explain(): Promise<void> {
    const { language, feedState } = this;
    let explained: Explanation | undefined;
    // where a copy is kept for a day without network, so is what is said then
    if (language && (feedState.problem || feedState.refused.length || this.hasAttribute('offline')))
      explained = await import('../diagnostics/problem-message.js')
        .then(({ problemMessage }) => problemMessage(feedState, language, this.localName, this.#retry))
        .catch(() => undefined);
    // another problem, or another language, may have come in the meantime
    if (feedState !== this.feedState || language !== this.language) return;
    this.#explained = explained;
    this.requestUpdate();
  }

  /** Leaves the feed followed so far, if any, and follows the one that the tag names now: a newer `src` wins over an older one. */
  #follow(): void {
    const { feed } = this;
    const source = sourceOf(this);
    const followed = feed ?? source;
    if (followed && followed === this.#followed) return;
    this.#unfollow();
    this.#followed = followed;
    if (feed) this.#take(feed).catch(this.#fail);
    else if (source) this.#unwatch = source.watch((known) => this.#know(known));
    else
      this.#know({ ...NOTHING_YET, problem: { kind: srcOf(this) ? 'bad-src' : 'no-src', url: '', detail: this.src } });
  }

  #unfollow(): void {
    this.#unwatch?.();
    this.#followed = this.#unwatch = undefined;
  }

  /** A feed given by hand. */
  async #take(feed: unknown): Promise<void> {
    const { readInlineFeed } = await import('./inline-feed.js');
    const known = await readInlineFeed(feed, this.ownerDocument.baseURI);
    if (this.feed === feed && this.isConnected) this.#know(known);
  }

  #know(known: FeedState): void {
    const before = this.feedState;
    this.feedState = known;
    this.requestUpdate();
    if (known.network && known.network !== before.network) {
      this.dispatchEvent(new LoadEvent(known.network));
      if (known.refused.length) this.dispatchEvent(new RefusedEvent(known.refused));
    }
    if (known.problem && known.problem !== before.problem) this.dispatchEvent(new ProblemEvent(known.problem));
    void this.#explain();
  }
}
