import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { CaseView } from '../contract.ts';
import { protectedAgainst } from '../store/protection.ts';

/** What whoever has a case open must not miss: from whom its person is protected, and that they read it by an emergency opening. */
export async function secrecyWarnings(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof CaseView>['secrecy']> {
  const against = await protectedAgainst(ctx, ctx.opened(caseId).personId);
  return {
    against: against.map(({ name, relation }) => ({ name, relation })),
    glassEndsAt: ctx.glassOf(caseId)?.endsAt.toISOString() ?? null,
  };
}
