import type { z } from 'zod';
import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { type EntryWords, faultOf, ofItsKind } from '../../domain/journal.ts';
import { JournalEntry, SignEntry } from '../../journal-contract.ts';
import { entryViews } from '../../read/journal/entry-views.ts';
import { signatureOf } from '../../store/events.ts';
import { dropDraft, ownDraft, writerOf } from '../../store/journal/drafts.ts';
import { addEntry, type EntryRow, entryOf, signedContent, wordsOf } from '../../store/journal/entries.ts';

/**
 * Signs an entry of the social documentation (SoL 14 kap., SOSFS 2014:5 4 kap.): its text, author, title and time are frozen. What is
 * wrong in it is corrected by a new entry that points to it, with the reason; the old one stays. An entry may be signed when the case is
 * closed, and is marked so: what comes to the board's knowledge is documented then too, and time for erasure counts from the last entry.
 */
export const signEntry = defineOperation({
  name: 'casework.sign-entry',
  kind: 'command',
  permission: 'casework:journal:write',
  audit: 'journal-entry.signed',
  summary: 'Sign a journal entry, or one that corrects another',
  input: SignEntry,
  output: JournalEntry,
  caseId: (input) => input.caseId,
  // Why an entry is corrected is what the journal says, and stands there alone: the log is read by others, and is never erased.
  trailContent: ({ draftId }) => ({ entryId: draftId }),
  run: async (ctx, input) => {
    const words = wordsIn(input);
    const fault = faultOf(words, ctx.today);
    if (fault) throw invalid(fault.field, fault.code);
    const [there, draft, corrected, signature] = await Promise.all([
      entryOf(ctx, input.caseId, input.draftId),
      ownDraft(ctx, input.caseId, input.draftId),
      words.corrects ? entryOf(ctx, input.caseId, words.corrects) : undefined,
      signatureOf(ctx),
    ]);
    if (there) return (await entryViews(ctx, [sameEntry(there, words, writerOf(ctx))]))[0] ?? never();

    // Another window has written in it: what stands there would be lost unread.
    if (draft && draft.version !== input.version && draft.writer_id !== input.writerId)
      throw conflict('CHANGED_MEANWHILE');
    if (words.corrects && !corrected) throw invalid('corrects', 'unknown_entry');
    const row = await addEntry(ctx, words, {
      caseId: input.caseId,
      entryId: input.draftId,
      begunAt: draft?.begun_at ?? ctx.now,
      afterClosing: !ctx.opened(input.caseId).open,
      signature,
    });
    await dropDraft(ctx, input.caseId, input.draftId);
    ctx.changed(signedContent(row));
    return (await entryViews(ctx, [row]))[0] ?? never();
  },
});

export const wordsIn = (input: Omit<z.output<typeof SignEntry>, 'caseId'>): EntryWords =>
  ofItsKind({
    kind: input.kind,
    eventOn: input.eventOn,
    eventTime: input.eventTime || null,
    contactKind: input.contactKind ?? null,
    counterpart: input.counterpart || null,
    text: input.text,
    corrects: input.corrects ?? null,
    correctionReason: input.correctionReason || null,
  });

/** Sent again, it is the same entry. With other words it is refused: nothing can be slipped in under a signature. */
function sameEntry(there: EntryRow, words: EntryWords, employeeId: string): EntryRow {
  const same = JSON.stringify(wordsOf(there)) === JSON.stringify(words);
  if (!same || there.author_employee !== employeeId) throw conflict('ALREADY_SIGNED');
  return there;
}

function never(): never {
  throw new Error('An entry that was just written has no view');
}
