import { dictionary } from '../../../common/dictionary.js';
import type { Filters } from '../../../view/filter/query.js';
import type { FeedElement } from '../../base/feed-element.js';
import { cleanFilters, sameFilters } from './filters.js';

// The filters that linked elements share, without DOM: join-group.ts connects elements to a group, permalink.ts the
// URL.

export type LinkedElement = FeedElement<unknown, unknown>;

/** Persists the filters of a group, in the URL of the page. */
export interface FilterStore {
  read(): Filters;
  /** Stores `filters`. `byVisitor` asks for a history entry of its own, so that the visitor can go back. */
  write(filters: Filters, byVisitor: boolean): void;
  /** Stops following the history. */
  stop(): void;
}

/** Makes the store of the group `name`; the store calls `onChange` when the visitor goes back or forward. */
export type CreateFilterStore = (name: string, onChange: () => void) => FilterStore;

/** A linked element, as its group sees it. */
export interface Member {
  readonly element: LinkedElement;
  /** True for a map: it highlights what the visitor selects on it, and goes on showing everything. */
  readonly isMap: boolean;
  /**
   * Applies the filters of the group. `mapFilters` are those that the visitor set on this map; `filters` is without
   * them.
   */
  update(filters: Filters, mapFilters: Filters | undefined): void;
  /** Announces to screen readers how many initiatives are left. */
  announceResult(): void;
}

/** The filters that a visitor can set on a map. */
const MAP_FILTERS = ['territory', 'pairing'] as const;

/** Filters shared by linked elements. What the visitor selects on a map filters all members but that map. */
export class SelectionGroup {
  readonly feed: unknown;
  readonly name: string;
  readonly members = new Set<Member>();
  /** Filters for all members. */
  #filters: Filters = {};
  /** The filters set on each map, for all members but that map. */
  #mapFilters = new Map<Member, Filters>();
  #store?: FilterStore;
  /** Set while the filters come from the URL alone; a map that joins later then shows them as its own selection. */
  #isRestored = false;

  constructor(feed: unknown, name: string) {
    this.feed = feed;
    this.name = name;
  }

  /** Restores the filters from a store, and writes each change to it from now on. */
  persist(createStore: CreateFilterStore): void {
    if (this.#store) return;
    this.#store = createStore(this.name, () => this.#restore());
    this.#restore();
  }

  join(member: Member): void {
    this.members.add(member);
    // the page may have set a selection before the group existed
    const { selection } = member.element;
    if (selection && !Object.keys(this.filtersFor()).length) this.#filters = cleanFilters(selection);
    if (this.#isRestored) this.#assignToMap();
    this.#notify();
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (this.#mapFilters.delete(member)) this.#notify();
    if (!this.members.size) this.#store?.stop();
  }

  /** Returns the filters that apply to `member`; without a member, all filters of the group. */
  filtersFor(member?: Member): Filters {
    const filters = dictionary({ ...this.#filters });
    for (const [map, mapFilters] of this.#mapFilters) if (map !== member) Object.assign(filters, mapFilters);
    return filters;
  }

  /** Replaces the filters that the visitor set on the map `member`; empty filters release the map. */
  setMapFilters(member: Member, filters: Filters): void {
    const mapFilters = cleanFilters(filters);
    if (Object.keys(mapFilters).length) this.#mapFilters.set(member, mapFilters);
    else this.#mapFilters.delete(member);
    this.#commit(true);
  }

  /** Replaces all filters of the group, those of maps included. `byVisitor` is false for a change by the page. */
  applyFilters(filters: Filters, byVisitor: boolean): void {
    this.#setFilters(cleanFilters(filters));
    this.#commit(byVisitor);
  }

  /** A map keeps its selection while `filters` still contain it; otherwise it is released. */
  #setFilters(filters: Filters): void {
    for (const [map, mapFilters] of this.#mapFilters) {
      const names = MAP_FILTERS.filter((name) => mapFilters[name]);
      if (names.some((name) => mapFilters[name] !== filters[name])) this.#mapFilters.delete(map);
      else for (const name of names) filters[name] = this.#filters[name];
    }
    this.#filters = cleanFilters(filters);
  }

  #commit(byVisitor: boolean): void {
    this.#isRestored = false;
    this.#store?.write(this.filtersFor(), byVisitor);
    this.#notify();
  }

  #restore(): void {
    const previous = this.#filters;
    this.#setFilters((this.#store as FilterStore).read());
    this.#isRestored = MAP_FILTERS.some((name) => previous[name] !== this.#filters[name]);
    if (this.#isRestored) this.#assignToMap();
    this.#notify();
  }

  /** Makes a restored territory or pairing the selection of the first map, as if the visitor had selected it there. */
  #assignToMap(): void {
    const [name, second] = MAP_FILTERS.filter((filter) => this.#filters[filter]);
    const map = [...this.members].find(({ isMap }) => isMap);
    if (!map || !name || second || this.#mapFilters.size) return;
    this.#mapFilters.set(map, dictionary({ [name]: this.#filters[name] }));
    delete this.#filters[name];
  }

  /**
   * Announces once what a change made on `source` leaves: by the first other member that is no map, else by `source`.
   * A filter bar has its own live region, so nothing else is announced beside it.
   */
  announce(source: Member): void {
    const members = [...this.members];
    if (members.some(({ element }) => element.localName === 'coop-filter-bar')) return;
    (members.find((member) => member !== source && !member.isMap) ?? source).announceResult();
  }

  #notify(): void {
    for (const member of this.members) member.update(this.filtersFor(member), this.#mapFilters.get(member));
  }

  /** True if `filters` are those that apply to `member`. */
  isCurrent(member: Member, filters: Filters | undefined): boolean {
    return !!filters && sameFilters(filters, this.filtersFor(member));
  }
}
