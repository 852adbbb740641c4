import type { Context } from '#core/operation';
import type { EvidenceRow } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { containsDay, type Period, periodOf, tertialsOf } from '../period.ts';
import { type Accounts, amountsBeside, individualsDiffering, isFewIndividuals } from './behind.ts';
import { wholeEvidence } from './store.ts';
import type { EditionRow, FigureRow } from './tables.ts';
import { type ToldFigure, type ToldLevel, toldBeside } from './told.ts';

/** What is told of days or kronor: judged by whose they are, against every account that has been told of the same time. */
export async function tellingOfAmounts(
  ctx: Context,
  { edition, period, fresh, before, own, theirs, beside }: Amounts,
  measureId: string,
): Promise<Telling> {
  const evidence = (f: FigureRow) => wholeEvidence(ctx, f.edition_id, f.measure_id);
  const isFirst = own.length === 0 && theirs.length === 0;
  // Beside nothing there is nothing to hold its rows against.
  const rows = isFirst ? [] : await wholeEvidence(ctx, edition.id, measureId);
  const accounts: Accounts[] = [];
  for (const f of own.filter(isOwn)) accounts.push([await evidence(f), rows]);
  const tertials = tertialsOf(periodOf('year', period.from));
  const parts = new Map<string, readonly EvidenceRow[]>(period.kind === 'year' ? [] : [[period.key, rows]]);
  const years: (readonly EvidenceRow[])[] = period.kind === 'year' ? [rows] : [];
  // The last edition of each tertial first, as editions are listed.
  for (const e of beside) {
    const figure = theirs.find((f) => f.edition_id === e.id && isOwn(f));
    if (!figure) continue;
    if (period.kind === 'tertial') years.push(await evidence(figure));
    else if (!parts.has(e.period)) parts.set(e.period, await evidence(figure));
  }
  for (const year of years) {
    // A tertial that has not been told is known by nobody: with many in it no difference follows.
    const missing = tertials.filter((t) => !parts.has(t.key));
    const rest = missing.flatMap((t) => year.filter(({ on }) => containsDay(t, on)));
    if (rest.length > 0 && !isFewIndividuals(rest)) continue;
    const summed = [...[...parts.values()].flat(), ...rest];
    accounts.push(period.kind === 'year' ? [summed, year] : [year, summed]);
  }
  const last = before && (await evidence(before));
  if (before && last && individualsDiffering([last, rows]) === 0) {
    return {
      told: before.told,
      level: before.told_level,
      standsOn: before.stands_on ?? null,
      differsForFew: false,
    };
  }
  const { told, level } = amountsBeside(fresh, accounts);
  const differsForFew = last !== undefined && individualsDiffering([last, rows]) < DISCLOSURE_LIMIT;
  return before && level === 'earlier'
    ? { told: before.told, level, standsOn: before.stands_on ?? before.edition_id, differsForFew }
    : { told, level, standsOn: null, differsForFew };
}

interface Amounts {
  readonly edition: EditionRow;
  readonly period: Period;
  readonly fresh: ToldFigure;
  readonly before: FigureRow | undefined;
  /** Of the editions of the period, and of those beside. */
  readonly own: readonly FigureRow[];
  readonly theirs: readonly FigureRow[];
  readonly beside: readonly EditionRow[];
}

interface Telling {
  readonly told: ToldFigure;
  readonly level: ToldLevel;
  readonly standsOn: string | null;
  /** What differs since the edition before is so few individuals' that how many rows it is isn't told. */
  readonly differsForFew: boolean;
}

/** Its figures are its own, and not those of an earlier edition that stand. */
const isOwn = (f: FigureRow): boolean => f.stands_on === null;

export const ownTold = (figures: readonly FigureRow[]): ToldFigure[] =>
  figures.filter(isOwn).map((f) => f.told);

/** What is told of it to those who may not see the rows: decided now, and kept. */
export function tellingOf(
  fresh: ToldFigure,
  before: FigureRow | undefined,
  { own, beside }: { readonly own: readonly ToldFigure[]; readonly beside: readonly ToldFigure[] },
  differing: number,
): Telling {
  const differsForFew = false;
  if (!before) {
    const first = toldBeside(fresh, DISCLOSURE_LIMIT, [], beside);
    return { told: first.told ?? fresh, level: first.level, standsOn: null, differsForFew };
  }
  if (differing === 0)
    return { told: before.told, level: before.told_level, standsOn: before.stands_on, differsForFew };
  const { told, level } = toldBeside(fresh, differing, own, beside);
  return told
    ? { told, level, standsOn: null, differsForFew }
    : { told: before.told, level, standsOn: before.stands_on ?? before.edition_id, differsForFew };
}
