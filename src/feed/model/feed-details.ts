import { type Reader, reader, type Shape } from '../validate/validator.js';
import type { Network } from './network.js';

/** What `make` gives for a key, made once: the tags of a page share it. */
export function once<K extends object, M extends unknown[], T>(make: (key: K, ...more: M) => T): (key: K, ...more: M) => T {
  const known = new WeakMap<K, T>();
  return (key, ...more) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key, ...more);
    known.set(key, made);
    return made;
  };
}

/** What `read` keeps of a record's `_coop`; the webmaster is told what is refused on the way. */
export function kept<T>(read: Reader, record: unknown, url: string): T {
  const refused: string[] = [];
  const found = read(record, { keys: [], refuse: (path, reason) => void refused.push(`${path}: ${reason}`) });
  if (refused.length) console.warn('[passerelle] broken part(s) of the feed left out:', refused.join('\n'), url);
  return (found as { _coop?: T } | undefined)?._coop ?? ({} as T);
}

/** A reader of what a feed tells beyond its cards and its map: that part of it which has `shape`, its pages joined. */
export function ofFeed<Page, T extends object>(shape: Shape, join: (pages: Page[]) => T): (network: Network) => T {
  const read = reader({ '_coop?': shape });
  return once(({ raw, url }) => join(raw.map((page) => kept<Page>(read, page, url))));
}

/** Records of all the pages by their id. A Map, not an object: an id may be `__proto__`. */
export const byId = <Page, T extends { id: string }>(pages: readonly Page[], records: (page: Page) => T[] | undefined): Map<string, T> =>
  new Map(pages.flatMap((page) => (records(page) ?? []).map((record) => [record.id, record])));
