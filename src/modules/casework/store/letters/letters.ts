import type { Context } from '#core/operation';
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
