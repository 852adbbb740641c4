import type { z } from 'zod';
import { DISCLOSURE_LIMIT } from '#core/measures';
import type { Context } from '#core/operation';
import type { FindingView } from '../contract.ts';
import { findingsIn } from '../domain/checks/all.ts';
import { TERTIALS } from '../domain/codes.ts';
import type { StatedMeasure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import type { Content } from '../domain/form/rows.ts';
import { type Figures, inForce, type SetByHand } from '../domain/in-force.ts';
import { withholdingIn } from '../domain/withheld.ts';
import type { BatchHead } from '../store/batches.ts';
import { type Kept, keptFigures, statedIn, type ValueRow } from '../store/figures.ts';
import { countsWithheld, inWords } from '../texts/findings.ts';

export const IMPORT = 'steering:figures:import';

/** What a board has, as the checks look at it, with the names of its units. */
export async function figuresOf(ctx: Context): Promise<{ kept: Kept; figures: Figures }> {
  const [kept, { units }] = await Promise.all([keptFigures(ctx), ctx.organisation()]);
  const names = new Map(units.map((u) => [u.id, u.name]));
  return {
    kept,
    figures: {
      measures: kept.measures.map((m) => m.rows),
      counts: lastOfEach(kept.counts).flatMap((c) => c.rows),
      economy: lastOfEach(kept.economy).map((e) => e.table),
      byHand: standing(kept.byHand).map((v) => setByHand(v, names)),
    },
  };
}

/** A file of the same name, taken later, is the one that holds. */
function lastOfEach<T extends { readonly batch: BatchHead }>(taken: readonly T[]): T[] {
  const key = ({ batch }: T) => `${batch.form}:${batch.file_name.toLowerCase()}`;
  return [...new Map(taken.map((one) => [key(one), one])).values()];
}

export const sameValue = (a: ValueRow, b: ValueRow): boolean =>
  a.code === b.code && a.year === b.year && a.tertial === b.tertial && a.unit_id === b.unit_id;

/** @param versions the last of each first */
export const standing = (versions: readonly ValueRow[]): ValueRow[] =>
  versions.filter((v, i) => versions.findIndex((other) => sameValue(v, other)) === i);

const setByHand = (row: ValueRow, names: ReadonlyMap<string, string>): SetByHand => ({
  code: row.code,
  year: row.year,
  tertial: row.tertial,
  unit: row.unit_id === null ? null : (names.get(row.unit_id) ?? row.unit_id),
  stated: statedIn(row),
});

/** As if the file were taken too. @param fileName which one of the same name it would stand before */
export function withFile(kept: Kept, figures: Figures, content: Content, fileName: string): Figures {
  const others = <T extends { readonly batch: BatchHead }>(taken: readonly T[]): T[] =>
    lastOfEach(taken).filter(
      ({ batch }) => batch.file_name.toLowerCase() !== fileName.toLowerCase() || batch.form !== content.form,
    );
  if (content.form === 'measures') return { ...figures, measures: [...figures.measures, content.rows] };
  if (content.form === 'counts')
    return { ...figures, counts: [...others(kept.counts).flatMap((c) => c.rows), ...content.rows] };
  const table = { form: content.form, rows: content.rows };
  return { ...figures, economy: [...others(kept.economy).map((e) => e.table), table] };
}

/** Who takes files of figures sees them as they are, however small. To the others they are protected as computed ones. */
export const seesCounts = (ctx: Context): boolean => ctx.may(IMPORT).allowed;

/** Whether its sentence would tell a small count: as a number of its own, as what is left of a whole, or in a remark. */
function tellsSmall(found: Finding): boolean {
  const isSmall = (n: unknown): boolean =>
    typeof n === 'number' && Number.isInteger(n) && n > 0 && n < DISCLOSURE_LIMIT;
  const facts: Readonly<Record<string, unknown>> = { ...found.facts };
  const { numerator, denominator, stated, value, counted, before, after, remark } = facts;
  const others = [
    ...('otherwise' in found.facts ? found.facts.otherwise : []),
    ...('summed' in found.facts ? [found.facts.summed] : []),
  ];
  const counts = [{ numerator, denominator }, ...others].flatMap((c) => [
    c.numerator,
    c.denominator,
    Number(c.denominator) - Number(c.numerator),
  ]);
  return (
    [...counts, stated, value, counted, before, after].some(isSmall) ||
    (typeof remark === 'string' && /(?<![\d,.])[1-4](?![\d,.]|\s*%)/.test(remark))
  );
}

/** The rows of which a value is withheld from whoever does not take files: what is said of any of them would tell of it. */
function withheldRows(figures: Figures): ReadonlySet<string> {
  const measures = inForce(figures.measures, figures.byHand);
  const groups = new Map<string, StatedMeasure[]>();
  for (const m of measures) {
    const key = `${m.code} ${m.year}`;
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return new Set(
    [...groups.values()].flatMap((rows) => {
      const { value } = withholdingIn(rows);
      return rows.filter((m) => TERTIALS.some((t) => value(m, t) !== null)).map((m) => keyOf(m.source));
    }),
  );
}

const keyOf = ({ file, line }: { readonly file: string; readonly line: number | null }): string =>
  `${file.toLowerCase()}:${line}`;

/** How findings are told to this reader: without the sentence where it would tell a small count, by itself or by what it lets be worked out. */
export function findingsFor(ctx: Context, figures: Figures): (found: Finding) => z.input<typeof FindingView> {
  if (seesCounts(ctx)) return findingView;
  const withheld = withheldRows(figures);
  return (found) => {
    const view = findingView(found);
    const isTold = !tellsSmall(found) && !found.rows.some((row) => withheld.has(keyOf(row)));
    return isTold ? view : { ...view, sentence: countsWithheld };
  };
}

export const findingView = (found: Finding): z.input<typeof FindingView> => {
  const { title, sentence, todo } = inWords(found);
  return {
    code: found.code,
    severity: found.severity,
    title,
    rows: found.rows.map(({ file, line }) => ({ file, line })),
    sentence,
    do: todo,
  };
};

/** What rows of one file are part of. */
export const findingsWith = (figures: Figures, fileName: string): Finding[] =>
  findingsIn(figures).filter((f) => f.rows.some((row) => row.file === fileName));

export const batchView = (b: BatchHead) => ({
  batchId: b.id,
  kind: b.kind,
  form: b.form,
  fileName: b.file_name,
  year: b.year,
  rows: b.row_count,
  takenAt: b.taken_at.toISOString(),
  takenBy: b.taken_by,
  withdrawn:
    b.withdrawn_at === null
      ? null
      : { at: b.withdrawn_at.toISOString(), by: b.withdrawn_by ?? '', why: b.withdrawn_why ?? '' },
});
