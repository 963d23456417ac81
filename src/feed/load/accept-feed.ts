import type { Feed } from '../schema/core.js';
import type { Rejections } from '../validate/rejections.js';
import { validateFeed } from '../validate/validate-feed.js';
import type { JsonResponse } from './fetch-json.js';
import type { Result } from './problem.js';

/** The dates of a copy, as texts. The first that can be parsed is the date to show. */
export interface FeedDates {
  /** When it was published, as the feed says. */
  updated: string | undefined;
  /** When it last changed on its server. */
  lastModified: string | undefined;
  /** When it was fetched. */
  fetchedAt: string;
}

/** A document that is a feed, with its valid records. */
export interface ValidFeed {
  url: string;
  feed: Feed;
  rejections: Rejections;
  dates: FeedDates;
}

/**
 * Validates what was fetched. The problem is `not-a-feed` for any other document; with `rejectUnreadable`, it is
 * `unreadable` for a feed whose items are all broken.
 */
export async function acceptFeed(
  url: string,
  { json, lastModified, contentType }: JsonResponse,
  rejectUnreadable: boolean,
  fetchedAt: string = new Date().toISOString(),
): Promise<Result<ValidFeed>> {
  const validated = await validateFeed(json);
  if (!validated.ok) return { ok: false, problem: { kind: 'not-a-feed', url, detail: validated.missingKey } };
  const { feed, rejections } = validated;
  const broken = rejections.firstDroppedItem;
  if (rejectUnreadable && broken && !feed.items.length)
    return { ok: false, problem: { kind: 'unreadable', url, detail: `${broken.path}: ${broken.reason}` } };
  if (contentType !== undefined && !/json/i.test(contentType)) rejections.wrongContentType = contentType;
  return {
    ok: true,
    value: { url, feed, rejections, dates: { updated: feed.head._coop?.updated, lastModified, fetchedAt } },
  };
}
