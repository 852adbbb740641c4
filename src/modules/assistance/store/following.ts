import { cancelClock, isRunning } from '#core/clocks';
import type { Context } from '#core/operation';
import {
  addCaseEvent,
  type CaseWatcher,
  type Decided,
  type EndedCase,
  headsOf,
  recordedBy,
  signatureOf,
} from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import type { AssistanceTables } from '../tables.ts';
import { dropWatches, EVICTION_RULE } from './clocks.ts';
import { moveFigures, recount } from './figures.ts';
import { keptIn } from './situation.ts';

/** How long whoever applies for economic assistance for the first time waits: no number in law, and the board's own target. */
const WAIT_RULE = 'EK-012';

/** A case that is closed ends what is followed in it, and nothing of it is owed any more. */
async function endWithCase(ctx: Context, { caseId }: EndedCase): Promise<void> {
  for (const ruleId of [EVICTION_RULE, WAIT_RULE]) {
    while (await isRunning(ctx, { caseId, ruleId })) await cancelClock(ctx, { caseId, ruleId }, 'case_ended');
  }
  const period = (await keptIn(ctx, caseId)).periods.find((p) => !p.end);
  if (!period) return;
  const signature = await signatureOf(ctx);
  await ctx
    .tables<AssistanceTables>()
    .insertInto('assistance.period_end')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      case_id: caseId,
      ...recordedBy(ctx, signature),
      period_id: period.id,
      ended_on: ctx.today,
      reason: 'case_closed',
      body: null,
    })
    .execute();
  await dropWatches(ctx, caseId, 'case_ended');
  await addCaseEvent(ctx, { caseId, kind: 'situation_ended', body: null, by: signature.name });
  await recount(ctx, caseId);
}

/** Counts how long the first application waited, when it has been decided; whether the board has a target for it or not. */
async function countWait(ctx: Context, caseId: string, { kind, on }: Decided): Promise<void> {
  if (kind !== 'economic_assistance') return;
  const [head] = await headsOf(ctx, [caseId]);
  if (head?.area !== 'economic_assistance' || head.investigation_opened_on === null) return;
  const appliedOn = calendarDate(head.investigation_opened_on);
  if (on < appliedOn) return;
  await ctx
    .tables<AssistanceTables>()
    .insertInto('assistance.wait_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: ctx.opened(caseId).unitId,
      applied_on: appliedOn,
      decided_on: on,
    })
    // The first decision is what it waited for.
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** What happens with what is followed when something happens with its case. */
export const follower: CaseWatcher = { given: moveFigures, decided: countWait, ended: endWithCase };
