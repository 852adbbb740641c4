import type { FileKind } from '../codes.ts';

const YEAR = /(?<!\d)((?:19|20|21)\d\d)(?!\d)/;

/** The year that a file is of: as told, else as its name says. Counts say it themselves, row by row. */
export function yearOf(kind: FileKind, fileName: string, told: number | undefined): number | null {
  if (kind === 'counts') return null;
  if (told !== undefined) return told;
  const named = YEAR.exec(fileName)?.[1];
  return named === undefined ? null : Number(named);
}
