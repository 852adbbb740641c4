import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { sqlText } from '#platform/db';
import { clockOfRow } from './row.ts';
import { listRules } from './rules/index.ts';
import { type Clock, isJudged } from './state.ts';
import type { ClockTables } from './tables.ts';

/** What the counting role may read of a clock, and no more. */
export interface CountedClockTables {
  'clocks.clock': {
    tenant_id: string;
    authority_id: string;
    unit_id: string;
    judged_unit_id: string | null;
    rule_id: string;
    due_at: Date;
    due_on: CalendarDate;
    hour_based: boolean;
    original_due_at: Date;
    stopped_at: Date | null;
    cancelled_at: Date | null;
    cancelled_code: string | null;
  };
}

export type Outcome = 'met' | 'met_in_extension' | 'missed' | 'cancelled';

/** How many of a rule's clocks fell due with the same outcome in one unit and month. */
export interface OutcomeCount {
  /** The unit that had the clock when its time ran out, wherever it is now. */
  readonly unitId: string;
  /** First day of the month of the due day. */
  readonly month: CalendarDate;
  readonly outcome: Outcome;
  /** The code of why it was cancelled; null for other outcomes, and where the reason is no code. */
  readonly cancelledCode: string | null;
  readonly n: number;
}

/**
 * The outcomes of a rule's clocks of the actor's board whose due day lies between two days, both included, and is over. Those whose time
 * has not run out by `ctx.now` are left out, done or not: their outcome is settled on the due day, by `clockState`. Missed are also those
 * that are overdue and still open. In no particular order.
 *
 * Counted from the rows themselves, by an index that holds all that is asked for. What is counted of a day that has passed stays what it is until
 * a row changes.
 * @throws RangeError for a rule whose clocks are never met or missed
 */
export async function countOutcomes(ctx: Context, which: Counted): Promise<OutcomeCount[]> {
  requireJudged(which.ruleId);
  const rows = await ctx.counting<CountedClockTables, CountRow[]>((db) =>
    outcomeQuery(db, ctx, which).execute(),
  );
  return rows.map(outcomeOf);
}

/** Those of them in cases that a conflict of interest closes to the actor: to be taken from a figure whose rows the actor sees. */
export async function countClosedOutcomes(ctx: Context, which: Counted): Promise<OutcomeCount[]> {
  const rows = await ctx.countingClosed((caseIds) =>
    outcomeQuery(ctx.tables<CountedClockTables>(), ctx, which)
      .where(sql<SqlBool>`case_id = any(${caseIds}::uuid[])`)
      .execute(),
  );
  return rows.map(outcomeOf);
}

const outcomeOf = (row: CountRow): OutcomeCount => ({ ...row, month: calendarDate(row.month) });

/** What `countOutcomes` reads: a change to anything else of a clock changes no outcome. */
export const outcomeReads = () => ({
  tables: ['clocks.clock'],
  columns: [
    'cancelled_at',
    'cancelled_code',
    'due_at',
    'due_on',
    'hour_based',
    'judged_unit_id',
    'original_due_at',
    'rule_id',
    'stopped_at',
    'unit_id',
  ],
  days: { kind: 'on', column: 'due_on' } as const,
  how: [JUDGED_UNIT, outcomeBy(new Date(0))].map(sqlText).join(' ; '),
});

interface Counted {
  readonly ruleId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** For `countOutcomes`, and for the test that asks the database how it will be answered. */
export const outcomeQuery = (db: Kysely<CountedClockTables>, ctx: Context, { ruleId, from, to }: Counted) =>
  db
    .selectFrom('clocks.clock')
    .select([
      JUDGED_UNIT.as('unitId'),
      sql<string>`due_on - (extract(day from due_on)::int - 1)`.as('month'),
      outcomeBy(ctx.now).as('outcome'),
      sql<string | null>`case when ${outcomeBy(ctx.now)} = 'cancelled' then cancelled_code end`.as(
        'cancelledCode',
      ),
      sql<number>`count(*)`.as('n'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('rule_id', '=', ruleId)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .where(isOver(ctx.now))
    .groupBy(sql`1, 2, 3, 4`);

type CountRow = Omit<OutcomeCount, 'month'> & { readonly month: string };

/**
 * The clocks behind a count, as far as the policies show them to the actor: those of own units, functions and opened cases. By due day.
 * @throws RangeError as `countOutcomes`
 */
export async function judgedClocks(
  ctx: Context,
  which: { ruleId: string; from: CalendarDate; to: CalendarDate; unitId: string; outcome: Outcome },
): Promise<JudgedClock[]> {
  requireJudged(which.ruleId);
  const rows = await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('rule_id', '=', which.ruleId)
    .where('due_on', '>=', which.from)
    .where('due_on', '<=', which.to)
    .where(isOver(ctx.now))
    .where(JUDGED_UNIT, '=', which.unitId)
    .where(outcomeBy(ctx.now), '=', which.outcome)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, clock: clockOfRow(row) }));
}

export interface JudgedClock {
  readonly caseId: string | null;
  readonly clock: Clock;
}

export const JUDGED_UNIT = sql<string>`coalesce(judged_unit_id, unit_id)`;

/** `isPastDue` in SQL. */
const pastDue = (at: RawBuilder<unknown>, dueAt = sql.ref('due_at')): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${at} > ${dueAt} or (${at} = ${dueAt} and not (hour_based and ${dueAt} = original_due_at)))`;

/** `clockState` in SQL, for clocks whose time has run out by `now`. */
export function outcomeBy(now: Date): RawBuilder<Outcome> {
  const ended = sql`coalesce(stopped_at, cancelled_at, ${now}::timestamptz)`;
  return sql<Outcome>`case
    when ${pastDue(ended)} then 'missed'
    when cancelled_at is not null then 'cancelled'
    when ${pastDue(sql.ref('stopped_at'), sql.ref('original_due_at'))} then 'met_in_extension'
    else 'met' end`;
}

export const isOver = (now: Date): RawBuilder<SqlBool> => pastDue(sql`${now}::timestamptz`);

/** The first due day of the rule in the actor's board, past or to come; null when it has never had any. */
export async function firstDueOn(ctx: Context, ruleId: string): Promise<CalendarDate | null> {
  const first = await ctx.counting<CountedClockTables, { due_on: CalendarDate } | undefined>((db) =>
    db
      .selectFrom('clocks.clock')
      .select('due_on')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .where('rule_id', '=', ruleId)
      .orderBy('due_on')
      .limit(1)
      .executeTakeFirst(),
  );
  return first?.due_on ?? null;
}

/** What is another's to keep, or tells the first day and not the last, is never met or missed. */
export function requireJudged(ruleId: string): void {
  const versions = listRules().filter((rule) => rule.id === ruleId);
  if (
    versions.length === 0 ||
    !versions.every((rule) => isJudged({ kind: rule.kind, dueMeans: rule.due_means }))
  ) {
    throw new RangeError(`The outcomes of ${ruleId} can't be counted`);
  }
}
