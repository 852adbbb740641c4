import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { mayReview, needsNote } from '../domain/release-rules.ts';
import { fileNow, isBlind, releaseView } from '../read/release-view.ts';
import { FileRelease, ReviewRelease } from '../release-contract.ts';
import { signatureOf } from '../store/events.ts';
import { keptFrom } from '../store/investigation/kept-from.ts';
import { changeRelease, lockRelease } from '../store/releases.ts';

/**
 * Says that the masking holds. By somebody else than who masked; by the same only with the reason in words, and with names of others left only
 * with the reason in words. What is reviewed is the masked file to the letter.
 */
export const reviewRelease = defineOperation({
  name: 'casework.review-release',
  kind: 'command',
  permission: 'casework:file:review',
  audit: 'release.reviewed',
  summary: 'Review the masking of a child’s file that is to be released',
  input: ReviewRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const row = await lockRelease(ctx, input);
    const hindrance = mayReview(row.state, await isBlind(ctx, input.caseId));
    if (hindrance) throw conflict(hindrance);
    const file = await fileNow(ctx, row);
    if (file.undecided > 0) throw conflict('ATTACHMENTS_UNDECIDED');
    const fault = needsNote({
      reviewer: ctx.actor.employeeId,
      maskedBy: [...row.masks, ...row.attachments].map((m) => m.byEmployee),
      startedBy: row.started_by_employee,
      namesLeft: file.namesLeft.length,
      protectedAgainst: (await keptFrom(ctx, input.caseId)).length,
    });
    if (fault && !input.note) throw invalid('note', fault);
    const { name } = await signatureOf(ctx);
    await changeRelease(ctx, row, {
      state: 'reviewed',
      reviewed_at: ctx.now,
      reviewed_by: name,
      reviewed_by_employee: ctx.actor.employeeId,
      review_note: input.note || null,
      reviewed_sha256: file.sha256,
    });
    return await releaseView(ctx, input.caseId, input.releaseId);
  },
});
