import type { Task } from '../../common/scheduler.js';
import type { Table } from './table.js';

/**
 * Where a spreadsheet may begin a cell: at the start of a text, and after each separator in it, because a program of
 * another country splits at commas or tabs. What has no width, blanks and quotes are skipped, as many programs do;
 * `\s` has the byte order mark and the no-break spaces.
 */
const CELL_START = /(^|[,;\t\r\n])[\s\p{DI}\p{Cc}"]*/gu;

/** The signs that begin a formula, in half and full width. */
const FORMULA_SIGN = /^[=@+\-＝＠＋－]/;

/** A formula that does harm within a text. «- » is a bullet there, and «-20 %» a number: those call nothing. */
const INNER_FORMULA = /^(?:[=@＝＠]|[+\-＋－][^,;\t\r\n]*[(|!（｜！])/;

/** How far a formula is looked for; copying the rest of a text at each comma would take quadratic time. */
const MAX_FORMULA_CHARS = 1000;

/**
 * Returns a table as CSV the way French Excel opens it: semicolons, decimal commas, CRLF, and a byte order mark for
 * its accents.
 */
export function* toCsv(header: readonly string[], { rows }: Table): Task<string> {
  const lines = [`\ufeff${toLine(header)}`];
  for (const row of rows) {
    yield;
    lines.push(toLine(row));
  }
  return lines.join('');
}

const toLine = (row: readonly (string | number | undefined)[]): string => `${row.map(toCell).join(';')}\r\n`;

function toCell(value: string | number | undefined): string {
  const text = typeof value === 'string' ? disarmFormulas(value) : `${value ?? ''}`.replace('.', ',');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts an apostrophe where a spreadsheet would run a text as a formula (CSV injection, OWASP). */
const disarmFormulas = (text: string): string =>
  text.replace(CELL_START, (start, separator: string, offset: number) => {
    const rest = text.slice(offset + start.length, offset + start.length + MAX_FORMULA_CHARS);
    if (!offset && !separator && (FORMULA_SIGN.test(rest) || /^[\t\r\n]/.test(start))) return `'${start}`;
    return INNER_FORMULA.test(rest) ? `${separator}'${start.slice(separator.length)}` : start;
  });
