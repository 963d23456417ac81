// chunk: features (the bar dispatches it, groups listen for it)
import { dictionary } from '../../common/dictionary.js';
import type { Filters } from '../../view/filter/query.js';

/** `coop-filter`: the visitor filtered on a tag. Not fired for filters that the page sets. */
export class FilterEvent extends Event {
  /** All filters now set, and not only those that changed. */
  readonly selection: Filters;
  /** True when the tag itself still shows everything, as a map does on which a territory is chosen. */
  readonly aside: boolean;
  constructor(selection: Filters, aside = false) {
    super('coop-filter', dictionary({ bubbles: true, composed: true }));
    this.selection = selection;
    this.aside = aside;
  }
}
