import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { OrganisationTables } from '#core/organisation';
import { createKysely, inTransaction } from '#platform/db';
import { newId } from '#platform/ids';

export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly onCallPhone: string | null;
  readonly hostnames: readonly string[];
}

/** All municipalities of the installation. A reference table: no policy, nothing secret. */
export async function listTenants(pool: Pool): Promise<Tenant[]> {
  const rows = await createKysely<OrganisationTables>(pool)
    .selectFrom('org.tenant')
    .selectAll()
    .orderBy('slug')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    slug: r.slug,
    name: r.name,
    onCallPhone: r.on_call_phone,
    hostnames: r.hostnames,
  }));
}

/** The municipality that a host name leads to: by name, or the only one there is. */
export function tenantOfHost(tenants: readonly Tenant[], host: string | undefined): Tenant | undefined {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return (
    tenants.find((t) => name !== undefined && t.hostnames.includes(name)) ??
    (tenants.length === 1 ? tenants[0] : undefined)
  );
}

/** Makes a municipality with its own look-up key. Runs as the owner: tenants are made by whoever runs the installation. */
export async function createTenant(
  pool: Pool,
  tenant: { slug: string; name: string; onCallPhone: string | null },
): Promise<string> {
  const id = newId();
  const db = createKysely<OrganisationTables>(pool);
  await db
    .insertInto('org.tenant')
    .values({ id, slug: tenant.slug, name: tenant.name, on_call_phone: tenant.onCallPhone, hostnames: [] })
    .execute();
  await db
    .insertInto('org.tenant_secret')
    .values({ tenant_id: id, name: 'lookup', value: randomBytes(32) })
    .execute();
  return id;
}

export interface Authority {
  readonly id: string;
  readonly name: string;
}

/** The boards of a municipality. */
export const listAuthorities = (pool: Pool, tenantId: string): Promise<Authority[]> =>
  inTransaction<OrganisationTables, Authority[]>(pool, { tenant: tenantId }, ({ db }) =>
    db
      .selectFrom('org.authority')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenantId)
      .orderBy('id')
      .execute(),
  );

/** The board that stands for the municipality where one has to: the first of it. */
export async function firstAuthority(pool: Pool, tenantId: string): Promise<Authority | undefined> {
  return (await listAuthorities(pool, tenantId))[0];
}
