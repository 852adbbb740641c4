import { z } from 'zod';
import { type AccessTables, BREAK_GLASS, brokenGlassOf, caseFacts, type GlassTables } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { OwnGlass } from '../secrecy-contract.ts';

/** The emergency openings that the caller has now: the way back to the case while it is open. */
export const myGlass = defineOperation({
  name: 'casework.my-glass',
  kind: 'query',
  permission: BREAK_GLASS,
  audit: 'glass.listed',
  summary: "The caller's own emergency openings that last",
  input: z.object({}),
  output: OwnGlass,
  run: (ctx) => ownGlass(ctx),
});

export async function ownGlass(ctx: Context): Promise<z.input<typeof OwnGlass>> {
  const { tenantId, employeeId } = ctx.actor;
  const broken = employeeId
    ? await brokenGlassOf(ctx.tables<GlassTables>(), tenantId, employeeId, ctx.now)
    : [];
  const facts = await caseFacts(
    ctx.tables<AccessTables>(),
    tenantId,
    broken.map((b) => b.caseId),
  );
  const numbers = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  return {
    openings: broken.map((b) => ({
      caseId: b.caseId,
      caseNumber: numbers.get(b.caseId) ?? '',
      reason: b.reason,
      endsAt: b.endsAt.toISOString(),
    })),
  };
}
