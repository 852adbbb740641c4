import type { Context } from '#core/operation';
import { birthOf } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { owesHealth } from '../../domain/duties/health.ts';
import { type SchoolAge, schoolAge } from '../../domain/duties/terms.ts';
import { isChildOn } from '../../domain/duties.ts';
import type { PlacementTables } from '../../tables.ts';

/** What the duties ask of a placement. */
export interface Placed {
  readonly id: string;
  readonly case_id: string;
  readonly started_on: CalendarDate;
  readonly ended_on: CalendarDate | null;
}

/** What is owed depends on who is placed: the age, and where nobody knows it whether the case is a child's. */
export interface Whose {
  readonly birthDate: CalendarDate | null;
  readonly isChild: boolean;
  readonly healthOwed: boolean;
  readonly school: SchoolAge | null;
}

/** The placements of an opened case, the last first. */
export const placementsOf = (ctx: Context, caseId: string): Promise<Placed[]> =>
  ctx
    .tables<PlacementTables>()
    .selectFrom('placements.placement')
    .select(['id', 'case_id', 'started_on', 'ended_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .execute();

/** The case's placement that somebody names. @throws AppError CONFLICT NO_SUCH_PLACEMENT */
export async function placedIn(ctx: Context, caseId: string, placementId: string): Promise<Placed> {
  const found = (await placementsOf(ctx, caseId)).find(({ id }) => id === placementId);
  if (!found) throw conflict('NO_SUCH_PLACEMENT');
  return found;
}

/** @throws AppError INVALID_INPUT on the field when the day is not one of the placement, or yet to come */
export function requireWithin(ctx: Context, placed: Placed, field: string, day: CalendarDate): void {
  if (day > ctx.today) throw invalid(field, 'in_the_future');
  if (day < placed.started_on) throw invalid(field, 'before_placement');
  if (placed.ended_on !== null && day > placed.ended_on) throw invalid(field, 'after_placement');
}

export async function whoseIs(ctx: Context, placed: Placed): Promise<Whose> {
  const { birthDate, area } = await birthOf(ctx, placed.case_id);
  const isChild = isChildOn(birthDate, area, placed.started_on);
  return {
    birthDate,
    isChild,
    healthOwed: owesHealth(birthDate, placed.started_on, isChild),
    school: schoolAge(birthDate),
  };
}

const SHELTER = 'sheltered_housing';

/** The stays in sheltered housing of a placement of an opened case, the first first. */
export const shelterStaysOf = (ctx: Context, placementId: string) =>
  ctx
    .tables<PlacementTables>()
    .selectFrom('placements.stay')
    .select(['id', 'from_on', 'until_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('placement_id', '=', placementId)
    .where('form', '=', SHELTER)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
