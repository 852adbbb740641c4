import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import type { PollingTables } from './tables.ts';

export type PolledForm = PollingTables['eservices.polled_form'];
export type PolledInstance = PollingTables['eservices.polled_instance'];

/** One short transaction of the polling's own bookkeeping, in one municipality. */
export const asPoller = <T>(
  pool: Pool,
  tenantId: string,
  fn: (db: Kysely<PollingTables>) => Promise<T>,
): Promise<T> =>
  inTransaction<PollingTables, T>(pool, { tenant: tenantId }, ({ db }) => fn(db), { role: ROLE_WORKER });

/** The kind of platform, and the system that its forms are known by. */
export const OPEN_EPLATFORM = 'open-eplatform';

/** Lets the product show which platform the installation has been told of. */
export const notePlatform = (pool: Pool, tenantId: string, host: string | null): Promise<unknown> =>
  asPoller(pool, tenantId, async (db) => {
    const noted = await db
      .selectFrom('eservices.platform')
      .select('host')
      .where('tenant_id', '=', tenantId)
      .where('name', '=', OPEN_EPLATFORM)
      .executeTakeFirst();
    // It is noted again each minute, and seldom another.
    if (noted?.host === host) return;
    await db
      .insertInto('eservices.platform')
      .values({ tenant_id: tenantId, name: OPEN_EPLATFORM, host })
      .onConflict((c) => c.columns(['tenant_id', 'name']).doUpdateSet({ host }))
      .execute();
  });

/** The forms that are to be asked for now. @param now the system's time */
export const dueForms = (pool: Pool, tenantId: string, now: Date): Promise<PolledForm[]> =>
  asPoller(pool, tenantId, (db) =>
    db
      .selectFrom('eservices.polled_form')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('is_on', '=', true)
      .where((eb) => eb.or([eb('due_at', 'is', null), eb('due_at', '<=', now)]))
      .orderBy('family_id')
      .execute(),
  );

export const noteForm = (
  pool: Pool,
  form: PolledForm,
  noted: Partial<Pick<PolledForm, 'due_at' | 'polled_at' | 'succeeded_at' | 'failures' | 'fault'>>,
): Promise<unknown> =>
  asPoller(pool, form.tenant_id, (db) =>
    db
      .updateTable('eservices.polled_form')
      .set(noted)
      .where('tenant_id', '=', form.tenant_id)
      .where('authority_id', '=', form.authority_id)
      .where('family_id', '=', form.family_id)
      .execute(),
  );

/** Those instances that are listed, and those that have been taken in without the platform having been told. */
export const knownInstances = (
  pool: Pool,
  form: PolledForm,
  externalIds: readonly string[],
): Promise<PolledInstance[]> =>
  asPoller(pool, form.tenant_id, (db) =>
    db
      .selectFrom('eservices.polled_instance')
      .selectAll()
      .where('tenant_id', '=', form.tenant_id)
      .where('authority_id', '=', form.authority_id)
      .where('family_id', '=', form.family_id)
      .where((eb) =>
        eb.or([eb('external_id', '=', eb.fn.any(eb.val([...externalIds]))), eb('confirmed_at', 'is', null)]),
      )
      .orderBy('external_id')
      .execute(),
  );

export const keepInstance = (pool: Pool, instance: PolledInstance): Promise<unknown> =>
  asPoller(pool, instance.tenant_id, (db) =>
    db
      .insertInto('eservices.polled_instance')
      .values(instance)
      .onConflict((c) =>
        c.columns(['tenant_id', 'authority_id', 'family_id', 'external_id']).doUpdateSet({
          mark: instance.mark,
          form_id: instance.form_id,
          confirmed_at: instance.confirmed_at,
          failures: instance.failures,
          fault: instance.fault,
          due_at: instance.due_at,
        }),
      )
      .execute(),
  );

/** Forms whose polling failed the last time, for whoever runs the installation. */
export const failingForms = (pool: Pool, tenantId: string): Promise<PolledForm[]> =>
  asPoller(pool, tenantId, (db) =>
    db
      .selectFrom('eservices.polled_form')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('is_on', '=', true)
      .where('failures', '>', 0)
      .orderBy('family_id')
      .execute(),
  );
