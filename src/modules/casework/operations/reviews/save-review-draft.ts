import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { SaveReviewDraft } from '../../review-contract.ts';
import { keepReviewDraft } from '../../store/reviews/drafts.ts';
import { LEAD } from '../../store/reviews/sessions.ts';

/** Keeps what the leader has typed of a case so far. The trail holds that it was begun; each further save carries that on. */
export const saveReviewDraft = defineOperation({
  name: 'casework.save-review-draft',
  kind: 'command',
  permission: LEAD,
  audit: 'review-draft.begun',
  summary: 'Keep what has been typed of a case under review so far',
  input: SaveReviewDraft,
  output: z.object({ savedAt: z.string() }).meta({ id: 'SavedReviewDraft' }),
  caseId: (input) => input.caseId,
  trailContent: () => ({}),
  run: async (ctx, input) => {
    if (!(await keepReviewDraft(ctx, input))) ctx.carriesOn();
    return { savedAt: ctx.now.toISOString() };
  },
});
