import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#core/operation';
import { type CalendarDate, endOfDay } from '#platform/calendar';
import { isOver, JUDGED_UNIT, type Outcome, outcomeBy, requireJudged } from './outcomes.ts';

/** One clock that was counted, and as what. */
export interface OutcomeRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly unitId: string;
  readonly dueOn: CalendarDate;
  readonly outcome: Outcome;
  readonly cancelledCode: string | null;
}

export interface Gathered {
  readonly ruleId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** As it was known when that day ended; null: as it is known now. */
  readonly knownBy: CalendarDate | null;
}

/**
 * The clocks that `countOutcomes` counts, one by one, of the whole board: now, or as they were known when a day ended. Then a clock that was
 * written down later is not among them, and one that has been corrected since is judged as it stood. What the caller may not see is the
 * caller's to leave out. In no particular order.
 *
 * No time of registration is needed for the rest: what stops a clock on a day that has passed changes no outcome (see `stopClock`), and nothing
 * falls away, and no time is extended, but at the moment when it is said.
 * @throws RangeError as `countOutcomes`
 */
export async function gatherOutcomes(ctx: Context, which: Gathered): Promise<OutcomeRow[]> {
  return await ctx.gathering<unknown, OutcomeRow[]>(async (db) => {
    const { rows } = await sql<OutcomeRow>`${gatheredOutcomes(ctx, which)}`.execute(db);
    return rows;
  });
}

/** What `gatherOutcomes` gathers, as a query with the same columns. @throws RangeError as `countOutcomes` */
export function gatheredOutcomes(
  ctx: Context,
  { ruleId, from, to, knownBy }: Gathered,
): RawBuilder<OutcomeRow> {
  requireJudged(ruleId);
  const at = knownBy && endOfDay(knownBy) < ctx.now ? endOfDay(knownBy) : ctx.now;
  const board = sql`tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId}`;
  const known = knownBy
    ? sql`(select c.id, c.case_id, c.unit_id, c.judged_unit_id, c.hour_based,
        case when k.id is null then c.due_at else k.was_due_at end as due_at,
        case when k.id is null then c.due_on else k.was_due_on end as due_on,
        case when k.id is null then c.original_due_at else k.was_original_due_at end as original_due_at,
        case when k.id is null then c.stopped_at else k.was_stopped_at end as stopped_at,
        case when k.id is null then c.cancelled_at else k.was_cancelled_at end as cancelled_at,
        case when k.id is null then c.cancelled_code else k.was_cancelled_code end as cancelled_code
      from clocks.clock c left join lateral (
          select x.id, x.was_due_at, x.was_due_on, x.was_original_due_at, x.was_stopped_at, x.was_cancelled_at, x.was_cancelled_code
          from clocks.correction x
          where x.tenant_id = c.tenant_id and x.clock_id = c.id and x.corrected_at >= ${at}
          order by x.corrected_at, x.id limit 1) k on true
      where c.tenant_id = ${ctx.actor.tenantId} and c.authority_id = ${ctx.authorityId} and c.rule_id = ${ruleId} and coalesce(c.recorded_at < ${at}, true)) as c`
    : sql`(select * from (select id, case_id, unit_id, judged_unit_id, hour_based, due_at, due_on, original_due_at, stopped_at, cancelled_at,
        cancelled_code from clocks.clock where ${board} and rule_id = ${ruleId}) x) as c`;
  return sql<OutcomeRow>`
    select id, case_id as "caseId", ${JUDGED_UNIT} as "unitId", due_on as "dueOn", ${outcomeBy(at)} as outcome,
      case when ${outcomeBy(at)} = 'cancelled' then cancelled_code end as "cancelledCode"
    from ${known} where due_on >= ${from}::date and due_on <= ${to}::date and ${isOver(at)}`;
}

/** How many of a rule's clocks with a due day in the period were written down before it was kept when they were. */
export async function unrecordedOutcomes(
  ctx: Context,
  { ruleId, from, to }: Omit<Gathered, 'knownBy'>,
): Promise<number> {
  return await ctx.gathering<unknown, number>(async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from clocks.clock
      where tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId} and rule_id = ${ruleId}
        and due_on >= ${from}::date and due_on <= ${to}::date and recorded_at is null`.execute(db);
    return rows[0]?.n ?? 0;
  });
}
