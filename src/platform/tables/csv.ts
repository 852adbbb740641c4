/** A number at full precision, words, or nothing. */
export type Cell = number | string | null;

/** What a spreadsheet would take for a formula, and run, when the file is opened. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as Swedish spreadsheets read it: semicolons between, a comma before decimals, lines ended as in RFC 4180, and the mark of UTF-8 first.
 * Words that would be taken for a formula are kept as words.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const words = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
