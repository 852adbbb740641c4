import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { handoversView } from '../../read/shift/handovers-view.ts';
import { HandoversView, TakeOverFromShift } from '../../shift-contract.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Says that what was done in a case on a shift has been taken over by whoever has the case. Until then it waits on their day. */
export const takeOverFromShift = defineOperation({
  name: 'casework.take-over-from-shift',
  kind: 'command',
  permission: 'casework:shift:receive',
  audit: 'shift.taken-over',
  summary: 'Take over what was done in a case on a shift of the social emergency unit',
  input: TakeOverFromShift,
  output: HandoversView,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, shiftId }) => {
    const db = ctx.tables<CaseworkTables>();
    const of = { tenant_id: ctx.actor.tenantId, shift_id: shiftId, case_id: caseId };
    const row = await db
      .selectFrom('casework.shift_case')
      .select(['shift_ends_at', 'taken_over_at'])
      .where((eb) => eb.and(of))
      .executeTakeFirst();
    if (!row) throw notFound();
    if (row.shift_ends_at > ctx.now) throw conflict('SHIFT_UNDER_WAY');
    if (row.taken_over_at === null) {
      const { name, functionTitle } = await signatureOf(ctx);
      await db
        .updateTable('casework.shift_case')
        .set({
          taken_over_at: ctx.now,
          taken_over_by: name,
          taken_over_by_function_title: functionTitle,
          taken_over_by_employee: ctx.actor.employeeId,
        })
        .where((eb) => eb.and(of))
        .execute();
      await addCaseEvent(ctx, { caseId, kind: 'shift_taken_over', body: null, by: name });
    }
    return await handoversView(ctx);
  },
});
