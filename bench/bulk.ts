import type { Pool, PoolClient } from 'pg';

/**
 * Fills tables without their indexes and foreign keys, and makes these anew from their own definitions: each foreign key is then judged for all
 * rows at once, and each index is sorted once. Primary keys and checks hold all the while.
 * @param tables by schema and name
 * @param fill on the connection given, with memory to sort in
 */
export async function inBulk(
  pool: Pool,
  tables: readonly string[],
  fill: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    // Nor do the rows leave marks for what is counted: nothing has been counted yet.
    await client.query(
      `set work_mem = '128MB'; set maintenance_work_mem = '256MB'; set session_replication_role = replica`,
    );
    const { rows: keys } = await client.query<{ drop: string; make: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
          format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
         from pg_constraint where contype = 'f' and (conrelid::regclass::text = any($1) or confrelid::regclass::text = any($1))`,
      [tables],
    );
    const { rows: indexes } = await client.query<{ drop: string; make: string }>(
      `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
         from pg_index i where i.indrelid::regclass::text = any($1)
           and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
      [tables],
    );
    for (const { drop } of [...keys, ...indexes]) await client.query(drop);
    await fill(client);
    for (const { make } of [...indexes, ...keys]) await client.query(make);
    await client.query('reset work_mem; reset maintenance_work_mem; reset session_replication_role');
  } finally {
    client.release();
  }
}
