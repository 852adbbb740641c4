import { type AccessTables, type CaseFact, caseFacts } from '#core/access';
import type { Context } from '#core/operation';

/** To open and answer for drawn cases. */
export const CHECK = 'control:sample:check';

/** Those of the drawn cases that the reader may open: each is asked access to by itself, and nobody is shown what they have themselves. */
export async function openedAmong(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFact>> {
  const allowed = await ctx.allowedAmong([...new Set(caseIds)], CHECK);
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...allowed]);
  return new Map(facts.filter((f) => !isOwn(ctx, f)).map((f) => [f.caseId, f]));
}

export const isOwn = (ctx: Context, fact: CaseFact): boolean =>
  fact.holderFunctions.some((f) => ctx.actor.functionIds.includes(f));
