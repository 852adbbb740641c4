import { sql } from 'kysely';
import { SHIFT_HOURS, type ShiftTables } from '#core/access';
import { type Context, defineOperation, Refused } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { shiftView } from '../../read/shift/shift-view.ts';
import { OpenShift, ShiftView } from '../../shift-contract.ts';

/**
 * Opens a shift of the social emergency unit: while it lasts, its employee may open the cases of the board. It ends when it is closed, and by
 * itself when its time is out.
 */
export const openShift = defineOperation({
  name: 'casework.open-shift',
  kind: 'command',
  permission: 'casework:shift:work',
  audit: 'shift.opened',
  summary: 'Open a shift of the social emergency unit',
  input: OpenShift,
  output: ShiftView,
  reauthenticate: true,
  run: async (ctx, { shiftId, endsAt: given }) => {
    const { tenantId, employeeId, functionId, unitId } = ctx.actor;
    if (!employeeId || !functionId || !unitId) throw new Refused('OTHER_UNIT');
    const endsAt = new Date(given);
    if (endsAt <= ctx.now) throw invalid('endsAt', 'ends_before_start');
    if (endsAt.getTime() - ctx.now.getTime() > SHIFT_HOURS * 3_600_000) throw invalid('endsAt', 'too_long');
    await oneAtATime(ctx, employeeId);
    ctx.forgetShift();
    const lasting = await ctx.onShift();
    if (lasting && lasting.id !== shiftId) throw conflict('ALREADY_ON_SHIFT');
    if (!lasting) {
      await ctx
        .tables<ShiftTables>()
        .insertInto('access.shift')
        .values({
          tenant_id: tenantId,
          id: shiftId,
          authority_id: ctx.authorityId,
          unit_id: unitId,
          employee_id: employeeId,
          function_id: functionId,
          opened_at: ctx.now,
          ends_at: endsAt,
          closed_at: null,
        })
        .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
        .execute();
      ctx.forgetShift();
    }
    return await shiftView(ctx);
  },
});

/** Two windows that begin a shift at once: the second waits here, and finds what the first has begun. */
async function oneAtATime(ctx: Context, employeeId: string): Promise<void> {
  const key = sql`hashtextextended(${`shift ${ctx.actor.tenantId} ${employeeId}`}, 0)`;
  await sql`select pg_advisory_xact_lock(${key})`.execute(ctx.tables());
}
