import type { Pool } from 'pg';
import { type Actor, isRole } from '#core/access';
import {
  fullName,
  intakeUnit,
  leadsUnits,
  type OrganisationTables,
  type SessionRow,
} from '#core/organisation';
import { inTransaction } from '#platform/db';

/** The actor of a session, in the function chosen; null for an employee who holds no function today: then nothing is granted. */
export function actorOfSession(tenantId: string, session: SessionRow): Actor | null {
  const { seat } = session;
  if (!seat || !isRole(seat.role)) return null;
  const standsInFor = session.seats.filter((s) => s.kind === 'deputy' && s.authorityId === seat.authorityId);
  return {
    kind: 'employee',
    name: fullName({ given_name: session.givenName, family_name: session.familyName }),
    tenantId,
    authorityId: seat.authorityId,
    employeeId: session.employeeId,
    functionId: seat.functionId,
    functionIds: [...new Set([seat.functionId, ...standsInFor.map((s) => s.functionId)])],
    unitId: seat.unitId,
    unitIds: leadsUnits(seat.role) ? session.unitIds : [seat.unitId],
    role: seat.role,
  };
}

/** Who hands in what comes from outside: no employee, no function, and permission to hand in alone. */
export async function eServiceActor(pool: Pool, tenantId: string, name: string): Promise<Actor> {
  const intake = await inTransaction<OrganisationTables, { authorityId: string } | undefined>(
    pool,
    { tenant: tenantId },
    ({ db }) => intakeUnit(db, tenantId, 'child_youth'),
  );
  return {
    kind: 'system',
    name,
    tenantId,
    authorityId: intake?.authorityId ?? null,
    employeeId: null,
    functionId: null,
    functionIds: [],
    unitId: null,
    unitIds: [],
    role: 'e_service',
  };
}
