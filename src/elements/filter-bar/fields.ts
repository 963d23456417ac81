/** The filters that the bar can offer, in the default order. */
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

/**
 * Parses the attribute `fields`: returns the fields it names, in its order, or all if it names none. Warns about
 * unknown names.
 */
export function parseFields(attribute: string | undefined): readonly Field[] {
  const names = attribute?.split(/[\s,]+/).filter(Boolean) ?? [];
  const unknown = names.filter((name) => !FIELDS.includes(name as Field));
  if (unknown.length)
    console.warn(
      `[passerelle] fields="${attribute}": ${unknown.join(', ')} is no field. Use some of: ${FIELDS.join(', ')}.`,
    );
  const fields = FIELDS.filter((field) => names.includes(field)).sort((a, b) => names.indexOf(a) - names.indexOf(b));
  return fields.length ? fields : FIELDS;
}
