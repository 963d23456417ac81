/**
 * Returns the records that `ids` name, in the order of the ids. An id without a record is left out, and passed to
 * `onMissing`.
 */
export function resolveIds<T>(
  ids: readonly string[] | undefined,
  records: ReadonlyMap<string, T>,
  onMissing?: (id: string) => void,
): T[] {
  const resolved: T[] = [];
  for (const id of ids ?? []) {
    const record = records.get(id);
    if (record) resolved.push(record);
    else onMissing?.(id);
  }
  return resolved;
}
