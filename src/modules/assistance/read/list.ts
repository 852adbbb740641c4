import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { type FunctionHolder, functionHolders, type OrganisationTables } from '#core/organisation';
import { listedInAreas } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { AssistanceArea, type SituationPlanStanding } from '../domain/codes.ts';
import { SituationList } from '../situation-contract.ts';
import type { AssistanceTables } from '../tables.ts';

const LIST = 'assistance:list:read';

type Figure = AssistanceTables['assistance.situation_figure'] & {
  readonly is_long: boolean;
  readonly has_plan: boolean;
};

/** Cases in which a situation is followed, or is to be: what each asks for next. Whoever leads a unit opens none of them. */
export const listSituations = defineOperation({
  name: 'assistance.list',
  kind: 'query',
  permission: LIST,
  audit: 'situations.listed',
  summary: 'Households and others who are followed month by month or year by year, and what is owed of each',
  input: z.object({}),
  output: SituationList,
  run: async (ctx) => {
    const cases = await listedInAreas(ctx, LIST, AssistanceArea.options);
    // What is counted of a case is seen by whoever leads its unit, or has opened it.
    if (ctx.reach(LIST) === 'assigned') {
      await ctx.openAllowed(
        cases.map((c) => c.caseId),
        LIST,
      );
    }
    const [figures, { units }, holders] = await Promise.all([
      figuresOf(
        ctx,
        cases.map((c) => c.caseId),
      ),
      ctx.organisation(),
      holdersOf(
        ctx,
        cases.flatMap((c) => c.functionId ?? []),
      ),
    ]);
    return {
      today: ctx.today,
      rows: cases.flatMap(({ caseId, caseNumber, label, age, area, unitId, functionId }) => {
        const own = AssistanceArea.safeParse(area);
        if (!own.success) return [];
        const f = figures.get(caseId);
        return [
          {
            caseId,
            caseNumber,
            label,
            age,
            area: own.data,
            unit: units.find((u) => u.id === unitId)?.name ?? '',
            holder: functionId ? (holders.get(functionId)?.title ?? null) : null,
            beganOn: f?.began_on ?? null,
            adults: f?.adults ?? 0,
            children: f?.children ?? 0,
            lastMonth: f?.last_month ?? null,
            checkBy: f?.check_by ?? null,
            plan: f ? standingOf(f, ctx.today) : 'none',
            planRequired: f?.plan_required ?? false,
            planReviewBy: f?.plan_review_by ?? null,
            decisionReviewBy: f?.decision_review_by ?? null,
            isLongTerm: f?.is_long ?? false,
          },
        ];
      }),
    };
  },
});

const standingOf = (f: Figure, today: CalendarDate): SituationPlanStanding => {
  if (!f.has_plan) return 'none';
  if (!f.plan_review_by) return 'done';
  return f.plan_review_by >= today ? 'current' : 'overdue';
};

/** What runs in each of the cases. */
async function figuresOf(ctx: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, Figure>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<AssistanceTables>()
    .selectFrom('assistance.situation_figure')
    .selectAll()
    .select(sql<boolean>`long_during @> ${ctx.today}::date`.as('is_long'))
    .select(sql<boolean>`not isempty(plan_during)`.as('has_plan'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .where('ended_on', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

async function holdersOf(
  ctx: Context,
  functionIds: readonly string[],
): Promise<ReadonlyMap<string, FunctionHolder>> {
  if (functionIds.length === 0) return new Map();
  const found = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    functionIds: [...new Set(functionIds)],
    authorityId: ctx.authorityId,
  });
  return new Map(found.map((f) => [f.functionId, f]));
}
