// What a tag asks for: its attributes as a webmaster writes them, and what the visitor has chosen within that.

/** The attributes that filter the initiatives or set their order. FeedElement makes a property of each. */
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

/** Filters by attribute: ids or codes, several separated by commas; see `escapeValue()`. An absent or blank one filters nothing. */
export type Filters = { [name in (typeof QUERY_ATTRIBUTES)[number]]?: string };

/** What the attributes of a tag ask for. `chosen` narrows that further: it is the visitor's choice. */
export type Query = Filters & {
  /** How many initiatives at most. */
  limit?: number;
  chosen?: Filters;
};

/** True when the query selects by anything; its order and its limit do not count. */
export const isFiltered = ({ chosen = {}, ...attributes }: Query): boolean =>
  QUERY_ATTRIBUTES.some((name) => name !== 'order' && (attributes[name] || chosen[name]));

/** True when the query selects or orders by anything: without that, a tag shows the whole feed as published. */
export const needsMatching = (query: Query): boolean =>
  isFiltered(query) || Boolean(query.order || query.chosen?.order);

/** Writes an id as one value of an attribute: `\\` keeps a comma, and a blank at either end. */
export const escapeValue = (id: string): string => id.replace(/[\\,]|^\s|\s$/g, '\\$&');

/** Splits the value of an attribute at its commas, but for those after a backslash. */
export function splitValues(text = ''): string[] {
  const values: string[] = [];
  let value = '';
  /** The length of `value` up to the blanks at its end, which do not count. */
  let length = 0;
  const push = () => {
    if (length) values.push(value.slice(0, length));
    value = '';
    length = 0;
  };
  for (let index = 0; index < text.length; index++) {
    const char = text[index] as string;
    const next = text[index + 1] ?? '';
    if (char === ',') push();
    else if (char === '\\' && /[\\,\s]/.test(next)) {
      value += next;
      length = value.length;
      index++;
    } else if (/\S/.test(char)) {
      value += char;
      length = value.length;
    } else if (value) value += char;
  }
  push();
  return values;
}
