import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { countablesOf, waysOf } from '../counted/count.ts';
import { outcomesOf } from '../counts.ts';
import type { AnyMeasure } from '../editions/measure.ts';
import { type Period, periodOf, previousPeriod } from '../period.ts';
import { fetchTallies } from './count.ts';
import { type Countable, wantedBeginning, wantedOf } from './countable.ts';

/** A measure in all ways in which it is kept. */
export const allWays = (m: AnyMeasure): Countable[] =>
  m.kind === 'clocks' ? [outcomesOf(m.definition)] : countablesOf(m.measure);

/** A measure as it is by unit and altogether. */
export const byUnit = (m: AnyMeasure): Countable[] =>
  m.kind === 'clocks' ? [outcomesOf(m.definition)] : waysOf(m.measure, null);

/**
 * Asks in one statement for all that is kept of measures in a period and the years that it is told beside: whoever may not see the rows is told
 * whole years, and of the one before. What is then told of them asks for no more, but for what does not hold.
 */
export async function fetchMeasures(
  ctx: Context,
  measures: readonly AnyMeasure[],
  ways: (m: AnyMeasure) => Countable[],
  from: Period,
  to: Period = from,
): Promise<void> {
  const countables = measures.flatMap(ways);
  const beginnings = new Map(countables.map(({ beginning }) => [beginning.measureId, beginning]));
  const first: CalendarDate = periodOf('year', previousPeriod(periodOf('year', from.from)).from).from;
  await fetchTallies(ctx, [...countables.map(wantedOf), ...[...beginnings.values()].map(wantedBeginning)], {
    from: first,
    to: periodOf('year', to.to).to,
  });
}
