import type { EvidenceRow } from '../counted/source.ts';

/** A row that is not the same in two accounts of a period. */
export type DifferingRow =
  | { readonly change: 'came'; readonly before: null; readonly after: EvidenceRow }
  | { readonly change: 'went'; readonly before: EvidenceRow; readonly after: null }
  /** Counted in both, as something else, on another day, in another unit or for another number. */
  | { readonly change: 'changed'; readonly before: EvidenceRow; readonly after: EvidenceRow };

/** What came, what went and what was judged otherwise, from one account of a period to another; by day, and each once. */
export function differenceOf(before: readonly EvidenceRow[], after: readonly EvidenceRow[]): DifferingRow[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const went = before.filter((row) => !is.has(row.id));
  const differing = after.flatMap((row): DifferingRow[] => {
    const earlier = was.get(row.id);
    if (!earlier) return [{ change: 'came', before: null, after: row }];
    return isSame(earlier, row) ? [] : [{ change: 'changed', before: earlier, after: row }];
  });
  return [
    ...differing,
    ...went.map((row): DifferingRow => ({ change: 'went', before: row, after: null })),
  ].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : idOf(a) < idOf(b) ? -1 : 1));
}

const rowOf = (d: DifferingRow): EvidenceRow => d.after ?? d.before;
const dayOf = (d: DifferingRow): string => rowOf(d).on;
const idOf = (d: DifferingRow): string => rowOf(d).id;

/** Whether it is counted as the same: which cases stand behind it makes no figure. */
const isSame = (a: EvidenceRow, b: EvidenceRow): boolean => signOf(a) === signOf(b);

const signOf = ({ unitId, on, part, days, n, keys }: EvidenceRow): string =>
  JSON.stringify([unitId, on, part, days, n, Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1))]);

export interface Numbers {
  readonly came: number;
  readonly went: number;
  readonly changed: number;
}

export const numbersOf = (rows: readonly DifferingRow[]): Numbers => ({
  came: rows.filter((r) => r.change === 'came').length,
  went: rows.filter((r) => r.change === 'went').length,
  changed: rows.filter((r) => r.change === 'changed').length,
});
