import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { invalid, notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import { hasDuty } from '../definitions.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { countView, shareRange } from '../figures.ts';
import { dividedBy, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { monthsOf, nextPeriod, type Period, periodByKey, previousPeriod } from '../period.ts';
import { READ, type Scope, scopeOf, type Unit, unitOf } from '../scope.ts';
import { isOngoing, type Span, spanOf, whyNotMeasured } from '../span.ts';
import { CountAnswer } from './contract.ts';
import { began, groupsCounted, type Measure } from './count.ts';
import { BY_UNIT, type CountDefinition, type CountedGroup, type CountSources } from './source.ts';
import { type Teller, type ToldShare, tellExactly } from './teller.ts';
import { tellProtected } from './teller-protected.ts';
import { countMeasureView } from './view.ts';

type Figure = z.input<typeof CountAnswer>['total'];

/**
 * How many there were in a period, altogether, divided in one way, and by month; and in the period before. Whoever may not see the rows
 * behind is told no small counts, is counted whole months, and is told groups by tertial and year alone. Shows nobody.
 */
export const showCountOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.count',
    kind: 'query',
    permission: READ,
    audit: 'count.shown',
    summary: 'How many there were in a period, divided in one way, by month, and in the period before',
    input: z.object({
      measureId: z.string().max(100),
      period: PeriodKey,
      /** A breakdown of the measure, or `unit`; the measure's first one without it. */
      by: z.string().max(40).optional(),
      /** One of the units that the reader leads. */
      unitId: id().optional(),
    }),
    output: CountAnswer,
    untraced: true,
    run: async (ctx, input) => {
      const measure = sources.find(input.measureId);
      if (!measure) throw notFound();
      const by = breakdownOf(measure.definition, input.by);
      const scope = await scopeOf(ctx);
      const unit = input.unitId ? ownUnit(scope, input.unitId) : null;
      const period = periodByKey(input.period);
      await fetchMeasures(
        ctx,
        [{ kind: 'facts', id: measure.definition.id, measure }],
        dividedBy(by, scope.exact),
        spanTold(period, period, scope.exact),
      );
      return await countAnswer(ctx, sources, measure, scope, { by, unit, period });
    },
  });

/** What a reader of that scope is told of a count in a period. @throws AppError INVALID_INPUT for a kind of period that is not told */
export async function countAnswer(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  scope: Scope,
  { by, unit, period }: { readonly by: string; readonly unit: Unit | null; readonly period: Period },
): Promise<z.input<typeof CountAnswer>> {
  const { definition } = measure;
  const units = unit ? [unit] : scope.units;
  const tell = scope.exact
    ? await tellExactly(
        ctx,
        measure,
        by,
        period,
        units.map((u) => u.id),
      )
    : await tellProtected(ctx, sources, measure, by, toldPeriod(period));
  const since = await began(ctx, measure);
  const figure = figures(ctx, scope, since, tell);
  const groupsTold = scope.exact || period.kind === 'tertial' || period.kind === 'year';
  const concerned = unit === null || concerns(definition, unit, tell);
  const span = spanOf(period, ctx.today, !scope.exact);
  return {
    today: ctx.today,
    measure: countMeasureView(sources, definition),
    period: periodView(period),
    ongoing: isOngoing(span),
    through: span.through,
    previousPeriod: previousPeriod(period).key,
    nextPeriod: nextPeriod(period).key,
    by,
    unit: unit && { unitId: unit.id, name: unit.name },
    reach: scope.reach,
    disclosure: { protected: !scope.exact, limit: DISCLOSURE_LIMIT },
    rows: scope.rows,
    total: concerned ? figure(period, null) : NOT_THEIRS,
    groups: groupsTold
      ? (await groupsOf(ctx, measure, by, span, units)).map(({ key, label, note }) => ({
          key,
          label,
          note,
          figure:
            by === BY_UNIT && !isConcerned(definition, units, key, tell) ? NOT_THEIRS : figure(period, key),
        }))
      : [],
    groupsTold,
    months: monthsOf(period).map((month) => ({
      period: periodView(month),
      figure: concerned ? figure(month, null, false) : NOT_THEIRS,
    })),
  };
}

const WITHOUT = { count: null, previous: null, knownThen: null, share: null, length: null } as const;
const NOT_THEIRS: Figure = { state: 'not_applicable', why: 'not_their_duty', ...WITHOUT };

/** @throws AppError INVALID_INPUT */
export function breakdownOf({ breakdowns }: CountDefinition, by: string | undefined): string {
  if (by === undefined) return breakdowns[0]?.by ?? BY_UNIT;
  if (by !== BY_UNIT && !breakdowns.some((b) => b.by === by)) throw invalid('by', 'not_in_list');
  return by;
}

/** Quarters and half-years overlap with tertials and would give months away. @throws AppError INVALID_INPUT */
function toldPeriod(period: Period): Period {
  if (period.kind === 'quarter' || period.kind === 'half_year') throw invalid('period', 'period_not_told');
  return period;
}

/** A unit's counts are for those who lead it; to others they are one way of dividing the board's. */
function ownUnit(scope: Scope, unitId: string): Unit {
  const unit = unitOf(scope, unitId);
  if (!scope.exact) throw invalid('unitId', 'unit_not_told');
  return unit;
}

/** What is told of a period: altogether, or of one group. */
export const figures =
  (ctx: Context, { exact }: Scope, began: CalendarDate | null, tell: Teller) =>
  (period: Period, key: string | null, comparing = true): Figure => {
    const why = whyNotMeasured(spanOf(period, ctx.today, !exact), began);
    if (why) return { state: 'not_measured', why, ...WITHOUT };
    const told = (during: Period) => (key === null ? tell.total(during) : tell.group(during, key));
    const before = previousPeriod(period);
    const was = whyNotMeasured(spanOf(before, ctx.today, !exact), began) === null;
    const then = comparing ? tell.knownThen(period, key) : null;
    return {
      state: 'measured',
      why: null,
      count: countView(told(period)),
      previous: comparing && was ? countView(told(before)) : null,
      knownThen: then && countView(then),
      share: shareView(tell.share(period, key)),
      length: tell.length(period, key),
    };
  };

function shareView(share: ToldShare | null): Figure['share'] {
  if (!share) return null;
  const { numerator, denominator } = share;
  return {
    numerator: countView(numerator),
    denominator: countView(denominator),
    // Of the rest nothing is said here.
    ratio: shareRange(denominator, [numerator, { hidden: 'protected' }], 0),
  };
}

async function groupsOf(
  ctx: Context,
  measure: Measure,
  by: string,
  span: Span,
  units: readonly Unit[],
): Promise<CountedGroup[]> {
  if (by === BY_UNIT) return units.map((u) => ({ key: u.id, label: u.name, note: null }));
  return await groupsIn(ctx, measure, by, span);
}

/** The groups of a breakdown in a period, as far as it has been counted. */
export async function groupsIn(
  ctx: Context,
  measure: Measure,
  by: string,
  { period: { from, to }, through }: Span,
): Promise<CountedGroup[]> {
  const { definition, source } = measure;
  const counted = async (): Promise<ReadonlySet<string>> =>
    through ? await groupsCounted(ctx, measure, { by, from, to: through }) : new Set();
  return await source.groups(ctx, { measureId: definition.id, by, from, to, counted });
}

/** A duty that is not the unit's, but that it has had all the same, is counted there. */
const concerns = (definition: CountDefinition, unit: Unit, { unitIds }: Teller): boolean =>
  hasDuty(definition, unit) || unitIds.has(unit.id);

export function isConcerned(
  definition: CountDefinition,
  units: readonly Unit[],
  unitId: string,
  tell: Teller,
): boolean {
  const unit = units.find((u) => u.id === unitId);
  return unit !== undefined && concerns(definition, unit, tell);
}

const periodView = ({ key, kind, from, to }: Period) => ({ key, kind, from, to });
