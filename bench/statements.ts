/** Bare statements that tell no less than the pages they stand beside. */

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

/** Reports that wait in some units, with their cases. */
export const INBOX = `select h.*, r.reference, r.received_at, r.worries, r.reporter_category from casework.case_head h
  join casework.report_case rc on rc.tenant_id = h.tenant_id and rc.case_id = h.id
  join casework.report r on r.tenant_id = rc.tenant_id and r.id = rc.report_id
  where h.tenant_id = $1 and h.unit_id = any($2::uuid[]) and h.state = 'preliminary' order by r.received_at limit 300`;

/** The clocks of the cases that wait. */
export const INBOX_CLOCKS = `select k.* from clocks.clock k join casework.case_head h on h.tenant_id = k.tenant_id and h.id = k.case_id
  where h.tenant_id = $1 and h.unit_id = any($2::uuid[]) and h.state = 'preliminary'`;

/** A case's page: head and person, what was reported, what has happened, and what runs. */
export const CASE_PAGE = [
  `select h.*, p.* from casework.case_head h join casework.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
    where h.tenant_id = $1 and h.id = $2`,
  'select * from casework.report_copy where tenant_id = $1 and case_id = $2',
  'select * from casework.protection_assessment where tenant_id = $1 and case_id = $2',
  'select * from casework.case_event where tenant_id = $1 and case_id = $2 order by at desc',
  'select * from casework.journal_entry where tenant_id = $1 and case_id = $2 order by signed_at desc limit 5',
  'select * from clocks.clock where tenant_id = $1 and case_id = $2',
] as const;

/** The cases of a person in some units, by the key of their number. */
export const BY_NUMBER = `select h.* from access.person_fact f
  join casework.case_head h on h.tenant_id = f.tenant_id and h.person_id = f.person_id
  where f.tenant_id = $1 and f.identity_key = $3 and h.unit_id = any($2::uuid[])`;

/** Cases in some units by the beginning of a name. */
export const BY_NAME = `select * from casework.case_head where tenant_id = $1 and unit_id = any($2::uuid[])
  and name_key >= $3 and name_key < $3 || U&'\\+10FFFF' order by opened_on desc limit 20`;

/** What is known of a person: each of their cases, and no content. */
export const KNOWN = `select c.* from access.person_fact f
  join access.case_fact c on c.tenant_id = f.tenant_id and c.person_id = f.person_id
  where f.tenant_id = $1 and f.identity_key = $2`;
