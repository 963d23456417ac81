import { codeOf, type Problem } from '../../feed/load/problem.js';
import type { Network } from '../../feed/model/network.js';
import type { Rejection } from '../../feed/validate/validate-feed.js';
import type { FilterEvent } from './filter-event.js';

const outward = { bubbles: true, composed: true };

/** `coop-load`: a feed is shown, for the first time or anew. */
export class LoadEvent extends Event {
  readonly network: Network;
  constructor(network: Network) {
    super('coop-load', outward);
    this.network = network;
  }
}

/** `coop-problem`: the feed could not be had, or not renewed. */
export class ProblemEvent extends Event {
  readonly problem: Problem;
  /** `COOP-NOT-FOUND`: see docs/diagnostics.md. */
  readonly code: string;
  constructor(problem: Problem) {
    super('coop-problem', outward);
    this.problem = problem;
    this.code = codeOf(problem.kind);
  }
}

/** `coop-refused`: records, or parts of them, that did not pass the gate; the rest is shown. */
export class RefusedEvent extends Event {
  readonly records: readonly Rejection[];
  constructor(records: readonly Rejection[]) {
    super('coop-refused', outward);
    this.records = records;
  }
}

/** `coop-select`: the visitor chose something; `preventDefault()` keeps the element from acting on it. */
export class SelectEvent extends Event {
  readonly kind: 'pairing' | 'territory' | 'initiative';
  readonly id: string;
  constructor(kind: SelectEvent['kind'], id: string) {
    super('coop-select', { ...outward, cancelable: true });
    this.kind = kind;
    this.id = id;
  }
}

declare global {
  // they bubble: so of elements, of the document and of the window
  interface GlobalEventHandlersEventMap {
    'coop-load': LoadEvent;
    'coop-problem': ProblemEvent;
    'coop-refused': RefusedEvent;
    'coop-select': SelectEvent;
    'coop-filter': FilterEvent;
  }
}
