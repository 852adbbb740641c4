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

/** Whether a plan is looked for by now and there is none. */
export const isPlanMissing = (
  ctx: Context,
  openedOn: string | null,
  plans: readonly Pick<PlanRow, 'version'>[],
): boolean =>
  plans.length === 0 && openedOn !== null && addDays(calendarDate(openedOn), PLAN_WITHIN_DAYS) < ctx.today;
