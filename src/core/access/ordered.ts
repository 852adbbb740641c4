import type { Kysely } from 'kysely';
import type { AccessTables } from './facts.ts';

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
