/** The attributes that narrow what is shown, or set its order; what each asks for is told in `elements/feed-element.ts`. */
export const QUERY_ATTRIBUTES = [
  'initiative',
  'member',
  'territory',
  'pairing',
  'country',
  'goal',
  'theme',
  'nature',
  'programme',
  'phase',
  'status',
  'years',
  'query',
  'order',
] as const;

/** What initiatives are asked for: ids or codes, several by comma. What is absent narrows nothing. */
export type Filters = { [name in (typeof QUERY_ATTRIBUTES)[number]]?: string };

/** What a tag asks for, as its attributes say it, and what a visitor has chosen within that. */
export type Query = Filters & {
  /** How many at most. */
  limit?: number;
  chosen?: Filters;
};

/** The values that a choice names in one dimension, as the feed writes them. `years="2015-2018"` names four. */
export function parseValues(name: string, text = ''): string[] {
  return text.split(',').flatMap((one) => {
    const value = one.trim();
    const [, from, to] = (name === 'years' && value.match(/^(\d{4})?-(\d{4})?$/)) || [];
    if (!from && !to) return value ? [name === 'country' ? value.toUpperCase() : value] : [];
    const [start, end] = [Number(from ?? 1800), Number(to ?? 2200)];
    return [...Array(Math.max(0, Math.min(500, end - start + 1)))].map((_, n) => `${start + n}`);
  });
}

/** True when less than all is asked for. */
export const isFiltered = ({ chosen = {}, ...asked }: Query): boolean =>
  QUERY_ATTRIBUTES.some((name) => name !== 'order' && (asked[name] || chosen[name]));

/** Both ends of a choice of years, as it is written: `2015-2018`, `2015-`, `2015`. */
export function parseYearRange(years = ''): { from: string; to: string } {
  const [, from = '', to = ''] = years.match(/^(\d{4})?-(\d{4})?$/) ?? [years, years, years];
  return { from, to };
}
