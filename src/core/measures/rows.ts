import { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { clockState, type JudgedClock, judgedClocks, type Outcome } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { id } from '#platform/schema';
import { type MeasureRow, MeasureRows, PeriodKey } from './contract.ts';
import { countsOf, OUTCOME_OF } from './counts.ts';
import { monthsOf, periodByKey } from './period.ts';
import { measureOf, READ_ROWS, scopeOf, unitOf } from './scope.ts';
import { spanOf } from './span.ts';
import { add, cancelledOf, NOTHING, PARTS } from './tally.ts';

const PAGE = 100;

/**
 * The cases behind one part of a unit's figure. Each is asked access to by itself: what has gone to another unit is counted as hidden, so
 * that rows and figure always agree. What a conflict of interest closes to the reader is in neither.
 */
export const measureRows = defineOperation({
  name: 'measures.rows',
  kind: 'query',
  permission: READ_ROWS,
  audit: 'measure.rows-shown',
  summary: "The cases behind one part of a unit's figure",
  input: z.object({
    measureId: z.string().max(100),
    period: PeriodKey,
    unitId: id(),
    part: z.enum([...PARTS, 'cancelled']),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: MeasureRows,
  run: async (ctx, input) => {
    const definition = measureOf(input.measureId);
    const unit = unitOf(await scopeOf(ctx), input.unitId);
    const period = periodByKey(input.period);
    const { through } = spanOf(period, ctx.today, false);
    const counts = await countsOf(ctx, definition, period.from, through, true);
    const tally = monthsOf(period)
      .map((month) => counts.tally(unit.id, month))
      .reduce(add, NOTHING);
    const total = input.part === 'cancelled' ? cancelledOf(tally) : tally.parts[input.part];
    const outcome: Outcome = input.part === 'cancelled' ? 'cancelled' : OUTCOME_OF[input.part];
    const rows =
      through === null
        ? []
        : await shownRows(
            ctx,
            await judgedClocks(ctx, {
              ruleId: definition.source.rule_id,
              from: period.from,
              to: through,
              unitId: unit.id,
              outcome,
            }),
          );
    return {
      today: ctx.today,
      rows: rows.slice((input.page - 1) * PAGE, input.page * PAGE),
      total,
      hidden: total - rows.length,
      page: input.page,
      pages: Math.max(1, Math.ceil(rows.length / PAGE)),
    };
  },
});

async function shownRows(
  ctx: Context,
  clocks: readonly JudgedClock[],
): Promise<z.input<typeof MeasureRow>[]> {
  const caseIds = [...new Set(clocks.flatMap((c) => c.caseId ?? []))];
  const allowed = await ctx.allowedAmong(caseIds, READ_ROWS);
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...allowed]);
  const numberOf = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  return clocks.flatMap(({ caseId, clock }) => {
    const caseNumber = caseId && numberOf.get(caseId);
    if (!caseId || !caseNumber) return [];
    const endedAt = clock.stoppedAt ?? clock.cancelled?.at;
    return {
      caseId,
      caseNumber,
      dueOn: clock.dueOn,
      originalDueOn: clock.originalDueOn,
      extension: !clock.extension ? 'none' : clock.extension.late ? 'too_late' : 'in_time',
      endedOn: endedAt ? swedishDayOf(endedAt) : null,
      daysLate: clockState(clock, ctx.now).daysLate,
      cancelledReason: clock.cancelled?.reason ?? null,
    };
  });
}
