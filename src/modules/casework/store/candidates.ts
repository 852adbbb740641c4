import { type AccessTables, caseFactByNumber } from '#core/access';
import type { Context } from '#core/operation';

/**
 * The case with this number, when the actor may open it: whom one may not know of is no candidate, and neither is a number that is nobody's.
 * @returns its person and id, opened
 */
export async function candidateByNumber(
  ctx: Context,
  caseNumber: string,
): Promise<{ caseId: string; personId: string } | undefined> {
  const fact = await caseFactByNumber(
    ctx.tables<AccessTables>(),
    ctx.actor.tenantId,
    ctx.authorityId,
    caseNumber.toUpperCase(),
  );
  if (!fact) return undefined;
  const [open] = await ctx.openAllowed([fact.caseId], 'casework:case:read');
  return open;
}
