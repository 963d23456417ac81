import { dictionary } from '../../common/dictionary.js';
import { codeOf, type Problem } from '../../feed/load/problem.js';
import type { Network } from '../../feed/model/network.js';
import type { Rejection, Rejections } from '../../feed/validate/rejections.js';
import type { FilterEvent } from './filter-event.js';

const BUBBLING = dictionary({ bubbles: true, composed: true });

/** `coop-load`: a feed is shown, for the first time or again. */
export class LoadEvent extends Event {
  readonly network: Network;
  constructor(network: Network) {
    super('coop-load', BUBBLING);
    this.network = network;
  }
}

/** `coop-problem`: the feed could not be loaded, or not renewed. */
export class ProblemEvent extends Event {
  readonly problem: Problem;
  /** The code of the problem, as in docs/diagnostics.md: `COOP-NOT-FOUND`. */
  readonly code: string;
  constructor(problem: Problem) {
    super('coop-problem', BUBBLING);
    this.problem = problem;
    this.code = codeOf(problem.kind);
  }
}

/** `coop-refused`: records, or parts of them, are not valid and left out; the rest is shown. */
export class RefusedEvent extends Event {
  /** The first 50. */
  readonly records: readonly Rejection[];
  /** How many there are in all. */
  readonly count: number;
  constructor({ listed, count }: Rejections) {
    super('coop-refused', BUBBLING);
    this.records = listed;
    this.count = count;
  }
}

/** `coop-select`: the visitor chose something. `preventDefault()` keeps the tag from showing it. */
export class SelectEvent extends Event {
  readonly kind: 'pairing' | 'territory' | 'initiative';
  readonly id: string;
  constructor(kind: SelectEvent['kind'], id: string) {
    super('coop-select', dictionary({ ...BUBBLING, cancelable: true }));
    this.kind = kind;
    this.id = id;
  }
}

declare global {
  // the events bubble: elements, the document and the window receive them
  interface GlobalEventHandlersEventMap {
    'coop-load': LoadEvent;
    'coop-problem': ProblemEvent;
    'coop-refused': RefusedEvent;
    'coop-select': SelectEvent;
    'coop-filter': FilterEvent;
  }
}
