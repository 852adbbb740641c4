import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { holdersOn } from '#core/organisation';
import type { CalendarDate } from '#platform/calendar';
import { isLeft, type Required } from '../../domain/investigation/instruments.ts';
import { MissingAssessments } from '../../instrument-contract.ts';
import { instrumentsOf } from '../../store/investigation/instruments.ts';
import { requiredInCases } from '../../store/investigation/risk-assessments.ts';
import type { CaseworkTables } from '../../tables.ts';
import { listed } from '../listed.ts';

const PERMISSION = 'casework:assessment:follow';
const SHOWN = 200;

/**
 * What the coded problems of the units' investigations ask for and is not done: the cases that the caller may open, and how it stands in each
 * unit, counted over all that the policies show.
 */
export const missingAssessments = defineOperation({
  name: 'casework.missing-assessments',
  kind: 'query',
  permission: PERMISSION,
  audit: 'missing-assessments.read',
  summary: "Risk assessments that the units' coded problems ask for: done, and missing case by case",
  input: z.object({}),
  output: MissingAssessments,
  run: async (ctx) => {
    const heads = await underInvestigation(ctx);
    const required = await requiredInCases(
      ctx,
      heads.map((h) => h.id),
    );
    const leftIn = (caseId: string): Required[] => (required.get(caseId) ?? []).filter(isLeft);
    const incomplete = heads.filter((h) => leftIn(h.id).length > 0);
    const organisation = await ctx.organisation();
    const unitName = (unitId: string): string => organisation.units.find((u) => u.id === unitId)?.name ?? '';
    const nameOf = new Map((await instrumentsOf(ctx)).map((i) => [i.code, i.name]));
    const rows = await listed(ctx, PERMISSION, incomplete.slice(0, SHOWN), (h) => h.id);
    return {
      today: ctx.today,
      units: [...new Set(heads.map((h) => h.unit_id))]
        .map((unitId) => {
          const all = heads.filter((h) => h.unit_id === unitId).flatMap((h) => required.get(h.id) ?? []);
          const count = (standings: readonly Required['standing'][]): number =>
            all.filter((r) => standings.includes(r.standing)).length;
          return {
            unitId,
            name: unitName(unitId),
            required: all.length,
            done: count(['done']),
            waived: count(['waived']),
            left: count(['missing', 'expert_missing']),
          };
        })
        .filter((unit) => unit.required > 0)
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      rows: rows.map((h) => ({
        caseId: h.id,
        caseNumber: h.number,
        label: h.label,
        unitName: unitName(h.unit_id),
        holderName: holderOf(organisation, h.function_id, ctx.today),
        investigationOpenedOn: h.investigation_opened_on,
        left: leftIn(h.id).map(({ codingId, problem, anyOf, standing }) => ({
          codingId,
          problem,
          anyOf: anyOf.map((code) => nameOf.get(code) ?? code),
          standing: standing === 'expert_missing' ? ('expert_missing' as const) : ('missing' as const),
        })),
      })),
      total: incomplete.length,
    };
  },
});

function holderOf(
  organisation: Awaited<ReturnType<Context['organisation']>>,
  functionId: string | null,
  day: CalendarDate,
): string | null {
  const [holder] = functionId ? holdersOn(organisation, functionId, day, 'holder') : [];
  return (holder && organisation.nameOf.get(holder)) ?? null;
}

/** Open investigations of the units in which something is coded, the oldest first. */
const underInvestigation = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head as h')
    .select(['h.id', 'h.number', 'h.label', 'h.unit_id', 'h.function_id', 'h.investigation_opened_on'])
    .where('h.tenant_id', '=', ctx.actor.tenantId)
    .where('h.unit_id', 'in', ctx.actor.unitIds.length > 0 ? [...ctx.actor.unitIds] : [ctx.actor.tenantId])
    .where('h.state', '=', 'investigation')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('casework.coded_problem as p')
          .select('p.coding_id')
          .whereRef('p.tenant_id', '=', 'h.tenant_id')
          .whereRef('p.case_id', '=', 'h.id')
          .where('p.ended_on', 'is', null),
      ),
    )
    .orderBy('h.investigation_opened_on')
    .orderBy('h.id')
    .execute();
