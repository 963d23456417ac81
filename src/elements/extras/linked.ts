import type { ReactiveController } from 'lit';
import { address } from '../../feed/address.js';
import type { Choice } from '../../view/selection.js';
import { FilterEvent } from '../filter-event.js';
import type { TerritoryMap } from '../territory-map/territory-map.js';
import { Group, type Member, type Memory, type Tag } from './group.js';
import { LitChoice } from './lit-choice.js';
import { Outcome } from './outcome.js';

type Remember = (name: string, changed: () => void) => Memory;

const groups = new Set<Group>();

/** What tags of one group have in common: their feed, and the name that `linked`, or else `permalink`, gives. */
function key(tag: Element): [of: unknown, name: string] {
  const { feed, src = tag.getAttribute('src') } = tag as Tag;
  return [feed ?? address(src?.trim(), tag.ownerDocument.baseURI), tag.getAttribute('linked') || tag.getAttribute('permalink') || ''];
}

/** True when the address remembers what is chosen in a group: one of its tags says so, be it one that has not come yet. */
const remembered = (group: Group, tag: Tag): boolean =>
  [tag, ...tag.ownerDocument.querySelectorAll('[permalink]')].some((one) => {
    const [of, name] = key(one);
    return one.hasAttribute('permalink') && of === group.of && name === group.name;
  });

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
    if (this.#remember && remembered(group, this.tag)) group.remember(this.#remember);
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
