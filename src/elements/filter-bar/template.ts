import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';
import type { Facets } from '../../view/filter/facets.js';
import { type Filters, isFiltered } from '../../view/filter/query.js';
import type { Field } from './fields.js';
import type { FilterBarWords } from './words/fr.js';

/** What the bar shows. */
export interface FilterBarState {
  fields: readonly Field[];
  facets: Facets;
  /** The visitor's filters. */
  filters: Filters;
  /** The id of the select, or the input, that has the focus. */
  focusedId: string | undefined;
  /** True while more of the feed is loading. */
  isLoading: boolean;
  words: FilterBarWords;
  language: Language;
}

interface FilterBarHandlers {
  onSubmit(event: Event): void;
  onInput(event: Event): void;
  onSearchFocus(): void;
  /** A select has changed. */
  onChange(event: Event): void;
  /** The pointer or the focus is on a field. */
  onApproach(event: Event): void;
  onClear(): void;
}

/** The form. SearchField and SelectOptions fill its fields afterwards. */
export function filterBarTemplate(state: FilterBarState, handlers: FilterBarHandlers): TemplateResult {
  const { fields, filters, words } = state;
  const search = fields.includes('query') ? searchTemplate(state, handlers) : nothing;
  const isSearchLast = fields.length > 1 && fields.at(-1) === 'query';
  return html`<form role="search" aria-label=${words.formLabel} @submit=${handlers.onSubmit}>
    ${isSearchLast ? nothing : search}
    ${selectsTemplate(state, handlers)}
    ${isSearchLast ? search : nothing}
    <div class="result">
      <p part="status" role="status">${resultText(state)}</p>
      <button type="button" ?hidden=${!isFiltered(filters)} @click=${handlers.onClear}>${words.clearAll}</button>
    </div>
  </form>`;
}

function searchTemplate({ words }: FilterBarState, handlers: FilterBarHandlers): TemplateResult {
  return html`<div class="field search" part="field">
    <label for="query">${words.label.query}</label>
    <input id="query" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
      @input=${handlers.onInput} @focus=${handlers.onSearchFocus}>
  </div>`;
}

function selectsTemplate(state: FilterBarState, handlers: FilterBarHandlers): unknown {
  const names = state.fields.filter((name) => name !== 'query');
  if (!names.length) return nothing;
  const fields = names.map((name) =>
    name === 'years' ? yearsTemplate(state, handlers) : selectTemplate(name, state, handlers),
  );
  return html`<details @focusin=${handlers.onApproach} @pointerover=${handlers.onApproach}>
    <summary>${summaryText(names, state)}</summary>
    <div class="fields">${fields}</div>
  </details>`;
}

/** «Filtres (2)». */
function summaryText(names: readonly (keyof Filters)[], { filters, words, language }: FilterBarState): string {
  const count = names.filter((name) => filters[name]).length;
  if (!count) return words.filters;
  return language.format(language.words.withDetail, { text: words.filters, detail: language.number(count) });
}

/** A field without a choice is hidden, not removed: Lit would reuse it for another one, under the visitor's hand. */
function selectTemplate(
  name: Exclude<Field, 'query' | 'years'>,
  state: FilterBarState,
  handlers: FilterBarHandlers,
): TemplateResult {
  return html`<div class="field" part="field" ?hidden=${!isOffered(name, state.filters[name], state)}>
    <label for=${name}>${state.words.label[name]}</label>
    <select id=${name} @change=${handlers.onChange}></select>
  </div>`;
}

function yearsTemplate(state: FilterBarState, handlers: FilterBarHandlers): TemplateResult {
  const { filters, words } = state;
  const endTemplate = (name: 'from' | 'to') => html`<label for=${name}>${words.label[name]}</label>
    <select id=${name} @change=${handlers.onChange}></select>`;
  return html`<fieldset class="field years" part="field" ?hidden=${!isOffered('from', filters.years, state)}>
    <legend>${words.label.years}</legend>
    <div class="ends">${endTemplate('from')}${endTemplate('to')}</div>
  </fieldset>`;
}

/** True if a select has several values, or a value is set; and while it has the focus. */
const isOffered = (id: string, value: string | undefined, { facets, focusedId }: FilterBarState): boolean =>
  (facets.byDimension.get(id)?.availableCount ?? 0) > 1 || !!value || focusedId === id;

/** «12 initiatives sur 48». */
function resultText({ facets, filters, isLoading, words, language }: FilterBarState): string {
  if (isLoading) return language.words.loading;
  const { initiatives, programmes, total } = facets;
  if (!initiatives && !programmes) return words.noResult;
  const count = language.countSummary(initiatives, programmes);
  return isFiltered(filters) ? language.format(words.countOfTotal, { count, total: language.number(total) }) : count;
}
