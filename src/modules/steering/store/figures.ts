import type { Context } from '#core/operation';
import { TERTIALS, type Tertial } from '../domain/codes.ts';
import { keptDecimal } from '../domain/decimal.ts';
import {
  BUDGET_FIGURES,
  type EconomyFigure,
  type EconomyRow,
  type EconomyTable,
  OUTCOME_FIGURES,
  type Stated,
  type StatedCount,
  type StatedMeasure,
} from '../domain/figure.ts';
import { figureOf } from '../domain/form/rows.ts';
import type { SteeringTables } from '../tables.ts';
import { type BatchHead, batchHeads } from './batches.ts';

export type ValueRow = SteeringTables['steering.manual_value'];
type MeasureRow = SteeringTables['steering.manual_measure'];

/** All that a board has of figures that are not computed, as it was taken and as it was set by hand. */
export interface Kept {
  /** Those that were not withdrawn, the first first. */
  readonly batches: readonly BatchHead[];
  readonly measures: readonly { readonly batch: BatchHead; readonly rows: readonly StatedMeasure[] }[];
  readonly counts: readonly { readonly batch: BatchHead; readonly rows: readonly StatedCount[] }[];
  readonly economy: readonly { readonly batch: BatchHead; readonly table: EconomyTable }[];
  /** Every version, the last of each first. */
  readonly byHand: readonly ValueRow[];
}

export async function keptFigures(ctx: Context): Promise<Kept> {
  const [heads, measures, values, counts, economy] = await Promise.all([
    batchHeads(ctx),
    rowsOf(ctx, 'steering.manual_measure').orderBy('line').execute(),
    rowsOf(ctx, 'steering.manual_value').orderBy('version', 'desc').execute(),
    rowsOf(ctx, 'steering.stated_count').orderBy('line').execute(),
    rowsOf(ctx, 'steering.economy_row').orderBy('line').execute(),
  ]);
  const batches = heads.filter((b) => b.withdrawn_at === null);
  const of = (kind: BatchHead['kind']) => batches.filter((b) => b.kind === kind);
  const valuesAt = new Map<string, ValueRow[]>();
  for (const value of values) {
    if (value.batch_id === null) continue;
    const key = placeOf(value.batch_id, value.line);
    valuesAt.set(key, [...(valuesAt.get(key) ?? []), value]);
  }
  const inBatch = <R extends { batch_id: string }>(rows: readonly R[], batch: BatchHead): R[] =>
    rows.filter((r) => r.batch_id === batch.id);
  return {
    batches,
    measures: of('measures').map((batch) => ({
      batch,
      rows: inBatch(measures, batch).map((m) =>
        measureIn(batch, m, valuesAt.get(placeOf(batch.id, m.line)) ?? []),
      ),
    })),
    counts: of('counts').map((batch) => ({
      batch,
      rows: inBatch(counts, batch).map(({ line, code, year, tertial, numerator, denominator, remark }) => ({
        source: { file: batch.file_name, line },
        code,
        year,
        tertial,
        numerator,
        denominator,
        remark,
      })),
    })),
    economy: of('economy').map((batch) => ({
      batch,
      table: {
        form: batch.form === 'budget' ? 'budget' : 'outcome',
        rows: inBatch(economy, batch).map((r) => economyIn(batch, r)),
      },
    })),
    byHand: values.filter((v) => v.batch_id === null),
  };
}

type OwnTable = Exclude<keyof SteeringTables, 'steering.import_batch'>;

const rowsOf = <T extends OwnTable>(ctx: Context, table: T) =>
  ctx
    .tables<Pick<SteeringTables, OwnTable>>()
    .selectFrom(table as 'steering.manual_value')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId) as unknown as {
    orderBy(column: string, direction?: 'desc'): { execute(): Promise<SteeringTables[T][]> };
  };

const placeOf = (batchId: string, line: number | null): string => `${batchId}:${line}`;

function measureIn(batch: BatchHead, m: MeasureRow, values: readonly ValueRow[]): StatedMeasure {
  const value = (tertial: Tertial): Stated => {
    const row = values.find((v) => v.tertial === tertial);
    return row ? statedIn(row) : { state: 'not_measured' };
  };
  return {
    source: { file: batch.file_name, line: m.line },
    code: m.code,
    title: m.title,
    kind: m.kind,
    better: m.better,
    accumulation: m.accumulation,
    year: m.year,
    unit: m.unit,
    values: Object.fromEntries(TERTIALS.map((t) => [t, value(t)])) as Record<Tertial, Stated>,
    target: m.target === null ? null : keptDecimal(m.target),
    trend: m.stated_trend,
    goalMet: m.stated_met,
  };
}

/** A value as the checks know it. */
export function statedIn(row: ValueRow): Stated {
  if (row.state !== 'measured') return { state: row.state };
  const { numerator, denominator } = row;
  const counts = numerator !== null && denominator !== null ? { numerator, denominator } : null;
  const written = row.reported_share ?? row.value;
  if (written !== null) return { state: 'measured', figure: keptDecimal(written), counts };
  return counts ? { state: 'measured', figure: figureOf(counts), counts } : { state: 'not_measured' };
}

function economyIn(batch: BatchHead, row: SteeringTables['steering.economy_row']): EconomyRow {
  const figures: Partial<Record<EconomyFigure, ReturnType<typeof keptDecimal>>> = {};
  for (const figure of [...OUTCOME_FIGURES, ...BUDGET_FIGURES]) {
    const written = row[figure];
    if (written !== null) figures[figure] = keptDecimal(written);
  }
  const path = row.area.split('/');
  return { source: { file: batch.file_name, line: row.line }, path, level: row.level, figures };
}
