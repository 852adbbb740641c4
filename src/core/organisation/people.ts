import type { Kysely } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import { inOrder } from './in-order.ts';
import type { OrganisationTables, UnitKind } from './tables.ts';

export const fullName = (e: { given_name: string; family_name: string }): string =>
  `${e.given_name} ${e.family_name}`;

/** A function with its unit and who holds it on a day; without a living holder it is vacant. */
export interface FunctionHolder {
  readonly functionId: string;
  readonly title: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly area: string;
  readonly employeeId: string | null;
  readonly employeeName: string | null;
}

/**
 * Functions with their holders on a day (Swedish calendar day, both ends of a holding included).
 * A function ended before the day is left out. Where several hold one function the one who came last is shown.
 */
export async function functionHolders(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  day: CalendarDate,
  where: { functionIds?: readonly string[]; authorityId?: string; roles?: readonly string[] },
): Promise<FunctionHolder[]> {
  if (where.functionIds?.length === 0) return [];
  let query = db
    .selectFrom('org.function as f')
    .innerJoin('org.unit as u', (j) =>
      j.onRef('u.tenant_id', '=', 'f.tenant_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .leftJoin('org.holding as h', (j) =>
      j
        .onRef('h.tenant_id', '=', 'f.tenant_id')
        .onRef('h.function_id', '=', 'f.id')
        .on('h.kind', '=', 'holder')
        .on('h.from_on', '<=', day)
        .on((eb) => eb.or([eb('h.to_on', 'is', null), eb('h.to_on', '>=', day)])),
    )
    .leftJoin('org.employee as e', (j) =>
      j.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
    )
    .select([
      'f.id as functionId',
      'f.title',
      'f.role',
      'u.id as unitId',
      'u.name as unitName',
      'u.kind as unitKind',
      'u.area',
      'e.id as employeeId',
      'e.given_name',
      'e.family_name',
    ])
    .where('f.tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('f.ended_on', 'is', null), eb('f.ended_on', '>=', day)]))
    .orderBy('f.id')
    .orderBy('h.from_on', 'desc');
  if (where.functionIds) query = query.where('f.id', 'in', [...where.functionIds]);
  if (where.authorityId) query = query.where('f.authority_id', '=', where.authorityId);
  if (where.roles) query = query.where('f.role', 'in', [...where.roles]);
  const rows = await query.execute();
  const seen = new Set<string>();
  rows.sort((a, b) => inOrder(a.unitName, b.unitName) || inOrder(a.title, b.title));
  return rows.flatMap((r) => {
    if (seen.has(r.functionId)) return [];
    seen.add(r.functionId);
    const { given_name, family_name, ...rest } = r;
    return {
      ...rest,
      employeeName: given_name && family_name ? fullName({ given_name, family_name }) : null,
    };
  });
}

/** Names of units and employees by id, for lists that show who and where. */
export async function namesOf(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  ids: { employees?: readonly string[]; units?: readonly string[]; functions?: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (ids.employees?.length) {
    const rows = await db
      .selectFrom('org.employee')
      .select(['id', 'given_name', 'family_name'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', [...new Set(ids.employees)])
      .execute();
    for (const r of rows) names.set(r.id, fullName(r));
  }
  if (ids.units?.length) {
    const rows = await db
      .selectFrom('org.unit')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', [...new Set(ids.units)])
      .execute();
    for (const r of rows) names.set(r.id, r.name);
  }
  if (ids.functions?.length) {
    const rows = await db
      .selectFrom('org.function')
      .select(['id', 'title'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', [...new Set(ids.functions)])
      .execute();
    for (const r of rows) names.set(r.id, r.title);
  }
  return names;
}

/**
 * The unit that takes in what comes from outside for an area.
 * @param authorityId the board whose intake is meant; without it the municipality's first, for reports that name no board
 */
export async function intakeUnit(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  area: string,
  authorityId?: string,
): Promise<{ unitId: string; authorityId: string } | undefined> {
  let query = db
    .selectFrom('org.unit')
    .select(['id as unitId', 'authority_id as authorityId'])
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'intake')
    .where('area', '=', area);
  if (authorityId) query = query.where('authority_id', '=', authorityId);
  return await query.orderBy('id').limit(1).executeTakeFirst();
}

/**
 * The unit of a board that takes in what comes for an area: one that is there to take in, else one that investigates.
 * @param areas in order: a later one's unit is asked for only when the earlier ones have none
 */
export async function unitThatTakesIn(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  authorityId: string,
  areas: readonly string[],
): Promise<string | undefined> {
  const kinds: readonly UnitKind[] = ['intake', 'investigation'];
  const units = await db
    .selectFrom('org.unit')
    .select(['id', 'area', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', authorityId)
    .where('kind', 'in', [...kinds])
    .where('area', 'in', [...areas])
    .orderBy('id')
    .execute();
  return units.toSorted(
    (a, b) => areas.indexOf(a.area) - areas.indexOf(b.area) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )[0]?.id;
}

export async function tenantSecret(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  name: string,
): Promise<Buffer> {
  const row = await db
    .selectFrom('org.tenant_secret')
    .select('value')
    .where('tenant_id', '=', tenantId)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
