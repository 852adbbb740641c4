import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { DiscardDraft } from '../../journal-contract.ts';
import { ownDraft } from '../../store/journal/drafts.ts';
import { throwAway } from '../../store/journal/throw-away.ts';

/**
 * Throws away the caller's own draft and the files that were added to it. It was never part of the file; the trail keeps that there was one,
 * how long it was and its digest, and those of its files. One that is gone already is left at that.
 */
export const discardDraft = defineOperation({
  name: 'casework.discard-draft',
  kind: 'command',
  permission: 'casework:journal:write',
  audit: 'journal-draft.discarded',
  summary: 'Throw away an own draft of a journal entry',
  input: DiscardDraft,
  output: z.object({ discarded: z.boolean() }).meta({ id: 'DiscardedDraft' }),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, draftId }) => {
    const row = await ownDraft(ctx, caseId, draftId);
    if (row) await throwAway(ctx, row);
    else ctx.changed({ draftId });
    return { discarded: row !== undefined };
  },
});
