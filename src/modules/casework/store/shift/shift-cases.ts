import type { ShiftTables as AccessShiftTables } from '#core/access';
import type { Context } from '#core/operation';
import type { CaseworkTables } from '../../tables.ts';
import { atLeastOne } from '../at-least-one.ts';

/** Notes that something was done in a case on the actor's shift, so that it is handed over. Nobody else's work asks for it. */
export async function noteInShift(ctx: Context, caseId: string): Promise<void> {
  const { tenantId, functionId } = ctx.actor;
  const shift = await ctx.onShift();
  if (!shift || !functionId || !ctx.isOpened(caseId)) return;
  const { unitId, holderFunctions } = ctx.opened(caseId);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.shift_case')
    .values({
      tenant_id: tenantId,
      shift_id: shift.id,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      function_id: holderFunctions[0] ?? null,
      by_function_id: functionId,
      noted_at: ctx.now,
      shift_ends_at: shift.endsAt,
      taken_over_at: null,
      taken_over_by: null,
      taken_over_by_function_title: null,
      taken_over_by_employee: null,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'shift_id', 'case_id']).doNothing())
    .execute();
}

/** Whoever is given a case is to take over what was done in it on a shift and nobody has taken over. */
export async function moveShiftCases(
  ctx: Context,
  caseId: string,
  to: { readonly unitId: string; readonly functionId: string },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.shift_case')
    .set({ unit_id: to.unitId, function_id: to.functionId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('taken_over_at', 'is', null)
    .execute();
}

/** Those of one's own units and functions that nobody has taken over, of shifts that are over; the longest waiting first. */
export const waitingCases = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.shift_case')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('taken_over_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('unit_id', 'in', atLeastOne(ctx.actor.unitIds)),
        eb('function_id', 'in', atLeastOne(ctx.actor.functionIds)),
      ]),
    )
    .where('shift_ends_at', '<=', ctx.now)
    // One's own shift is no other's to one.
    .where('by_function_id', '!=', ctx.actor.functionId ?? ctx.actor.tenantId)
    .orderBy('shift_ends_at')
    .orderBy('noted_at')
    .orderBy('case_id')
    .limit(200);

/** Shifts by id. */
export async function shiftsOf(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await ctx
    .tables<AccessShiftTables>()
    .selectFrom('access.shift')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
}
