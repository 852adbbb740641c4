import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '#core/operation';
import { addDays, endOfDay } from '#platform/calendar';
import type { ClockRow, ClockTables } from './tables.ts';

/** Stretches of a watch list, each without the one before it: `today` is not overdue, `3` is not today. */
export const WatchBucket = z.enum(['overdue', 'today', 'days3', 'days7', 'days30', 'later']);
export type WatchBucket = z.infer<typeof WatchBucket>;

/** Counts of open clocks by stretch. */
export const WatchCounts = z.object({
  overdue: z.number().int(),
  today: z.number().int(),
  days3: z.number().int(),
  days7: z.number().int(),
  days30: z.number().int(),
  later: z.number().int(),
});
export type WatchCounts = z.infer<typeof WatchCounts>;

export interface WatchFilter {
  readonly unitIds: readonly string[];
  readonly bucket?: WatchBucket | 'within3' | undefined;
  readonly ruleId?: string | undefined;
  /** The clocks of these functions; null for those that no function has been given. */
  readonly functionIds?: readonly string[] | null | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** The first instant after each stretch; overdue ends now. */
function limits(ctx: Context): Record<Exclude<WatchBucket, 'later'>, Date> {
  const end = (days: number): Date => endOfDay(addDays(ctx.today, days));
  return { overdue: ctx.now, today: end(0), days3: end(3), days7: end(7), days30: end(30) };
}

/** `within3` is the one stretch made of two: today and the three days after it. */
const AFTER: Record<WatchBucket | 'within3', keyof ReturnType<typeof limits> | null> = {
  overdue: null,
  today: 'overdue',
  days3: 'today',
  days7: 'days3',
  days30: 'days7',
  later: 'days30',
  within3: 'overdue',
};

/** Whether a clock that is due then is in a stretch, by the same limits as the database's. */
export function isInStretch(ctx: Context, dueAt: Date, stretch: WatchBucket | 'within3'): boolean {
  const until = limits(ctx);
  const from = AFTER[stretch];
  if (from !== null && dueAt <= until[from]) return false;
  return stretch === 'later' || dueAt <= until[stretch === 'within3' ? 'days3' : stretch];
}

/** Clocks at hand counted as `openCounts` counts those of units. */
export function countRows(ctx: Context, rows: readonly ClockRow[]): OpenCount[] {
  const groups = new Map<string, { -readonly [key in keyof OpenCount]: OpenCount[key] }>();
  for (const row of rows) {
    const { unit_id: unitId, function_id: functionId, rule_id: ruleId } = row;
    const key = `${unitId} ${functionId} ${ruleId}`;
    const group = groups.get(key) ?? { unitId, functionId, ruleId, ...NO_COUNTS };
    const stretch = WatchBucket.options.find((bucket) => isInStretch(ctx, row.due_at, bucket));
    if (stretch) group[stretch] += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Open clocks of the units' cases, nearest first. What is owed in no case stands among the promises. Read per unit along its own index range and merged: one sort over all units would read every open
 * clock of every unit for each page.
 */
export async function watchUnits(ctx: Context, filter: WatchFilter): Promise<ClockRow[]> {
  const until = limits(ctx);
  const from = filter.bucket ? AFTER[filter.bucket] : null;
  const bounds: ReturnType<typeof sql<SqlBool>>[] = [];
  if (from) bounds.push(sql<SqlBool>`k.due_at > ${until[from]}`);
  if (filter.bucket && filter.bucket !== 'later')
    bounds.push(sql<SqlBool>`k.due_at <= ${until[filter.bucket === 'within3' ? 'days3' : filter.bucket]}`);
  if (filter.ruleId) bounds.push(sql<SqlBool>`k.rule_id = ${filter.ruleId}`);
  if (filter.functionIds === null) bounds.push(sql<SqlBool>`k.function_id is null`);
  else if (filter.functionIds)
    bounds.push(sql<SqlBool>`k.function_id = any(${[...filter.functionIds]}::uuid[])`);
  const further = bounds.length > 0 ? sql`and ${sql.join(bounds, sql` and `)}` : sql``;
  const page = filter.limit + filter.offset;
  const { rows } = await sql<ClockRow>`
    select c.* from unnest(${[...filter.unitIds]}::uuid[]) as u (unit_id)
    cross join lateral (
      select k.* from clocks.clock k
      where k.tenant_id = ${ctx.actor.tenantId} and k.unit_id = u.unit_id and k.case_id is not null
        and k.stopped_at is null and k.cancelled_at is null ${further}
      order by k.due_at limit ${page}
    ) c
    order by c.due_at, c.id limit ${filter.limit} offset ${filter.offset}`.execute(ctx.tables<ClockTables>());
  return rows;
}

export interface OpenCount extends WatchCounts {
  readonly unitId: string;
  readonly functionId: string | null;
  readonly ruleId: string;
}

/** Open clocks of the units' cases counted by function, rule and stretch, from the index alone. */
export async function openCounts(ctx: Context, unitIds: readonly string[]): Promise<OpenCount[]> {
  const t = limits(ctx);
  const between = (after: Date | null, until: Date | null) => {
    const parts = [...(after ? [sql`due_at > ${after}`] : []), ...(until ? [sql`due_at <= ${until}`] : [])];
    return sql<number>`count(*) filter (where ${sql.join(parts, sql` and `)})::int`;
  };
  return await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .select([
      'unit_id as unitId',
      'function_id as functionId',
      'rule_id as ruleId',
      between(null, t.overdue).as('overdue'),
      between(t.overdue, t.today).as('today'),
      between(t.today, t.days3).as('days3'),
      between(t.days3, t.days7).as('days7'),
      between(t.days7, t.days30).as('days30'),
      between(t.days30, null).as('later'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .where('case_id', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .groupBy(['unit_id', 'function_id', 'rule_id'])
    .execute();
}

export const NO_COUNTS: WatchCounts = { overdue: 0, today: 0, days3: 0, days7: 0, days30: 0, later: 0 };

export function sumCounts(counts: readonly WatchCounts[]): WatchCounts {
  const sum = { ...NO_COUNTS };
  for (const c of counts) for (const bucket of WatchBucket.options) sum[bucket] += c[bucket];
  return sum;
}
