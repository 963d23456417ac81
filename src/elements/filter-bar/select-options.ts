import { runInSlices, type Task } from '../../common/scheduler.js';
import { attributeText } from '../../ui/templates/localized.js';
import type { Facet } from '../../view/filter/facets.js';
import { escapeValue, splitValues } from '../../view/filter/query.js';
import type { LocalizedText } from '../../view/text/localized.js';
import type { OptionLabels } from './option-labels.js';

/**
 * A longer list is filled when the visitor approaches it: updating thousands of options would block the page at each
 * change.
 */
const MAX_EAGER_OPTIONS = 100;

/** Options inserted, or removed, in one slice: a few ms on a low-end phone. */
const BATCH = 128;

/** Between two batches of options that are only removed. */
const REMOVAL_PAUSE_MS = 20;

/** What a select offers. */
export interface OptionSet {
  /** The id of the select: a dimension, or `from` and `to` for the years. */
  field: string;
  facet: Facet;
  labels: OptionLabels;
  /** The label of the first option, which sets no filter. */
  allLabel: string;
  /** The value that is set; '' for none. */
  selected: string;
}

export const isLong = ({ values }: Facet): boolean => values.length > MAX_EAGER_OPTIONS;

/** True if both sets have the same options; the selected one may differ. */
function sameOptions(a: OptionSet, b: OptionSet): boolean {
  if (a.labels !== b.labels || a.facet.values.length !== b.facet.values.length) return false;
  return a.facet.values.every((value, n) => value === b.facet.values[n] && a.facet.counts[n] === b.facet.counts[n]);
}

/** Returns the label of the value of an option. A page may set several ids at once, separated by commas: «Évry et Mopti». */
function labelOf({ field, labels }: OptionSet, value: string): LocalizedText {
  const [id = '', ...others] = splitValues(value);
  if (!others.length) return labels.labelOf(field, id);
  return { text: labels.language.list([id, ...others].map((part) => labels.labelOf(field, part).text)).join('') };
}

/** Not `new Option()`: many a script has an `Option` of its own. */
function toOption(text: string, value: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.text = text;
  option.value = value;
  return option;
}

/** «Montauban (12)». */
function createOption(set: OptionSet, value: string, count: number): HTMLOptionElement {
  const { language } = set.labels;
  const label = labelOf(set, value);
  const text = attributeText(label.text);
  const detail = language.number(count);
  const option = toOption(language.format(language.words.withDetail, { text, detail }), value);
  // a French name in an Arabic list keeps its number at its own end
  option.dir = 'auto';
  if (label.lang) option.lang = label.lang;
  return option;
}

/** The options of a list that is not filled: the one for all, and the selected one, even if it leaves no initiative. */
function initialOptions(set: OptionSet): HTMLOptionElement[] {
  const { allLabel, selected, facet } = set;
  const allOption = toOption(allLabel, '');
  if (!selected) return [allOption];
  const [id = ''] = splitValues(selected);
  return [allOption, createOption(set, selected, facet.counts[facet.values.indexOf(id)] ?? 0)];
}

/**
 * Fills a select lazily, in batches, because a browser computes the style of each option: a third of a second for
 * thousands of them.
 */
export class SelectOptions {
  #select: HTMLSelectElement;
  #set?: OptionSet;
  /** True once all options are inserted, or being inserted. */
  #isPopulated = false;
  /** Cancels the current fill: it stops when a later one has raised this number. */
  #generation = 0;

  constructor(select: HTMLSelectElement) {
    this.#select = select;
  }

  /** Updates the options and the selected value. */
  *show(set: OptionSet): Task<void> {
    const select = this.#select;
    const previous = this.#set;
    this.#set = set;
    select.classList.toggle('chosen', !!set.selected);
    const isSame = !!previous && sameOptions(previous, set);
    if (isSame) select.value = set.selected;
    if (isSame && select.value === set.selected) return;
    const generation = ++this.#generation;
    this.#isPopulated = !isLong(set.facet) || (isSame && this.#isPopulated) || select.matches(':focus');
    // a long list does not delay the other ones
    if (isLong(set.facet)) void runInSlices(this.#fill(set, generation));
    else yield* this.#fill(set, generation);
  }

  /** Inserts all options, because the visitor approaches the select. */
  populate(): void {
    if (!this.#set || this.#isPopulated) return;
    this.#isPopulated = true;
    void runInSlices(this.#fill(this.#set, ++this.#generation));
  }

  /** Replaces the options by those of `set`: by the initial ones first, then if the list is to be populated by all. */
  *#fill(set: OptionSet, generation: number): Task<void> {
    const select = this.#select;
    const initial = initialOptions(set);
    select.prepend(...initial);
    select.value = set.selected;
    yield* this.#removeOld(initial.length, generation);
    if (!this.#isPopulated || generation !== this.#generation) return;
    yield* this.#appendAll(set, generation);
    if (generation !== this.#generation) return;
    // the selected option is among the others now
    if (initial[1] && set.facet.values.some((id) => escapeValue(id) === initial[1]?.value)) initial[1].remove();
    select.value = (this.#set as OptionSet).selected;
  }

  /** Removes the options of the previous set, all but the first `keepCount`. */
  *#removeOld(keepCount: number, generation: number): Task<void> {
    const select = this.#select;
    for (let count = select.length - keepCount; count > 0; count -= BATCH) {
      // nobody waits for options that are only removed
      if (!this.#isPopulated && count > BATCH) yield new Promise((resolve) => setTimeout(resolve, REMOVAL_PAUSE_MS));
      if (generation !== this.#generation) return;
      for (let n = Math.min(BATCH, count); n > 0; n--) select.lastElementChild?.remove();
      yield;
    }
  }

  /** Appends the options that leave an initiative, and the selected one. */
  *#appendAll(set: OptionSet, generation: number): Task<void> {
    const select = this.#select;
    const { values, counts } = set.facet;
    const order = yield* set.labels.orderOf(set.field, values);
    for (let start = 0; start < order.length; start += BATCH) {
      if (generation !== this.#generation) return;
      const options = order.slice(start, start + BATCH).flatMap((index) => {
        const [value, count] = [escapeValue(values[index] as string), counts[index] as number];
        return count || value === set.selected ? createOption(set, value, count) : [];
      });
      select.append(...options);
      // makes the browser compute the style of these options in this slice, instead of all at once
      if (order.length > BATCH) void select.offsetHeight;
      yield;
    }
  }
}
