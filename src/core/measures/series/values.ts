import type { Context } from '#core/operation';
import { began, type Measure } from '../counted/count.ts';
import { figures, isConcerned } from '../counted/show.ts';
import { BY_UNIT, type CountSources } from '../counted/source.ts';
import { type Teller, tellExactly } from '../counted/teller.ts';
import { tellProtected } from '../counted/teller-protected.ts';
import { type Counts, countsOf } from '../counts.ts';
import type { Definition } from '../definitions.ts';
import type { AnyMeasure } from '../editions/measure.ts';
import { figureOf, type Telling, tellAll } from '../figures.ts';
import { type Period, periodByKey, periodOf, previousPeriod } from '../period.ts';
import { tellProtected as tellLimits } from '../protected.ts';
import type { Scope, Unit } from '../scope.ts';
import { sumOf, unitValue } from '../show.ts';
import { spanOf } from '../span.ts';
import { cancelledOf, dueOf } from '../tally.ts';
import { aggregate, asValue } from '../value.ts';
import type { SeriesFigure } from './contract.ts';

/** What a reader of a scope is told of a measure: of a unit, or of all that were asked for together. */
export type Told = (period: Period, unit: Unit | null) => SeriesFigure;

/** Periods in a row, the oldest first; counted once for all of them. */
export type Row = readonly [Period, ...Period[]];

export async function valuesOf(
  ctx: Context,
  sources: CountSources,
  m: AnyMeasure,
  scope: Scope,
  units: readonly Unit[],
  periods: Row,
): Promise<Told> {
  return m.kind === 'clocks'
    ? await ofLimits(ctx, m.definition, scope, units, periods)
    : await ofFacts(ctx, sources, m.measure, scope, units, periods);
}

/** The periods as one. Of no kind that is asked for. */
function wholeOf(periods: Row): Period {
  const [first] = periods;
  return { ...first, to: (periods.at(-1) ?? first).to };
}

const yearsOf = (periods: Row): Period[] =>
  [...new Set(periods.map((p) => periodOf('year', p.from).key))].map(periodByKey);

async function ofLimits(
  ctx: Context,
  definition: Definition,
  scope: Scope,
  units: readonly Unit[],
  periods: Row,
): Promise<Told> {
  const counted = new Map<string, { counts: Counts; telling: Telling }>();
  if (scope.exact) {
    const whole = wholeOf(periods);
    const { through } = spanOf(whole, ctx.today, false);
    const counts = await countsOf(ctx, definition, whole.from, through, true);
    const ids = units.map((u) => u.id);
    const telling = tellAll((unitId, during) => sumOf(counts, unitId ? [unitId] : ids, during));
    for (const p of periods) counted.set(p.key, { counts: within(counts, p), telling });
  } else {
    for (const year of yearsOf(periods)) {
      const { through } = spanOf(year, ctx.today, true);
      const counts = await countsOf(ctx, definition, year.from, through, false);
      const telling = tellLimits(counts, year);
      for (const p of periods)
        if (periodOf('year', p.from).key === year.key) counted.set(p.key, { counts, telling });
    }
  }
  return (period, unit) => {
    const found = counted.get(period.key);
    if (!found) throw new RangeError(`${period.key} is not counted`);
    const span = spanOf(period, ctx.today, !scope.exact);
    const valueIn = (u: Unit) => unitValue(definition, found.counts, u, span);
    const value = unit ? valueIn(unit) : asValue(aggregate(units.map(valueIn)));
    const only = units.length === 1 ? units[0] : undefined;
    const figure = figureOf(
      value,
      found.telling,
      unit?.id ?? (scope.exact ? null : only?.id) ?? null,
      period,
    );
    const part = figure.parts.find((p) => p.part === definition.better.part);
    return {
      state: figure.state,
      why: figure.why,
      n: part?.count ?? null,
      of: figure.due,
      share: part?.share ?? null,
      median: null,
    };
  };
}

/** A unit is one of those that had the duty when it had something in the period itself. */
const within = (counts: Counts, period: Period): Counts => ({
  ...counts,
  unitIds: counts.unitIds.filter((id) => {
    const tally = sumOf(counts, [id], period);
    return dueOf(tally) + cancelledOf(tally) > 0;
  }),
});

async function ofFacts(
  ctx: Context,
  sources: CountSources,
  { definition: whole, source }: Measure,
  scope: Scope,
  units: readonly Unit[],
  periods: Row,
): Promise<Told> {
  // What was known then is told of one period at a time.
  const { known_then: _, ...definition } = whole;
  const measure: Measure = { definition, source };
  const tellers = new Map<string, Teller>();
  if (scope.exact) {
    const ids = units.map((u) => u.id);
    const tell = await tellExactly(ctx, measure, BY_UNIT, wholeOf(periods), ids);
    for (const p of periods) tellers.set(p.key, tell);
  } else {
    const years = yearsOf(periods).reverse();
    while (years.length > 0) {
      // A year is told together with the one before.
      const [last] = years.splice(0, 2);
      if (!last) break;
      const tell = await tellProtected(ctx, sources, measure, BY_UNIT, last);
      const both = [last.key, previousPeriod(last).key];
      for (const p of periods) if (both.includes(periodOf('year', p.from).key)) tellers.set(p.key, tell);
    }
  }
  const since = await began(ctx, measure);
  return (period, unit) => {
    const tell = tellers.get(period.key);
    if (!tell) throw new RangeError(`${period.key} is not counted`);
    const concerned = (u: Unit): boolean => isConcerned(definition, units, u.id, tell);
    if (unit ? !concerned(unit) : units.length === 1 && !units.every(concerned)) return NOT_THEIRS;
    const figure = figures(ctx, scope, since, tell)(period, unit?.id ?? null, false);
    return {
      state: figure.state,
      why: figure.why,
      n: definition.share ? (figure.share?.numerator ?? null) : figure.count,
      of: figure.share?.denominator ?? null,
      share: figure.share?.ratio ?? null,
      median: figure.length?.median ?? null,
    };
  };
}

const NOT_THEIRS: SeriesFigure = {
  state: 'not_applicable',
  why: 'not_their_duty',
  n: null,
  of: null,
  share: null,
  median: null,
};

/** The last `n` periods of a kind up to one, the oldest first. */
export function periodsUpTo(last: Period, n: number): Row {
  const row: [Period, ...Period[]] = [last];
  while (row.length < n) row.unshift(previousPeriod(row[0]));
  return row;
}

/** Whether anything is summed within months: counts of a period that goes on are not whole. */
export const sumsUp = (m: AnyMeasure): boolean =>
  m.kind === 'clocks' || m.measure.definition.accumulation === 'in_period';
