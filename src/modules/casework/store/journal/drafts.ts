import type { z } from 'zod';
import { type Context, Refused } from '#core/operation';
import type { SaveDraft } from '../../journal-contract.ts';
import type { CaseworkTables } from '../../tables.ts';

export type DraftRow = CaseworkTables['casework.journal_draft'];
type Saved = z.output<typeof SaveDraft>;

/** Drafts belong to people; a program has none. */
export function writerOf(ctx: Context): string {
  const { employeeId } = ctx.actor;
  if (!employeeId) throw new Refused('ROLE_LACKS_PERMISSION');
  return employeeId;
}

/** The caller's own draft in the case; another's is not there, by the policy too. */
export async function ownDraft(ctx: Context, caseId: string, draftId: string): Promise<DraftRow | undefined> {
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_draft')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', draftId)
    .where('case_id', '=', caseId)
    .where('employee_id', '=', writerOf(ctx))
    .executeTakeFirst();
}

/** What has been typed, as it is kept: no field refuses a half-written day. */
const typed = (input: Saved) =>
  ({
    kind: input.kind,
    event_on: input.eventOn,
    event_time: input.eventTime,
    contact_kind: input.contactKind,
    counterpart: input.counterpart,
    body: input.text,
    corrects: input.corrects,
    correction_reason: input.correctionReason,
  }) satisfies Partial<DraftRow>;

export const sameWords = (row: DraftRow, input: Saved): boolean => {
  const words = typed(input);
  return (Object.keys(words) as (keyof typeof words)[]).every((field) => row[field] === words[field]);
};

/** A new draft and the sign on the case's door that somebody writes. @returns whether the id was free */
export async function addDraft(
  ctx: Context,
  input: Saved,
  name: string,
  as: { id: string; splitFrom: string | null },
): Promise<boolean> {
  const db = ctx.tables<CaseworkTables>();
  const place = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    case_id: input.caseId,
    employee_id: writerOf(ctx),
    begun_at: ctx.now,
    saved_at: ctx.now,
  };
  const added = await db
    .insertInto('casework.journal_draft')
    .values({
      ...place,
      ...typed(input),
      id: as.id,
      version: 1,
      writer_id: input.writerId,
      split_from: as.splitFrom,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return false;
  await db
    .insertInto('casework.journal_writer')
    .values({ ...place, draft_id: as.id, writer_name: name })
    .execute();
  return true;
}

/** Saves once more. @returns the version that it then has */
export async function updateDraft(ctx: Context, row: DraftRow, input: Saved): Promise<number> {
  const version = row.version + 1;
  const db = ctx.tables<CaseworkTables>();
  await db
    .updateTable('casework.journal_draft')
    .set({ ...typed(input), version, writer_id: input.writerId, saved_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
  await db
    .updateTable('casework.journal_writer')
    .set({ saved_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('draft_id', '=', row.id)
    .execute();
  return version;
}

/** The caller's own draft in the case goes, and with it the sign that somebody writes. */
export async function dropDraft(ctx: Context, caseId: string, draftId: string): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  const own = { tenant_id: ctx.actor.tenantId, case_id: caseId, employee_id: writerOf(ctx) } as const;
  await Promise.all([
    db
      .deleteFrom('casework.journal_draft')
      .where((eb) => eb.and({ ...own, id: draftId }))
      .execute(),
    db
      .deleteFrom('casework.journal_writer')
      .where((eb) => eb.and({ ...own, draft_id: draftId }))
      .execute(),
  ]);
}

/** Others who have begun and not signed in the opened case: who and since when. */
export async function otherWriters(ctx: Context, caseId: string) {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_writer')
    .select(['writer_name', 'begun_at', 'saved_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('employee_id', '!=', writerOf(ctx))
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map((row) => ({
    name: row.writer_name,
    begunAt: row.begun_at.toISOString(),
    savedAt: row.saved_at.toISOString(),
  }));
}
