// Loaded by feeds that have items in HTML alone.
import { isBlank, toText } from './validator.js';

const NAMED_ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', rsquo: '’' };

/**
 * Turns HTML of a foreign feed into text: removes tags, and decodes the entities of everyday writing. The result is
 * only ever shown as text. Returns `undefined` when nothing visible is left.
 */
export function stripHtml(html: string): string | undefined {
  const text = html
    // an unclosed tag extends to the end, as in a browser; so each character is read once
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$)/gi, ' ')
    .replace(/&(?:#(x?[\da-f]+)|(amp|lt|gt|quot|nbsp|rsquo));/gi, (_, number, name) => {
      if (name) return NAMED_ENTITIES[name.toLowerCase()] as string;
      const point = Number(`0${number}`);
      // a lone surrogate is no character
      return point <= 0x10ffff && point >> 11 !== 27 ? String.fromCodePoint(point) : '';
    })
    .replace(/\s+/g, ' ')
    .trim();
  // entities may have added marks
  return isBlank(text) ? undefined : toText(text);
}
