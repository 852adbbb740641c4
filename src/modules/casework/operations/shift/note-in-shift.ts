import { type Context, defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { shiftView } from '../../read/shift/shift-view.ts';
import { NoteInShift, ShiftView } from '../../shift-contract.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { pastInstant, recordedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Notes something in the log of the caller's shift: when, what, and in which case or none. What is noted of a case stands in the case too. */
export const noteInShift = defineOperation({
  name: 'casework.note-in-shift',
  kind: 'command',
  permission: 'casework:shift:work',
  audit: 'shift.noted',
  summary: "Note something in the log of the caller's shift, in a case or in none",
  input: NoteInShift,
  output: ShiftView,
  trailContent: ({ text: _, ...content }) => content,
  run: async (ctx, { entryId, at, text, caseId }) => {
    const shift = await ctx.onShift();
    if (!shift) throw conflict('NOT_ON_SHIFT');
    if (caseId) await ctx.open(caseId, 'casework:case:read', true);
    await ctx.adoptContent(shift.id);
    const [signature, when] = [await signatureOf(ctx), pastInstant(ctx, 'at', at, shift.openedAt)];
    const saved = await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.shift_entry')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: entryId,
        authority_id: ctx.authorityId,
        shift_id: shift.id,
        case_id: caseId ?? null,
        at: when,
        body: text,
        ...recordedBy(ctx, signature),
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!saved) await requireSame(ctx, { entryId, shiftId: shift.id, text, caseId: caseId ?? null });
    if (saved && caseId) {
      await addCaseEvent(ctx, { caseId, kind: 'shift_noted', at: when, body: text, by: signature.name });
    }
    return await shiftView(ctx);
  },
});

/** The same note once more is kept once; another under its id is kept nowhere, and whoever wrote it is told. */
async function requireSame(
  ctx: Context,
  note: { entryId: string; shiftId: string; text: string; caseId: string | null },
): Promise<void> {
  const there = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.shift_entry')
    .select(['body', 'case_id', 'shift_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', note.entryId)
    .executeTakeFirst();
  const isSame =
    there?.body === note.text && there.case_id === note.caseId && there.shift_id === note.shiftId;
  if (!isSame) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
}
