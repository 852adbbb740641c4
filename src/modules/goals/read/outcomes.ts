import type { z } from 'zod';
import {
  bareFigure,
  type Figure,
  type FigureRef,
  type FigureSources,
  figureKey,
  type LiveFigures,
} from '#core/figures';
import { type Period, periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import type { GoalView } from '../contract.ts';
import { standingOf } from '../domain/standing.ts';
import { type IndicatorRow, type TargetRow, targetIn } from '../store/goals.ts';

/** Where figures are found: what has been published or stated, and what measures tell now. */
export interface GoalFigures {
  readonly sources: FigureSources;
  readonly live: LiveFigures;
  /** The measures that can be chosen. */
  readonly measures: readonly {
    readonly measureId: string;
    readonly title: string;
    readonly kind: 'share' | 'count' | 'duration';
  }[];
}

type Indicator = z.input<typeof GoalView>['indicators'][number];
export type Outcome = NonNullable<Indicator['outcomes'][number]>;

const refOf = (indicator: IndicatorRow, period: string, unitId: string | null): FigureRef => ({
  kind: indicator.source,
  id: indicator.ref,
  period,
  unitId,
  part: null,
});

/** Between what it lies, as far as is told. */
export function boundsOf({ state, value, bounds }: Figure): readonly [number, number] | null {
  if (state === 'told' && value !== null) return [value, value];
  return state === 'bounded' && bounds ? [bounds.from, bounds.to] : null;
}

/** Of each indicator in each period that has begun: what was published or stated, else what the measure tells now. Told alike to everybody. */
export async function outcomesOf(
  ctx: Context,
  figures: GoalFigures,
  indicators: readonly IndicatorRow[],
  targets: readonly TargetRow[],
  periods: readonly Period[],
): Promise<(indicatorId: string, period: string) => Outcome | null> {
  const begun = periods.filter((p) => p.from <= ctx.today);
  const refs = indicators.flatMap((i) => begun.map((p) => refOf(i, p.key, null)));
  const found = new Map(await figures.sources.resolve(ctx, refs));
  const missing = refs.filter((r) => found.get(figureKey(r))?.state === 'unpublished');
  const live = new Map((await figures.live(ctx, missing)).map((f) => [figureKey(f.ref), f]));
  return (indicatorId, key) => {
    const indicator = indicators.find((i) => i.id === indicatorId);
    if (!indicator || !begun.some((p) => p.key === key)) return null;
    const ref = refOf(indicator, key, null);
    const told = found.get(figureKey(ref)) ?? bareFigure(ref, indicator.ref, null);
    const figure = live.get(figureKey(ref)) ?? told;
    const target = targetIn(
      targets.filter((t) => t.indicator_id === indicatorId),
      key,
    );
    return {
      period: key,
      figure,
      standing: live.has(figureKey(ref)) ? 'live' : 'published',
      ongoing: ctx.today <= periodByKey(key).to,
      target,
      reaches: standingOf({
        bounds: boundsOf(figure),
        target,
        direction: indicator.direction,
        start: indicator.start_value === null ? null : Number(indicator.start_value),
      }),
    };
  };
}

/** What the published edition of a period tells of each unit. */
export async function unitsOf(
  ctx: Context,
  figures: GoalFigures,
  indicators: readonly IndicatorRow[],
  period: string,
): Promise<ReadonlyMap<string, Indicator['units']>> {
  const { units } = await ctx.organisation();
  const own = units
    .filter((u) => u.authorityId === ctx.authorityId)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const found = await figures.sources.resolve(
    ctx,
    indicators.flatMap((i) => own.map((u) => refOf(i, period, u.id))),
  );
  return new Map(
    indicators.map((i) => [
      i.id,
      own.flatMap((u) => {
        const figure = found.get(figureKey(refOf(i, period, u.id)));
        const isTold = figure && !['unpublished', 'missing', 'not_applicable'].includes(figure.state);
        return isTold ? [{ unitId: u.id, name: u.name, figure }] : [];
      }),
    ]),
  );
}

/** The last told value against the one told before it; null where there are not two, or it can't be said which is greater. */
export function trendOf(
  outcomes: readonly (Outcome | null)[],
  direction: IndicatorRow['direction'],
): Indicator['trend'] {
  const told = outcomes.flatMap((o) => {
    const bounds = o && boundsOf(o.figure);
    return o && bounds && isWhole(o) ? [{ period: o.period, bounds }] : [];
  });
  const [was, is] = told.slice(-2);
  if (!was || !is) return null;
  const way = wayOf(was.bounds, is.bounds);
  if (!way) return null;
  const isBetter = (way === 'up') === (direction === 'at_least');
  return {
    direction: way,
    verdict: way === 'same' ? 'same' : isBetter ? 'better' : 'worse',
    from: was.period,
    to: is.period,
  };
}

/** How many there were so far is compared with no whole period, nor with what has grown since the year began. */
const isWhole = ({ figure, ongoing }: Outcome): boolean =>
  !['count', 'amount'].includes(figure.kind) || (figure.ref.kind === 'measure' && !ongoing);

function wayOf(was: readonly [number, number], is: readonly [number, number]): 'up' | 'down' | 'same' | null {
  if (is[0] > was[1]) return 'up';
  if (is[1] < was[0]) return 'down';
  return is[0] === is[1] && was[0] === was[1] ? 'same' : null;
}
