import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { faultOf } from '../../domain/journal.ts';
import { OneLeftDraft, SignLeftDraft } from '../../journal-contract.ts';
import { signatureOf } from '../../store/events.ts';
import { dropDraft } from '../../store/journal/drafts.ts';
import { addEntry, signedContent } from '../../store/journal/entries.ts';
import { FINISH, leftDraft } from '../../store/journal/left-drafts.ts';
import { throwAway } from '../../store/journal/throw-away.ts';
import { wordsIn } from './sign-entry.ts';

/**
 * Signs what one had begun in a case before it went to somebody else: what a caseworker has seen and heard is documented by whoever saw it
 * (SOSFS 2014:5 4 kap.). It is written into the case, and nothing of the case is read.
 */
export const signLeftDraft = defineOperation({
  name: 'casework.sign-left-draft',
  kind: 'command',
  permission: FINISH,
  audit: 'journal-entry.signed',
  summary: 'Sign an own draft in a case that has gone to somebody else',
  input: SignLeftDraft,
  output: z.object({ draftId: z.string(), caseNumber: z.string() }).meta({ id: 'SignedLeftDraft' }),
  trailContent: ({ draftId }) => ({ entryId: draftId }),
  run: async (ctx, input) => {
    const { draft, caseNumber, caseIsOpen } = await leftDraft(ctx, input.draftId);
    const words = wordsIn({ ...input, writerId: draft.writer_id, corrects: draft.corrects ?? undefined });
    const fault = faultOf(words, ctx.today);
    if (fault) throw invalid(fault.field, fault.code);
    if (draft.version !== input.version) throw conflict('CHANGED_MEANWHILE');
    const row = await addEntry(ctx, words, {
      caseId: draft.case_id,
      entryId: draft.id,
      begunAt: draft.begun_at,
      afterClosing: !caseIsOpen,
      signature: await signatureOf(ctx),
    });
    await dropDraft(ctx, draft.case_id, draft.id);
    ctx.changed(signedContent(row));
    return { draftId: draft.id, caseNumber };
  },
});

/** Throws it away, with its files. */
export const discardLeftDraft = defineOperation({
  name: 'casework.discard-left-draft',
  kind: 'command',
  permission: FINISH,
  audit: 'journal-draft.discarded',
  summary: 'Throw away an own draft in a case that has gone to somebody else',
  input: OneLeftDraft,
  output: z.object({ discarded: z.boolean() }).meta({ id: 'DiscardedLeftDraft' }),
  run: async (ctx, { draftId }) => {
    const { draft } = await leftDraft(ctx, draftId);
    await throwAway(ctx, draft);
    return { discarded: true };
  },
});
