import type { EvidenceRow } from '../counted/source.ts';
import { BY_UNIT } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { coarsened, type ToldFigure, type ToldLevel, withheldWhole } from './told.ts';

/** Two accounts of the same stretch of time, as they are told beside one another. */
export type Accounts = readonly [before: readonly EvidenceRow[], after: readonly EvidenceRow[]];

/**
 * What an edition of days or kronor tells beside others: as much of it as differs, in each number, by nobody's or at least five individuals' since any of
 * the others. One who was placed a month more than was known is thirty rows, and so how many rows differ says nothing of it.
 */
export function amountsBeside(
  fresh: ToldFigure,
  accounts: readonly Accounts[],
): { readonly level: ToldLevel; readonly told: ToldFigure } {
  for (const level of ['all', 'board', 'total'] as const) {
    const told = coarsened(fresh, level);
    const sums = sumsIn(told);
    if (accounts.every(([before, after]) => sums.every((of) => !isFew(differingIn(before, after, of))))) {
      return { level, told };
    }
  }
  return { level: 'earlier', told: withheldWhole(fresh) };
}

/** How many individuals anything differs for. */
export const individualsDiffering = ([before, after]: Accounts): number =>
  differingIn(before, after, (row) => JSON.stringify([row.unitId, row.on, row.keys, row.n])).size;

export const isFewIndividuals = (rows: readonly EvidenceRow[]): boolean =>
  isFew(new Set(rows.map(individualOf)));

/** A sum that is told, as what of a row is in it; or what is left over of those that are told. */
type Part = (row: EvidenceRow) => string | null;

function sumsIn(told: ToldFigure): Part[] {
  if (told.kind !== 'facts') return [];
  return [
    () => '',
    ...told.answers.flatMap(({ by, groups }): Part[] => {
      const shown = new Set(groups.flatMap(({ key, figure }) => (figure.count?.n == null ? [] : [key])));
      const keyOf = (row: EvidenceRow): string => (by === BY_UNIT ? row.unitId : (row.keys[by] ?? ''));
      return [
        ...[...shown].map(
          (key): Part =>
            (row) =>
              keyOf(row) === key ? '' : null,
        ),
        (row) => (shown.has(keyOf(row)) ? null : ''),
      ];
    }),
  ];
}

/** Those whose own sum is not the same in both accounts; by each of its parts, when the parts have names. */
function differingIn(
  before: readonly EvidenceRow[],
  after: readonly EvidenceRow[],
  of: Part,
): ReadonlySet<string> {
  const sums = new Map<string, number>();
  const add = (rows: readonly EvidenceRow[], sign: number): void => {
    for (const row of rows) {
      const part = of(row);
      if (part === null) continue;
      const at = `${individualOf(row)} ${part}`;
      sums.set(at, (sums.get(at) ?? 0) + sign * row.n);
    }
  };
  add(before, -1);
  add(after, 1);
  return new Set([...sums].flatMap(([at, n]) => (n === 0 ? [] : [at.split(' ', 1)[0] ?? ''])));
}

/** As the evidence tells them apart: by their cases. */
const individualOf = ({ id, caseIds }: EvidenceRow): string => (caseIds.length > 0 ? caseIds.join() : id);

const isFew = ({ size }: ReadonlySet<string>): boolean => size > 0 && size < DISCLOSURE_LIMIT;
