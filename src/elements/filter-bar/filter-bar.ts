import { nothing, type PropertyValues } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { FilterEvent } from '../../ui/base/filter-event.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { buildFacets, type Facet, type Facets } from '../../view/filter/facets.js';
import type { Filters, Query } from '../../view/filter/query.js';
import { escapeValue, splitValues } from '../../view/filter/query.js';
import { parseYearRange } from '../../view/filter/values.js';
import { type Field, parseFields } from './fields.js';
import { filterBarStyles } from './filter-bar.css.js';
import { Foldable } from './foldable.js';
import { OptionLabels } from './option-labels.js';
import { prepareSearch, SearchField } from './search-field.js';
import { isLong, SelectOptions } from './select-options.js';
import { filterBarTemplate } from './template.js';
import frenchWords, { type FilterBarWords } from './words/fr.js';

interface Shown {
  facets: Facets;
  labels: OptionLabels;
}

/**
 * A form that filters the initiatives: by words, territory, country, theme… Each option says how many initiatives it
 * leaves; options that leave none are not offered. The bar shows no initiative itself: use it with linked tags.
 *
 * @summary Search and filters.
 * @example
 * <coop-filter-bar src="https://reseau.example/initiatives.json" fields="query,territory,theme">
 *   <a href="https://reseau.example/">Chercher une initiative</a>
 * </coop-filter-bar>
 * @csspart field - A label with its input or select.
 * @csspart status - How many initiatives are left.
 */
export class FilterBar extends FeedElement<FilterBarWords, Shown> {
  static override styles = [FeedElement.styles, filterBarStyles];
  static override frenchWords = frenchWords;
  static override properties = { fields: {} };

  /**
   * The fields offered, in this order: `query`, `territory`, `country`, `theme`, `goal`, `nature`, `member`,
   * `programme`, `phase`, `status`, `years`; by default all. The search field `query` stands above the others, or below
   * them if it is last.
   */
  declare fields?: string;

  #fields: readonly Field[] = [];
  #labels?: OptionLabels;
  #selectOptions = new WeakMap<HTMLSelectElement, SelectOptions>();
  #search = new SearchField(this, (query) => {
    if (query !== (this.chosenFilters.query ?? '')) this.#merge({ query });
  });
  /** Settles when the selects are filled. */
  #filled?: Promise<void> | void;
  /** Cancels the current fill of the selects: it stops when a later one has raised this number. */
  #generation = 0;

  constructor() {
    super();
    new Foldable(this);
  }

  override get effectiveQuery(): Query & { fields?: string } {
    return { ...super.effectiveQuery, fields: this.fields };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fields') || !this.hasUpdated) this.#fields = parseFields(this.fields);
    this.#search.follow(this.chosenFilters.query ?? '');
    // after the fields, which it selects by
    super.willUpdate(changed);
  }

  protected override warmUp(language: Language): void {
    language.list(['', '']);
  }

  protected override *select(network: Network, query: Query, language: Language): Task<Selected<Shown>> {
    const dimensions = this.#fields.filter((name) => name !== 'query');
    const facets = yield* buildFacets(network, query, dimensions);
    if (this.#labels?.network !== network || this.#labels.language !== language)
      this.#labels = new OptionLabels(network, language);
    const labels = this.#labels;
    yield* labels.collect(facets, query.chosen);
    return { shown: { facets, labels } };
  }

  protected override renderContent({ facets }: Shown, _network: Network, language: Language): unknown {
    if (!facets.total) return nothing;
    const state = {
      fields: this.#fields,
      facets,
      filters: this.chosenFilters,
      focusedId: (this.renderRoot as ShadowRoot).activeElement?.id,
      isLoading: this.feedState.loading,
      words: this.words as FilterBarWords,
      language,
    };
    return filterBarTemplate(state, this.#handlers);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const root = this.renderRoot as ShadowRoot;
    if (root.querySelector('form') && this.shown)
      this.#filled = runInSlices(this.#fillSelects(root, this.shown, ++this.#generation));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isSettled = await super.getUpdateComplete();
    await this.#filled;
    return isSettled;
  }

  /** Fills the selects one after the other. */
  *#fillSelects(root: ShadowRoot, { facets, labels }: Shown, generation: number): Task<void> {
    const words = this.words as FilterBarWords;
    const filters: Record<string, string | undefined> = dictionary({
      ...this.selection,
      ...parseYearRange(this.chosenFilters.years),
    });
    const longFacets: [field: string, facet: Facet][] = [];
    for (const select of root.querySelectorAll('select')) {
      if (generation !== this.#generation) return;
      const { id: field } = select;
      const facet = facets.byDimension.get(field);
      if (!facet || select.closest('[hidden]')) continue;
      const allLabel = words.allOption[field as keyof typeof words.allOption];
      const selected = splitValues(filters[field]).map(escapeValue).join();
      yield* this.#optionsOf(select).show({ field, facet, labels, allLabel, selected });
      if (isLong(facet)) longFacets.push([field, facet]);
    }
    // sorts thousands of labels before the visitor approaches their list, once the feed is complete
    if (!this.feedState.loading) for (const [field, { values }] of longFacets) yield* labels.orderOf(field, values);
  }

  #optionsOf(select: HTMLSelectElement): SelectOptions {
    const options = this.#selectOptions.get(select) ?? new SelectOptions(select);
    this.#selectOptions.set(select, options);
    return options;
  }

  #handlers = {
    onSubmit: (event: Event): void => {
      event.preventDefault();
      this.#search.searchNow();
    },
    onInput: (event: Event): void => this.#search.type((event.target as HTMLInputElement).value),
    onSearchFocus: (): void => void prepareSearch(this.network),
    onChange: (event: Event): void => this.#onChange(event.target as HTMLSelectElement),
    onApproach: ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#selectOptions.get(target)?.populate();
    },
    onClear: (): void => this.#clear(),
  };

  #onChange({ id, value }: HTMLSelectElement): void {
    if (id !== 'from' && id !== 'to') {
      this.#merge({ [id]: value });
      return;
    }
    const range = { ...parseYearRange(this.chosenFilters.years), [id]: value };
    this.#merge({ years: range.from === range.to ? value : `${range.from}-${range.to}` });
  }

  #clear(): void {
    this.#search.clear();
    const { order } = this.chosenFilters;
    this.#emit(dictionary(order ? { order } : {}));
    // the button is about to be hidden: moves the focus to the bar
    (this.renderRoot as ShadowRoot).getElementById('content')?.focus();
  }

  /** Adds to the visitor's filters, or removes those that are empty. */
  #merge(filters: Filters): void {
    const merged = Object.entries({ ...this.selection, ...filters }).filter(([, value]) => value);
    this.#emit(dictionary(Object.fromEntries(merged)));
  }

  #emit(filters: Filters): void {
    this.selection = filters;
    this.dispatchEvent(new FilterEvent(filters));
  }
}

define('coop-filter-bar', FilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'coop-filter-bar': FilterBar;
  }
}
