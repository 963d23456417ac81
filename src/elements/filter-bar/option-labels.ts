import { importWords } from 'passerelle:words';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { Facets } from '../../view/filter/facets.js';
import { listedInitiatives } from '../../view/filter/listed-initiatives.js';
import type { Filters } from '../../view/filter/query.js';
import { type LocalizedText, localize } from '../../view/text/localized.js';

/** Sorted by name; the others in the order that the feed or our words give. */
const BY_NAME = ['territory', 'country', 'member', 'theme'];

/** So many names are not compared in one task: what sorts them in slices is brought. */
const MANY = 300;
let orders: typeof import('../../view/filter/sort.js') | undefined;

const missing = (error: unknown) => reportLoadFailure('the names of some choices', error);

/** What the choices of one feed are called in one language. */
export class OptionLabels {
  readonly network: Network;
  readonly language: Language;
  /** Names that are few, by dimension and in the order they are offered. */
  #few = new Map<string, Map<string, LocalizedText>>();
  #ordered = new Map<string, readonly number[]>();

  constructor(network: Network, language: Language) {
    this.network = network;
    this.language = language;
  }

  /** Gathers the names that are few; those that are not in the cards of a feed come when there is something to choose. */
  *gather({ byDimension }: Facets, chosen: Filters = {}): Task<void> {
    const { network, language } = this;
    const { nature, planned, ongoing, completed } = language.words;
    const original = network.head.language;
    const told = (field: keyof Filters) =>
      ((byDimension.get(field)?.availableCount ?? 0) > 1 || chosen[field]) && !this.#few.has(field);
    const keep = (field: string, names: Iterable<[string, LocalizedText]>) => this.#few.set(field, new Map(names));
    const ours = (names: object) =>
      Object.entries(names).map(([key, text]): [string, LocalizedText] => [key, { text }]);
    if (told('nature')) keep('nature', ours(nature));
    if (told('status')) keep('status', ours({ planned, ongoing, completed }));
    if (told('theme')) {
      const themes = new Map<string, LocalizedText>();
      for (const { themes: some } of listedInitiatives(network)) {
        yield;
        for (const theme of some)
          if (!themes.has(theme.id)) themes.set(theme.id, localize(theme, 'name', language.tag, original));
      }
      keep('theme', themes);
    }
    if (told('goal'))
      yield importWords('goals', language.tag).then(({ default: goals }) => {
        keep(
          'goal',
          (goals as readonly string[]).map((name, index) => [`${index + 1}`, { text: `${index + 1}. ${name}` }]),
        );
      }, missing);
    if (told('programme') || told('phase'))
      yield import('./programme-labels.js').then(({ programmeLabels }) => {
        for (const [field, names] of Object.entries(programmeLabels(network, language))) this.#few.set(field, names);
      }, missing);
  }

  /** What a value is called; what the feed does not name goes by its id. */
  of(field: string, value: string): LocalizedText {
    const { network, language } = this;
    const territory = field === 'territory' && network.territories.get(value);
    if (territory) return localize(territory, 'name', language.tag, network.head.language);
    const organisation = field === 'member' && network.organisations.get(value);
    if (organisation)
      return localize(organisation, 'name', language.tag, organisation.name_language ?? network.head.language);
    if (field === 'country') return { text: (/^[A-Z]{2}$/.test(value) && language.country(value)) || value };
    return this.#few.get(field)?.get(value) ?? { text: value };
  }

  /** The numbers of `values` in the order they are offered; made once, in slices. */
  *order(field: string, values: readonly string[]): Task<readonly number[]> {
    let found = this.#ordered.get(field);
    if (!found) {
      const numbers = [...values.keys()];
      if (BY_NAME.includes(field)) {
        if (values.length > MANY && !orders)
          yield import('../../view/filter/sort.js').then((module) => {
            orders = module;
          }, missing);
        const names: string[] = [];
        for (const value of values) {
          yield;
          names.push(this.of(field, value).text);
        }
        const { compare } = new Intl.Collator(this.language.tag);
        const by = (a: number, b: number) => compare(names[a] as string, names[b] as string);
        found = values.length > MANY && orders ? yield* orders.mergeSort(numbers, by) : numbers.sort(by);
      } else {
        const known = [...(this.#few.get(field)?.keys() ?? [])];
        const place = (n: number) => (known.indexOf(values[n] as string) + 1 || Infinity) as number;
        // what is said to be unknown is no choice
        found = numbers.filter((n) => values[n] !== 'unknown').sort((a, b) => place(a) - place(b) || a - b);
      }
      this.#ordered.set(field, found);
    }
    return found;
  }
}
