// Words as one looks for them: in small letters, without accents.

/** Letters that have no accent to lose, and are not on every keyboard. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', đ: 'd', ø: 'o', ł: 'l', ı: 'i' };

/** The words of a text, parted by one blank and with one before the first: ` paniers solidaires `. */
export const normalizeForSearch = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßđøłı]/g, (letter) => LETTERS[letter] as string)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
