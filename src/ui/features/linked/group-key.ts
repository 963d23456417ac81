// chunk: features (each feature needs them: alone they would weigh twice as much, and cost requests)

import { feedUrlOf } from '../../page/source-of.js';
import type { LinkedElement } from './selection-group.js';

/** Identifies a group of linked elements: they show one feed and have one value of `linked`, or else of `permalink`. */
export interface GroupKey {
  /** The absolute URL of the feed, or the object given as `feed`. */
  readonly feed: unknown;
  readonly name: string;
}

/** Reads the key from the attributes, because the element may not be upgraded yet. */
export function groupKey(element: Element): GroupKey {
  const { feed } = element as LinkedElement;
  return {
    feed: feed ?? feedUrlOf(element),
    name: element.getAttribute('linked') || element.getAttribute('permalink') || '',
  };
}

export const sameKey = (a: GroupKey, b: GroupKey): boolean => a.feed === b.feed && a.name === b.name;

/** True if `element`, or another element of its group in the document, keeps the filters of the group in the URL. */
export function hasPermalink(element: Element): boolean {
  const key = groupKey(element);
  const candidates = [element, ...element.ownerDocument.querySelectorAll('[permalink]')];
  return candidates.some((candidate) => candidate.hasAttribute('permalink') && sameKey(groupKey(candidate), key));
}
