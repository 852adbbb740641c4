import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { orderableDecisions } from '#modules/casework';
import { id } from '#platform/schema';
import { Commissions } from '../commission-contract.ts';
import { standingOn } from '../domain/catalogue.ts';
import { maySend, PERFORMING_KINDS } from '../domain/commission.ts';
import { entryVersions, saidIn } from '../store/catalogue.ts';
import { commissionsOf } from '../store/commissions.ts';
import { lastVersions } from '../store/last-versions.ts';
import { READ_COMMISSION } from './commission.ts';
import { commissionRows } from './commission-rows.ts';

const SEND = 'interventions:commission:send';

/** The commissions of a case: those that it ordered with what can be ordered now, or the one that is performed in it. */
export const readCommissions = defineOperation({
  name: 'interventions.commissions',
  kind: 'query',
  permission: READ_COMMISSION,
  audit: 'commissions.read',
  summary: 'The commissions of a case',
  input: z.object({ caseId: id() }),
  output: Commissions,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const fact = ctx.opened(caseId);
    const isPerformers = fact.orderedBy !== null;
    const maySendIn = !isPerformers && fact.open && ctx.may(SEND, fact).allowed;
    const [rows, choices] = await Promise.all([
      commissionsOf(ctx, caseId).then((heads) => commissionRows(ctx, heads)),
      maySendIn ? choicesIn(ctx, caseId) : { decisions: [], entries: [], units: [] },
    ]);
    return {
      today: ctx.today,
      caseId,
      side: isPerformers ? ('performer' as const) : ('orderer' as const),
      commissions: rows,
      ...choices,
      allowed: choices.decisions.length > 0 ? ['interventions.send-commission'] : [],
    };
  },
});

/** What can be ordered of whom, by which decision. */
async function choicesIn(ctx: Context, caseId: string) {
  const [decisions, versions, { units }] = await Promise.all([
    orderableDecisions(ctx, caseId),
    entryVersions(ctx),
    ctx.organisation(),
  ]);
  return {
    decisions: decisions.filter((d) => maySend(true, d) === null),
    entries: lastVersions(versions)
      .filter((e) => e.assessed && standingOn(saidIn(e), ctx.today) === 'active')
      .map((e) => ({ entryId: e.id, name: e.name, targetGroup: e.target_group }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    units: units
      .filter((u) => u.authorityId === ctx.authorityId && PERFORMING_KINDS.includes(u.kind))
      .map((u) => ({ unitId: u.id, name: u.name })),
  };
}
