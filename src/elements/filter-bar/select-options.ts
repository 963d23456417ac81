import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Facet } from '../../view/filter/facets.js';
import type { LocalizedText } from '../../view/text/localized.js';
import type { OptionLabels } from './option-labels.js';

/** A list longer than this is put in when the visitor reaches for it: thousands of options would hold the page each time they change. */
const LONG = 100;

/** Options put in, or taken out, at once: a few ms on a cheap phone. */
const BUNDLE = 128;

/** What a select offers. */
export interface OptionSet {
  field: string;
  facet: Facet;
  names: OptionLabels;
  /** What stands for no choice. */
  all: string;
  chosen: string;
}

export const isLong = ({ values }: Facet): boolean => values.length > LONG;

/** True when what is offered is the same, whatever is chosen of it. */
function alike(a: OptionSet, b: OptionSet): boolean {
  const same = a.facet.values.length === b.facet.values.length && a.names === b.names;
  return (
    same && a.facet.values.every((value, n) => value === b.facet.values[n] && a.facet.counts[n] === b.facet.counts[n])
  );
}

/** «Montauban (12)». */
function option({ field, names }: OptionSet, value: string, count: number): HTMLOptionElement {
  const { language } = names;
  const named = names.of(field, value);
  const parts = value.split(',');
  // several values at once, as a page may choose them; an id with a comma in it is one
  const { text, lang }: LocalizedText =
    named.text === value && parts[1]
      ? { text: language.list(parts.map((one) => names.of(field, one.trim()).text)).join('') }
      : named;
  // an option holds no element that would end what turns the text around
  const place = text.replace(/\p{Bidi_C}/gu, '');
  const made = new Option(
    language.format(language.words.withDetail, { text: place, detail: language.number(count) }),
    value,
  );
  // a French name in an Arabic list keeps its number at its own end
  made.dir = 'auto';
  if (lang) made.lang = lang;
  return made;
}

/** What is there before the visitor reaches for more: never without what is chosen, even where it leads nowhere by now. */
function least(offer: OptionSet): HTMLOptionElement[] {
  const { all, chosen, facet } = offer;
  return [
    new Option(all, ''),
    ...(chosen ? [option(offer, chosen, facet.counts[facet.values.indexOf(chosen)] ?? 0)] : []),
  ];
}

/** The options of one select. They come and go a few at a time: a browser works out the style of each, thousands of them in a third of a second. */
export class SelectOptions {
  #select: HTMLSelectElement;
  #offer?: OptionSet;
  /** All is in, or on its way. */
  #whole = false;
  /** Of the work under way, so that what is begun anew ends what was begun before. */
  #turn = 0;

  constructor(select: HTMLSelectElement) {
    this.#select = select;
  }

  /** Shows what is offered by now, and what is chosen. */
  *show(offer: OptionSet): Task<void> {
    const select = this.#select;
    const before = this.#offer;
    this.#offer = offer;
    select.classList.toggle('chosen', !!offer.chosen);
    const same = before && alike(before, offer);
    if (same) select.value = offer.chosen;
    if (same && select.value === offer.chosen) return;
    const turn = ++this.#turn;
    this.#whole = !isLong(offer.facet) || (!!same && this.#whole) || select.matches(':focus');
    // the other lists do not wait for a long one
    if (isLong(offer.facet)) void runInSlices(this.#put(offer, turn));
    else yield* this.#put(offer, turn);
  }

  /** The visitor is about to choose. */
  reach(): void {
    if (!this.#offer || this.#whole) return;
    this.#whole = true;
    void runInSlices(this.#put(this.#offer, ++this.#turn));
  }

  /** Puts in what is offered, in the place of what was. */
  *#put(offer: OptionSet, turn: number): Task<void> {
    const select = this.#select;
    const { field, names, facet } = offer;
    const first = least(offer);
    select.prepend(...first);
    select.value = offer.chosen;
    for (let old = select.length - first.length; old > 0; old -= BUNDLE) {
      // nobody waits for those that only have to go
      if (!this.#whole && old > BUNDLE) yield new Promise((resume) => setTimeout(resume, 20));
      if (turn !== this.#turn) return;
      for (let n = Math.min(BUNDLE, old); n > 0; n--) select.lastElementChild?.remove();
      yield;
    }
    if (!this.#whole) return;
    const order = yield* names.order(field, facet.values);
    for (let from = 0; from < order.length; from += BUNDLE) {
      if (turn !== this.#turn) return;
      const bundle = order
        .slice(from, from + BUNDLE)
        .map((n): [string, number] => [facet.values[n] as string, facet.counts[n] as number]);
      const offered = bundle.filter(([value, count]) => count || value === offer.chosen);
      select.append(...offered.map(([value, count]) => option(offer, value, count)));
      // the style of these is worked out in this slice, and not that of all in one task of the browser's
      if (order.length > BUNDLE) void select.offsetHeight;
      yield;
    }
    // what is chosen has its place among the others now
    const { chosen } = this.#offer as OptionSet;
    if (first[1] && facet.values.includes(first[1].value)) first[1].remove();
    select.value = chosen;
  }
}
