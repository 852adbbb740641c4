import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { leaderOf, tell } from '#core/reminders';
import { isAdultArea } from '../../domain/areas.ts';
import {
  DEFAULT_REOPENING_DAYS,
  type SoonReopened,
  soonReopened,
} from '../../domain/investigation/reopening.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { CaseHead } from '../cases.ts';
import { addCaseEvent, type Signature } from '../events.ts';
import { recordedBy } from '../recorded.ts';
import { type EndedInvestigation, endedInvestigations } from './spans.ts';

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

/** Whether an investigation of this case, opened today, is flagged, whoever may be told of the earlier one. */
export async function wouldReopen(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area'>,
): Promise<SoonReopened | null> {
  return await soonAfter(ctx, await endedOf(ctx, head));
}

/**
 * As `wouldReopen`, to be told to the actor: of the earlier investigation its last day alone, also when another unit had it, and nothing of one
 * in which they have a conflict of interest.
 */
export async function reopeningToTell(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area'>,
): Promise<SoonReopened | null> {
  return await soonAfter(ctx, (await endedOf(ctx, head)).filter(mayBeTold));
}

/** Whether the actor may be told of the earlier investigation that a flag speaks of. */
export async function isToldOfEarlier(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area'>,
  concludedOn: string,
): Promise<boolean> {
  return (await endedOf(ctx, head)).filter(mayBeTold).some((e) => e.concludedOn === concludedOn);
}

const mayBeTold = ({ closedToActor }: EndedInvestigation): boolean => !closedToActor;

async function endedOf(
  ctx: Context,
  { id, area }: Pick<CaseHead, 'id' | 'area'>,
): Promise<readonly EndedInvestigation[]> {
  // The guard is that of the four months, which an adult's investigation does not have.
  if (isAdultArea(area)) return [];
  return await endedInvestigations(ctx, { personId: ctx.opened(id).personId, area });
}

async function soonAfter(ctx: Context, ended: readonly EndedInvestigation[]): Promise<SoonReopened | null> {
  if (ended.length === 0) return null;
  return soonReopened(
    ended.map((e) => e.concludedOn),
    ctx.today,
    await reopeningDays(ctx),
  );
}

/** Whether the actor opened the investigation that was flagged. */
export const isOwn = (ctx: Context, flag: { readonly recorded_by_employee: string | null }): boolean =>
  flag.recorded_by_employee !== null && flag.recorded_by_employee === ctx.actor.employeeId;

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
