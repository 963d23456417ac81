import type { Filters } from '../../view/filter/query.js';

/** `coop-filter`: the visitor chose what is to be shown; never fired for what a page sets itself. */
export class FilterEvent extends Event {
  /** All that is chosen by now, and not only what has changed. */
  readonly selection: Filters;
  /** True when the tag itself goes on showing all, as a map does on which a territory is chosen. */
  readonly aside: boolean;
  constructor(selection: Filters, aside = false) {
    super('coop-filter', { bubbles: true, composed: true });
    this.selection = selection;
    this.aside = aside;
  }
}
