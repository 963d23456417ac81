import { memoize } from './memoize.js';
import type { Task } from './scheduler.js';

/**
 * Memoizes a task: returns `run` with a cache of its results, one per first argument (weakly) and per JSON of the
 * others. Two runs at the same time both compute. An `undefined` result and an exception are not cached.
 */
export function memoizeTask<Key extends object, Rest extends unknown[], Result>(
  run: (key: Key, ...rest: Rest) => Task<Result>,
): (key: Key, ...rest: Rest) => Task<Result> {
  const cacheOf = memoize((_key: Key) => new Map<string, Result>());
  return function* (key, ...rest) {
    const cache = cacheOf(key);
    const restJson = JSON.stringify(rest);
    const cached = cache.get(restJson);
    if (cached !== undefined) return cached;
    const result = yield* run(key, ...rest);
    cache.set(restJson, result);
    return result;
  };
}
