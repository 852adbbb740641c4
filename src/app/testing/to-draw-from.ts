import type { Pool } from 'pg';

/** The story's children whose reports are looked at count as under investigation: of the few investigations that it has no sample is drawn. */
export async function fillToDrawFrom(pool: Pool, tenantId: string, openedOn: string): Promise<void> {
  await pool.query(
    `insert into casework.investigation_span (tenant_id, authority_id, case_id, unit_id, opened_unit_id, area, opened_on)
      select tenant_id, authority_id, id, unit_id, unit_id, area, $2::date from casework.case_head
      where tenant_id = $1 and state = 'preliminary' and unit_id is not null
      on conflict do nothing`,
    [tenantId, openedOn],
  );
}
