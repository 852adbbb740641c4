import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { LetterTables } from '../../letter-tables.ts';

/**
 * Opens the cases of letters that are in the print queue, for whoever may print them, and holds the letters' rows until the transaction ends. The
 * oldest first.
 * @throws Refused to a case that the caller may not open · AppError NOT_FOUND of a letter that is not there: nothing is done by halves
 */
export async function openQueued(
  ctx: Context,
  letters: readonly { readonly caseId: string; readonly letterId: string }[],
) {
  for (const caseId of new Set(letters.map((l) => l.caseId))) {
    await ctx.open(caseId, 'casework:letter:print', true);
  }
  const rows = await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter_queue')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where(
      'letter_id',
      'in',
      letters.map((l) => l.letterId),
    )
    .orderBy('queued_at')
    .orderBy('letter_id')
    .forUpdate()
    .execute();
  const isThere = ({ caseId, letterId }: (typeof letters)[number]): boolean =>
    rows.some((r) => r.letter_id === letterId && r.case_id === caseId);
  if (!letters.every(isThere)) throw notFound();
  return rows;
}
