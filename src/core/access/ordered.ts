import type { Kysely } from 'kysely';
import type { CaseFact } from './decide.ts';
import { type AccessTables, toFact } from './facts.ts';

/** Whether something that a case has ordered is still under way in the case of the unit that performs it. */
export async function hasOrdersUnderWay(
  db: Kysely<AccessTables>,
  tenantId: string,
  caseId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('access.case_fact')
    .select('case_id')
    .where('tenant_id', '=', tenantId)
    .where('ordered_by', '=', caseId)
    .where('open', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The performers' cases in which something that a case has ordered is still under way. */
export async function ordersUnderWay(
  db: Kysely<AccessTables>,
  tenantId: string,
  caseId: string,
): Promise<CaseFact[]> {
  const rows = await db
    .selectFrom('access.case_fact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('ordered_by', '=', caseId)
    .where('open', '=', true)
    .orderBy('case_id')
    .execute();
  return rows.map(toFact);
}
