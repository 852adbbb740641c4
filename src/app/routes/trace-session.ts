import { type TrailTables, writeTrail } from '#core/trail';
import { inTransaction } from '#platform/db';
import type { Services } from '../services.ts';

/** Log-ins, refused log-ins and log-outs stand in the trail. A refused one names nobody: the name typed may be a password. */
export async function traceSession(
  services: Services,
  tenantId: string,
  event: 'session.opened' | 'session.refused' | 'session.closed' | 'session.confirmed',
  employeeId: string | null,
): Promise<void> {
  await inTransaction<TrailTables, unknown>(
    services.database.pool,
    { tenant: tenantId, ...(employeeId ? { employee: employeeId } : {}) },
    ({ db }) =>
      writeTrail(db, {
        tenantId,
        at: services.clock.now(),
        authorityId: null,
        actor: employeeId ? 'employee' : 'unknown',
        employeeId,
        functionId: null,
        unitId: null,
        operation: event,
        event,
        kind: event === 'session.refused' ? 'refused' : 'change',
        reason: event === 'session.refused' ? 'WRONG_CREDENTIALS' : null,
        subjects: employeeId ? [{ kind: 'employee', id: employeeId }] : [],
      }),
  );
}
