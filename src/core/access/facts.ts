import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { CaseFact } from './decide.ts';

export interface AccessTables {
  'access.case_fact': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    person_id: string;
    case_number: string;
    holder_functions: string[];
    excluded_employees: string[];
    protection: CaseFact['protection'];
    open: boolean;
    investigating: boolean;
    ordered_by: string | null;
  };
  'access.person_fact': {
    tenant_id: string;
    person_id: string;
    authority_id: string;
    identity_key: Buffer | null;
    name_key: Buffer | null;
    /** Of the family name alone: who reads a namesake's file is told of in the log review. */
    surname_key: Buffer | null;
  };
}

type Row = AccessTables['access.case_fact'];

/** In which order cases are locked. */
const ORDERERS_FIRST = sql`ordered_by is not null`;

export const toFact = (row: Row): CaseFact => ({
  tenantId: row.tenant_id,
  caseId: row.case_id,
  authorityId: row.authority_id,
  unitId: row.unit_id,
  personId: row.person_id,
  caseNumber: row.case_number,
  holderFunctions: row.holder_functions,
  excludedEmployees: row.excluded_employees,
  protection: row.protection,
  open: row.open,
  investigating: row.investigating,
  orderedBy: row.ordered_by,
});

/**
 * The facts of the cases that exist among these ids, in no particular order.
 * @param lock holds them as they are until the transaction ends: what is decided by them stays true. The case that ordered a performer's is held
 * before it, whoever asks, so that the two sides of a commission wait for one another and don't lock each other out.
 */
export async function caseFacts(
  db: Kysely<AccessTables>,
  tenantId: string,
  caseIds: readonly string[],
  lock = false,
): Promise<CaseFact[]> {
  if (caseIds.length === 0) return [];
  const facts = db.selectFrom('access.case_fact').selectAll().where('tenant_id', '=', tenantId);
  if (!lock) return (await facts.where('case_id', 'in', [...caseIds]).execute()).map(toFact);
  const rows = await facts
    .where(
      'case_id',
      'in',
      sql<string>`(select unnest(${[...caseIds]}::uuid[]) union select ordered_by from access.case_fact
        where tenant_id = ${tenantId} and case_id = any(${[...caseIds]}::uuid[]) and ordered_by is not null)`,
    )
    .orderBy(ORDERERS_FIRST)
    .orderBy('case_id')
    .forUpdate()
    .execute();
  return rows.filter((row) => caseIds.includes(row.case_id)).map(toFact);
}

/**
 * Every case of these persons within the authority: what the existence check is answered from. A performing unit's cases are none of them: nothing
 * is reported into them, and the case that ordered tells of the person.
 */
export async function caseFactsOfPersons(
  db: Kysely<AccessTables>,
  tenantId: string,
  authorityId: string,
  personIds: readonly string[],
): Promise<CaseFact[]> {
  if (personIds.length === 0) return [];
  const rows = await ofPersons(db, tenantId, authorityId, personIds)
    .where('ordered_by', 'is', null)
    .execute();
  return rows.map(toFact);
}

/**
 * Every case of a person within the authority, also those of performing units, for a change that concerns the person; locked as in `caseFacts`, in
 * one order for everybody, so that two who lock the same cases don't lock each other out.
 */
export async function lockedCaseFactsOfPerson(
  db: Kysely<AccessTables>,
  tenantId: string,
  authorityId: string,
  personId: string,
): Promise<CaseFact[]> {
  const rows = await ofPersons(db, tenantId, authorityId, [personId]).forUpdate().execute();
  return rows.map(toFact);
}

const ofPersons = (
  db: Kysely<AccessTables>,
  tenantId: string,
  authorityId: string,
  personIds: readonly string[],
) =>
  db
    .selectFrom('access.case_fact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', authorityId)
    .where('person_id', 'in', [...personIds])
    .orderBy(ORDERERS_FIRST)
    .orderBy('case_id');

/** The cases in which an employee has a conflict of interest: few, and found by an index of such cases alone. */
export async function casesBarredTo(
  db: Kysely<AccessTables>,
  tenantId: string,
  employeeId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('access.case_fact')
    .select('case_id')
    .where('tenant_id', '=', tenantId)
    .where('excluded_employees', '<>', sql<string[]>`'{}'`)
    .where(sql<boolean>`${employeeId}::uuid = any (excluded_employees)`)
    .execute();
  return rows.map((r) => r.case_id);
}

/** The case of the authority that is called this. */
export async function caseFactByNumber(
  db: Kysely<AccessTables>,
  tenantId: string,
  authorityId: string,
  caseNumber: string,
): Promise<CaseFact | undefined> {
  const row = await db
    .selectFrom('access.case_fact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', authorityId)
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  return row && toFact(row);
}

export async function putCaseFact(db: Kysely<AccessTables>, fact: CaseFact): Promise<void> {
  const row: Row = {
    tenant_id: fact.tenantId,
    case_id: fact.caseId,
    authority_id: fact.authorityId,
    unit_id: fact.unitId,
    person_id: fact.personId,
    case_number: fact.caseNumber,
    holder_functions: [...fact.holderFunctions],
    excluded_employees: [...fact.excludedEmployees],
    protection: fact.protection,
    open: fact.open,
    investigating: fact.investigating,
    ordered_by: fact.orderedBy,
  };
  const { tenant_id: _t, case_id: _c, ...changed } = row;
  await db
    .insertInto('access.case_fact')
    .values(row)
    .onConflict((oc) => oc.columns(['tenant_id', 'case_id']).doUpdateSet(changed))
    .execute();
}

/**
 * A look-up key: HMAC-SHA-256 with the municipality's own key, so that a table of facts holds no number and no name.
 * @param kind keeps keys of different things apart
 */
export const lookupKey = (secret: Buffer, kind: 'identity' | 'name' | 'surname', value: string): Buffer =>
  createHmac('sha256', secret).update(`${kind}\0${value}`).digest();
