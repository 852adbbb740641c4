import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';

interface ClientTables {
  'eservices.client': {
    tenant_id: string;
    id: string;
    name: string;
    key_hash: Buffer;
    created_at: Date;
    disabled_at: Date | null;
  };
}

const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Makes a client and returns its key, which is shown this once: only the digest is kept. */
export async function addClient(pool: Pool, tenantId: string, name: string, at: Date): Promise<string> {
  const key = `sk_${randomBytes(32).toString('base64url')}`;
  await inTransaction<ClientTables, unknown>(
    pool,
    { tenant: tenantId },
    ({ db }) =>
      db
        .insertInto('eservices.client')
        .values({
          tenant_id: tenantId,
          id: newId(),
          name,
          key_hash: keyHash(key),
          created_at: at,
          disabled_at: null,
        })
        .execute(),
    { role: ROLE_LOGIN },
  );
  return key;
}

/** The client that holds the key; undefined for a key that is not known or has been disabled. */
export async function clientOfKey(
  pool: Pool,
  tenantId: string,
  key: string,
): Promise<{ id: string; name: string } | undefined> {
  return await inTransaction<ClientTables, { id: string; name: string } | undefined>(
    pool,
    { tenant: tenantId },
    ({ db }) =>
      db
        .selectFrom('eservices.client')
        .select(['id', 'name'])
        .where('tenant_id', '=', tenantId)
        .where('key_hash', '=', keyHash(key))
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
    { role: ROLE_LOGIN },
  );
}
