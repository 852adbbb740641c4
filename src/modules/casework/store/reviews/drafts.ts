import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { ReviewDraft, SaveReviewDraft } from '../../review-contract.ts';
import type { CaseworkTables } from '../../tables.ts';
import { writerOf } from '../journal/drafts.ts';

/** The reader's own drafts in opened cases, by case. */
export async function reviewDrafts(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, z.input<typeof ReviewDraft>>> {
  const { employeeId } = ctx.actor;
  if (caseIds.length === 0 || !employeeId) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.review_draft')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('employee_id', '=', employeeId)
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(
    rows.map((r) => [r.case_id, { note: r.note, actions: r.actions, nextOn: r.next_on }] as const),
  );
}

/** Keeps what has been typed. @returns whether it was begun now */
export async function keepReviewDraft(
  ctx: Context,
  draft: z.output<typeof SaveReviewDraft>,
): Promise<boolean> {
  const db = ctx.tables<CaseworkTables>();
  const words = {
    note: draft.note,
    actions: JSON.stringify(draft.actions),
    next_on: draft.nextOn,
    saved_at: ctx.now,
  };
  const { numUpdatedRows } = await db
    .updateTable('casework.review_draft')
    .set(words)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', draft.caseId)
    .where('employee_id', '=', writerOf(ctx))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return false;
  await db
    .insertInto('casework.review_draft')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: draft.caseId,
      employee_id: writerOf(ctx),
      authority_id: ctx.authorityId,
      ...words,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'case_id', 'employee_id']).doUpdateSet(words))
    .execute();
  return true;
}

/** What has been kept as a review is no draft any more. */
export async function dropReviewDraft(ctx: Context, caseId: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .deleteFrom('casework.review_draft')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('employee_id', '=', writerOf(ctx))
    .execute();
}
