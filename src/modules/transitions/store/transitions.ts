import type { Updateable } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import type { Standing } from '../domain/standing.ts';
import type { TransitionTables } from '../tables.ts';

export type TransitionRow = TransitionTables['transitions.transition'];

const table = 'transitions.transition';

/** Of an opened case: the one that it holds, or that another case of the person's does. */
export const transitionOf = (ctx: Context, caseId: string): Promise<TransitionRow | undefined> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();

/**
 * The transition that an opened case holds, locked until the transaction ends.
 * @throws AppError CONFLICT NO_TRANSITION, HELD_IN_OTHER_CASE
 */
export async function heldTransition(ctx: Context, caseId: string): Promise<TransitionRow> {
  const row = await ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw conflict('NO_TRANSITION');
  if (row.held_in !== null) throw conflict('HELD_IN_OTHER_CASE');
  return row;
}

/** The transition whose application began an opened case. */
export const transitionBehind = (ctx: Context, caseId: string): Promise<TransitionRow | undefined> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('application_case_id', '=', caseId)
    .executeTakeFirst();

/** Those that are on the list, as far as the policies show them to the actor; with `endedSince` those that have left it since then too. */
export const transitionsListed = (ctx: Context, endedSince: CalendarDate | null): Promise<TransitionRow[]> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where((eb) =>
      eb.or([eb('ended_on', 'is', null), ...(endedSince === null ? [] : [eb('ended_on', '>=', endedSince)])]),
    )
    .execute();

/** Those that time or the case can still change: not ended, or whose birthday has not been noted. */
export const transitionsToFollow = (ctx: Context): Promise<TransitionRow[]> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('turned_on', 'is', null)]))
    .execute();

/** Which of the cases have one, or belong to one that another case holds. */
export async function casesWithTransition(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, TransitionRow>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<TransitionTables>()
    .selectFrom(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

export async function changeTransition(
  ctx: Context,
  caseId: string,
  changed: Updateable<TransitionTables['transitions.transition']>,
): Promise<void> {
  await ctx
    .tables<TransitionTables>()
    .updateTable(table)
    .set({ ...changed, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
}

/** The day from which the board keeps transitions; null before the first. */
export async function keptSince(ctx: Context): Promise<CalendarDate | null> {
  const row = await ctx
    .tables<TransitionTables>()
    .selectFrom('transitions.kept_since')
    .select((eb) => eb.fn.min('since').as('since'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .executeTakeFirst();
  return row?.since ?? null;
}

export const standingOf = (
  row: TransitionRow,
  steps: readonly TransitionTables['transitions.step'][],
): Standing => ({
  state: row.state,
  outcome: row.outcome,
  confirmed: row.confirmed_on !== null,
  missedOn: steps.filter((s) => s.kind === 'attempt' && s.reached === false).map((s) => s.on_day),
});
