// The values of a query attribute, as a webmaster writes them.
import { splitValues } from './query.js';

/** Years outside this range are taken for typing errors. */
export const [MIN_YEAR, MAX_YEAR] = [1800, 2200];
/** Limits what one query can ask for: `years="0000-9999"`. */
const MAX_YEARS = 500;

const YEAR_RANGE = /^(\d{4})?-(\d{4})?$/;

/** Returns the years from `start` to `end`, both included. */
export const yearsBetween = (start: number, end: number): string[] =>
  [...Array(Math.max(0, Math.min(MAX_YEARS, end - start + 1)))].map((_, n) => `${start + n}`);

/** Returns the values of an attribute, spelling out a range of years: `years="2015-2018"` gives four values. */
export const parseValues = (attribute: string, text?: string): string[] =>
  splitValues(text).flatMap((value) => {
    const [, from, to] = (attribute === 'years' && value.match(YEAR_RANGE)) || [];
    if (from || to) return yearsBetween(Number(from ?? MIN_YEAR), Number(to ?? MAX_YEAR));
    return [attribute === 'country' ? value.toUpperCase() : value];
  });

/**
 * Returns both ends of a range of years, an open end as `''`: `2015-2018`, `2015-`, `-2018`. A single year is both
 * ends.
 */
export function parseYearRange(years = ''): { from: string; to: string } {
  const [, from = '', to = ''] = years.match(YEAR_RANGE) ?? [years, years, years];
  return { from, to };
}
