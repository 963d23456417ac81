import type { Filters } from '../../../view/filter/query.js';
import type { FeedElement } from '../../base/feed-element.js';
import { cleanFilters, sameFilters } from './filters.js';

export type Tag = FeedElement<unknown, unknown>;

/** Keeps the choice of a group in the page's address. */
export interface FilterStore {
  /** What the address says now. */
  read(): Filters;
  /** Writes it; `act`: the visitor chose it, and may go back. */
  write(choice: Filters, act: boolean): void;
  stop(): void;
}

/** What a member is told by its group. */
export interface Member {
  tag: Tag;
  /** True where the tag can show its own choice among all, as a map does. */
  lights: boolean;
  /** What is chosen: for the tag itself, of which `own` was chosen on it and is to be lit. */
  tell(choice: Filters, own: Filters | undefined): void;
  /** Tells those who do not see it what is left. */
  say(): void;
}

/** The names that a map chooses by. */
const LIT = ['territory', 'pairing'] as const;

/** Tags that share what the visitor chooses. */
export class SelectionGroup {
  readonly of: unknown;
  readonly name: string;
  readonly members = new Set<Member>();
  /** What narrows all. */
  #choice: Filters = {};
  /** What was chosen on one that goes on showing all: narrows the others. */
  #asides = new Map<Member, Filters>();
  #memory?: FilterStore;
  /** True until somebody chooses: what the address says is then also what a map that comes late lights. */
  #recalled = false;

  constructor(of: unknown, name: string) {
    this.of = of;
    this.name = name;
  }

  /** The choice is in the address from now on, and what the address says is chosen. */
  remember(begin: (name: string, changed: () => void) => FilterStore): void {
    if (this.#memory) return;
    this.#memory = begin(this.name, () => this.#recall());
    this.#recall();
  }

  join(member: Member): void {
    this.members.add(member);
    // what the page chose for the first tag before it came
    const { selection } = member.tag;
    if (selection && !Object.keys(this.chosen()).length) this.#choice = cleanFilters(selection);
    if (this.#recalled) this.#lend();
    this.#tell();
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (this.#asides.delete(member)) this.#tell();
    if (!this.members.size) this.#memory?.stop();
  }

  /** All that is chosen, for all but `member`. */
  chosen(member?: Member): Filters {
    const choice = { ...this.#choice };
    for (const [by, aside] of this.#asides) if (by !== member) Object.assign(choice, aside);
    return choice;
  }

  /** `member` lets go of what was chosen on it, or has that chosen, and goes on showing all. */
  setMapFilters(member: Member, selection: Filters): void {
    const own = cleanFilters(selection);
    if (Object.keys(own).length) this.#asides.set(member, own);
    else this.#asides.delete(member);
    this.#changed(true);
  }

  /** All that is chosen by now. `act`: by the visitor, else by the page. */
  choose(selection: Filters, act: boolean): void {
    this.#take(cleanFilters(selection));
    this.#changed(act);
  }

  /** What was chosen on a map, and is still chosen, stays lit there; else the map lets go of it. */
  #take(choice: Filters): void {
    for (const [member, aside] of this.#asides) {
      const names = LIT.filter((name) => aside[name]);
      if (names.some((name) => aside[name] !== choice[name])) this.#asides.delete(member);
      else for (const name of names) choice[name] = this.#choice[name];
    }
    this.#choice = cleanFilters(choice);
  }

  #changed(act: boolean): void {
    this.#recalled = false;
    this.#memory?.write(this.chosen(), act);
    this.#tell();
  }

  #recall(): void {
    const before = this.#choice;
    this.#take((this.#memory as FilterStore).read());
    this.#recalled = LIT.some((name) => before[name] !== this.#choice[name]);
    if (this.#recalled) this.#lend();
    this.#tell();
  }

  /** What an address says that a map could have chosen is lit on the map, as it was when it was chosen there. */
  #lend(): void {
    const [name, other] = LIT.filter((one) => this.#choice[one]);
    const map = [...this.members].find(({ lights }) => lights);
    if (!map || !name || other || this.#asides.size) return;
    this.#asides.set(map, { [name]: this.#choice[name] });
    delete this.#choice[name];
  }

  /** What `by` has chosen is told once, by the first of the others that says in words what it shows; a filter bar tells it itself. */
  announce(by: Member): void {
    const all = [...this.members];
    if (all.some(({ tag }) => tag.localName === 'coop-filter-bar')) return;
    (all.find((one) => one !== by && !one.lights) ?? by).say();
  }

  #tell(): void {
    for (const member of this.members) member.tell(this.chosen(member), this.#asides.get(member));
  }

  /** True when `choice` is what `member` was told last, or should be. */
  isTold(member: Member, choice: Filters | undefined): boolean {
    return !!choice && sameFilters(choice, this.chosen(member));
  }
}
