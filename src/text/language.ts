import { dictionary } from '../common/dictionary.js';
import type { Plural, Words } from './common/fr.js';

/** A period, each end `2015`, `2015-06` or `2015-06-30`. */
export interface PeriodText {
  start?: string;
  end?: string;
  /** The period in the words of the source. */
  label?: string;
  /** The ends that the publisher has deduced: `start`, `end`. */
  inferred?: readonly string[];
}

/**
 * Splits a sentence at its `{names}`, and puts the values in their places. Returns a list of strings and values, in the
 * order of that language.
 */
export function fill<T>(text: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? (values[part] ?? '') : part));
}

/** The youngest parts of Intl: a browser may lack them. */
const { ListFormat, DisplayNames } = Intl as Partial<typeof Intl>;

/**
 * The whole numbers that are written in digits alone, and the plural class of each: no formatter, whose first one takes
 * a low-end phone 60 ms. Not in Arabic, where browsers differ in the digits. language.browser.test.ts compares with Intl.
 */
const SMALL_NUMBERS_END = 1000;
const SMALL_PLURALS: Partial<Record<Language['tag'], (n: number) => 'one' | 'other'>> = {
  fr: (n) => (n < 2 ? 'one' : 'other'),
  en: (n) => (n === 1 ? 'one' : 'other'),
  es: (n) => (n === 1 ? 'one' : 'other'),
  pt: (n) => (n < 2 ? 'one' : 'other'),
  vi: () => 'other',
};

/**
 * The words that all tags share in one language, and its ways to write numbers, dates, lists and countries, from Intl.
 */
export class Language {
  readonly tag: 'fr' | 'en' | 'es' | 'pt' | 'ar' | 'vi';
  readonly words: Words;
  #formatters = new Map<string, unknown>();

  constructor(tag: Language['tag'], words: Words) {
    this.tag = tag;
    this.words = words;
  }

  /** Creates a formatter at its first use: each takes a few ms on a low-end phone. */
  #formatter<T>(key: string, create: () => T): T {
    if (!this.#formatters.has(key)) this.#formatters.set(key, create());
    return this.#formatters.get(key) as T;
  }

  /** Replaces the `{names}` of a sentence by strings. */
  format(text: string, values: Readonly<Record<string, string | undefined>>): string {
    return fill(text, values).join('');
  }

  /** The rule of plurals for a number that needs no formatter. */
  #smallPlural(value: number): ((n: number) => keyof Plural) | undefined {
    return Number.isInteger(value) && value >= 0 && value < SMALL_NUMBERS_END ? SMALL_PLURALS[this.tag] : undefined;
  }

  number(value: number): string {
    if (this.#smallPlural(value)) return `${value}`;
    return this.#formatter('number', () => new Intl.NumberFormat(this.tag)).format(value);
  }

  /** Writes a number with its noun, in the plural form that the language asks for: «1 000 000 d’initiatives». */
  count(forms: Plural, n: number): string {
    const form = this.#smallPlural(n)?.(n) ?? this.#formatter('plural', () => new Intl.PluralRules(this.tag)).select(n);
    return this.format(forms[form] ?? forms.other, { n: this.number(n) });
  }

  /** Writes both numbers, or the one that is not 0: «5 initiatives et 1 programme». Empty when both are 0. */
  countSummary(initiatives: number, programmes: number): string {
    const { words } = this;
    const counts = [
      initiatives && this.count(words.initiatives, initiatives),
      programmes && this.count(words.programmes, programmes),
    ];
    return this.list(counts.filter((count) => count)).join('');
  }

  /** Puts the separators of a list between strings or templates: «a, b et c». */
  list<T>(values: readonly T[]): (string | T)[] {
    if (!ListFormat) return values.flatMap((value, index) => (index ? [', ', value] : [value]));
    const format = this.#formatter('list', () => new ListFormat(this.tag));
    return format
      .formatToParts(values.map((_, index) => `${index}`))
      .map(({ type, value }) => (type === 'element' ? (values[Number(value)] as T) : value));
  }

  /**
   * Names a country by its ISO 3166-1 alpha-2 code; `undefined` for a code that does not exist, or a browser without
   * names.
   */
  country(code: string): string | undefined {
    return (
      DisplayNames &&
      this.#formatter(
        'country',
        () => new DisplayNames(this.tag, dictionary({ type: 'region' as const, fallback: 'none' as const })),
      ).of(code)
    );
  }

  /**
   * Writes a date as precisely as it is given: `2015`, `2015-06`, `2015-06-30` or a Date, in UTC. Of a day that no
   * calendar has, writes the month.
   */
  date(value: string | Date): string {
    const [year = '', month, day] = (typeof value === 'string' ? value : value.toISOString().slice(0, 10)).split('-');
    if (!month) return year;
    const date = new Date(`${year}-${month}-${day ?? '01'}`);
    if (date.getUTCMonth() !== Number(month) - 1) return this.date(`${year}-${month}`);
    const format = this.#formatter(
      day ? 'day' : 'month',
      () =>
        new Intl.DateTimeFormat(
          this.tag,
          dictionary<Intl.DateTimeFormatOptions>({
            timeZone: 'UTC',
            year: 'numeric',
            month: 'long',
            day: day ? 'numeric' : undefined,
          }),
        ),
    );
    // «1er septembre»: Intl does not know the French ordinal
    return format.format(date).replace(/^1 /, this.tag === 'fr' ? '1er ' : '1 ');
  }

  /**
   * Writes a period: «2015–2018», «début : 2014 (début déduit)». Without a date, the words of the source; empty when
   * nothing is known.
   */
  period(period: PeriodText): string {
    const { start, end, label = '', inferred = [] } = dictionary(period);
    const { words } = this;
    const ends = { start: start && this.date(start), end: end && this.date(end) };
    if (!ends.start && !ends.end) return label;
    const text = this.format(this.#periodForm(ends), ends);
    const notes = [
      start && inferred.includes('start') && words.inferredStart,
      end && inferred.includes('end') && words.inferredEnd,
    ].filter(Boolean);
    return notes.length ? this.format(words.withDetail, { text, detail: notes.join(', ') }) : text;
  }

  #periodForm({ start, end }: { start?: string; end?: string }): string {
    const { words } = this;
    if (!end) return words.startOnly;
    if (!start) return words.endOnly;
    return start === end ? '{start}' : words.startToEnd;
  }
}
