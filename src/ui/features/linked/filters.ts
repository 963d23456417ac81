// chunk: features (linked and permalink import it: it spares a request)

import { dictionary } from '../../../common/dictionary.js';
import { type Filters, QUERY_ATTRIBUTES } from '../../../view/filter/query.js';

/**
 * Returns the filters and the order in `values`, in the order of `QUERY_ATTRIBUTES`, without blank values and unknown
 * names.
 */
export function cleanFilters(values: Readonly<Record<string, unknown>>): Filters {
  const filters: Filters = dictionary({});
  for (const name of QUERY_ATTRIBUTES) {
    const value = values[name];
    if (typeof value === 'string' && value.trim()) filters[name] = value;
  }
  return filters;
}

/** Compares two sets of filters; an absent filter equals an empty one. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  QUERY_ATTRIBUTES.every((name) => (a[name] || '') === (b[name] || ''));
