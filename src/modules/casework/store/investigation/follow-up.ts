import { stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { FollowUpEnd } from '../../domain/investigation/conclusion.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { CaseHead } from '../cases.ts';
import { endCoWorkIn } from '../co-workers.ts';
import { closeCodedProblems } from '../codings.ts';
import { dropWaits } from '../decision/execution.ts';
import { performedIn } from '../decision/performed.ts';
import { addCaseEvent, type Signature } from '../events.ts';
import { recordedBy } from '../recorded.ts';
import { endReviews } from '../reviews/reviews.ts';
import { tellEnded } from '../watchers.ts';
import { endedInvestigations } from './spans.ts';

/** Follow-up without intervention: SoL 23:1, 23:5. */
export const FOLLOW_UP_RULE = 'BU-050';

/**
 * Ends the follow-up of an opened case: its clock stops, and the case is closed; one for which something is performed stays open, as decided.
 */
export async function endFollowUpOf(
  ctx: Context,
  caseId: string,
  { as, text }: { readonly as: FollowUpEnd; readonly text: string },
  signature: Signature,
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.follow_up_end')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      ended_as: as,
      body: text,
      ...recordedBy(ctx, signature),
    })
    .execute();
  await stopClock(ctx, { caseId, ruleId: FOLLOW_UP_RULE });
  if ((await performedIn(ctx, caseId)).underWay) await stayDecided(ctx, caseId);
  else await closeCase(ctx, caseId);
  await addCaseEvent(ctx, { caseId, kind: 'follow_up_ended', body: as, by: signature.name });
}

const stayDecided = (ctx: Context, caseId: string) =>
  ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ state: 'decided', updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .execute();

/** Nothing more is to be done in the case today. */
export async function closeCase(ctx: Context, caseId: string): Promise<void> {
  const head = await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ state: 'closed', closed_on: ctx.today, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .returning(['id', 'unit_id', 'function_id', 'area'])
    .executeTakeFirstOrThrow();
  await endCoWorkIn(ctx, head);
  await endReviews(ctx, caseId, 'case_ended');
  await closeCodedProblems(ctx, caseId);
  await dropWaits(ctx, caseId, 'case_ended');
  await tellEnded(ctx, { caseId, area: head.area, as: 'closed' });
  await ctx.changeFact(caseId, { open: false, investigating: false });
}

/**
 * A new investigation ends the follow-up that is under way about the same child (SoL 23:5), in whichever unit it is. Whoever opens the new one
 * is shown nothing of it, and whoever reads the old one not which the new is; the trail says that it was touched.
 */
export async function endFollowUpsBefore(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area'>,
  signature: Signature,
): Promise<void> {
  const { personId } = ctx.opened(head.id);
  const ended = await endedInvestigations(ctx, { personId, area: head.area });
  if (ended.length === 0) return;
  await ctx.adoptCasesOf(personId);
  const followed = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(
      'id',
      'in',
      ended.map((e) => e.caseId),
    )
    .where('state', '=', 'follow_up')
    .execute();
  for (const { id } of followed) {
    await endFollowUpOf(ctx, id, { as: 'new_investigation', text: '' }, signature);
  }
}
