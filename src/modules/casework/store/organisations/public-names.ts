import type { Pool } from 'pg';
import type { CalendarDate } from '#platform/calendar';
import { inTransaction } from '#platform/db';
import type { ReporterCategory } from '../../domain/codes.ts';
import type { OrganisationRegisterTables } from '../../organisation-tables.ts';

/** Kinds whose names and places anybody may know. Others, such as sheltered housing, are told to nobody. */
const PUBLIC: readonly ReporterCategory[] = ['school', 'preschool'];
const MOST = 1_000;

/**
 * What the schools of a board's register are called today, by name, for a form that anybody can open. Never a name that somebody else than
 * the keeper of the register has written.
 */
export const publicOrganisationNames = (
  pool: Pool,
  { tenantId, authorityId }: { readonly tenantId: string; readonly authorityId: string },
  today: CalendarDate,
): Promise<string[]> =>
  inTransaction<OrganisationRegisterTables, string[]>(
    pool,
    { tenant: tenantId, authority: authorityId },
    async ({ db }) => {
      const rows = await db
        .selectFrom('casework.organisation as o')
        .innerJoin('casework.organisation_name as n', (j) =>
          j.onRef('n.tenant_id', '=', 'o.tenant_id').onRef('n.organisation_id', '=', 'o.id'),
        )
        .select('n.name')
        .distinct()
        .where('o.tenant_id', '=', tenantId)
        .where('o.authority_id', '=', authorityId)
        .where('o.category', 'in', [...PUBLIC])
        .where('n.kind', '=', 'current')
        .where('o.merged_into', 'is', null)
        .where((eb) => eb.or([eb('o.active_to', 'is', null), eb('o.active_to', '>=', today)]))
        .orderBy('n.name')
        .limit(MOST)
        .execute();
      return rows.map((row) => row.name);
    },
  );
