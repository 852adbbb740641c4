import type { Pool } from 'pg';

// What concerns the whole installation stands under the nil tenant: it is nobody's data.
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/** A setting of the installation, or undefined. Asked as the owner: no municipality's policy lets it be seen. */
export async function readSetting(pool: Pool, name: string): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>(
    'select value from platform.setting where tenant_id = $1 and name = $2',
    [INSTALLATION, name],
  );
  return rows[0]?.value;
}

export async function keepSetting(pool: Pool, name: string, value: unknown): Promise<void> {
  await pool.query(
    `insert into platform.setting (tenant_id, name, value) values ($1, $2, $3)
     on conflict (tenant_id, name) do update set value = excluded.value`,
    [INSTALLATION, name, JSON.stringify(value)],
  );
}
