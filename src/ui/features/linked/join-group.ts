import type { ReactiveController } from 'lit';
import type { Filters } from '../../../view/filter/query.js';
import { FilterEvent } from '../../base/filter-event.js';
import { groupKey, hasPermalink, sameKey } from './group-key.js';
import { MapSelectionBridge, type SelectableMap } from './map-selection-bridge.js';
import { ResultStatus } from './result-status.js';
import { type CreateFilterStore, type LinkedElement, type Member, SelectionGroup } from './selection-group.js';

const groups = new Set<SelectionGroup>();

/** Makes an element a member of its group while it is connected. */
class LinkController implements ReactiveController, Member {
  readonly element: LinkedElement;
  readonly isMap: boolean;
  #createStore?: CreateFilterStore;
  #group?: SelectionGroup;
  #mapBridge?: MapSelectionBridge;
  #resultStatus: ResultStatus;

  constructor(element: LinkedElement, createStore: CreateFilterStore | undefined) {
    this.element = element;
    this.isMap = element.localName === 'coop-territory-map';
    if (this.isMap) this.#mapBridge = new MapSelectionBridge(element as unknown as SelectableMap);
    this.#createStore = createStore;
    this.#resultStatus = new ResultStatus(element, () => element.dispatchEvent(new FilterEvent({})));
  }

  hostConnected(): void {
    this.element.addEventListener('coop-filter', this.#onFilter);
    this.#join();
  }

  hostDisconnected(): void {
    this.element.removeEventListener('coop-filter', this.#onFilter);
    this.#leave();
  }

  hostUpdated(): void {
    // an element may be updated once more after it has left the page
    if (!this.element.isConnected) return;
    this.#join();
    this.#mapBridge?.reportChange();
    const { selection } = this.element;
    if (!this.#group?.isCurrent(this, selection)) this.#group?.applyFilters(selection ?? {}, false);
    this.#resultStatus.mount();
    const isFiltered = !!selection && Object.values(selection).some(Boolean);
    void this.#resultStatus.toggleReset(isFiltered).catch(() => {});
  }

  update(filters: Filters, mapFilters: Filters | undefined): void {
    if (!this.#group?.isCurrent(this, this.element.selection)) this.element.selection = filters;
    this.#mapBridge?.select(mapFilters);
  }

  announceResult(): void {
    void this.#resultStatus.announce().catch(() => {});
  }

  /** Joins the group that the attributes name; they may have changed since the last update. */
  #join(): void {
    const key = groupKey(this.element);
    if (this.#group && sameKey(this.#group, key)) return;
    this.#leave();
    let group = [...groups].find((candidate) => sameKey(candidate, key));
    if (!group) groups.add((group = new SelectionGroup(key.feed, key.name)));
    this.#group = group;
    if (this.#createStore && hasPermalink(this.element)) group.persist(this.#createStore);
    group.join(this);
  }

  #leave(): void {
    const group = this.#group;
    this.#group = undefined;
    group?.leave(this);
    if (group && !group.members.size) groups.delete(group);
  }

  #onFilter = (event: FilterEvent): void => {
    // events of elements in the shadow root, as of the parts of an explorer, belong to another group
    if (event.composedPath()[0] !== this.element) return;
    if (event.aside) this.#group?.setMapFilters(this, event.selection);
    else this.#group?.applyFilters(event.selection, true);
    this.#group?.announce(this);
  };
}

/** Links `element` to the others of its group. `createStore` is given if an element of the page has `permalink`. */
export function joinGroup(element: LinkedElement, createStore: CreateFilterStore | undefined): void {
  element.addController(new LinkController(element, createStore));
}
