import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, notFound } from '#platform/errors';
import type { PlacementTables } from '../tables.ts';

export type PlacementRow = Selectable<PlacementTables['placements.placement']>;
export type BasisRow = Selectable<PlacementTables['placements.basis']>;
export type StayRow = Selectable<PlacementTables['placements.stay']>;
export type LimitRow = Selectable<PlacementTables['placements.contact_limit']>;

/** The placements of an opened case, the last begun first. */
export const placementsOf = (ctx: Context, caseId: string): Promise<PlacementRow[]> =>
  ctx
    .tables<PlacementTables>()
    .selectFrom('placements.placement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('started_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();

/** What runs in an opened case; nothing when nothing does. */
export const runningIn = (ctx: Context, caseId: string): Promise<PlacementRow | undefined> =>
  ctx
    .tables<PlacementTables>()
    .selectFrom('placements.placement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'running')
    .executeTakeFirst();

/**
 * A placement of an opened case, locked until the transaction ends.
 * @throws AppError NOT_FOUND for one of another case, and for one that is not there
 */
export async function placementIn(ctx: Context, caseId: string, placementId: string): Promise<PlacementRow> {
  const row = await ctx
    .tables<PlacementTables>()
    .selectFrom('placements.placement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', placementId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** One that runs. @throws AppError NOT_FOUND as `placementIn`, CONFLICT PLACEMENT_ENDED */
export async function runningPlacement(
  ctx: Context,
  caseId: string,
  placementId: string,
): Promise<PlacementRow> {
  const placement = await placementIn(ctx, caseId, placementId);
  if (placement.state === 'ended') throw conflict('PLACEMENT_ENDED');
  return placement;
}

/** All that belongs to the placements of an opened case, the last first; stays and bases too. */
export async function recordsOf(ctx: Context, caseId: string) {
  const db = ctx.tables<PlacementTables>();
  const of = { tenant_id: ctx.actor.tenantId, case_id: caseId };
  const [bases, stays, limits, plans, followUps] = await Promise.all([
    db
      .selectFrom('placements.basis')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('version', 'desc')
      .execute(),
    db
      .selectFrom('placements.stay')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('position', 'desc')
      .execute(),
    db
      .selectFrom('placements.contact_limit')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('from_on', 'desc')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('placements.plan_mark')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('on_day', 'desc')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('placements.follow_up')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('held_on', 'desc')
      .orderBy('recorded_at', 'desc')
      .execute(),
  ]);
  return { bases, stays, limits, plans, followUps };
}

/** The basis and the home that stand, of a placement of an opened case. */
export async function standingOf(
  ctx: Context,
  placementId: string,
): Promise<{ readonly basis: BasisRow; readonly stay: StayRow }> {
  const db = ctx.tables<PlacementTables>();
  const of = { tenant_id: ctx.actor.tenantId, placement_id: placementId };
  const [basis, stay] = await Promise.all([
    db
      .selectFrom('placements.basis')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('placements.stay')
      .selectAll()
      .where((eb) => eb.and(of))
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  ]);
  return { basis, stay };
}

/** An id that the client made is of something else already, or two began at once. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function refuseTaken(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}
