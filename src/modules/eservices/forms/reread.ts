import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { rereadForm } from './operations/reread-form.ts';
import type { FormTables } from './tables.ts';

export interface RereadOptions {
  readonly pool: Pool;
  readonly runner: Runner;
  readonly tenantId: string;
  readonly actorOf: (authorityId: string) => Actor;
  readonly signal: AbortSignal;
}

/** Read in a round; the rest come in the next. */
const MOST_IN_A_ROUND = 100;

/**
 * Reads those forms anew that wait and whose questions have been given a meaning since they were last read, each by itself, oldest first.
 * @throws the first fault, when all have been tried
 */
export async function rereadForms(options: RereadOptions): Promise<void> {
  const { pool, runner, tenantId, actorOf, signal } = options;
  const faults: unknown[] = [];
  for (const { id: formId, authority_id } of await formsToReread(pool, tenantId)) {
    if (signal.aborted) break;
    await runner
      .run(rereadForm, actorOf(authority_id), { formId })
      .catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

const formsToReread = (pool: Pool, tenantId: string): Promise<{ id: string; authority_id: string }[]> =>
  inTransaction<FormTables, { id: string; authority_id: string }[]>(
    pool,
    { tenant: tenantId },
    ({ db }) =>
      db
        .selectFrom('eservices.received_form as f')
        .select(['f.id', 'f.authority_id'])
        .where('f.tenant_id', '=', tenantId)
        .where('f.state', '=', 'waiting')
        .where('f.fault', 'in', ['unmapped', 'mapping_failed'])
        .where(({ eb, selectFrom }) =>
          eb(
            selectFrom('eservices.form_mapping as m')
              .select('m.id')
              .whereRef('m.tenant_id', '=', 'f.tenant_id')
              .whereRef('m.authority_id', '=', 'f.authority_id')
              .whereRef('m.family_id', '=', 'f.family_id')
              .where(({ or, eb: e }) =>
                or([e('m.version', 'is', null), e('m.version', '=', e.ref('f.version'))]),
              )
              // The one in force: of the form's own version before that of all, the latest before the earlier.
              .orderBy('m.version', (o) => o.asc().nullsLast())
              .orderBy('m.set_at', 'desc')
              .orderBy('m.id', 'desc')
              .limit(1),
            'is distinct from',
            eb.ref('f.tried_mapping'),
          ),
        )
        .orderBy('f.received_at')
        .limit(MOST_IN_A_ROUND)
        .execute(),
    { role: ROLE_WORKER },
  );
