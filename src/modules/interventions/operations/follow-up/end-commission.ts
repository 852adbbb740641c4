import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addCaseEvent, closePerformersCase, keepPerformed, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { type EndingSaid, endingFault } from '../../domain/follow-up/ending.ts';
import { hindranceOf } from '../../domain/follow-up/standing.ts';
import { EndCommission, FollowUps } from '../../follow-up-contract.ts';
import type { FollowUpTables } from '../../follow-up-tables.ts';
import { followUpsView } from '../../read/follow-up/follow-ups-view.ts';
import { lastVersion } from '../../store/catalogue.ts';
import { type CommissionHead, commissionIn, moveCommission, sideOf } from '../../store/commissions.ts';
import { endExecution } from '../../store/executing.ts';
import { endFollowingUp } from '../../store/follow-up/clock.ts';
import { endOf, followUpsOf, standing } from '../../store/follow-up/follow-ups.ts';
import { endPerformersClocks } from '../../store/follow-up/performers-clocks.ts';
import { recordIn, signInJournal } from '../../store/follow-up/records.ts';
import { tellOrderer, tellPerformer } from '../../store/telling.ts';
import { entryTexts } from '../../texts/sv.ts';

type Input = z.output<typeof EndCommission>;

/** The ordering unit's leader is told too when it ended for one of these: whether the need is met another way is theirs to judge. */
const TO_BE_ACTED_ON: readonly string[] = ['declined', 'protection'];

/**
 * Ends an intervention, and with it the performer's case. None ends without its final follow-up, or a reason from the list why there is none; why it ended
 * is always coded.
 */
export const endCommission = defineOperation({
  name: 'interventions.end-commission',
  kind: 'command',
  permission: 'interventions:commission:end',
  audit: 'commission.ended',
  summary: 'End an intervention with its final follow-up, or why there is none',
  input: EndCommission,
  output: FollowUps,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, commissionId, endedOn, reason, exemption, attempts }) => ({
    caseId,
    commissionId,
    endedOn,
    reason,
    exemption,
    attempts,
  }),
  run: async (ctx, input) => {
    const { caseId, commissionId } = input;
    const head = await commissionIn(ctx, caseId, commissionId, true);
    if (!isSame(await endOf(ctx, commissionId), input)) await end(ctx, input, head);
    return await followUpsView(ctx, caseId, commissionId);
  },
});

async function end(ctx: Context, input: Input, head: CommissionHead): Promise<void> {
  const hindrance = hindranceOf('end', { side: sideOf(input.caseId, head), state: head.state });
  if (hindrance) throw conflict(hindrance);
  if (head.started_on === null) throw conflict('NOT_STARTED');
  const [last] = standing(await followUpsOf(ctx, head.id));
  const said = saidIn(input);
  const ending = {
    startedOn: head.started_on,
    last: last ? { heldOn: last.held_on, outcome: last.outcome } : null,
  };
  const fault = endingFault(said, ending, ctx.today);
  if (fault) throw invalid(fault.field, fault.code);
  // What ends, ends for both: neither is shown anything of the other's.
  await ctx.adoptCase(head.id);
  await ctx.adoptCase(head.case_id);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<FollowUpTables>()
    .insertInto('interventions.commission_end')
    .values({
      ...recordIn(ctx, head, signature),
      ended_on: said.endedOn,
      reason: said.reason,
      body: said.text,
      follow_up_id: said.exemption === null ? (last?.id ?? null) : null,
      exemption: said.exemption,
      attempts: said.attempts,
      exemption_text: said.exemptionText,
      evaluation_link: await evaluationLink(ctx, head, said),
    })
    .execute();
  await keepPerformed(ctx, {
    caseId: head.case_id,
    decisionId: head.decision_id,
    commissionId: head.id,
    endedOn: said.endedOn,
  });
  await moveCommission(ctx, head.id, { state: 'ended', ended_on: said.endedOn, paused_on: null });
  await endFollowingUp(ctx, head, 'intervention_ended');
  await endExecution(ctx, head, said.endedOn);
  await endPerformersClocks(ctx, head.id);
  await signInJournal(ctx, signature, {
    caseId: input.caseId,
    entryId: newId(),
    kind: 'fact',
    on: said.endedOn,
    text: entryTexts.ending({ ...said, entryName: head.entry_name }),
  });
  const body = entryTexts.endingInShort({ ...said, entryName: head.entry_name });
  for (const caseId of [head.case_id, head.id]) {
    await addCaseEvent(ctx, { caseId, kind: 'commission_ended', body, by: signature.name });
  }
  await closePerformersCase(ctx, head.id);
  if (sideOf(input.caseId, head) === 'orderer') await tellPerformer(ctx, head, 'commission_ended');
  else
    await tellOrderer(
      ctx,
      head,
      'commission_ended',
      said.exemption !== null && TO_BE_ACTED_ON.includes(said.exemption),
    );
}

/** To the form of the intervention as the catalogue has it today. Nobody is asked of somebody who has died. */
async function evaluationLink(ctx: Context, head: CommissionHead, said: EndingSaid): Promise<string | null> {
  if (said.reason === 'died' || said.exemption === 'died') return null;
  return (await lastVersion(ctx, head.entry_id))?.evaluation ?? null;
}

/** What doesn't go with what is said is not kept. */
const saidIn = (input: Input): EndingSaid => ({
  endedOn: calendarDate(input.endedOn),
  reason: input.reason,
  text: input.text || null,
  exemption: input.exemption ?? null,
  attempts: input.exemption === 'not_reachable' ? (input.attempts ?? null) : null,
  exemptionText: input.exemption ? input.exemptionText || null : null,
});

/** A button pressed twice. */
const isSame = (row: Awaited<ReturnType<typeof endOf>>, input: Input): boolean =>
  row !== undefined &&
  row.ended_on === input.endedOn &&
  row.reason === input.reason &&
  row.body === (input.text || null) &&
  row.exemption === (input.exemption ?? null);
