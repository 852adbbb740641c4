import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { mustBeRewritten } from '../../domain/letters/letter.ts';
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

type Queued = Pick<LetterTables['casework.letter_queue'], 'letter_id' | 'case_id' | 'route'>;

/**
 * The letters of opened cases that have an address on them though the person is protected now, and whether each has been written again since:
 * by another way, of the same kind, to the same one.
 */
export async function overtakenAmong(
  ctx: Context,
  rows: readonly Queued[],
): Promise<ReadonlyMap<string, { readonly isRewritten: boolean }>> {
  const posted = rows.filter((r) => r.route === 'post' && ctx.opened(r.case_id).protection !== 'none');
  if (posted.length === 0) return new Map();
  const letters = await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter')
    .select(['id', 'case_id', 'kind', 'party', 'recipient_name', 'route', 'decision_id', 'recorded_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...new Set(posted.map((r) => r.case_id))])
    .execute();
  const ids = new Set(posted.map((r) => r.letter_id));
  return new Map(
    letters
      .filter(
        (l) =>
          ids.has(l.id) &&
          mustBeRewritten(l.route, { party: l.party, protection: ctx.opened(l.case_id).protection }),
      )
      .map((l) => [
        l.id,
        {
          isRewritten: letters.some(
            (other) =>
              other.route !== 'post' &&
              other.recorded_at >= l.recorded_at &&
              other.case_id === l.case_id &&
              other.kind === l.kind &&
              other.recipient_name === l.recipient_name &&
              other.decision_id === l.decision_id,
          ),
        },
      ]),
  );
}

/** @throws AppError CONFLICT LETTER_HAS_ADDRESS of a letter that was queued before the person was protected */
export async function requireNotOvertaken(ctx: Context, rows: readonly Queued[]): Promise<void> {
  if ((await overtakenAmong(ctx, rows)).size > 0) throw conflict('LETTER_HAS_ADDRESS');
}
