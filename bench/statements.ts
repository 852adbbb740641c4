import type { Settings } from '#platform/db';
import type { Population, Seat } from './population.ts';

/** My day at its barest: the open clocks of one's functions within a week, with the case's head. */
export const MY_DAY = `select k.*, h.label, h.number from clocks.clock k
  join casework.case_head h on h.tenant_id = k.tenant_id and h.id = k.case_id
  where k.tenant_id = $1 and k.function_id = any($2::uuid[]) and k.stopped_at is null and k.cancelled_at is null
    and k.due_at <= now() + interval '7 days' order by k.due_at limit 500`;

/** Fifty rows of the watch list of some units, with their cases' heads. */
export const UNIT_ROWS = `select c.*, h.label, h.number from (
    select n.* from unnest($2::uuid[]) as u (unit_id)
    cross join lateral (select k.* from clocks.clock k where k.tenant_id = $1 and k.unit_id = u.unit_id
      and k.stopped_at is null and k.cancelled_at is null order by k.due_at limit 50) n
    order by n.due_at, n.id limit 50) c
  join casework.case_head h on h.tenant_id = c.tenant_id and h.id = c.case_id
  order by c.due_at, c.id`;

/** Their counts by function, rule and stretch, as many as the list shows. */
export const UNIT_COUNTS = `select unit_id, function_id, rule_id,
    count(*) filter (where due_at <= now()) as overdue,
    count(*) filter (where due_at > now() and due_at <= now() + interval '1 day') as today,
    count(*) filter (where due_at > now() + interval '1 day' and due_at <= now() + interval '3 days') as days3,
    count(*) filter (where due_at > now() + interval '3 days' and due_at <= now() + interval '7 days') as days7,
    count(*) filter (where due_at > now() + interval '7 days' and due_at <= now() + interval '30 days') as days30,
    count(*) filter (where due_at > now() + interval '30 days') as later
  from clocks.clock where tenant_id = $1 and unit_id = any($2::uuid[]) and stopped_at is null and cancelled_at is null
  group by unit_id, function_id, rule_id`;

export const params = (p: Population, seat: Seat, units: readonly string[], statement: string): unknown[] =>
  statement === MY_DAY ? [p.tenantId, [...seat.functionIds]] : [p.tenantId, [...units]];

export const settingsOf = (p: Population, seat: Seat, units: readonly string[]): Settings => ({
  tenant: p.tenantId,
  authority: p.authorityId,
  employee: seat.employeeId,
  functions: [...seat.functionIds],
  units: [...units],
});
