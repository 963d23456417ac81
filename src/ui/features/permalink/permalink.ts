import type { Filters } from '../../../view/filter/query.js';
import { cleanFilters, sameFilters } from '../linked/filters.js';
import type { FilterStore } from '../linked/selection-group.js';
import { navigate, readParams, withParams } from './url-params.js';

/** Keeps what is chosen in a group in the page's address; `changed` when the visitor goes back or forward. */
export function createUrlStore(group: string, changed: () => void): FilterStore {
  const read = () => cleanFilters(readParams(group));
  /** Words being typed replace those before: one step back undoes them. */
  let typing = false;
  const moved = () => {
    typing = false;
    changed();
  };
  addEventListener('popstate', moved);
  return {
    read,
    write(choice: Filters, act: boolean) {
      const before = read();
      if (sameFilters(before, choice)) return;
      const words = act && sameFilters({ ...before, query: '' }, { ...choice, query: '' });
      navigate(withParams(group, choice), act && !(words && typing));
      typing = words;
    },
    stop: () => removeEventListener('popstate', moved),
  };
}
