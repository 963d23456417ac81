import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { Query } from '../../view/filter/query.js';

/** What a tag shows, and the values of its attributes that the feed does not have. */
export interface Selected<Shown> {
  shown: Shown;
  /** Each is reported to the webmaster. Absent in a tag whose parts, or neighbours, report the same. */
  unmatched?: readonly string[];
}

interface Callbacks<Shown> {
  select(network: Network, query: Query, language: Language): Task<Selected<Shown>>;
  /** Called when `current` is new, with the values of the query that the feed does not have. */
  onSelected(unmatched: readonly string[]): void;
  onError(error: unknown): void;
}

/**
 * Memoizes what a tag shows of its feed: computes it when the feed, the language or the query changes, in slices of the
 * main thread. The previous result stays until the new one is complete; a computation that a newer one has overtaken is
 * dropped.
 */
export class LatestSelection<Shown> {
  /**
   * The arguments of `renderContent`: the newest complete result, with the feed and the language it was computed from.
   */
  current: [shown: Shown, network: Network, language: Language] | undefined = undefined;
  /** Settles when the newest computation is complete. */
  pending: Promise<void> | undefined = undefined;
  #inputs: readonly unknown[] = [];
  #callbacks: Callbacks<Shown>;

  constructor(callbacks: Callbacks<Shown>) {
    this.#callbacks = callbacks;
  }

  /** Computes the selection if an input has changed: before it returns if one slice is enough, else later. */
  update(network: Network, query: Query, language: Language): void {
    const inputs = [network, language, ...Object.values(query)];
    if (inputs.every((value, index) => value === this.#inputs[index])) return;
    this.#inputs = inputs;
    const { select, onSelected, onError } = this.#callbacks;
    const accept = ({ shown, unmatched = [] }: Selected<Shown>) => {
      if (this.#inputs !== inputs) return;
      this.current = [shown, network, language];
      onSelected(unmatched);
    };
    const result = runInSlices(select(network, query, language));
    if (result instanceof Promise) this.pending = result.then(accept, onError);
    else accept(result);
  }

  /** Forgets the inputs, so that the next `update` computes the selection again. */
  reset(): void {
    this.#inputs = [];
  }
}
