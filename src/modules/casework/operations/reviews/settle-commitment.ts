import type { z } from 'zod';
import { type Step, stepCommitment } from '#core/commitments';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import type { CaseEventKind } from '../../domain/case-events.ts';
import { caseReviewsView } from '../../read/reviews/case-reviews-view.ts';
import { CaseReviews, SettleCommitment } from '../../review-contract.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { commitmentIn } from '../../store/reviews/commitment.ts';

/** Whoever leads the unit confirms that what was promised is done, finds that the proof does not hold, or lets it go. */
export const settleCommitment = defineOperation({
  name: 'casework.settle-commitment',
  kind: 'command',
  permission: 'casework:commitment:settle',
  audit: 'commitment.settled',
  summary: 'Confirm, reopen or drop what has been promised in a case',
  input: SettleCommitment,
  output: CaseReviews,
  caseId: (input) => input.caseId,
  trailContent: ({ commitmentId, step, dueOn }) => ({ commitmentId, step, dueOn: dueOn ?? null }),
  run: async (ctx, input) => {
    const { title } = await commitmentIn(ctx, input.caseId, input.commitmentId);
    const signature = await signatureOf(ctx);
    await stepCommitment(ctx, input, stepOf(ctx, input), signature);
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: EVENT[input.step],
      body: [title, input.words, input.effect].filter(Boolean).join('\n'),
      by: signature.name,
    });
    return await caseReviewsView(ctx, input.caseId);
  },
});

type Input = z.output<typeof SettleCommitment>;

const EVENT: Readonly<Record<Input['step'], z.infer<typeof CaseEventKind>>> = {
  confirmed: 'commitment_confirmed',
  reopened: 'commitment_reopened',
  dropped: 'commitment_dropped',
};

function stepOf(ctx: Context, { step, words, dueOn, effect }: Input): Step {
  if (step === 'confirmed')
    return { step, words: words || null, effect: effect ? { on: ctx.today, words: effect } : null };
  if (!words) throw invalid('words', 'reason_missing');
  if (step === 'dropped') return { step, words };
  if (!dueOn) throw invalid('dueOn', 'calendar_date');
  return { step, words, dueOn: calendarDate(dueOn) };
}
