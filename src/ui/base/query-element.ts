import { LitElement, type PropertyDeclaration, type PropertyDeclarations, type RenderOptions } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import { memoize } from '../../common/memoize.js';
import { type Filters, QUERY_ATTRIBUTES, type Query } from '../../view/filter/query.js';
import { ConnectionController } from './connection-controller.js';

/** The same filters for the same object, because a tag compares them by identity. */
const ownFilters = memoize((filters: Filters): Filters => dictionary(filters));

/** How long a tag waits for the filters that the page's address, or another tag, may hold. */
const FILTERS_TIMEOUT_MS = 3000;

/**
 * An element whose attributes, and the visitor's filters within them, say which initiatives of a feed it shows and in
 * which order.
 *
 * @attr {string} linked - Tags of one page with the same `src` and the same value here, which may be empty, share the
 *   visitor's filters.
 * @attr {string} permalink - Keeps the visitor's filters, and the open sheet (`open="dialog"`), in the page's address:
 *   `?coop-territory=montauban`. A value, or that of `linked`, names the group: `?coop-nord-territory=montauban`. Tags
 *   with this attribute and the same `src` are linked.
 * @fires {FilterEvent} coop-filter - The visitor filtered on this tag: `event.selection` holds all filters now set.
 *   `event.aside`: the tag itself still shows everything, as a linked map does. Not fired for filters that the page
 *   sets.
 */
export abstract class QueryElement extends LitElement {
  // what the browser and Lit take as options: without the keys that a script of the page has added to every object
  static override shadowRootOptions: ShadowRootInit = dictionary({ mode: 'open' as const });
  static disabledFeatures = undefined;
  override readonly renderOptions: RenderOptions = dictionary({ host: this });

  // one for each of QUERY_ATTRIBUTES, then those of every list
  static override properties: PropertyDeclarations = {
    initiative: {},
    member: {},
    territory: {},
    country: {},
    goal: {},
    theme: {},
    nature: {},
    programme: {},
    phase: {},
    pairing: {},
    status: {},
    years: {},
    query: {},
    order: {},
    limit: { type: Number },
    selection: { attribute: false },
  };

  /** Only these initiatives, by `slug`. Here as in each filter below, a comma separates several values. */
  declare initiative?: string;
  /** Only initiatives in which this organisation, or a part of it, takes part. */
  declare member?: string;
  /** Only initiatives in this territory, or in a territory inside it. */
  declare territory?: string;
  /** Only initiatives in this country, by its ISO 3166-1 code: `SV`. */
  declare country?: string;
  /** Only initiatives that serve this Sustainable Development Goal, 1 to 17. */
  declare goal?: string;
  /** Only initiatives on this theme. */
  declare theme?: string;
  /** Only initiatives with a partner of this nature: `cooperative`. */
  declare nature?: string;
  /** Only initiatives of this programme. */
  declare programme?: string;
  /** Only initiatives of this phase of a programme. */
  declare phase?: string;
  /** Only initiatives of this pairing of territories. */
  declare pairing?: string;
  /** Only initiatives that are `planned`, `ongoing` or `completed`. */
  declare status?: string;
  /** Only initiatives under way in these years: `2015`, `2015-2018`, `2015-`. */
  declare years?: string;
  /** Only initiatives that contain these words, or words that begin so. Accents and capitals do not matter. */
  declare query?: string;
  /** `title`, `territory` or `recent`; by default, the order of the feed. */
  declare order?: string;
  /** The largest number of initiatives shown. */
  declare limit?: number;
  /**
   * The visitor's filters, within what the attributes ask for. A page may set them: `{ country: 'SV' }`; `{}` shows
   * all.
   */
  declare selection?: Filters;

  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, options && dictionary(options));
  }

  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    return descriptor && dictionary(descriptor);
  }

  #connection = new ConnectionController(this);
  #filtersTimer?: ReturnType<typeof setTimeout>;

  /** @ignore Aborted when the tag leaves the page; another one when it comes back. */
  get connection(): AbortSignal {
    return this.#connection.signal;
  }

  /** What the attributes ask for, and the visitor's filters within it. */
  get effectiveQuery(): Query {
    const query: Query = { limit: this.limit, chosen: this.selection && ownFilters(this.selection) };
    // Lit sets the property of a removed attribute to null
    for (const name of QUERY_ATTRIBUTES) query[name] = this[name] ?? undefined;
    return query;
  }

  /** The visitor's filters; an absent one is `undefined`, whatever the page adds to objects. */
  protected get chosenFilters(): Filters {
    return this.effectiveQuery.chosen ?? dictionary({});
  }

  /** True while the filters of the page's address, or of a linked tag, have not arrived. */
  protected get awaitsFilters(): boolean {
    return !this.selection && this.matches('[linked],[permalink]');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#filtersTimer);
    this.#filtersTimer = undefined;
  }

  /** Shows everything if they have not arrived after a while. */
  protected expectFilters(): void {
    this.#filtersTimer ??= setTimeout(() => {
      this.#filtersTimer = undefined;
      this.selection ??= dictionary({});
    }, FILTERS_TIMEOUT_MS);
  }
}
