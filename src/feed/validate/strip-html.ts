// Brought by feeds that tell an item in HTML alone.
import { isBlank } from './validator.js';

/** HTML of a foreign feed as text: tags removed, the entities of everyday writing read. Only ever shown as text; `undefined` when nothing is left. */
export function stripHtml(html: string): string | undefined {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', rsquo: '’' };
  const text = html
    // what is not closed ends with the text, as in a browser: so each character is read once
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$)/gi, ' ')
    .replace(/&(?:#(x?[\da-f]+)|(amp|lt|gt|quot|nbsp|rsquo));/gi, (_, number, name) => {
      if (name) return named[name.toLowerCase()] as string;
      const point = Number(`0${number}`);
      // half a character is none
      return point <= 0x10ffff && point >> 11 !== 27 ? String.fromCodePoint(point) : '';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return isBlank(text) ? undefined : text;
}
