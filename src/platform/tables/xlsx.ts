import writeExcelFile from 'write-excel-file/node';
import type { Cell } from './csv.ts';

export interface Sheet {
  /** At most 31 characters, as spreadsheets allow. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook of plain tables: numbers are numbers, words are words and never formulas, the head stays in sight. */
export const xlsx = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  await writeExcelFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      columns: head.map((_, i) => ({ width: widthOf([head, ...rows].map((row) => row[i] ?? null)) })),
      data: [
        head.map((words) => ({ ...cellOf(words), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : cellOf(cell)))),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();

const widthOf = (cells: readonly Cell[]): number =>
  Math.min(60, Math.max(10, ...cells.map((cell) => String(cell ?? '').length + 2)));

const cellOf = (cell: string | number) =>
  typeof cell === 'number'
    ? { type: Number, value: cell }
    : { type: String, value: cell.replace(FORBIDDEN, '') };

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
