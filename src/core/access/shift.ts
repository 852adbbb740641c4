import type { Kysely } from 'kysely';

/** A shift that nobody closes ends by itself; none can be planned to last longer. */
export const SHIFT_HOURS = 16;

export interface ShiftTables {
  'access.shift': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    employee_id: string;
    function_id: string;
    opened_at: Date;
    ends_at: Date;
    closed_at: Date | null;
  };
}

/** A shift of the social emergency unit that lasts. */
export interface Shift {
  readonly id: string;
  readonly unitId: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
}

/** The shift that an employee is on at an instant, in the function that they act in. */
export async function shiftOf(
  db: Kysely<ShiftTables>,
  { tenantId, employeeId, functionId }: { tenantId: string; employeeId: string; functionId: string },
  now: Date,
): Promise<Shift | null> {
  const row = await db
    .selectFrom('access.shift')
    .select(['id', 'unit_id as unitId', 'opened_at as openedAt', 'ends_at as endsAt'])
    .where('tenant_id', '=', tenantId)
    .where('employee_id', '=', employeeId)
    .where('function_id', '=', functionId)
    .where('opened_at', '<=', now)
    .where('ends_at', '>', now)
    .where('closed_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
