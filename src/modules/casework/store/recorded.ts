import type { Context } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { CaseworkTables } from '../tables.ts';
import type { Signature } from './events.ts';

/** Who recorded something, as it is kept. */
export const recordedBy = (ctx: Context, signature: Signature) => ({
  recorded_at: ctx.now,
  recorded_by: signature.name,
  recorded_by_function_title: signature.functionTitle,
  recorded_by_employee: ctx.actor.employeeId,
  recorded_by_function: ctx.actor.functionId,
});

/** Who decided something, and by which section of the delegation order, as it is kept. */
export const decidedBy = (ctx: Context, signature: Signature, section: string | null) => ({
  decided_at: ctx.now,
  decided_by: signature.name,
  decided_by_function_title: signature.functionTitle,
  decided_by_employee: ctx.actor.employeeId,
  decided_by_function: ctx.actor.functionId,
  delegation_section: section,
});

/** Who set one of the board's own rules, as it is kept. */
export const setBy = (ctx: Context, signature: Signature) => ({
  set_at: ctx.now,
  set_by: signature.name,
  set_by_employee: ctx.actor.employeeId,
  set_by_function: ctx.actor.functionId,
});

/** The same id again is the same record of the same case. @throws AppError CONFLICT SAME_SUBMISSION_OTHER_CONTENT for another case's */
export async function requireOwn(
  ctx: Context,
  table: 'casework.preliminary_contact' | 'casework.reporter_meeting',
  id: string,
  caseId: string,
): Promise<void> {
  const own = await ctx
    .tables<CaseworkTables>()
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!own) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
}

/** When it was, if not now. @throws AppError INVALID_INPUT on the field when it lies in the future, or before `since` */
export function pastInstant(ctx: Context, field: string, given: string | undefined, since?: Date): Date {
  const at = given ? new Date(given) : ctx.now;
  if (at > ctx.now) throw invalid(field, 'in_the_future');
  if (since && at < since) throw invalid(field, 'before_decision');
  if (!since && ctx.now.getTime() - at.getTime() > 366 * 86_400_000) throw invalid(field, 'too_long_ago');
  return at;
}

/** Two who decide at once don't overwrite one another. @throws AppError CONFLICT CHANGED_MEANWHILE */
export async function keepNextVersion(
  last: number,
  seen: number,
  keep: (version: number) => Promise<unknown>,
): Promise<void> {
  if (last !== seen) throw conflict('CHANGED_MEANWHILE');
  await keep(last + 1).catch((error: unknown) => {
    throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
  });
}
