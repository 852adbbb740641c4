import type { Kysely } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import { readOrganisation } from './snapshot.ts';
import type { OrganisationTables } from './tables.ts';
import { standingOn } from './who-acts.ts';

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
  return await db
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
    .where('h.employee_id', '=', employeeId)
    .where('h.from_on', '<=', day)
    .where((eb) => eb.or([eb('h.to_on', 'is', null), eb('h.to_on', '>=', day)]))
    .where((eb) => eb.or([eb('f.ended_on', 'is', null), eb('f.ended_on', '>=', day)]))
    .orderBy('h.kind', 'desc')
    .orderBy('f.title')
    .execute();
}

/**
 * The seats that can be acted in on a day: own functions always, and those one is deputy of only while their holder is away. A deputy has no
 * need to open the holder's cases on other days.
 */
export async function seatsInUse(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  employeeId: string,
  day: CalendarDate,
): Promise<Seat[]> {
  const seats = await seatsOf(db, tenantId, employeeId, day);
  if (seats.every((s) => s.kind === 'holder')) return seats;
  const organisation = await readOrganisation(db, tenantId);
  return seats.filter((s) => s.kind === 'holder' || standingOn(organisation, s.functionId, day) === 'absent');
}

/** A unit and the units directly below it. */
export async function unitWithChildren(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  unitId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('org.unit')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('id', '=', unitId), eb('parent_id', '=', unitId)]))
    .execute();
  return rows.map((r) => r.id);
}
