import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { type ClockTables, type ClockView, clockViews, ruleName } from '#core/clocks';
import type { Context } from '#core/operation';
import type { Notice } from './contract.ts';
import type { ReminderTables } from './tables.ts';

/** Read notices are shown this long, in days. */
const SHOWN_DAYS = 14;
const LIMIT = 200;
const OPEN_CASE = 'casework:case:read';

/** Notices that still say something: not those of before the movable clock was moved back. */
const told = (ctx: Context) =>
  ctx
    .tables<ReminderTables>()
    .selectFrom('reminders.notice')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('employee_id', '=', ctx.actor.employeeId)
    .where('settled_at', 'is', null)
    .where('at', '<=', ctx.now);

/** How many the caller has not read. */
export async function unreadCount(ctx: Context): Promise<number> {
  if (!ctx.actor.employeeId) return 0;
  const row = await told(ctx)
    .select(sql<number>`count(*)`.as('n'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The caller's own notices, unread ones first, newest first. */
export async function noticesOf(ctx: Context): Promise<z.input<typeof Notice>[]> {
  if (!ctx.actor.employeeId) return [];
  const rows = await told(ctx)
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('read_at', 'is', null),
        eb('at', '>', new Date(ctx.now.getTime() - SHOWN_DAYS * 24 * 3_600_000)),
      ]),
    )
    .orderBy(sql`read_at is not null`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(LIMIT)
    .execute();
  const clocks = await clocksById(ctx, [...new Set(rows.flatMap((row) => row.clock_id ?? []))]);
  const cases = await ctx.allowedAmong([...new Set(rows.flatMap((row) => row.case_id ?? []))], OPEN_CASE);
  const organisation = await ctx.organisation();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    ruleId: row.rule_id,
    ruleName: row.rule_id && row.rule_version ? ruleName(row.rule_id, row.rule_version) : null,
    dueAt: row.due_at?.toISOString() ?? null,
    dueOn: row.due_on,
    hourBased: row.hour_based,
    unitName: organisation.units.find((u) => u.id === row.unit_id)?.name ?? '',
    functionTitle: organisation.functions.find((f) => f.id === row.function_id)?.title ?? null,
    clock: (row.clock_id && clocks.get(row.clock_id)) || null,
    caseId: row.case_id && cases.has(row.case_id) ? row.case_id : null,
  }));
}

/** Those of the clocks that the caller's function shows. */
async function clocksById(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, ClockView>> {
  if (ids.length === 0) return new Map();
  const rows = await (ctx.tables<ClockTables>() as Kysely<ClockTables>)
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  const views = await clockViews(ctx, rows);
  return new Map(views.map((view) => [view.id, view]));
}
