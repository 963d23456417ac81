/** What a visitor can choose by, in the order it is offered. */
const FIELDS = [
  'query',
  'territory',
  'country',
  'theme',
  'goal',
  'nature',
  'member',
  'programme',
  'phase',
  'status',
  'years',
] as const;

export type Field = (typeof FIELDS)[number];

/** Those that an attribute names, in its order; all when it names none. The webmaster is told of those that are not. */
export function fields(attribute: string | undefined): readonly Field[] {
  const named = attribute?.split(/[\s,]+/).filter(Boolean) ?? [];
  const unknown = named.filter((name) => !FIELDS.includes(name as Field));
  if (unknown.length)
    console.warn(
      `[passerelle] fields="${attribute}": ${unknown.join(', ')} is no field. There are: ${FIELDS.join(', ')}.`,
    );
  const known = FIELDS.filter((name) => named.includes(name)).sort((a, b) => named.indexOf(a) - named.indexOf(b));
  return known.length ? known : FIELDS;
}
