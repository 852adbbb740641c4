import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { TrailTables } from '#core/trail';
import { addDays, type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { type Alarm, mutualIn } from '../domain/log-alarms.ts';

/** Days between the two appointments within which they are mutual. */
export const APPOINTED_WITHIN = 366;

/**
 * Two who have given each other a function, told of on the day of the latter: whoever leads a unit can't appoint themselves, and somebody whom
 * they appoint can. The caller has opened the trail.
 * @param from,to Swedish days, both included
 */
export async function mutualAppointments(
  ctx: Context,
  from: CalendarDate,
  to: CalendarDate,
): Promise<Alarm[]> {
  const rows = await ctx
    .tables<TrailTables>()
    .selectFrom('trail.entry')
    .select(['event_id', 'at', 'employee_id', 'unit_id', 'subject_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('at', '>=', startOfDay(addDays(from, -APPOINTED_WITHIN)))
    .where('at', '<', startOfDay(addDays(to, 1)))
    .where('operation', '=', 'organisation.appoint')
    .where('kind', '=', 'change')
    // Said as it stands in the index of those few.
    .where(sql<boolean>`subject_kind = 'employee'`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const appointments = rows.flatMap((r) =>
    r.employee_id && r.subject_id
      ? [
          {
            by: r.employee_id,
            whom: r.subject_id,
            unitId: r.unit_id,
            on: swedishDayOf(r.at),
            eventId: r.event_id,
          },
        ]
      : [],
  );
  return mutualIn(appointments, APPOINTED_WITHIN).filter((a) => a.on >= from);
}
