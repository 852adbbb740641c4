import { z } from 'zod';
import { unrecordedOutcomes } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate as asDate, type CalendarDate } from '#platform/calendar';
import { invalid, notFound } from '#platform/errors';
import { calendarDate } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import type { CountSources } from '../counted/source.ts';
import { type Period, periodByKey } from '../period.ts';
import { READ_ROWS, scopeOf } from '../scope.ts';
import { spanOf } from '../span.ts';
import { KnownThen } from './contract.ts';
import { differenceOf, numbersOf } from './difference.ts';
import { evidenceOf, withoutClosed } from './evidence.ts';
import { type AnyMeasure, anyMeasure, definitionIn } from './measure.ts';
import { differingRows, labelsOf, ownFigures, periodView } from './views.ts';

/**
 * A period in the reader's own units as it was known when a day ended, against what is known now: by unit, and row by row. For those who see
 * rows alone: from one day to the next it tells each single case; others have the editions. Where it was not kept when something was written
 * down, it is said and not guessed.
 */
export const knownThenOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.known-then',
    kind: 'query',
    permission: READ_ROWS,
    audit: 'measure.known-then-shown',
    summary: 'A period as it was known on a day, and what differs from what is known now',
    input: z.object({ measureId: z.string().max(100), period: PeriodKey, day: calendarDate() }),
    output: KnownThen,
    run: async (ctx, input) => {
      const m = anyMeasure(sources, input.measureId);
      if (!m) throw notFound();
      const day = asDate(input.day);
      if (day >= ctx.today) throw invalid('day', 'day_before_today');
      const period = periodByKey(input.period);
      const { units } = await scopeOf(ctx);
      const said = {
        today: ctx.today,
        title: definitionIn(m).title_sv,
        period: periodView(period),
        day,
      };
      const why = whyNot(m, period, day);
      const through = spanOf(period, ctx.today, false).through;
      if (why !== null || through === null) {
        return { ...said, why, unrecorded: 0, units: [], numbers: numbersOf([]), rows: [], hidden: 0 };
      }
      const unitIds = units.map((u) => u.id);
      const of = async (to: CalendarDate, knownBy: CalendarDate | null) =>
        await withoutClosed(ctx, await evidenceOf(ctx, m, { from: period.from, to }, knownBy), unitIds);
      const after = await of(through, null);
      const before = await of(day < through ? day : through, day);
      const differing = differenceOf(before, after);
      const labels = await labelsOf(ctx, m, period);
      return {
        ...said,
        why: null,
        unrecorded: await unrecorded(ctx, m, period),
        units: ownFigures(m, units, before, after, labels),
        numbers: numbersOf(differing),
        ...(await differingRows(ctx, m, differing, labels)),
      };
    },
  });

function whyNot(m: AnyMeasure, period: Period, day: CalendarDate): 'period_not_begun' | 'not_kept' | null {
  if (day < period.from) return 'period_not_begun';
  return tellsThen(m) ? null : 'not_kept';
}

const tellsThen = (m: AnyMeasure): boolean => m.kind === 'clocks' || m.measure.source.tellsThen(m.id);

const unrecorded = (ctx: Context, m: AnyMeasure, { from, to }: Period): Promise<number> =>
  m.kind === 'clocks'
    ? unrecordedOutcomes(ctx, { ruleId: m.definition.source.rule_id, from, to })
    : Promise.resolve(0);
