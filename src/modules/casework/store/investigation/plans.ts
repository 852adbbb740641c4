import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { addDays, calendarDate } from '#platform/calendar';
import { PLAN_WITHIN_DAYS } from '../../domain/investigation/plan.ts';
import type { StandpointTables } from '../../standpoint-tables.ts';

export type PlanRow = Selectable<StandpointTables['casework.investigation_plan']>;

/** The plans of an opened case's investigation, the last first: it holds. */
export const plansOf = (ctx: Context, caseId: string): Promise<PlanRow[]> =>
  ctx
    .tables<StandpointTables>()
    .selectFrom('casework.investigation_plan')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute();

/** The plans that hold of several opened cases, by case; none of those that have no plan. */
export async function latestPlans(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<PlanRow, 'version' | 'ready_by'>>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<StandpointTables>()
    .selectFrom('casework.investigation_plan')
    .distinctOn('case_id')
    .select(['case_id', 'version', 'ready_by'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('case_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((r) => [r.case_id, r]));
}

/** Whether a plan is looked for by now and there is none. */
export const isPlanMissing = (
  ctx: Context,
  openedOn: string | null,
  plans: readonly Pick<PlanRow, 'version'>[],
): boolean =>
  plans.length === 0 && openedOn !== null && addDays(calendarDate(openedOn), PLAN_WITHIN_DAYS) < ctx.today;
