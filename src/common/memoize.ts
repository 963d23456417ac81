/** What `make` gives for a key, made once: the tags of a page share it. */
export function memoize<K extends object, M extends unknown[], T>(
  make: (key: K, ...more: M) => T,
): (key: K, ...more: M) => T {
  const known = new WeakMap<K, T>();
  return (key, ...more) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key, ...more);
    known.set(key, made);
    return made;
  };
}
