import { hasOwn } from '../../common/own-property.js';
import type { Feed } from '../schema/core.js';
import { type Rejection, validateFeed } from '../validate/validate-feed.js';
import type { JsonResponse } from './fetch-json.js';
import type { Problem } from './problem.js';

/** A document that has passed the gate. */
export interface ValidFeed {
  url: string;
  feed: Feed;
  refused: readonly Rejection[];
  /** When it was published, last changed on its server, or got; the first that is told, and that is a date, is its date. */
  dates: readonly (string | undefined)[];
}

/** True for an initiative that is left out whole. */
export const isDroppedItem = ({ wholeRecord, path }: Rejection): boolean => wholeRecord && path.startsWith('items');

/** What came, once it has passed the gate; the problem where it is no feed, or where none of what it is all about can be read (`whole`). */
export async function acceptFeed(
  url: string,
  { json, modified, mistyped }: JsonResponse,
  whole: boolean,
  got = now(),
): Promise<ValidFeed | Problem> {
  const checked = await validateFeed(json);
  if (hasOwn(checked, 'missing')) return { kind: 'not-a-feed', url, detail: checked.missing };
  const { feed, refused } = checked;
  const broken = refused.find(isDroppedItem);
  if (whole && broken && !feed.items.length)
    return { kind: 'unreadable', url, detail: `${broken.path}: ${broken.reason}` };
  if (mistyped !== undefined) refused.push({ path: 'content-type', reason: mistyped, wholeRecord: false });
  return { url, feed, refused, dates: [feed.head._coop?.updated, modified, got] };
}

const now = () => new Date().toISOString();
