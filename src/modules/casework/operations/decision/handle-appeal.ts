import type { z } from 'zod';
import { stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid, notFound } from '#platform/errors';
import { DecisionsView, HandleAppeal } from '../../decision-contract.ts';
import { nextSteps } from '../../domain/decision/appeal.ts';
import { appealOf, decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase } from '../../store/cases.ts';
import { decisionsOf, standingOfDecision } from '../../store/decision/decisions.ts';
import { countAppealStep } from '../../store/decision/figures.ts';
import { requireDecider } from '../../store/delegation.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * What is done with an appeal: dismissed for coming late (FL 45), fallen because the decision has been changed, handed over to the court (FL 46), and
 * what the court answered.
 */
export const handleAppeal = defineOperation({
  name: 'casework.handle-appeal',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'appeal.handled',
  summary: 'Record what is done with an appeal, or what the court answered',
  input: HandleAppeal,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, appealId, step, courtAnswer }) => ({ caseId, appealId, step, courtAnswer }),
  run: async (ctx, input) => {
    const { caseId, appealId, step } = input;
    const head = await lockCase(ctx, caseId);
    const read = await decisionsOf(ctx, caseId);
    const appeal = read.appeals.find((a) => a.id === appealId);
    if (!appeal) throw notFound();
    const steps = read.steps.filter((s) => s.appeal_id === appealId);
    if (!nextSteps(appealOf(appeal, steps)).includes(step)) throw conflict('NOT_THE_NEXT_STEP');
    if (step === 'changed' && !standingOfDecision(read, appeal.decision_id).replaced) {
      throw conflict('NOT_CHANGED_YET');
    }
    // To dismiss is a decision, and the board's to delegate.
    if (step === 'dismissed') await requireDecider(ctx, head.unit_id, 'dismiss_appeal');
    const onDay = dayOf(ctx, input, steps.at(-1)?.on_day ?? appeal.received_on);
    const courtAnswer = step === 'answered' ? (input.courtAnswer ?? null) : null;
    const { id: _, ...signed } = await recordIn(ctx, caseId, appealId);
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.appeal_step')
      .values({
        ...signed,
        appeal_id: appealId,
        step,
        on_day: onDay,
        body: input.text,
        court_answer: courtAnswer,
      })
      .execute();
    await countAppealStep(ctx, appealId, { step, on: onDay, courtAnswer });
    await stopClock(ctx, { caseId, ruleId: 'FL-032', subjectId: appealId });
    await addCaseEvent(ctx, { caseId, kind: 'appeal_handled', body: step, by: signed.recorded_by });
    return await decisionsView(ctx, caseId);
  },
});

/** @throws AppError INVALID_INPUT on the field when it lies in the future or before what it follows on, or the court's answer is missing */
function dayOf(
  ctx: Context,
  { step, on = ctx.today, courtAnswer }: z.output<typeof HandleAppeal>,
  since: string,
): string {
  if (step === 'answered' && !courtAnswer) throw invalid('courtAnswer', 'court_answer_needed');
  if (on > ctx.today) throw invalid('on', 'in_the_future');
  if (on < since) throw invalid('on', 'before_what_it_follows');
  return on;
}
