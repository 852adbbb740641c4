import type { z } from 'zod';
import { clocksOfCase } from '#core/clocks';
import type { Context } from '#core/operation';
import { standsInTheWay } from '../../domain/investigation/standing.ts';
import type { InvestigationView } from '../../investigation-contract.ts';
import { investigationFacts } from '../../store/investigation/facts.ts';
import type { CaseworkTables } from '../../tables.ts';

/** The page of an opened case's investigation; the last that an operation on it does. */
export async function investigationView(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof InvestigationView>> {
  ctx.beforeAnswer();
  const head = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'state', 'unit_id', 'investigation_opened_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const clocks = await clocksOfCase(ctx, caseId);
  return {
    today: ctx.today,
    caseId,
    state: head.state,
    openedOn: head.investigation_opened_on,
    clock: clocks.find((clock) => clock.ruleId === 'BU-040') ?? null,
    hindrances: head.state === 'investigation' ? standsInTheWay(await investigationFacts(ctx, head)) : [],
    ...ctx.offers(ctx.opened(caseId), []),
  };
}
