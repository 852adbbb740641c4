import type { Kysely } from 'kysely';
import { inOrder } from './in-order.ts';
import { fullName } from './people.ts';
import type { OrganisationTables, UnitKind } from './tables.ts';
import type { OrganisationSnapshot } from './who-acts.ts';

/** The whole organisation with its names, as a municipality's few hundred rows: read once per transaction and judged in memory. */
export interface Organisation extends OrganisationSnapshot {
  readonly units: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly authorityId: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly area: string;
  }[];
  readonly functions: readonly (OrganisationSnapshot['functions'][number] & { readonly title: string })[];
  readonly nameOf: ReadonlyMap<string, string>;
}

export async function readOrganisation(
  db: Kysely<OrganisationTables>,
  tenantId: string,
): Promise<Organisation> {
  const [units, functions, { holdings, absences }, employees] = await Promise.all([
    db
      .selectFrom('org.unit')
      .select(['id', 'parent_id as parentId', 'authority_id as authorityId', 'name', 'kind', 'area'])
      .where('tenant_id', '=', tenantId)
      .orderBy('name')
      .execute(),
    db
      .selectFrom('org.function')
      .select(['id', 'unit_id as unitId', 'role', 'ended_on as endedOn', 'title'])
      .where('tenant_id', '=', tenantId)
      .orderBy('id')
      .execute(),
    readHoldings(db, tenantId),
    db
      .selectFrom('org.employee')
      .select(['id', 'given_name', 'family_name'])
      .where('tenant_id', '=', tenantId)
      .execute(),
  ]);
  functions.sort((a, b) => inOrder(a.title, b.title));
  return { units, functions, holdings, absences, nameOf: new Map(employees.map((e) => [e.id, fullName(e)])) };
}

/** The organisation without a single name: what the worker's role may read. */
export async function readOrganisationSnapshot(
  db: Kysely<OrganisationTables>,
  tenantId: string,
): Promise<OrganisationSnapshot> {
  const units = await db
    .selectFrom('org.unit')
    .select(['id', 'parent_id as parentId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();
  const functions = await db
    .selectFrom('org.function')
    .select(['id', 'unit_id as unitId', 'role', 'ended_on as endedOn'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();
  return { units, functions, ...(await readHoldings(db, tenantId)) };
}

async function readHoldings(
  db: Kysely<OrganisationTables>,
  tenantId: string,
): Promise<Pick<OrganisationSnapshot, 'holdings' | 'absences'>> {
  const [holdings, absences] = await Promise.all([
    db
      .selectFrom('org.holding')
      .select([
        'function_id as functionId',
        'employee_id as employeeId',
        'kind',
        'from_on as fromOn',
        'to_on as toOn',
      ])
      .where('tenant_id', '=', tenantId)
      .orderBy('from_on', 'desc')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('org.absence')
      .select(['employee_id as employeeId', 'from_on as fromOn', 'to_on as toOn'])
      .where('tenant_id', '=', tenantId)
      .orderBy('from_on')
      .orderBy('id')
      .execute(),
  ]);
  return { holdings, absences };
}
