import { stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CloseOne, isEverybodySettled } from '../../domain/investigation/notice.ts';
import type { InvestigationTables } from '../../investigation-tables.ts';
import type { CaseworkTables } from '../../tables.ts';

/** The safety checks of an opened case, the one that holds first. */
export const safetyChecksOf = (ctx: Context, caseId: string) =>
  ctx
    .tables<InvestigationTables>()
    .selectFrom('casework.safety_check')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Who has been told in an opened case, and who not and why, the last first. */
export const noticesOf = (ctx: Context, caseId: string) =>
  ctx
    .tables<InvestigationTables>()
    .selectFrom('casework.opening_notice')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Those who stand close to the person of an opened case now. */
export async function closeOnesOf(
  ctx: Context,
  personId: string,
): Promise<(CloseOne & { readonly isGuardian: boolean; readonly kind: string })[]> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.relation')
    .select(['id', 'kind', 'name', 'related_person_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({
    relationId: r.id,
    name: r.name,
    personId: r.related_person_id,
    isGuardian: r.kind === 'guardian',
    kind: r.kind,
  }));
}

/** Whether everybody whom the last safety check judged has been told, or has a reason. */
export async function isNoticeSettled(ctx: Context, caseId: string): Promise<boolean> {
  const [[check], notices] = await Promise.all([safetyChecksOf(ctx, caseId), noticesOf(ctx, caseId)]);
  return isEverybodySettled(
    check?.persons,
    notices.map((n) => n.judged_person),
  );
}

/** The duty to tell (BU-030) is done when the last one has been told, or has a reason. */
export async function settleNotice(ctx: Context, caseId: string): Promise<void> {
  if (await isNoticeSettled(ctx, caseId)) await stopClock(ctx, { caseId, ruleId: 'BU-030' });
}
