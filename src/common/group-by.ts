// chunk: passerelle (the map and the tags that group records import it)
/** Appends `value` to the group of `key`, and creates that group when there is none. */
export function addToGroup<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/**
 * Groups `values` by key, as Map.groupBy does, which Safari has since 17.4. Groups come in the order of `keys`, then
 * of first appearance.
 */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
  keys: Iterable<Key> = [],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>([...keys].map((key) => [key, []]));
  for (const value of values) addToGroup(groups, keyOf(value), value);
  return groups;
}
