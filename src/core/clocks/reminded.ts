import { type Kysely, sql } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { ClockTables } from './tables.ts';

/** That somebody was told of a clock before it was due. The first day stands. */
export async function markReminded(
  db: Kysely<ClockTables>,
  tenantId: string,
  told: readonly { readonly clockId: string; readonly on: CalendarDate }[],
): Promise<void> {
  if (told.length === 0) return;
  await sql`
    update clocks.clock c set reminded_on = t.on_day
      from (select clock_id, min(on_day) as on_day
        from unnest(${told.map((t) => t.clockId)}::uuid[], ${told.map((t) => t.on)}::date[]) as u(clock_id, on_day) group by 1) t
      where c.tenant_id = ${tenantId} and c.id = t.clock_id and c.reminded_on is null`.execute(db);
}
