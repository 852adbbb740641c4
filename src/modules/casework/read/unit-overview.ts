import { sql } from 'kysely';
import { z } from 'zod';
import { openCounts, sumCounts } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { absenceOn, CASE_HOLDING_ROLES, holdersOn, standingOn } from '#core/organisation';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { CaseState } from '../domain/codes.ts';
import { workloadOf } from '../domain/workload.ts';
import type { CaseworkTables } from '../tables.ts';
import { UnitOverview } from '../watch-contract.ts';
import { grouped, ruleOfClocks, totalOf } from './clock-groups.ts';

/** A unit as its manager sees it in one look: what is late, what nobody has, and how the work lies. Counts alone: no case is shown. */
export const unitOverview = defineOperation({
  name: 'casework.unit-overview',
  kind: 'query',
  permission: 'casework:unit:overview',
  audit: 'unit-overview.read',
  summary: "The caller's units in figures: late, near, without holder, unassigned, and the workload",
  input: z.object({}),
  output: UnitOverview,
  run: async (ctx) => {
    const organisation = await ctx.organisation();
    const clocks = await openCounts(ctx, ctx.actor.unitIds);
    const cases = await openCases(ctx);
    const all = sumCounts(clocks);
    const vacant = clocks.filter(
      (c) => c.functionId !== null && standingOn(organisation, c.functionId, ctx.today) === 'vacant',
    );
    const holding = new Set<string>(CASE_HOLDING_ROLES);
    const functions = organisation.functions.filter(
      (f) =>
        ctx.actor.unitIds.includes(f.unitId) &&
        ((holding.has(f.role) && (f.endedOn === null || f.endedOn >= ctx.today)) ||
          cases.some((c) => c.functionId === f.id)),
    );
    return {
      today: ctx.today,
      unitName: organisation.units.find((u) => u.id === ctx.actor.unitId)?.name ?? '',
      figures: {
        overdue: all.overdue,
        within3Days: all.today + all.days3,
        withoutHolder: totalOf(sumCounts(vacant)),
        unassigned: cases.filter((c) => c.functionId === null).reduce((n, c) => n + c.count, 0),
      },
      rules: grouped(clocks, (c) => c.ruleId).map(([ruleId, group]) => ({
        ...ruleOfClocks(ruleId),
        ...group,
      })),
      workload: functions.map((f) => {
        const own = cases.filter((c) => c.functionId === f.id);
        const owed = sumCounts(clocks.filter((c) => c.functionId === f.id));
        const [holder] = holdersOn(organisation, f.id, ctx.today, 'holder');
        const of = (state: CaseState): number =>
          own.filter((c) => c.state === state).reduce((n, c) => n + c.count, 0);
        return {
          functionId: f.id,
          title: f.title,
          unitName: organisation.units.find((u) => u.id === f.unitId)?.name ?? '',
          employeeName: (holder && organisation.nameOf.get(holder)) ?? null,
          standing: standingOn(organisation, f.id, ctx.today),
          absentUntil: (holder && absenceOn(organisation, holder, ctx.today)?.toOn) ?? null,
          openCases: own.reduce((n, c) => n + c.count, 0),
          preliminary: of('preliminary'),
          investigations: of('investigation'),
          weighted: workloadOf(own),
          overdue: owed.overdue,
          openClocks: totalOf(owed),
        };
      }),
    };
  },
});

async function openCases(ctx: Context) {
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['function_id as functionId', 'state', sql<number>`count(*)::int`.as('count')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('unit_id', '=', sql<string>`any(${[...ctx.actor.unitIds]}::uuid[])`)
    .where('state', 'in', [...UNDER_WAY])
    .groupBy(['function_id', 'state'])
    .execute();
}
