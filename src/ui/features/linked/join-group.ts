import type { ReactiveController } from 'lit';
import type { Filters } from '../../../view/filter/query.js';
import { FilterEvent } from '../../base/filter-event.js';
import { groupKey, hasPermalink } from './group-key.js';
import { MapSelectionBridge, type SelectableMap } from './map-selection-bridge.js';
import { ResultStatus } from './result-status.js';
import { type FilterStore, type Member, SelectionGroup, type Tag } from './selection-group.js';

type Remember = (name: string, changed: () => void) => FilterStore;

const groups = new Set<SelectionGroup>();

/** A tag as member of its group, for as long as it is in the page. */
class LinkController implements ReactiveController, Member {
  readonly tag: Tag;
  readonly lights: boolean;
  #remember?: Remember;
  #group?: SelectionGroup;
  #lit?: MapSelectionBridge;
  #outcome: ResultStatus;

  constructor(tag: Tag, remember: Remember | undefined) {
    this.tag = tag;
    this.lights = tag.localName === 'coop-territory-map';
    if (this.lights) this.#lit = new MapSelectionBridge(tag as unknown as SelectableMap);
    this.#remember = remember;
    this.#outcome = new ResultStatus(tag, () => tag.dispatchEvent(new FilterEvent({})));
  }

  hostConnected(): void {
    this.tag.addEventListener('coop-filter', this.#chosen);
    this.#join();
  }

  hostDisconnected(): void {
    this.tag.removeEventListener('coop-filter', this.#chosen);
    this.#leave();
  }

  hostUpdated(): void {
    this.#join();
    this.#lit?.look();
    const { selection } = this.tag;
    if (!this.#group?.isTold(this, selection)) this.#group?.choose(selection ?? {}, false);
    this.#outcome.prepare();
    void this.#outcome.offer(!!selection && Object.values(selection).some(Boolean)).catch(() => {});
  }

  tell(choice: Filters, own: Filters | undefined): void {
    if (!this.#group?.isTold(this, this.tag.selection)) this.tag.selection = choice;
    this.#lit?.light(own);
  }

  say(): void {
    void this.#outcome.say().catch(() => {});
  }

  /** Into the group that the attributes name now, out of the one before. */
  #join(): void {
    const [of, name] = groupKey(this.tag);
    if (this.#group?.of === of && this.#group?.name === name) return;
    this.#leave();
    let group = [...groups].find((one) => one.of === of && one.name === name);
    if (!group) groups.add((group = new SelectionGroup(of, name)));
    this.#group = group;
    if (this.#remember && hasPermalink(this.tag)) group.remember(this.#remember);
    group.join(this);
  }

  #leave(): void {
    const group = this.#group;
    this.#group = undefined;
    group?.leave(this);
    if (group && !group.members.size) groups.delete(group);
  }

  #chosen = (event: FilterEvent): void => {
    // not of a tag inside this one, be it in its shadow, as those of an explorer are
    if (event.composedPath()[0] !== this.tag) return;
    if (event.aside) this.#group?.setMapFilters(this, event.selection);
    else this.#group?.choose(event.selection, true);
    this.#group?.announce(this);
  };
}

/** Makes a tag share what the visitor chooses; `remember` where some tag of the page keeps its choice in the address. */
export function joinGroup(tag: Tag, remember: Remember | undefined): void {
  tag.addController(new LinkController(tag, remember));
}
