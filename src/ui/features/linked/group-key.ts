import { feedUrlOf } from '../../base/source-of.js';
import type { Tag } from './selection-group.js';

/** What tags of one group have in common: their feed, and the name that `linked`, or else `permalink`, gives. */
export function groupKey(tag: Element): [of: unknown, name: string] {
  const { feed } = tag as Tag;
  return [feed ?? feedUrlOf(tag), tag.getAttribute('linked') || tag.getAttribute('permalink') || ''];
}

/** True when the address remembers what is chosen in the group of `tag`: one of its tags says so, be it one that has not come yet. */
export function hasPermalink(tag: Element): boolean {
  const [of, name] = groupKey(tag);
  return [tag, ...tag.ownerDocument.querySelectorAll('[permalink]')].some((one) => {
    const its = groupKey(one);
    return one.hasAttribute('permalink') && its[0] === of && its[1] === name;
  });
}
