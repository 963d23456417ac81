import type { Table } from './table.js';

/**
 * Returns a table as CSV the way French Excel opens it: semicolons, decimal commas, CRLF, and a byte order mark for
 * its accents.
 */
export const toCsv = (header: readonly string[], { rows }: Table): string =>
  `\ufeff${[header, ...rows].map((row) => row.map(toCell).join(';')).join('\r\n')}\r\n`;

function toCell(value: string | number | undefined): string {
  // an apostrophe keeps a spreadsheet from running a text as a formula (CSV injection, OWASP)
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : `${value ?? ''}`.replace('.', ',');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
