import type { Kysely } from 'kysely';
import type { CaseFact } from './decide.ts';

/** An emergency opening lasts so long and ends by itself; each row keeps when. */
export const GLASS_MINUTES = 60;

export interface GlassTables {
  'access.broken_glass': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    person_id: string;
    /** The unit that had the case. */
    unit_id: string;
    employee_id: string;
    function_id: string | null;
    reason: string;
    broken_at: Date;
    ends_at: Date;
    ended_at: Date | null;
    ended_by_employee: string | null;
    reviewed_at: Date | null;
    reviewed_by_employee: string | null;
    verdict: 'in_order' | 'not_in_order' | 'followed_up' | null;
    review_text: string | null;
  };
}

/** An emergency opening that lasts. */
export interface BrokenGlass {
  readonly id: string;
  readonly caseId: string;
  readonly reason: string;
  readonly brokenAt: Date;
  readonly endsAt: Date;
}

/** The emergency openings that an employee has at an instant. */
export async function brokenGlassOf(
  db: Kysely<GlassTables>,
  tenantId: string,
  employeeId: string,
  now: Date,
): Promise<BrokenGlass[]> {
  return await db
    .selectFrom('access.broken_glass')
    .select(['id', 'case_id as caseId', 'reason', 'broken_at as brokenAt', 'ends_at as endsAt'])
    .where('tenant_id', '=', tenantId)
    .where('employee_id', '=', employeeId)
    .where('broken_at', '<=', now)
    .where('ends_at', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('broken_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Keeps that an employee has opened a case in an emergency. */
export async function keepBrokenGlass(
  db: Kysely<GlassTables>,
  fact: CaseFact,
  by: { readonly employeeId: string; readonly functionId: string | null },
  glass: BrokenGlass,
): Promise<void> {
  await db
    .insertInto('access.broken_glass')
    .values({
      tenant_id: fact.tenantId,
      id: glass.id,
      authority_id: fact.authorityId,
      case_id: fact.caseId,
      person_id: fact.personId,
      unit_id: fact.unitId,
      employee_id: by.employeeId,
      function_id: by.functionId,
      reason: glass.reason,
      broken_at: glass.brokenAt,
      ends_at: glass.endsAt,
      ended_at: null,
      ended_by_employee: null,
      reviewed_at: null,
      reviewed_by_employee: null,
      verdict: null,
      review_text: null,
    })
    .execute();
}
