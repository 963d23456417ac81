import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { FilterEvent } from '../../ui/base/filter-event.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { buildFacets, type Facet, type Facets } from '../../view/filter/facets.js';
import type { Filters, Query } from '../../view/filter/query.js';
import { parseYearRange } from '../../view/filter/values.js';
import { type Field, fields } from './fields.js';
import { filterBarStyles } from './filter-bar.css.js';
import { OptionLabels } from './option-labels.js';
import { isLong, SelectOptions } from './select-options.js';
import type { FilterBarWords } from './words/fr.js';

/** What the words are waited for, in ms: a pause between two keys is shorter. */
const REST = 200;

interface Shown {
  found: Facets;
  names: OptionLabels;
}

/**
 * A form by which a visitor chooses among the initiatives: words, territory, country, theme… Beside each choice stands how many initiatives it
 * leaves, and only those that leave some are offered. It shows no initiative itself.
 *
 * @summary Search and choices.
 * @example
 * <coop-filter-bar src="https://reseau.example/initiatives.json" fields="query,territory,theme"><a href="https://reseau.example/">Chercher une initiative</a></coop-filter-bar>
 * @csspart field - A label and what it names.
 * @csspart status - How many initiatives there are.
 */
export class FilterBar extends FeedElement<FilterBarWords, Shown> {
  static override styles = [FeedElement.styles, filterBarStyles];
  static override wordFiles = ['coop-filter-bar'];
  static override properties = { fields: {} };

  /**
   * Which choices are offered, in this order: `query`, `territory`, `country`, `theme`, `goal`, `nature`, `member`, `programme`, `phase`, `status`,
   * `years`; all unless said. The words stand above the others, or below where `query` is last.
   */
  declare fields?: string;

  #fields: readonly Field[] = [];
  #names?: OptionLabels;
  #set?: Shown;
  /** Settles when the choices are in; and which time they are put in. */
  #offered: unknown;
  #turn = 0;
  #choices = new WeakMap<HTMLSelectElement, SelectOptions>();
  #timer = 0;
  /** The field of words, and the last words it gave or was given. */
  #input?: HTMLInputElement;
  #query = '';
  #wide?: boolean;
  /** As wide as the bar, and of the same height whether it is open or not. */
  #watched?: Element;
  // in the next frame: what opens moves what is watched, which Firefox tells the page as an error
  #watch = new ResizeObserver(() => requestAnimationFrame(() => this.#fold()));

  override get effectiveQuery(): Query & { fields?: string } {
    return { ...super.effectiveQuery, fields: this.fields };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fields') || !this.hasUpdated) this.#fields = fields(this.fields);
    // selects, for these fields
    super.willUpdate(changed);
  }

  /** Countries and lists, too. */
  protected override warmUp(language: Language): void {
    super.warmUp(language);
    language.country('FR');
    language.list(['', '']);
  }

  protected override *select(network: Network, query: Query, language: Language): Task<Selected<Shown>> {
    const found = yield* buildFacets(
      network,
      query,
      this.#fields.filter((name) => name !== 'query'),
    );
    if (this.#names?.network !== network || this.#names.language !== language)
      this.#names = new OptionLabels(network, language);
    const names = this.#names;
    yield* names.gather(found, query.chosen);
    return { shown: { found, names } };
  }

  protected override renderContent(shown: Shown, _network: Network, language: Language): unknown {
    this.#set = shown;
    const { found } = shown;
    if (!found.total) return nothing;
    const words = this.words as FilterBarWords;
    const choice = this.selection ?? {};
    const names = this.#fields.filter((name) => name !== 'query');
    const here = names.filter((name) => choice[name]).length;
    const query = this.#fields.includes('query') ? this.#wordsField(words) : nothing;
    const isLast = this.#fields.length > 1 && this.#fields.at(-1) === 'query';
    const all = here
      ? language.format(language.words.withDetail, { text: words.filters, detail: language.number(here) })
      : words.filters;
    return html`<form role="search" aria-label=${words.name} @submit=${this.#submit}>
      ${isLast ? nothing : query}
      ${
        names.length
          ? html`<details @focusin=${this.#reach} @pointerover=${this.#reach}>
              <summary>${all}</summary>
              <div class="fields">${names.map((name) => (name === 'years' ? this.#years(found, choice, words) : this.#field(name, found, choice, words)))}</div>
            </details>`
          : nothing
      }
      ${isLast ? query : nothing}
      <div class="answer">
        <p part="status" role="status">${this.#answer(found, choice, words, language)}</p>
        <button type="button" hidden=${this.#narrowed(choice) ? nothing : ''} @click=${this.#clear}>${words.clear}</button>
      </div>
    </form>`;
  }

  #wordsField(words: FilterBarWords): TemplateResult {
    return html`<div class="field words" part="field">
      <label for="query">${words.label.query}</label>
      <input id="query" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" @input=${this.#type} @focus=${this.#prepare}>
    </div>`;
  }

  /** Where there is nothing to choose, it is hidden, not taken out: a field never becomes another under the visitor's hand. */
  #field(
    name: Exclude<Field, 'query' | 'years'>,
    { byDimension }: Facets,
    choice: Filters,
    words: FilterBarWords,
  ): TemplateResult {
    return html`<div class="field" part="field" hidden=${this.#offers(name, choice[name], byDimension.get(name)?.availableCount) ? nothing : ''}>
      <label for=${name}>${words.label[name]}</label>
      <select id=${name} @change=${this.#choose}></select>
    </div>`;
  }

  #years({ byDimension }: Facets, choice: Filters, words: FilterBarWords): TemplateResult {
    const end = (name: 'from' | 'to') => html`<label for=${name}>${words.label[name]}</label>
      <select id=${name} @change=${this.#choose}></select>`;
    return html`<fieldset class="field years" part="field" hidden=${this.#offers('from', choice.years, byDimension.get('from')?.availableCount) ? nothing : ''}>
      <legend>${words.label.years}</legend>
      <div class="ends">${end('from')}${end('to')}</div>
    </fieldset>`;
  }

  #offers(id: string, chosen: string | undefined, choices = 0): boolean {
    return choices > 1 || !!chosen || (this.renderRoot as ShadowRoot).activeElement?.id === id;
  }

  #narrowed(choice: Filters): boolean {
    return Object.entries(choice).some(([name, value]) => value && name !== 'order');
  }

  /** «12 initiatives sur 48». */
  #answer(
    { initiatives, programmes, total }: Facets,
    choice: Filters,
    words: FilterBarWords,
    language: Language,
  ): unknown {
    if (this.feedState.loading) return language.words.loading;
    if (!initiatives && !programmes) return words.none;
    const found = language.countSummary(initiatives, programmes);
    return this.#narrowed(choice) ? language.format(words.of, { found, all: language.number(total) }) : found;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const root = this.renderRoot as ShadowRoot;
    const answer = root.querySelector('.answer') ?? undefined;
    if (answer !== this.#watched) {
      this.#watch.disconnect();
      this.#watched = answer;
      this.#wide = undefined;
      if (answer) this.#watch.observe(answer);
    }
    const input = root.querySelector<HTMLInputElement>('#query') ?? undefined;
    const query = this.selection?.query ?? '';
    // what the visitor is typing is theirs; what the page or another tag has chosen meanwhile is shown
    if (input && !this.#timer && (input !== this.#input || query !== this.#query)) input.value = this.#query = query;
    this.#input = input;
    if (root.querySelector('form')) this.#offered = runInSlices(this.#offer(root, ++this.#turn));
  }

  /** Puts in the choices, one list after the other. */
  *#offer(root: ShadowRoot, turn: number): Task<void> {
    const { found, names } = this.#set as Shown;
    const words = this.words as FilterBarWords;
    const chosen: Record<string, string | undefined> = { ...this.selection, ...parseYearRange(this.selection?.years) };
    const order: [string, Facet][] = [];
    for (const select of root.querySelectorAll('select')) {
      if (turn !== this.#turn) return;
      const { id: field } = select;
      const facet = found.byDimension.get(field);
      if (!facet || select.closest('[hidden]')) continue;
      const choices = this.#choices.get(select) ?? new SelectOptions(select);
      this.#choices.set(select, choices);
      const all = words.all[field as keyof typeof words.all];
      yield* choices.show({ field, facet, names, all, chosen: chosen[field]?.trim() ?? '' });
      if (isLong(facet)) order.push([field, facet]);
    }
    // thousands of names are set in order before they are reached for, once all of them have come
    if (!this.feedState.loading) for (const [field, { values }] of order) yield* names.order(field, values);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#offered;
    return settled;
  }

  /** What is behind a button where there is little room stands open where there is more: the style sheet says where. */
  #fold(): void {
    const details = this.renderRoot.querySelector('details');
    const summary = details?.querySelector('summary');
    if (!details || !summary) return;
    const wide = getComputedStyle(summary).display === 'none';
    if (wide === this.#wide) return;
    this.#wide = wide;
    details.open = wide || details.matches(':focus-within');
  }

  #reach({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#choices.get(target)?.reach();
  }

  #choose({ target }: Event): void {
    const { id, value } = target as HTMLSelectElement;
    const { from, to } = parseYearRange(this.selection?.years);
    const years = id === 'from' ? [value, to] : id === 'to' ? [from, value] : undefined;
    this.#take(years ? { years: years[0] === years[1] ? value : years.join('-') } : { [id]: value });
  }

  /** The texts are made ready when the visitor comes to the field. */
  async #prepare(): Promise<void> {
    const { network } = this;
    if (!network) return;
    try {
      const { warmSearchIndex } = await import('../../view/filter/search.js');
      await runInSlices(warmSearchIndex(network));
    } catch {
      // asked for again, and told, with the first word
    }
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), REST);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#search();
  }

  #search(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const query = this.#input?.value.trim() ?? '';
    if (query !== (this.selection?.query ?? '')) this.#take({ query });
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#input) this.#input.value = '';
    const { order } = this.selection ?? {};
    this.#give(order ? { order } : {});
    // the button is gone
    (this.renderRoot as ShadowRoot).getElementById('content')?.focus();
  }

  /** Adds to what is chosen. */
  #take(more: Filters): void {
    const next = Object.entries({ ...this.selection, ...more }).filter(([, value]) => value);
    this.#give(Object.fromEntries(next));
  }

  #give(next: Filters): void {
    this.#query = next.query ?? '';
    this.selection = next;
    this.dispatchEvent(new FilterEvent(next));
  }
}

define('coop-filter-bar', FilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'coop-filter-bar': FilterBar;
  }
}
