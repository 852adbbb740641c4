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

/**
 * The units of a seat: its own and those directly below it; of a director all below, however deep. A director reaches no case by them: what they
 * are for is the staffing.
 */
export async function unitsOfSeat(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  { unitId, role }: Pick<Seat, 'unitId' | 'role'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('org.unit')
    .select(['id', 'parent_id as parentId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();
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
