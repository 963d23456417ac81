// chunk: details
// Creates readers of what cards and map do not need. They read raw pages on demand, once for all tags.
import { memoize } from '../../common/memoize.js';
import type { Shape } from '../schema/shape.js';
import { compileValidator, type Invalid, type Validator } from '../validate/validator.js';
import type { Network } from './network.js';

/**
 * Returns what `validate` accepts of a record's `_coop`, `{}` without any. Rejected parts are reported in the console.
 */
export function readCoop<T>(validate: Validator, record: unknown, url: string): T {
  const rejected: Invalid[] = [];
  const valid = validate(record, { keys: [], reject: (part) => void rejected.push(part) });
  if (rejected.length) {
    const lines = rejected.map(({ path, reason }) => `${path}: ${reason}`);
    console.warn('[passerelle] Broken parts of the feed are left out:', lines.join('\n'), url);
  }
  return (valid as { _coop?: T } | undefined)?._coop ?? ({} as T);
}

/** Returns a reader of what a feed has under `_coop` in `shape`, its pages joined. Each network is read once. */
export function createFeedReader<Page, T extends object>(
  shape: Shape,
  join: (pages: Page[]) => T,
): (network: Network) => T {
  const validate = compileValidator({ '_coop?': shape });
  return memoize(({ raw, url }) => join(raw.map((page) => readCoop<Page>(validate, page, url))));
}

/** Indexes the records of all pages by id. A Map, because an id may be `__proto__`. */
export const indexById = <Page, T extends { id: string }>(
  pages: readonly Page[],
  recordsOf: (page: Page) => T[] | undefined,
): Map<string, T> => new Map(pages.flatMap((page) => (recordsOf(page) ?? []).map((record) => [record.id, record])));
