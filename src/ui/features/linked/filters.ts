import { type Filters, QUERY_ATTRIBUTES } from '../../../view/filter/query.js';

/** What narrows or orders in a choice, its names in one order; what is empty, or no name of ours, is left out. */
export function cleanFilters(choice: Readonly<Record<string, unknown>>): Filters {
  const found: Filters = {};
  for (const name of QUERY_ATTRIBUTES) {
    const value = choice[name];
    if (typeof value === 'string' && value.trim()) found[name] = value;
  }
  return found;
}

/** True when both choose the same. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  QUERY_ATTRIBUTES.every((name) => (a[name] || '') === (b[name] || ''));
