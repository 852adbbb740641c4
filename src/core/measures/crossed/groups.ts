import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid, notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import { began as beganOn, type Measure } from '../counted/count.ts';
import { figures, groupsIn } from '../counted/show.ts';
import type { CountSources } from '../counted/source.ts';
import { tellExactly } from '../counted/teller.ts';
import { tellProtected } from '../counted/teller-protected.ts';
import { DISCLOSURE_LIMIT, protect, type Told } from '../disclosure.ts';
import { countView } from '../figures.ts';
import { dividedBy, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { nextPeriod, type Period, periodByKey, previousPeriod } from '../period.ts';
import { READ, type Scope, scopeOf, type Unit, unitOf } from '../scope.ts';
import { periodView } from '../show.ts';
import { isOngoing, spanOf } from '../span.ts';
import { GroupAnswer, type GroupFigure } from './groups-contract.ts';
import { crossAnswer } from './show.ts';
import type { GroupView } from './views.ts';

export interface AskedGroups {
  readonly period: Period;
  readonly by: string;
  readonly unit: Unit | null;
}

/**
 * Several measures of the same thing by group: how many persons, begun, ended, how it went. Each is told as it is told by itself. Shows nobody.
 */
export const groupsOf = (sources: CountSources, views: readonly GroupView[]) =>
  defineOperation({
    name: 'measures.groups',
    kind: 'query',
    permission: READ,
    audit: 'groups.shown',
    summary: 'Several measures of the same thing in a period, by group',
    input: z.object({
      viewId: z.string().max(40),
      period: PeriodKey,
      by: z.string().max(40).optional(),
      /** One of the units that the reader leads. */
      unitId: id().optional(),
    }),
    output: GroupAnswer,
    untraced: true,
    run: async (ctx, input) => {
      const view = viewOf(views, input.viewId);
      const scope = await scopeOf(ctx);
      return await groupAnswer(ctx, sources, view, scope, askedOf(view, scope, input));
    },
  });

/** @throws AppError NOT_FOUND */
export function viewOf(views: readonly GroupView[], viewId: string): GroupView {
  const view = views.find((v) => v.id === viewId);
  if (!view) throw notFound();
  return view;
}

/** @throws AppError INVALID_INPUT */
export function askedOf(
  view: GroupView,
  scope: Scope,
  input: { readonly period: string; readonly by?: string | undefined; readonly unitId?: string | undefined },
): AskedGroups {
  const by = input.by ?? view.rows[0]?.by ?? '';
  if (!view.rows.some((r) => r.by === by)) throw invalid('by', 'not_in_list');
  const period = periodByKey(input.period);
  if (!scope.exact && period.kind !== 'year' && period.kind !== 'tertial')
    throw invalid('period', 'period_not_told');
  const unit = input.unitId ? unitOf(scope, input.unitId) : null;
  if (unit && !scope.exact) throw invalid('unitId', 'unit_not_told');
  return { period, by, unit };
}

export async function groupAnswer(
  ctx: Context,
  sources: CountSources,
  view: GroupView,
  scope: Scope,
  asked: AskedGroups,
): Promise<z.input<typeof GroupAnswer>> {
  const { period, by, unit } = asked;
  const span = spanOf(period, ctx.today, !scope.exact);
  const measured = view.measures.map(({ measureId, label_sv }) => {
    const measure = sources.find(measureId);
    if (!measure) throw new RangeError(`${measureId} is not counted`);
    return { label: label_sv, measure };
  });
  await fetchMeasures(
    ctx,
    measured.map(({ measure }) => ({ kind: 'facts', id: measure.definition.id, measure })),
    dividedBy(by, scope.exact),
    spanTold(period, period, scope.exact),
  );
  const columns: (Awaited<ReturnType<typeof columnOf>> & { label: string; measure: Measure })[] = [];
  for (const { label, measure } of measured) {
    columns.push({ label, measure, ...(await columnOf(ctx, sources, view, measure, scope, asked)) });
  }
  const names = new Map(columns.flatMap((c) => c.groups.map((g) => [g.key, g.label] as const)));
  const persons = await personsOf(ctx, view, scope, asked, [...names.keys()]);
  return {
    today: ctx.today,
    viewId: view.id,
    title: view.title_sv,
    period: periodView(period),
    ongoing: isOngoing(span),
    through: span.through,
    previousPeriod: previousPeriod(period).key,
    nextPeriod: nextPeriod(period).key,
    unit: unit && { unitId: unit.id, name: unit.name },
    reach: scope.reach,
    units: scope.exact ? scope.units.map((u) => ({ unitId: u.id, name: u.name })) : [],
    disclosure: { protected: !scope.exact, limit: DISCLOSURE_LIMIT },
    rows: scope.rows,
    by,
    ways: view.rows.map((r) => ({ by: r.by, label: r.label_sv })),
    measures: columns.map(({ measure: { definition }, label, state, why, divided, total }) => ({
      measureId: definition.id,
      label,
      counted: definition.counted_sv,
      value: definition.unit_of_value,
      divided,
      state,
      why,
      total,
      columns: divided
        ? definition.breakdowns.filter((b) => b.by !== by).map((b) => ({ by: b.by, label: b.label_sv }))
        : [],
    })),
    persons: {
      label: view.persons.label_sv,
      counted: view.persons.counted_sv,
      total: countView(persons.total),
    },
    groups: [...names].map(([key, label]) => ({
      key,
      label,
      persons: countView(persons.of(key)),
      figures: columns.map((c) => (c.divided ? c.figure(key) : NONE)),
    })),
  };
}

const NONE: GroupFigure = { n: null, of: null, share: null, median: null };

async function columnOf(
  ctx: Context,
  sources: CountSources,
  view: GroupView,
  measure: Measure,
  scope: Scope,
  { period, by, unit }: AskedGroups,
) {
  const { definition } = measure;
  const divided = definition.breakdowns.some((b) => b.by === by);
  const how = divided ? by : (definition.breakdowns[0]?.by ?? '');
  const ids = (unit ? [unit] : scope.units).map((u) => u.id);
  const tell = scope.exact
    ? await tellExactly(ctx, measure, how, period, ids)
    : await tellProtected(ctx, sources, measure, how, period);
  const began = await beganOn(ctx, measure);
  const told = figures(ctx, scope, began, tell);
  const whole = told(period, null, false);
  const isMeasured = whole.state === 'measured';
  const span = spanOf(period, ctx.today, !scope.exact);
  const groups = divided && isMeasured ? await groupsIn(ctx, measure, by, span) : [];
  // A group's share follows from its parts, where they are told.
  const isInside = divided && isMeasured && definition.share && !scope.exact && by !== definition.share.by;
  const crossed =
    isInside && definition.share
      ? await crossAnswer(ctx, sources, [view.crosses], definition.id, scope, {
          period,
          unit,
          rows: by,
          columns: definition.share.by,
        })
      : null;
  const figure = (key: string | null): GroupFigure => {
    const { count, share, length } = told(period, key, false);
    const own = key === null || !crossed ? share : (crossed.groups.find((g) => g.key === key)?.share ?? null);
    return {
      n: definition.share ? (own?.numerator ?? (count && HIDDEN)) : count,
      of: definition.share ? (own?.denominator ?? null) : null,
      share: own?.ratio ?? null,
      median: length?.median ?? null,
    };
  };
  return {
    divided,
    groups,
    state: isMeasured ? ('measured' as const) : ('not_measured' as const),
    why: whole.why === 'not_their_duty' ? null : whole.why,
    total: isMeasured ? figure(null) : NONE,
    figure: (key: string): GroupFigure => (isMeasured ? figure(key) : NONE),
  };
}

const HIDDEN = { n: null, hidden: 'protected' } as const;

/**
 * Persons by group. To whoever may not see them they are told of whole years alone, as if nobody were in two groups, which tells more than it does;
 * and not at all where one of the numbers of the same persons that are told elsewhere is small, since it would follow from these.
 */
async function personsOf(
  ctx: Context,
  view: GroupView,
  scope: Scope,
  { period, by, unit }: AskedGroups,
  keys: readonly string[],
): Promise<{ readonly total: Told; readonly of: (key: string) => Told }> {
  const { through } = spanOf(period, ctx.today, !scope.exact);
  if (through === null || (!scope.exact && period.kind !== 'year')) return WITHHELD;
  const counted = await view.persons.count(ctx, {
    from: period.from,
    to: through,
    rows: by,
    unitIds: (unit ? [unit] : scope.units).map((u) => u.id),
    own: scope.exact,
  });
  const inGroup = (key: string): number => counted.groups.find((g) => g.key === key)?.n ?? 0;
  if (scope.exact) return { total: { n: counted.total }, of: (key) => ({ n: inGroup(key) }) };
  const isSmall = (n: number): boolean => n > 0 && n < DISCLOSURE_LIMIT;
  if (isSmall(counted.total) || counted.elsewhere.some(isSmall)) return WITHHELD;
  const shown = protectPersons(keys.map(inGroup));
  return {
    total: { n: counted.total },
    of: (key) => {
      const at = keys.indexOf(key);
      return at < 0 ? { n: 0 } : shown(at);
    },
  };
}

const WITHHELD = {
  total: { hidden: 'protected' },
  of: (): Told => ({ hidden: 'protected' }),
} as const;

function protectPersons(counts: readonly number[]): (at: number) => Told {
  const single = { size: 1, groups: [{ of: [0], weight: 1 }] };
  const [only] = counts;
  // A group that everybody is in is the whole, and is told as that.
  if (counts.length === 1 && only !== undefined) return () => ({ n: only });
  const shown = protect({
    dimensions: [
      {
        size: counts.length,
        groups: counts.map((_, i) => ({ of: [i], weight: 1 })),
        sumStands: true,
      },
      single,
      single,
    ],
    count: (i) => counts[i] ?? 0,
  });
  return (at) => shown(at, 0, 0);
}
