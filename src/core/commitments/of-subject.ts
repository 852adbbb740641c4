import type { Context } from '#core/operation';
import { type CommitmentView, viewsOf } from './read.ts';
import type { CommitmentTables } from './tables.ts';

/**
 * What is promised the board for one thing, nearest first, with what has happened to each and what shows it. The caller has seen to it that the
 * reader may see what it is promised for.
 */
export async function commitmentsFor(
  ctx: Context,
  subject: { readonly kind: string; readonly id: string },
): Promise<readonly (CommitmentView & { readonly unitId: string })[]> {
  const rows = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const views = await viewsOf(ctx, rows);
  return views.map(({ row, view }) => ({ ...view, unitId: row.unit_id }));
}
