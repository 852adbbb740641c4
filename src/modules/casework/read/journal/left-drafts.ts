import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { type LeftDraft, LeftDraftWords, OneLeftDraft } from '../../journal-contract.ts';
import { attachmentsOfEntries } from '../../store/attachments.ts';
import { draftsOfWriter, FINISH, lastDayOf, leftDraft } from '../../store/journal/left-drafts.ts';

const LIMIT = 100;
const WRITE = 'casework:journal:write';

/** Drafts of the caller in cases that are no longer theirs to write in: what the case is called, and until when they may finish it. */
export async function leftDraftList(ctx: Context): Promise<z.input<typeof LeftDraft>[]> {
  if (!ctx.actor.employeeId || !ctx.may(FINISH).allowed) return [];
  const drafts = await draftsOfWriter(ctx, LIMIT);
  const facts = await caseFacts(
    ctx.tables<AccessTables>(),
    ctx.actor.tenantId,
    drafts.map((d) => d.case_id),
  );
  return drafts.flatMap((draft) => {
    const fact = facts.find((f) => f.caseId === draft.case_id);
    if (!fact || ctx.may(WRITE, fact).allowed || !ctx.may(FINISH, fact).allowed) return [];
    const until = lastDayOf(draft);
    ctx.concerning({ kind: 'case', id: fact.caseId });
    return {
      draftId: draft.id,
      caseNumber: fact.caseNumber,
      kind: draft.kind,
      savedAt: draft.saved_at.toISOString(),
      until,
      expired: until < ctx.today,
    };
  });
}

/** The words of one of them, for its author alone. */
export const readLeftDraft = defineOperation({
  name: 'casework.left-draft',
  kind: 'query',
  permission: FINISH,
  audit: 'left-draft.read',
  summary: "The caller's own draft in a case that has gone to somebody else",
  input: OneLeftDraft,
  output: LeftDraftWords,
  run: async (ctx, { draftId }) => {
    const { draft, caseNumber } = await leftDraft(ctx, draftId);
    const files = await attachmentsOfEntries(ctx, draft.case_id, [draft.id]);
    return {
      draftId: draft.id,
      caseNumber,
      kind: draft.kind,
      savedAt: draft.saved_at.toISOString(),
      until: lastDayOf(draft),
      expired: false,
      version: draft.version,
      eventOn: draft.event_on,
      eventTime: draft.event_time,
      contactKind: draft.contact_kind,
      counterpart: draft.counterpart,
      text: draft.body,
      corrects: draft.corrects,
      correctionReason: draft.correction_reason,
      files: files.map((file) => file.name),
    };
  },
});
