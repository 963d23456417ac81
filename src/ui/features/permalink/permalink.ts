import type { Filters } from '../../../view/filter/query.js';
import { cleanFilters, sameFilters } from '../linked/filters.js';
import type { FilterStore } from '../linked/selection-group.js';
import { navigate, readParams, withParams } from './url-params.js';

/**
 * Stores the filters of a group in the URL, by the History API; calls `onChange` when the visitor goes back or forward.
 */
export function createUrlStore(group: string, onChange: () => void): FilterStore {
  const read = () => cleanFilters(readParams(group));
  /** True while the visitor types a query: its steps share one history entry, so that one step back undoes them all. */
  let isTyping = false;
  const onPopState = () => {
    isTyping = false;
    onChange();
  };
  addEventListener('popstate', onPopState);
  return {
    read,
    write(filters: Filters, byVisitor: boolean) {
      const previous = read();
      if (sameFilters(previous, filters)) return;
      const changesQueryOnly = sameFilters({ ...previous, query: '' }, { ...filters, query: '' });
      const types = byVisitor && changesQueryOnly;
      navigate(withParams(group, filters), byVisitor && !(types && isTyping));
      isTyping = types;
    },
    stop: () => removeEventListener('popstate', onPopState),
  };
}
