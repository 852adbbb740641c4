import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid, notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import type { CountSources } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { type AnyMeasure, allMeasures, anyMeasure, definitionIn } from '../editions/measure.ts';
import { byUnit, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { nextPeriod, type Period, periodByKey, previousPeriod } from '../period.ts';
import { READ, type Scope, scopeOf, type Unit, unitOf } from '../scope.ts';
import { periodView } from '../show.ts';
import { isOngoing, spanOf } from '../span.ts';
import { MeasureSeries, MeasureTrends, type SeriesFigure, type SeriesMeasure } from './contract.ts';
import { type Judged, trendOf } from './trend.ts';
import { periodsUpTo, type Row, sumsUp, valuesOf } from './values.ts';

const MOST = 12;
/** How far back a measured period is looked for when nothing else is said. */
const BACK = 6;

/**
 * A measure through several periods of a kind: altogether and unit by unit, with the trend of one of them. What is withheld in a period is
 * withheld here too. Shows nobody.
 */
export const measureSeriesOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.series',
    kind: 'query',
    permission: READ,
    audit: 'measure-series.shown',
    summary: 'A measure through several periods, altogether and by unit, with its trend',
    input: z.object({
      measureId: z.string().max(100),
      /** The one that is compared with those before it. */
      period: PeriodKey,
      /** The last one that is shown, of the same kind; without it the one that is compared. */
      last: PeriodKey.optional(),
      periods: z.coerce.number().int().min(1).max(MOST).default(BACK),
      unitId: id().optional(),
    }),
    output: MeasureSeries,
    untraced: true,
    run: async (ctx, input) => {
      const m = anyMeasure(sources, input.measureId);
      if (!m) throw notFound();
      const scope = await scopeOf(ctx);
      const period = toldPeriod(scope, periodByKey(input.period));
      const last = input.last === undefined ? period : periodByKey(input.last);
      const periods = periodsUpTo(last, input.periods);
      if (!periods.some((p) => p.key === period.key)) throw invalid('last', 'not_in_list');
      const unit = input.unitId ? unitOf(scope, input.unitId) : null;
      if (unit && m.kind === 'facts' && !scope.exact) throw invalid('unitId', 'unit_not_told');
      await fetchMeasures(ctx, [m], byUnit(scope.exact), spanTold(periods[0], last, scope.exact));
      return await seriesAnswer(ctx, sources, m, scope, { unit, period, periods });
    },
  });

/** Each measure in a period with its trend, to be seen in lists. */
export const measureTrendsOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.trends',
    kind: 'query',
    permission: READ,
    audit: 'measure-trends.shown',
    summary: 'Every measure in a period, with its trend',
    input: z.object({
      period: PeriodKey,
      /** `unit`: each unit too. */
      by: z.enum(['total', 'unit']).default('total'),
    }),
    output: MeasureTrends,
    untraced: true,
    run: async (ctx, input) => {
      const scope = await scopeOf(ctx);
      const period = toldPeriod(scope, periodByKey(input.period));
      const periods = periodsUpTo(period, BACK_IN_LISTS);
      const all = allMeasures(sources);
      await fetchMeasures(ctx, all, byUnit(scope.exact), spanTold(periods[0], period, scope.exact));
      const measures = [];
      for (const m of all) {
        const told = await valuesOf(ctx, sources, m, scope, scope.units, periods);
        const figures = periods.map((p) => told(p, null));
        measures.push({
          measure: seriesMeasure(m),
          figure: figures.at(-1) ?? told(period, null),
          trend: trendIn(ctx, m, scope, periods, figures, period),
          units:
            input.by === 'unit' ? scope.units.map((u) => ({ unitId: u.id, figure: told(period, u) })) : [],
        });
      }
      return { today: ctx.today, period: periodView(period), disclosure: disclosure(scope), measures };
    },
  });

const BACK_IN_LISTS = 3;

async function seriesAnswer(
  ctx: Context,
  sources: CountSources,
  m: AnyMeasure,
  scope: Scope,
  { unit, period, periods }: { readonly unit: Unit | null; readonly period: Period; readonly periods: Row },
): Promise<z.input<typeof MeasureSeries>> {
  const units = unit ? [unit] : scope.units;
  const told = await valuesOf(ctx, sources, m, scope, units, periods);
  const total = periods.map((p) => told(p, null));
  const trend = (figures: readonly SeriesFigure[]) => trendIn(ctx, m, scope, periods, figures, period);
  const each = units.map((u) => ({ unit: u, figures: periods.map((p) => told(p, u)) }));
  const at = periods.findIndex((p) => p.key === period.key);
  const inState = (state: SeriesFigure['state']): number =>
    each.filter(({ figures }) => figures[at]?.state === state).length;
  return {
    today: ctx.today,
    measure: seriesMeasure(m),
    period: periodView(period),
    previousPeriod: previousPeriod(period).key,
    nextPeriod: nextPeriod(period).key,
    unit: unit && { unitId: unit.id, name: unit.name },
    reach: scope.reach,
    disclosure: disclosure(scope),
    periods: periods.map((p) => {
      const span = spanOf(p, ctx.today, !scope.exact);
      return { period: periodView(p), ongoing: isOngoing(span), through: span.through };
    }),
    total,
    trend: trend(total),
    units: unit
      ? []
      : each.map(({ unit: u, figures }) => ({
          unitId: u.id,
          name: u.name,
          figures,
          trend: trend(figures),
        })),
    unitsMeasured: inState('measured'),
    unitsConcerned: inState('measured') + inState('not_measured'),
  };
}

function trendIn(
  ctx: Context,
  m: AnyMeasure,
  scope: Scope,
  periods: Row,
  figures: readonly SeriesFigure[],
  period: Period,
) {
  const points = periods.flatMap((p, i) => {
    const figure = figures[i];
    return figure ? [{ period: p.key, figure }] : [];
  });
  const at = points.findIndex((p) => p.period === period.key);
  const now = points[at];
  if (!now) throw new RangeError(`${period.key} is not counted`);
  const ongoing = isOngoing(spanOf(period, ctx.today, !scope.exact));
  return trendOf(judgedAs(m), now.figure, ongoing, points.slice(0, at));
}

function judgedAs(m: AnyMeasure): Judged {
  const { value, better } = seriesMeasure(m);
  return { value, better, sums: sumsUp(m) };
}

function seriesMeasure(m: AnyMeasure): z.output<typeof SeriesMeasure> {
  const { title_sv: title, duty } = definitionIn(m);
  const common = { measureId: m.id, kind: m.kind, title, notApplicable: duty.else_sv };
  if (m.kind === 'clocks') {
    const { parts, better } = m.definition;
    const label = parts[better.part]?.label_sv ?? null;
    return { ...common, value: 'share', label, one: null, several: null, better: better.direction };
  }
  const { unit_of_value: value, share, duration, one_sv: one, several_sv: several } = m.measure.definition;
  const better = share?.better ?? duration?.better ?? null;
  return { ...common, value, label: share?.numerator_sv ?? null, one, several, better };
}

const disclosure = ({ exact }: Scope) => ({ protected: !exact, limit: DISCLOSURE_LIMIT });

/** Quarters and half-years overlap with tertials and would give months away. @throws AppError INVALID_INPUT */
function toldPeriod({ exact }: Scope, period: Period): Period {
  if (!exact && (period.kind === 'quarter' || period.kind === 'half_year'))
    throw invalid('period', 'period_not_told');
  return period;
}
