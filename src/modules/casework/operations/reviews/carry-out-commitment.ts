import { stepCommitment } from '#core/commitments';
import { type Context, defineOperation, Refused } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { caseReviewsView } from '../../read/reviews/case-reviews-view.ts';
import { CarryOutCommitment, CaseReviews } from '../../review-contract.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { entryOf } from '../../store/journal/entries.ts';
import { commitmentIn } from '../../store/reviews/commitment.ts';

/** Whoever owes something says that they have begun, or that it is done, and points to what in the journal shows it. */
export const carryOutCommitment = defineOperation({
  name: 'casework.carry-out-commitment',
  kind: 'command',
  permission: 'casework:commitment:carry-out',
  audit: 'commitment.carried-out',
  summary: 'Say that what has been promised in a case is begun or done, with proof',
  input: CarryOutCommitment,
  output: CaseReviews,
  caseId: (input) => input.caseId,
  trailContent: ({ commitmentId, step, proof }) => ({ commitmentId, step, proof }),
  run: async (ctx, input) => {
    const commitment = await commitmentIn(ctx, input.caseId, input.commitmentId);
    if (!commitment.own) throw conflict('NOT_RESPONSIBLE');
    const signature = await signatureOf(ctx);
    const words = input.words || null;
    await stepCommitment(
      ctx,
      input,
      input.step === 'begun'
        ? { step: 'begun' }
        : { step: 'done', words, proof: await proofOf(ctx, input.caseId, input.proof) },
      signature,
    );
    if (input.step === 'done') {
      await addCaseEvent(ctx, {
        caseId: input.caseId,
        kind: 'commitment_done',
        body: [commitment.title, words].filter(Boolean).join('\n'),
        by: signature.name,
      });
    }
    return await caseReviewsView(ctx, input.caseId);
  },
});

async function proofOf(ctx: Context, caseId: string, entryIds: readonly string[]) {
  if (entryIds.length > 0 && !ctx.may('casework:journal:read', ctx.opened(caseId)).allowed)
    throw new Refused('ROLE_LACKS_PERMISSION');
  return await Promise.all(
    [...new Set(entryIds)].map(async (id) => {
      if (!(await entryOf(ctx, caseId, id))) throw invalid('proof', 'unknown_proof');
      return { kind: 'journal_entry', id };
    }),
  );
}
