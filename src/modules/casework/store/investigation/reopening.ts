import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { leaderOf, tell } from '#core/reminders';
import {
  DEFAULT_REOPENING_DAYS,
  type SoonReopened,
  soonReopened,
} from '../../domain/investigation/reopening.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { CaseHead } from '../cases.ts';
import { addCaseEvent, type Signature } from '../events.ts';
import { recordedBy } from '../recorded.ts';
import { endedInvestigations } from './spans.ts';

/** The manager's review of an investigation that was opened shortly after another. */
export const REOPENING_RULE = 'BU-041';

/** Within how many days a new investigation is flagged, by the board's last word. */
export async function reopeningDays(ctx: Context): Promise<number> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reopening_limit')
    .select('days')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.days ?? DEFAULT_REOPENING_DAYS;
}

/** Whether an investigation of this case, opened today, would be flagged. Tells days alone of the earlier one. */
export async function wouldReopen(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area'>,
): Promise<SoonReopened | null> {
  const { personId } = ctx.opened(head.id);
  const ended = await endedInvestigations(ctx, { personId, area: head.area });
  if (ended.length === 0) return null;
  return soonReopened(
    ended.map((e) => e.concludedOn),
    ctx.today,
    await reopeningDays(ctx),
  );
}

/** Keeps the flag with the reasons, tells the manager of the unit that is to investigate, and starts what watches over the review. */
export async function flagReopening(
  ctx: Context,
  caseId: string,
  flag: SoonReopened,
  { reasons, unitId, signature }: { reasons: string; unitId: string; signature: Signature },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.reopening')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      earlier_concluded_on: flag.concludedOn,
      days: flag.days,
      within_days: flag.within,
      body: reasons,
      ...recordedBy(ctx, signature),
      judgement: null,
      review: null,
      reviewed_at: null,
      reviewed_by: null,
      reviewed_by_function_title: null,
      reviewed_by_employee: null,
    })
    .execute();
  await addCaseEvent(ctx, { caseId, kind: 'reopening_flagged', body: String(flag.days), by: signature.name });
  await startClock(ctx, { ruleId: REOPENING_RULE, startedAt: ctx.now, unitId, functionId: null, caseId });
  await tell(ctx, await leaderOf(ctx, unitId), {
    kind: 'reopened_soon',
    caseId,
    unitId,
    functionId: ctx.actor.functionId,
  });
}
