import { importWords } from 'passerelle:words';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { Facets } from '../../view/filter/facets.js';
import { listedInitiatives } from '../../view/filter/listed-initiatives.js';
import type { Filters } from '../../view/filter/query.js';
import { type LocalizedText, localize, organisationName } from '../../view/text/localized.js';

/** Dimensions whose options are sorted by label. The others keep the order of the feed, or of our words. */
const SORTED_BY_LABEL = ['territory', 'country', 'member', 'theme'];

/** More labels than this are sorted in slices, by code that is loaded then. */
const MAX_SYNC_SORT = 300;
let sortModule: typeof import('../../view/filter/sort.js') | undefined;

const reportMissingLabels = (error: unknown) => reportLoadFailure('the names of some choices', error);

/** The labels of filter options, for one feed in one language. */
export class OptionLabels {
  readonly network: Network;
  readonly language: Language;
  /** Labels by dimension and value, in the order of the options; other labels are looked up in the network. */
  #labels = new Map<string, Map<string, LocalizedText>>();
  #orders = new Map<string, readonly number[]>();

  constructor(network: Network, language: Language) {
    this.network = network;
    this.language = language;
  }

  /** Collects the labels of the dimensions that have a choice. Loads the words, or the records, that they come from. */
  *collect({ byDimension }: Facets, filters: Filters = {}): Task<void> {
    const { network, language } = this;
    const { nature, planned, ongoing, completed } = language.words;
    const isMissing = (name: keyof Filters) =>
      ((byDimension.get(name)?.availableCount ?? 0) > 1 || filters[name]) && !this.#labels.has(name);
    if (isMissing('nature')) this.#setTexts('nature', Object.entries(nature));
    if (isMissing('status')) this.#setTexts('status', Object.entries({ planned, ongoing, completed }));
    if (isMissing('theme')) yield* this.#collectThemes();
    if (isMissing('goal'))
      yield importWords('goals', language.tag).then(({ default: goals }) => {
        const names = goals as readonly string[];
        this.#setTexts(
          'goal',
          names.map((name, index) => [`${index + 1}`, `${index + 1}. ${name}`]),
        );
      }, reportMissingLabels);
    if (isMissing('programme') || isMissing('phase')) {
      let module: typeof import('./programme-labels.js') | undefined;
      yield import('./programme-labels.js').then((loaded) => {
        module = loaded;
      }, reportMissingLabels);
      if (!module) return;
      const { programme, phase } = yield* module.programmeLabels(network, language);
      this.#labels.set('programme', programme).set('phase', phase);
    }
  }

  /** Sets labels that are in the visitor's language. */
  #setTexts(dimension: string, texts: readonly (readonly [value: string, text: string])[]): void {
    this.#labels.set(dimension, new Map(texts.map(([value, text]) => [value, { text }])));
  }

  *#collectThemes(): Task<void> {
    const labels = new Map<string, LocalizedText>();
    for (const { themes } of listedInitiatives(this.network)) {
      yield;
      for (const theme of themes)
        if (!labels.has(theme.id))
          labels.set(theme.id, localize(theme, 'name', this.language.tag, this.network.head.language));
    }
    this.#labels.set('theme', labels);
  }

  /** Returns the label of a value; its id where the feed gives no name. */
  labelOf(dimension: string, value: string): LocalizedText {
    const { network, language } = this;
    const territory = dimension === 'territory' && network.territories.get(value);
    if (territory) return localize(territory, 'name', language.tag, network.head.language);
    const organisation = dimension === 'member' && network.organisations.get(value);
    if (organisation) return organisationName(organisation, network, language.tag);
    if (dimension === 'country') return { text: (/^[A-Z]{2}$/.test(value) && language.country(value)) || value };
    return this.#labels.get(dimension)?.get(value) ?? { text: value };
  }

  /** Returns the indexes of `values` in the order of the options. Computed once per dimension, in slices. */
  *orderOf(dimension: string, values: readonly string[]): Task<readonly number[]> {
    const cached = this.#orders.get(dimension);
    if (cached) return cached;
    const order = SORTED_BY_LABEL.includes(dimension)
      ? yield* this.#sortByLabel(dimension, values)
      : this.#orderByLabels(dimension, values);
    this.#orders.set(dimension, order);
    return order;
  }

  *#sortByLabel(dimension: string, values: readonly string[]): Task<readonly number[]> {
    const isLong = values.length > MAX_SYNC_SORT;
    if (isLong && !sortModule)
      yield import('../../view/filter/sort.js').then((module) => {
        sortModule = module;
      }, reportMissingLabels);
    const labels: string[] = [];
    for (const value of values) {
      yield;
      labels.push(this.labelOf(dimension, value).text);
    }
    const collator = new Intl.Collator(this.language.tag);
    const compare = (a: number, b: number) => collator.compare(labels[a] as string, labels[b] as string);
    const indexes = [...values.keys()];
    return isLong && sortModule ? yield* sortModule.mergeSort(indexes, compare) : indexes.sort(compare);
  }

  /** Orders values as their labels are; values without a label come last. «unknown» is no option. */
  #orderByLabels(dimension: string, values: readonly string[]): readonly number[] {
    const ranks = new Map([...(this.#labels.get(dimension)?.keys() ?? [])].map((value, rank) => [value, rank]));
    const rank = (index: number) => ranks.get(values[index] as string) ?? ranks.size;
    const indexes = [...values.keys()].filter((index) => values[index] !== 'unknown');
    return indexes.sort((a, b) => rank(a) - rank(b) || a - b);
  }
}
