import { NothingLooksTheSame, protect, type Told } from '../disclosure.ts';
import { containsPeriod, type Period } from '../period.ts';
import type { Crossed } from './source.ts';

/** What is told of a cell of a year. */
export type TellCell = (row: string, column: string) => Told;

const WITHHELD: Told = { hidden: 'protected' };

interface Margins {
  readonly total: Told;
  /** What is told of a row, or a column, by itself, in the year and in each of its tertials that has been counted. */
  readonly row: (key: string) => readonly Told[];
  readonly column: (key: string) => readonly Told[];
}

/**
 * Tells the inside of a table of a year, whose rows and columns are told elsewhere by themselves and stand.
 *
 * Of a row or a column that is withheld anywhere nothing is told of its cells: the other year that looks the same, behind it, has an event of it in
 * another row and in the same column. Of a small cell the other year has one event more and one less in two rows and two columns, within one
 * tertial, so that no row, column or tertial is another. Where there is no such year nothing is told of the inside at all.
 * @param parts the tertials of the year, or of what stands the one period that is told
 */
export function tellInside(
  counted: readonly Crossed[],
  parts: readonly Period[],
  margins: Margins,
): TellCell {
  const events = counted.filter((c) => parts.some((p) => p.from <= c.month && c.month <= p.to));
  const rows = [...new Set(events.map((c) => c.row))].sort();
  const columns = [...new Set(events.map((c) => c.column))].sort();
  const isTold = (all: readonly Told[]): boolean => all.every((told) => 'n' in told);
  const [shut, shutColumns] = [
    rows.filter((key) => !isTold(margins.row(key))),
    columns.filter((key) => !isTold(margins.column(key))),
  ];
  // One alone would follow from the others.
  if ('hidden' in margins.total || shut.length === 1 || shutColumns.length === 1) return () => WITHHELD;
  const shown = insideOf(events, parts, rows, columns);
  if (!shown) return () => WITHHELD;
  return (row, column) => {
    const [i, j] = [rows.indexOf(row), columns.indexOf(column)];
    if (shut.includes(row) || shutColumns.includes(column)) return WITHHELD;
    return i < 0 || j < 0 ? { n: 0 } : shown(i, j);
  };
}

/** Null when no other year looks the same. */
function insideOf(
  events: readonly Crossed[],
  parts: readonly Period[],
  rows: readonly string[],
  columns: readonly string[],
): ((i: number, j: number) => Told) | null {
  const counts = new Map<string, number>();
  const placeOf = (part: number, row: number, column: number) => `${part} ${row} ${column}`;
  for (const c of events) {
    const part = parts.findIndex((p) => p.from <= c.month && c.month <= p.to);
    const at = placeOf(part, rows.indexOf(c.row), columns.indexOf(c.column));
    counts.set(at, (counts.get(at) ?? 0) + c.n);
  }
  const alone = (size: number) =>
    ({
      size,
      groups: Array.from({ length: size }, (_, i) => ({ of: [i], weight: 1 })),
      sumStands: true,
    }) as const;
  try {
    const shown = protect({
      dimensions: [
        { size: parts.length, groups: [{ of: parts.map((_, i) => i), weight: 1 }], sumStands: false },
        alone(rows.length),
        alone(columns.length),
      ],
      count: (part, i, j) => counts.get(placeOf(part, i, j)) ?? 0,
    });
    return (i, j) => shown(0, i, j);
  } catch (error) {
    if (error instanceof NothingLooksTheSame) return null;
    throw error;
  }
}

/** The tertials of a year that have been counted at all. */
export const partsIn = (year: Period, tertials: readonly Period[], through: string | null): Period[] =>
  tertials.filter((t) => containsPeriod(year, t) && through !== null && t.from <= through);
