import type { Context } from '#core/operation';
import { mustBeRewritten } from '../../domain/letters/letter.ts';
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

/** The letters of an opened case that have an address on them which may no longer be told: the person has been protected since. */
export async function addressedLettersOf(ctx: Context, caseId: string): Promise<ReadonlySet<string>> {
  const { protection } = ctx.opened(caseId);
  if (protection === 'none') return new Set();
  const letters = await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter')
    .select(['id', 'party', 'route'])
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), route: 'post' }))
    .execute();
  return new Set(letters.filter((l) => mustBeRewritten(l.route, { ...l, protection })).map((l) => l.id));
}
