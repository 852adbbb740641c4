import type { Context } from '#core/operation';
import { recordsOf } from './placements.ts';

/**
 * Where somebody is or has been that a file does not tell of: the homes of a placement whose whereabouts are or were kept secret (LVU 14 §), those of
 * whoever has a protected registration or a secrecy marking, and sheltered housing whoever is there.
 */
export async function secretHomes(ctx: Context, caseId: string): Promise<string[]> {
  const { stays, limits } = await recordsOf(ctx, caseId);
  const isProtected = ctx.opened(caseId).protection !== 'none';
  const hidden = new Set(limits.filter((l) => l.kind === 'whereabouts').map((l) => l.placement_id));
  return stays
    .filter((s) => isProtected || s.form === 'sheltered_housing' || hidden.has(s.placement_id))
    .flatMap((s) => [s.home, ...(s.address ? [s.address] : [])]);
}
