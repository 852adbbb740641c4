import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { DiscardDraft } from '../../journal-contract.ts';
import { dropDraft, ownDraft } from '../../store/journal/drafts.ts';

/**
 * Throws away the caller's own draft. It was never part of the file; the trail keeps that there was one, how long it was and its digest.
 * One that is gone already is left at that.
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
    if (row) await dropDraft(ctx, caseId, row.id);
    ctx.changed({
      draftId,
      ...(row
        ? { characters: row.body.length, sha256: createHash('sha256').update(row.body).digest('hex') }
        : {}),
    });
    return { discarded: row !== undefined };
  },
});
