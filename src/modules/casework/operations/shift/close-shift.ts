import { z } from 'zod';
import type { ShiftTables } from '#core/access';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { id } from '#platform/schema';
import { shiftView } from '../../read/shift/shift-view.ts';
import { ShiftView } from '../../shift-contract.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Closes the caller's shift and hands over: every case in which something was done goes to whoever has it, and stands there until somebody has
 * taken it over. From then on the cases of the board are closed to the caller.
 */
export const closeShift = defineOperation({
  name: 'casework.close-shift',
  kind: 'command',
  permission: 'casework:shift:work',
  audit: 'shift.closed',
  summary: 'Close a shift of the social emergency unit and hand over what was done on it',
  input: z.object({ shiftId: id() }),
  output: ShiftView,
  run: async (ctx, { shiftId }) => {
    const { tenantId, employeeId } = ctx.actor;
    const lasting = await ctx.onShift();
    if (lasting && lasting.id !== shiftId) throw conflict('NOT_ON_SHIFT');
    if (lasting) {
      await ctx
        .tables<ShiftTables>()
        .updateTable('access.shift')
        .set({ closed_at: ctx.now })
        .where('tenant_id', '=', tenantId)
        .where('employee_id', '=', employeeId)
        .where('id', '=', shiftId)
        .execute();
      await ctx
        .tables<CaseworkTables>()
        .updateTable('casework.shift_case')
        .set({ shift_ends_at: ctx.now })
        .where('tenant_id', '=', tenantId)
        .where('shift_id', '=', shiftId)
        .execute();
      ctx.forgetShift();
    }
    return await shiftView(ctx);
  },
});
