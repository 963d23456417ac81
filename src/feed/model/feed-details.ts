// chunk: details
// Creates readers of what cards and map do not need. They read raw pages on demand, once for all tags.
import { memoize } from '../../common/memoize.js';
import type { Task } from '../../common/scheduler.js';
import type { Shape } from '../schema/shape.js';
import { Rejections } from '../validate/rejections.js';
import { compileValidator, type Validator } from '../validate/validator.js';
import type { Network } from './network.js';

/**
 * Returns what `validate` accepts of a record's `_coop`, `{}` without any. Rejected parts are reported in the console.
 */
export function* readCoop<T>(validate: Validator, record: unknown, url: string): Task<T> {
  const rejections = new Rejections();
  const deferred: Task<void>[] = [];
  const valid = validate(record, { keys: [], reject: ({ path, reason }) => rejections.add(path, reason), deferred });
  for (const list of deferred) yield* list;
  const { listed, count } = rejections;
  if (count) {
    const lines = listed.map(({ path, reason }) => `${path}: ${reason}`);
    if (count > listed.length) lines.push(`and ${count - listed.length} more`);
    console.warn('[passerelle] Broken parts of the feed are left out:', lines.join('\n'), url);
  }
  return (valid as { _coop?: T } | undefined)?._coop ?? ({} as T);
}

/** Returns a reader of what a feed has under `_coop` in `shape`, its pages joined. Each network is read once. */
export function createFeedReader<Page, T extends object>(
  shape: Shape,
  join: (pages: Page[]) => T,
): (network: Network) => Task<T> {
  const validate = compileValidator({ '_coop?': shape });
  return readOnce(function* ({ raw, url }) {
    const pages: Page[] = [];
    for (const page of raw) pages.push(yield* readCoop<Page>(validate, page, url));
    return join(pages);
  });
}

/** Returns `read` with a cache of its results, one per first argument. Not `memoizeTask()`, whose keys are JSON. */
export function readOnce<Key extends object, Rest extends unknown[], Result>(
  read: (key: Key, ...rest: Rest) => Task<Result>,
): (key: Key, ...rest: Rest) => Task<Result> {
  const cacheOf = memoize((_key: Key): { result?: Result } => ({}));
  return function* (key, ...rest) {
    const cache = cacheOf(key);
    cache.result ??= yield* read(key, ...rest);
    return cache.result;
  };
}

/** Indexes the records of all pages by id. A Map, because an id may be `__proto__`. */
export const indexById = <Page, T extends { id: string }>(
  pages: readonly Page[],
  recordsOf: (page: Page) => T[] | undefined,
): Map<string, T> => new Map(pages.flatMap((page) => (recordsOf(page) ?? []).map((record) => [record.id, record])));
