import { defineOperation } from '#core/operation';
import { MarkLetters, PrintQueue } from '../../letter-contract.ts';
import type { LetterTables } from '../../letter-tables.ts';
import { PRINT, queueView } from '../../read/letters/print-queue.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { openQueued, requireNotOvertaken } from '../../store/letters/queue.ts';

/** Marks letters as printed or as sent, or takes the last mark back. Whoever does it says so, letter by letter or several at once. */
export const markLetters = defineOperation({
  name: 'casework.mark-letters',
  kind: 'command',
  permission: PRINT,
  audit: 'letters.marked',
  summary: 'Mark letters of the print queue as printed or sent, or undo the last mark',
  input: MarkLetters,
  output: PrintQueue,
  trailContent: ({ letters, step }) => ({ letterIds: letters.map((l) => l.letterId), step }),
  run: async (ctx, { letters, step }) => {
    const rows = await openQueued(ctx, letters);
    if (step !== 'undone') await requireNotOvertaken(ctx, rows);
    const { name } = await signatureOf(ctx);
    const done = { at: ctx.now, by: name };
    for (const row of rows) {
      const printed = { printed_at: row.printed_at ?? done.at, printed_by: row.printed_by ?? done.by };
      const change =
        step === 'printed'
          ? printed
          : step === 'sent'
            ? { ...printed, sent_at: row.sent_at ?? done.at, sent_by: row.sent_by ?? done.by }
            : row.sent_at
              ? { sent_at: null, sent_by: null }
              : { printed_at: null, printed_by: null };
      await ctx
        .tables<LetterTables>()
        .updateTable('casework.letter_queue')
        .set(change)
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('letter_id', '=', row.letter_id)
        .execute();
      if (step === 'sent' && !row.sent_at)
        await addCaseEvent(ctx, { caseId: row.case_id, kind: 'letter_posted', body: row.kind, by: name });
      if (step === 'undone' && row.sent_at)
        await addCaseEvent(ctx, { caseId: row.case_id, kind: 'letter_not_posted', body: row.kind, by: name });
    }
    return await queueView(ctx, step === 'undone' && rows.some((r) => r.sent_at) ? 'sent' : 'waiting');
  },
});
