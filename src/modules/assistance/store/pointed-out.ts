import type { Context } from '#core/operation';
import type { AssistanceTables } from '../tables.ts';

/**
 * What others in the household are called, now and before, by the whole name and by the given one: what a child says of its situation stands in the
 * journal of whoever applied.
 */
export async function householdNames(ctx: Context, caseId: string): Promise<string[]> {
  const versions = await ctx
    .tables<AssistanceTables>()
    .selectFrom('assistance.household')
    .select('members')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  const others = versions.flatMap(({ members }) => members.filter((m) => m.relation !== 'applicant'));
  return [...new Set(others.flatMap(({ name }) => [name, ...name.split(' ').slice(0, 1)]))];
}
