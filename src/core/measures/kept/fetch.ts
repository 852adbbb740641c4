import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import { countablesOf, toldWay } from '../counted/count.ts';
import { outcomesOf } from '../counts.ts';
import type { AnyMeasure } from '../editions/measure.ts';
import { type Period, periodOf, previousPeriod } from '../period.ts';
import { fetchTallies } from './count.ts';
import { type Countable, wantedBeginning, wantedOf } from './countable.ts';

type Ways = (m: AnyMeasure) => Countable[];

/** A measure in all ways in which it is kept. */
export const allWays: Ways = (m) =>
  m.kind === 'clocks' ? [outcomesOf(m.definition)] : countablesOf(m.measure);

/** A measure as it is by unit and altogether, to whoever sees the rows or to whoever doesn't. */
export const byUnit =
  (exact: boolean): Ways =>
  (m) =>
    m.kind === 'clocks' ? [outcomesOf(m.definition)] : [toldWay(m.measure, null, exact)];

/** In which ways a measure is counted to be told by a group: by it or what lies within it, by what its share is made of, and altogether. */
export const dividedBy =
  (by: string, exact: boolean): Ways =>
  (m) => {
    if (m.kind === 'clocks') return [];
    const { breakdowns, share } = m.measure.definition;
    const divided = breakdowns.filter((b) => b.by === by || b.within === by || b.by === share?.by);
    const [first] = breakdowns;
    const ways = new Set([...divided, ...(first ? [first] : [])].map((b) => b.by));
    return [null, ...ways].flatMap((way) => [
      toldWay(m.measure, way, exact),
      ...(exact ? [] : [toldWay(m.measure, way, true)]),
    ]);
  };

/** What of time limits alone: of what is counted otherwise it is enough to know when it began. */
export const ofLimits: Ways = (m) => (m.kind === 'clocks' ? [outcomesOf(m.definition)] : []);

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** What stands is told to whoever doesn't see the rows of the last whole month alone, whichever period was asked for. */
  readonly standingTold: boolean;
}

/**
 * The days of which anything is told beside periods: each and the one before to whoever sees the rows; to others whole years, two at a time
 * back from the last.
 */
export function spanTold(from: Period, to: Period, exact: boolean): Span {
  if (exact) return { from: previousPeriod(from).from, to: to.to, standingTold: false };
  let first = previousPeriod(periodOf('year', to.from));
  while (first.from > from.from) first = previousPeriod(previousPeriod(first));
  return { from: first.from, to: periodOf('year', to.to).to, standingTold: true };
}

/**
 * Asks in one statement for all that is kept of measures in a span of days. What is then told of them there asks for no more, but for what does
 * not hold.
 */
export async function fetchMeasures(
  ctx: Context,
  measures: readonly AnyMeasure[],
  ways: Ways,
  span: Span,
): Promise<void> {
  const countables = measures.flatMap(ways);
  const beginnings = new Map(
    measures.flatMap(byUnit(true)).map(({ beginning }) => [beginning.measureId, beginning]),
  );
  await fetchTallies(
    ctx,
    [...countables.map(wantedOf), ...[...beginnings.values()].map(wantedBeginning)],
    span,
  );
  const last = periodOf('month', addDays(periodOf('month', ctx.today).from, -1));
  if (span.standingTold && (last.from < span.from || last.to > span.to)) {
    await fetchTallies(ctx, countables.filter((c) => c.standing).map(wantedOf), last);
  }
}
