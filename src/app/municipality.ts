import type { Pool } from 'pg';
import type { OrganisationTables } from '#core/organisation';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { createTenant } from './tenants.ts';

/** Makes a municipality with its board and the unit that takes in reports about children: the least that the product works with. */
export async function createMunicipality(
  pool: Pool,
  wanted: { slug: string; name: string; board: string; intakeUnit: string; onCallPhone: string | null },
): Promise<string> {
  const tenantId = await createTenant(pool, wanted);
  const authorityId = newId();
  await inTransaction<OrganisationTables, void>(pool, { tenant: tenantId }, async ({ db }) => {
    await db
      .insertInto('org.authority')
      .values({ tenant_id: tenantId, id: authorityId, name: wanted.board })
      .execute();
    await db
      .insertInto('org.unit')
      .values({
        tenant_id: tenantId,
        id: newId(),
        authority_id: authorityId,
        parent_id: null,
        name: wanted.intakeUnit,
        kind: 'intake',
        area: 'child_youth',
      })
      .execute();
  });
  return tenantId;
}
