import type { Updateable } from 'kysely';
import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import type { CaseworkTables } from '../tables.ts';

export type ReleaseRow = Awaited<ReturnType<typeof releaseOf>>;

/** A release of the opened case. @param lock for what changes it */
export async function releaseOf(ctx: Context, caseId: string, releaseId: string, lock = false) {
  const query = ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.file_release')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', releaseId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** A release locked as it was read. @throws AppError CONFLICT when somebody has changed it since */
export async function lockRelease(
  ctx: Context,
  input: { caseId: string; releaseId: string; version: number },
): Promise<ReleaseRow> {
  const row = await releaseOf(ctx, input.caseId, input.releaseId, true);
  if (row.version !== input.version) throw conflict('CHANGED_MEANWHILE');
  return row;
}

export async function changeRelease(
  ctx: Context,
  row: ReleaseRow,
  set: Updateable<CaseworkTables['casework.file_release']>,
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.file_release')
    .set({ ...set, version: row.version + 1 })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
}

/** What is changed after a review is reviewed anew. */
export const unreviewed = {
  state: 'draft',
  reviewed_at: null,
  reviewed_by: null,
  reviewed_by_employee: null,
  review_note: null,
  reviewed_sha256: null,
} as const;

/** The municipality's own target for answering somebody who asks to read a file: the law says "skyndsamt", and no days (TF 2:15-16). */
export const ASKED_RULE = 'LOK-021';
