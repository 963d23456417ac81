import { sliced, type Work } from '../../breathe.js';
import type { Facet } from '../../view/facets.js';
import type { Names } from './names.js';

/** A list longer than this is put in when the visitor reaches for it: thousands of options would hold the page each time they change. */
const LONG = 100;

/** What a select offers. */
export interface Offer {
  field: string;
  facet: Facet;
  names: Names;
  /** What stands for no choice. */
  all: string;
  chosen: string;
}

export const isLong = ({ values }: Facet): boolean => values.length > LONG;

/** True when what is offered is the same, whatever is chosen of it. */
function alike(a: Offer, b: Offer): boolean {
  const same = a.facet.values.length === b.facet.values.length && a.names === b.names;
  return same && a.facet.values.every((value, n) => value === b.facet.values[n] && a.facet.counts[n] === b.facet.counts[n]);
}

/** «Montauban (12)». */
function option({ field, names }: Offer, value: string, count: number): HTMLOptionElement {
  const { language } = names;
  const { text, lang } = names.of(field, value);
  const made = new Option(language.say(language.words.inPlace, { place: text, area: language.number(count) }), value);
  if (lang) made.lang = lang;
  return made;
}

/** What is there before the visitor reaches for more: never without what is chosen, even where it leads nowhere by now. */
function least(offer: Offer): HTMLOptionElement[] {
  const { all, chosen, facet } = offer;
  return [new Option(all, ''), ...(chosen ? [option(offer, chosen, facet.counts[facet.values.indexOf(chosen)] ?? 0)] : [])];
}

function* options(offer: Offer): Work<DocumentFragment> {
  const { field, names, chosen, facet } = offer;
  const found = document.createDocumentFragment();
  const [all, one] = least(offer) as [HTMLOptionElement, HTMLOptionElement?];
  found.append(all);
  // several values, or one that the feed does not have
  if (one && !facet.values.includes(chosen)) found.append(one);
  for (const n of yield* names.order(field, facet.values)) {
    yield;
    const value = facet.values[n] as string;
    const count = facet.counts[n] as number;
    if (count || value === chosen) found.append(option(offer, value, count));
  }
  return found;
}

/** The options of one select. */
export class Choices {
  #select: HTMLSelectElement;
  #offer?: Offer;
  /** All is in, or on its way. */
  #whole = false;

  constructor(select: HTMLSelectElement) {
    this.#select = select;
  }

  /** Shows what is offered by now, and what is chosen. */
  show(offer: Offer): void {
    const select = this.#select;
    const before = this.#offer;
    this.#offer = offer;
    select.classList.toggle('chosen', !!offer.chosen);
    if (before && alike(before, offer)) {
      select.value = offer.chosen;
      if (select.value === offer.chosen) return;
    }
    this.#whole = false;
    if (isLong(offer.facet)) {
      select.replaceChildren(...least(offer));
      select.value = offer.chosen;
      if (select.matches(':focus')) this.reach();
    } else this.reach();
  }

  /** The visitor is about to choose. */
  reach(): void {
    if (!this.#offer || this.#whole) return;
    this.#whole = true;
    const offer = this.#offer;
    const put = (found: DocumentFragment) => {
      // something else may be offered by now
      if (!this.#whole || !this.#offer || !alike(offer, this.#offer)) return;
      this.#select.replaceChildren(found);
      this.#select.value = this.#offer.chosen;
    };
    const made = sliced(options(offer));
    if (made instanceof Promise) void made.then(put);
    else put(made);
  }
}
