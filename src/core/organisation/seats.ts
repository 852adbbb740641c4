import { type Expression, type Kysely, sql } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { OrganisationTables } from './tables.ts';

/** A function that an employee holds or stands in for on a day: what they can choose to act in. */
export interface Seat {
  readonly functionId: string;
  readonly title: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName: string;
  /** What the unit works with; decides which questions its people may ask. */
  readonly area: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly kind: 'holder' | 'deputy';
}

/** The seats of an employee on a day, own functions before those stood in for. */
export async function seatsOf(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  employeeId: string,
  day: CalendarDate,
): Promise<Seat[]> {
  return await seatsQuery(db, tenantId, employeeId, day).execute();
}

const seatsQuery = (
  db: Kysely<OrganisationTables>,
  tenantId: string,
  employee: string | Expression<string>,
  day: CalendarDate,
) =>
  db
    .selectFrom('org.holding as h')
    .innerJoin('org.function as f', (j) =>
      j.onRef('f.tenant_id', '=', 'h.tenant_id').onRef('f.id', '=', 'h.function_id'),
    )
    .innerJoin('org.unit as u', (j) =>
      j.onRef('u.tenant_id', '=', 'f.tenant_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .innerJoin('org.authority as a', (j) =>
      j.onRef('a.tenant_id', '=', 'u.tenant_id').onRef('a.id', '=', 'u.authority_id'),
    )
    .select([
      'f.id as functionId',
      'f.title',
      'f.role',
      'u.id as unitId',
      'u.name as unitName',
      'u.area',
      'a.id as authorityId',
      'a.name as authorityName',
      'h.kind',
    ])
    .where('h.tenant_id', '=', tenantId)
    .where('h.employee_id', '=', employee)
    .where('h.from_on', '<=', day)
    .where((eb) => eb.or([eb('h.to_on', 'is', null), eb('h.to_on', '>=', day)]))
    .where((eb) => eb.or([eb('f.ended_on', 'is', null), eb('f.ended_on', '>=', day)]))
    .orderBy('h.kind', 'desc')
    .orderBy('f.title');

/** A seat, and whether it can be acted in. */
export interface SeatAtHand extends Seat {
  readonly inUse: boolean;
}

/**
 * As `seatsOf`, with which of them can be acted in on the day: own functions always, and those one is deputy of only while all their holders are
 * away, as `standingOn` has it. A deputy has no need to open the holder's cases on other days.
 * @param employee an id, or a subquery for one, so that it need not be known before
 */
export async function seatsAtHand(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  employee: string | Expression<string>,
  day: CalendarDate,
): Promise<SeatAtHand[]> {
  const held = sql<boolean>`exists (select from org.holding x where x.tenant_id = h.tenant_id and x.function_id = h.function_id
    and x.kind = 'holder' and x.from_on <= ${day} and (x.to_on is null or x.to_on >= ${day}))`;
  const present = sql<boolean>`exists (select from org.holding x where x.tenant_id = h.tenant_id and x.function_id = h.function_id
    and x.kind = 'holder' and x.from_on <= ${day} and (x.to_on is null or x.to_on >= ${day})
    and not exists (select from org.absence a where a.tenant_id = x.tenant_id and a.employee_id = x.employee_id
      and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})))`;
  return await seatsQuery(db, tenantId, employee, day)
    .select(sql<boolean>`h.kind = 'holder' or (${held} and not ${present})`.as('inUse'))
    .execute();
}

/** What `unitsOfSeat` is judged from: every unit of the municipality with the one above it. */
export const unitTree = (db: Kysely<OrganisationTables>, tenantId: string) =>
  db
    .selectFrom('org.unit')
    .select(['id', 'parent_id as parentId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();

/**
 * The units of a seat: its own and those directly below it; of a director all below, however deep. A director reaches no case by them: what they
 * are for is the staffing.
 */
export function unitsOfSeat(
  rows: Awaited<ReturnType<typeof unitTree>>,
  { unitId, role }: Pick<Seat, 'unitId' | 'role'>,
): string[] {
  const below = (ids: readonly string[]): string[] =>
    rows.filter((r) => r.parentId !== null && ids.includes(r.parentId)).map((r) => r.id);
  const found = new Set([unitId, ...below([unitId])]);
  // Each unit once: units that are above each other by mistake are no endless tree.
  for (let level = below([unitId]); role === 'director' && level.length > 0; ) {
    level = below(level).filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return [...found];
}
