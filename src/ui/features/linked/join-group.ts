import type { ReactiveController } from 'lit';
import type { TerritoryMap } from '../../../elements/territory-map/territory-map.js';
import type { Choice } from '../../../view/filter/selection.js';
import { FilterEvent } from '../../base/filter-event.js';
import { key, remembered } from './group-key.js';
import { LitChoice } from './map-selection-bridge.js';
import { Outcome } from './result-status.js';
import { Group, type Member, type Memory, type Tag } from './selection-group.js';

type Remember = (name: string, changed: () => void) => Memory;

const groups = new Set<Group>();

/** A tag as member of its group, for as long as it is in the page. */
class Link implements ReactiveController, Member {
  readonly tag: Tag;
  readonly lights: boolean;
  #remember?: Remember;
  #group?: Group;
  #lit?: LitChoice;
  #outcome: Outcome;

  constructor(tag: Tag, remember: Remember | undefined) {
    this.tag = tag;
    this.lights = tag.localName === 'coop-territory-map';
    if (this.lights) this.#lit = new LitChoice(tag as unknown as TerritoryMap);
    this.#remember = remember;
    this.#outcome = new Outcome(tag, () => tag.dispatchEvent(new FilterEvent({})));
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

  tell(choice: Choice, own: Choice | undefined): void {
    if (!this.#group?.isTold(this, this.tag.selection)) this.tag.selection = choice;
    this.#lit?.light(own);
  }

  say(): void {
    void this.#outcome.say().catch(() => {});
  }

  /** Into the group that the attributes name now, out of the one before. */
  #join(): void {
    const [of, name] = key(this.tag);
    if (this.#group?.of === of && this.#group?.name === name) return;
    this.#leave();
    let group = [...groups].find((one) => one.of === of && one.name === name);
    if (!group) groups.add((group = new Group(of, name)));
    this.#group = group;
    if (this.#remember && remembered(this.tag)) group.remember(this.#remember);
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
    if (event.aside) this.#group?.aside(this, event.selection);
    else this.#group?.choose(event.selection, true);
    this.#group?.say(this);
  };
}

/** Makes a tag share what the visitor chooses; `remember` where some tag of the page keeps its choice in the address. */
export function link(tag: Tag, remember: Remember | undefined): void {
  tag.addController(new Link(tag, remember));
}
