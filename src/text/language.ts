import type { Plural, Words } from './common/fr.js';

/** `2015`, `2015-06` or `2015-06-30` at either end. */
export interface PeriodText {
  start?: string;
  end?: string;
  /** The source's own words. */
  label?: string;
  inferred?: readonly string[];
}

/** `text` with its `{names}` replaced: a list of strings and values, in the order of that language. */
export function fill<T>(text: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? (values[part] ?? '') : part));
}

/** The youngest of Intl: a browser may lack them. */
const { ListFormat, DisplayNames } = Intl as Partial<typeof Intl>;

/** The words of one language, and what Intl knows of it. Formatters are made at first use: each costs a few ms on a cheap phone. */
export class Language {
  readonly tag: 'fr' | 'en' | 'es' | 'pt' | 'ar' | 'vi';
  readonly words: Words;
  #made = new Map<string, unknown>();

  constructor(tag: Language['tag'], words: Words) {
    this.tag = tag;
    this.words = words;
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as T;
  }

  /** A sentence with strings in it. */
  format(text: string, values: Readonly<Record<string, string | undefined>>): string {
    return fill(text, values).join('');
  }

  number(value: number): string {
    return this.#once('number', () => new Intl.NumberFormat(this.tag)).format(value);
  }

  /** «1 000 000 d’initiatives». */
  count(forms: Plural, n: number): string {
    const rule = this.#once('plural', () => new Intl.PluralRules(this.tag)).select(n);
    return this.format(forms[rule] ?? forms.other, { n: this.number(n) });
  }

  /** «5 initiatives et 1 programme», without the one that is 0; empty when both are. */
  countSummary(initiatives: number, programmes: number): string {
    const { words } = this;
    const counts = [
      initiatives && this.count(words.initiatives, initiatives),
      programmes && this.count(words.programmes, programmes),
    ];
    return this.list(counts.filter((count) => count)).join('');
  }

  /** «a, b et c», of strings or of anything to be rendered. */
  list<T>(values: readonly T[]): (string | T)[] {
    if (!ListFormat) return values.flatMap((value, index) => (index ? [', ', value] : [value]));
    const format = this.#once('list', () => new ListFormat(this.tag));
    return format
      .formatToParts(values.map((_, index) => `${index}`))
      .map(({ type, value }) => (type === 'element' ? (values[Number(value)] as T) : value));
  }

  /** A country's name by its ISO 3166-1 alpha-2 code; `undefined` for a code that is none, and in a browser without names. */
  country(code: string): string | undefined {
    return (
      DisplayNames &&
      this.#once('country', () => new DisplayNames(this.tag, { type: 'region', fallback: 'none' })).of(code)
    );
  }

  /** A date as precise as it is known: `2015`, `2015-06`, `2015-06-30` or a Date. A day that no calendar has gives its month. */
  date(value: string | Date): string {
    const [year = '', month, day] = (typeof value === 'string' ? value : value.toISOString().slice(0, 10)).split('-');
    if (!month) return year;
    const at = new Date(`${year}-${month}-${day ?? '01'}`);
    if (at.getUTCMonth() !== Number(month) - 1) return this.date(`${year}-${month}`);
    const format = this.#once(
      day ? 'day' : 'month',
      () =>
        new Intl.DateTimeFormat(this.tag, {
          timeZone: 'UTC',
          year: 'numeric',
          month: 'long',
          ...(day && { day: 'numeric' }),
        }),
    );
    // «1er septembre»: Intl does not know the French ordinal
    return format.format(at).replace(/^1 /, this.tag === 'fr' ? '1er ' : '1 ');
  }

  /** «2015–2018», «début : 2014», else the source's own words; ends that are deduced are said to be. Empty when nothing is known. */
  period({ start, end, label = '', inferred = [] }: PeriodText): string {
    const { words } = this;
    const at = { start: start && this.date(start), end: end && this.date(end) };
    if (!at.start && !at.end) return label;
    const form = !at.end
      ? words.startOnly
      : !at.start
        ? words.endOnly
        : at.start === at.end
          ? '{start}'
          : words.startToEnd;
    const text = this.format(form, at);
    const deduced = [
      start && inferred.includes('start') && words.inferredStart,
      end && inferred.includes('end') && words.inferredEnd,
    ].filter(Boolean);
    return deduced.length ? this.format(words.withDetail, { text, detail: deduced.join(', ') }) : text;
  }
}
