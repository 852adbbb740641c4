import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { id } from '#platform/schema';
import { MeasureAnswer, PeriodKey } from './contract.ts';
import { type Counts, countsOf } from './counts.ts';
import { type Definition, hasDuty } from './definitions.ts';
import { DISCLOSURE_LIMIT } from './disclosure.ts';
import { figureOf, type Telling, tellAll } from './figures.ts';
import { measureView } from './list.ts';
import { monthsOf, nextPeriod, type Period, periodByKey, periodOf, previousPeriod } from './period.ts';
import { tellProtected } from './protected.ts';
import { measureOf, READ, type Scope, scopeOf, type Unit, unitOf } from './scope.ts';
import { isOngoing, type Span, spanOf, whyNotMeasured } from './span.ts';
import { add, NOTHING, type Tally } from './tally.ts';
import { aggregate, asValue, concernedBy, type Value } from './value.ts';

/**
 * A measure in a period: altogether, by unit and by month, as counts with their shares. Whoever may not see the rows behind is told no
 * small counts, and is counted whole months. Shows nobody.
 */
export const showMeasure = defineOperation({
  name: 'measures.show',
  kind: 'query',
  permission: READ,
  audit: 'measure.shown',
  summary: 'A measure in a period, altogether, by unit and by month',
  input: z.object({ measureId: z.string().max(100), period: PeriodKey, unitId: id().optional() }),
  output: MeasureAnswer,
  untraced: true,
  run: async (ctx, input) => {
    const scope = await scopeOf(ctx);
    const unit = input.unitId ? unitOf(scope, input.unitId) : null;
    return await measureAnswer(ctx, measureOf(input.measureId), scope, periodByKey(input.period), unit);
  },
});

/** What a reader of that scope is told of a measure in a period. @throws AppError INVALID_INPUT for a kind of period that is not told */
export async function measureAnswer(
  ctx: Context,
  definition: Definition,
  scope: Scope,
  period: Period,
  unit: Unit | null,
): Promise<z.input<typeof MeasureAnswer>> {
  const span = spanOf(period, ctx.today, !scope.exact);
  const { counts, telling } = scope.exact
    ? await countedExactly(ctx, definition, scope, span)
    : await countedProtected(ctx, definition, period);

  const units = unit ? [unit] : scope.units;
  const valueIn = (u: Unit, during: Period): Value => unitValue(definition, counts, u, spanIn(span, during));
  const values = units.map((u) => ({ unit: u, value: valueIn(u, period) }));
  const all = aggregate(values.map((v) => v.value));
  const figure = (value: Value, of: string | null, during: Period) => figureOf(value, telling, of, during);
  return {
    today: ctx.today,
    measure: measureView(ctx, definition),
    period: periodView(period),
    ongoing: isOngoing(span),
    through: span.through,
    previousPeriod: previousPeriod(period).key,
    nextPeriod: nextPeriod(period).key,
    unit: unit && { unitId: unit.id, name: unit.name },
    reach: scope.reach,
    disclosure: { protected: !scope.exact, limit: DISCLOSURE_LIMIT },
    rows: scope.rows,
    total: figure(asValue(all), unit?.id ?? null, period),
    unitsMeasured: all.measured,
    unitsConcerned: concernedBy(all),
    units: unit
      ? []
      : inOrder(values).map((v) => ({
          unitId: v.unit.id,
          name: v.unit.name,
          figure: figure(v.value, v.unit.id, period),
        })),
    months: monthsOf(period).map((month) => ({
      period: periodView(month),
      figure: figure(asValue(aggregate(units.map((u) => valueIn(u, month)))), unit?.id ?? null, month),
    })),
  };
}

interface Counted {
  readonly counts: Counts;
  readonly telling: Telling;
}

async function countedExactly(
  ctx: Context,
  definition: Definition,
  scope: Scope,
  { period, through }: Span,
): Promise<Counted> {
  const counts = await countsOf(ctx, definition, period.from, through, true);
  const unitIds = scope.units.map((u) => u.id);
  const telling = tellAll((unitId, during) => sumOf(counts, unitId ? [unitId] : unitIds, during));
  return { counts, telling };
}

/** @throws AppError INVALID_INPUT for a kind of period that would give months away */
async function countedProtected(ctx: Context, definition: Definition, period: Period): Promise<Counted> {
  if (period.kind === 'quarter' || period.kind === 'half_year') throw invalid('period', 'period_not_told');
  const year = periodOf('year', period.from);
  const counts = await countsOf(ctx, definition, year.from, spanOf(year, ctx.today, true).through, false);
  return { counts, telling: tellProtected(counts, year) };
}

export const sumOf = (counts: Counts, unitIds: readonly string[], during: Period): Tally =>
  unitIds
    .flatMap((unitId) => monthsOf(during).map((month) => counts.tally(unitId, month)))
    .reduce(add, NOTHING);

/** A duty that is not the unit's, but that it has had all the same with a case that came to it, is counted there. */
export function unitValue(definition: Definition, counts: Counts, unit: Unit, span: Span): Value {
  if (!hasDuty(definition, unit) && !counts.unitIds.includes(unit.id)) {
    return { state: 'not_applicable', why: 'not_their_duty' };
  }
  if (counts.began === null && !counts.adopted) return { state: 'not_measured', why: 'not_adopted' };
  const why = whyNotMeasured(span, counts.began);
  if (why) return { state: 'not_measured', why };
  return { state: 'measured', tally: sumOf(counts, [unit.id], span.period) };
}

const spanIn = ({ today, wholeMonths }: Span, period: Period): Span => spanOf(period, today, wholeMonths);

const ORDER: Readonly<Record<Value['state'], number>> = { measured: 0, not_measured: 1, not_applicable: 2 };
const inOrder = <V extends { readonly value: Value }>(values: readonly V[]): V[] =>
  [...values].sort((a, b) => ORDER[a.value.state] - ORDER[b.value.state]);

export const periodView = ({ key, kind, from, to }: Period) => ({ key, kind, from, to });
