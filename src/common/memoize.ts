/**
 * Returns `compute` with a cache of its results, one per first argument. The cache is weak: an entry lives as long as
 * its key. The other arguments are not part of the key, so they must follow from it. Neither an `undefined` result nor
 * an exception is cached.
 */
export function memoize<Key extends object, Rest extends unknown[], Result>(
  compute: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const cache = new WeakMap<Key, Result>();
  return (key, ...rest) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const result = compute(key, ...rest);
    cache.set(key, result);
    return result;
  };
}
