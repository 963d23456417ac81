import { memoize } from '../../common/memoize.js';
import type { Shape } from '../schema/shape.js';
import { compileValidator, type Validator } from '../validate/validator.js';
import type { Network } from './network.js';

/** What `read` keeps of a record's `_coop`; the webmaster is told what is refused on the way. */
export function readCoop<T>(read: Validator, record: unknown, url: string): T {
  const refused: string[] = [];
  const found = read(record, { keys: [], refuse: (path, reason) => void refused.push(`${path}: ${reason}`) });
  if (refused.length) console.warn('[passerelle] broken part(s) of the feed left out:', refused.join('\n'), url);
  return (found as { _coop?: T } | undefined)?._coop ?? ({} as T);
}

/** A reader of what a feed tells beyond its cards and its map: that part of it which has `shape`, its pages joined. */
export function feedReader<Page, T extends object>(shape: Shape, join: (pages: Page[]) => T): (network: Network) => T {
  const read = compileValidator({ '_coop?': shape });
  return memoize(({ raw, url }) => join(raw.map((page) => readCoop<Page>(read, page, url))));
}

/** Records of all the pages by their id. A Map, not an object: an id may be `__proto__`. */
export const indexById = <Page, T extends { id: string }>(
  pages: readonly Page[],
  records: (page: Page) => T[] | undefined,
): Map<string, T> => new Map(pages.flatMap((page) => (records(page) ?? []).map((record) => [record.id, record])));
