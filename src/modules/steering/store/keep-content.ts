import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import { TERTIALS } from '../domain/codes.ts';
import { type Decimal, writtenAs } from '../domain/decimal.ts';
import type { EconomyRow, StatedCount, StatedMeasure } from '../domain/figure.ts';
import type { Content } from '../domain/form/rows.ts';
import type { SteeringTables } from '../tables.ts';
import type { BatchRow } from './batches.ts';

/** So many rows at a time, so that no statement has more parameters than a driver can send. */
const AT_ONCE = 500;

/** Keeps a file and all its rows. */
export async function keepImport(ctx: Context, batch: BatchRow, content: Content): Promise<void> {
  await insertAll(ctx, 'steering.import_batch', [batch]);
  const own = { tenant_id: batch.tenant_id, authority_id: batch.authority_id, batch_id: batch.id };
  if (content.form === 'measures') {
    await insertAll(
      ctx,
      'steering.manual_measure',
      content.rows.map((m) => ({ ...own, ...measureColumns(m) })),
    );
    const by = { set_at: batch.taken_at, set_by: batch.taken_by };
    const who = { set_by_employee: batch.taken_by_employee, set_by_function: batch.taken_by_function };
    await insertAll(
      ctx,
      'steering.manual_value',
      content.rows.flatMap((m) => valuesOf(m).map((v) => ({ ...own, ...v, ...by, ...who }))),
    );
  } else if (content.form === 'counts') {
    await insertAll(
      ctx,
      'steering.stated_count',
      content.rows.map((c) => ({ ...own, ...countColumns(c) })),
    );
  } else {
    await insertAll(
      ctx,
      'steering.economy_row',
      content.rows.map((r) => ({ ...own, ...economyColumns(r) })),
    );
  }
}

async function insertAll<T extends keyof SteeringTables>(
  ctx: Context,
  table: T,
  rows: readonly SteeringTables[T][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await ctx
      .tables<SteeringTables>()
      .insertInto(table)
      .values(rows.slice(from, from + AT_ONCE) as never)
      .execute();
  }
}

const lineOf = ({ source }: { source: { line: number | null } }): number => source.line ?? 1;
const kept = (figure: Decimal | null | undefined): string | null => (figure ? writtenAs(figure) : null);

const measureColumns = (m: StatedMeasure) => ({
  line: lineOf(m),
  code: m.code,
  title: m.title,
  kind: m.kind,
  better: m.better,
  accumulation: m.accumulation,
  year: m.year,
  unit: m.unit,
  target: kept(m.target),
  stated_trend: m.trend,
  stated_met: m.goalMet,
});

const valuesOf = (m: StatedMeasure) =>
  TERTIALS.map((tertial) => {
    const stated = m.values[tertial];
    const figure = stated.state === 'measured' ? kept(stated.figure) : null;
    const counts = stated.state === 'measured' ? stated.counts : null;
    return {
      id: newId(),
      line: lineOf(m),
      code: m.code,
      year: m.year,
      tertial,
      unit_id: null,
      version: 1,
      state: stated.state,
      why: null,
      numerator: counts?.numerator ?? null,
      denominator: counts?.denominator ?? null,
      reported_share: m.kind === 'share' ? figure : null,
      value: m.kind === 'share' ? null : figure,
      comment: null,
    };
  });

const countColumns = (c: StatedCount) => ({
  line: lineOf(c),
  code: c.code,
  year: c.year,
  tertial: c.tertial,
  numerator: c.numerator,
  denominator: c.denominator,
  remark: c.remark,
});

const economyColumns = (r: EconomyRow) => ({
  line: lineOf(r),
  area: r.path.join('/'),
  level: r.level,
  budget_cost: kept(r.figures.budget_cost),
  budget_income: kept(r.figures.budget_income),
  outcome_cost: kept(r.figures.outcome_cost),
  outcome_income: kept(r.figures.outcome_income),
  deviation_cost: kept(r.figures.deviation_cost),
  deviation_income: kept(r.figures.deviation_income),
  deviation_net: kept(r.figures.deviation_net),
  cost: kept(r.figures.cost),
  income: kept(r.figures.income),
  net: kept(r.figures.net),
});
