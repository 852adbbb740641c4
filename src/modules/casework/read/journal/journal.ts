import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { EntryKind } from '../../domain/codes.ts';
import { Journal, type JournalDraft, ReadJournal } from '../../journal-contract.ts';
import type { EntryAttachmentRow } from '../../store/attachments.ts';
import { type DraftRow, otherWriters, writerOf } from '../../store/journal/drafts.ts';
import type { CaseworkTables } from '../../tables.ts';
import { attachedTo, attachmentView, entryViews } from './entry-views.ts';

const PAGE = 25;

/** The social documentation of a case, newest event first, with the caller's own drafts and who else is writing. */
export const journal = defineOperation({
  name: 'casework.journal',
  kind: 'query',
  permission: 'casework:journal:read',
  audit: 'journal.read',
  summary: 'The journal of a case, one page at a time, and the own drafts in it',
  input: ReadJournal,
  output: Journal,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, kind, page }) => {
    const counts = await countsOf(ctx, caseId);
    let query = ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.journal_entry')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId);
    if (kind) query = query.where('kind', '=', kind);
    const rows = await query
      .orderBy('event_on', 'desc')
      .orderBy('signed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE)
      .offset((page - 1) * PAGE)
      .execute();
    const drafts = await ownDrafts(ctx, caseId);
    const attached = await attachedTo(
      ctx,
      caseId,
      drafts.map((draft) => draft.id),
    );
    const fact = ctx.opened(caseId);
    const { allowed } = ctx.offers(fact, [
      { operation: 'casework.sign-entry', permission: 'casework:journal:write', hindrance: null },
    ]);
    return {
      today: ctx.today,
      caseId,
      rows: await entryViews(ctx, rows),
      total: kind ? counts[kind] : Object.values(counts).reduce((sum, n) => sum + n, 0),
      pageSize: PAGE,
      counts,
      drafts: drafts.map((draft) => draftView(draft, attached.get(draft.id) ?? [])),
      writers: await otherWriters(ctx, caseId),
      closed: !fact.open,
      allowed,
    };
  },
});

async function countsOf(ctx: Context, caseId: string): Promise<Record<EntryKind, number>> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .select(['kind', sql<string>`count(*)`.as('n')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .groupBy('kind')
    .execute();
  const found = new Map(rows.map((row) => [row.kind, Number(row.n)]));
  return Object.fromEntries(EntryKind.options.map((kind) => [kind, found.get(kind) ?? 0])) as Record<
    EntryKind,
    number
  >;
}

const ownDrafts = (ctx: Context, caseId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_draft')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('employee_id', '=', writerOf(ctx))
    .where('case_id', '=', caseId)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();

const draftView = (row: DraftRow, attached: readonly EntryAttachmentRow[]): z.input<typeof JournalDraft> => ({
  draftId: row.id,
  caseId: row.case_id,
  version: row.version,
  kind: row.kind,
  eventOn: row.event_on,
  eventTime: row.event_time,
  contactKind: row.contact_kind,
  counterpart: row.counterpart,
  text: row.body,
  corrects: row.corrects,
  correctionReason: row.correction_reason,
  attachments: attached.map(attachmentView),
  splitFrom: row.split_from,
  begunAt: row.begun_at.toISOString(),
  savedAt: row.saved_at.toISOString(),
});
