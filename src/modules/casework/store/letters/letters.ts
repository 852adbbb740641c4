import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { LetterTables } from '../../letter-tables.ts';
import { ofCase } from '../cases.ts';

/** The letters of an opened case, the last first, with how far printing has come. */
export async function lettersOf(ctx: Context, caseId: string) {
  const db = ctx.tables<LetterTables>();
  const [letters, queued] = await Promise.all([
    db
      .selectFrom('casework.letter')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('casework.letter_queue')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .execute(),
  ]);
  return letters.map((letter) => ({ letter, queue: queued.find((q) => q.letter_id === letter.id) ?? null }));
}

/** One letter of an opened case. @throws AppError NOT_FOUND */
export async function letterIn(ctx: Context, caseId: string, letterId: string) {
  const found = await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter')
    .selectAll()
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), id: letterId }))
    .executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
