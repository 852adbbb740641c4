import { BREAK_GLASS, GLASS_MINUTES, type GlassTables } from '#core/access';
import { defineOperation, Refused } from '#core/operation';
import { leaderOf, tell } from '#core/reminders';
import { GLASS_BROKEN } from '#core/trail';
import { newId } from '#platform/ids';
import { ownGlass } from '../read/own-glass.ts';
import { BreakGlass, EndGlass, OpenedByGlass, OwnGlass } from '../secrecy-contract.ts';
import { casesByNumber } from '../store/cases-by-number.ts';

/**
 * Nödöppning: opens a case of the own board for an hour to somebody who needs to read it now and has no other right to. The manager of the
 * case's unit is told at once and the log review sees it. A number that leads nowhere, or to what may not be opened, is answered alike.
 */
export const breakGlass = defineOperation({
  name: 'casework.break-glass',
  kind: 'command',
  permission: BREAK_GLASS,
  audit: GLASS_BROKEN,
  summary: 'Open a case in an emergency: by its number, or all open cases of a person by identity number',
  input: BreakGlass,
  output: OpenedByGlass,
  reauthenticate: true,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const caseIds = await casesByNumber(ctx, input.number);
    if (caseIds.length === 0) throw new Refused('NO_SUCH_CASE');
    const endsAt = new Date(ctx.now.getTime() + GLASS_MINUTES * 60_000);
    const openings = [];
    for (const caseId of caseIds) {
      const broken = await ctx.breakGlass(caseId, { id: newId(), reason: input.reason, endsAt });
      const { caseNumber, unitId } = ctx.opened(caseId);
      openings.push({ caseId, caseNumber, endsAt: broken?.endsAt.toISOString() ?? null });
      if (!broken) continue;
      await tell(ctx, await leaderOf(ctx, unitId), {
        kind: 'glass_broken',
        caseId,
        unitId,
        functionId: ctx.actor.functionId,
      });
    }
    return { openings };
  },
});

/** Ends an own emergency opening before its time. */
export const endGlass = defineOperation({
  name: 'casework.end-glass',
  kind: 'command',
  permission: BREAK_GLASS,
  audit: 'glass.ended',
  summary: 'End an own emergency opening',
  input: EndGlass,
  output: OwnGlass,
  run: async (ctx, { caseId }) => {
    const { tenantId, employeeId } = ctx.actor;
    const ended = await ctx
      .tables<GlassTables>()
      .updateTable('access.broken_glass')
      .set({ ended_at: ctx.now, ended_by_employee: employeeId })
      .where('tenant_id', '=', tenantId)
      .where('employee_id', '=', employeeId)
      .where('case_id', '=', caseId)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', ctx.now)
      .executeTakeFirst();
    // In the case's own log too; of one that was not open it says nothing.
    if (ended.numUpdatedRows > 0n) ctx.concerning({ kind: 'case', id: caseId });
    return await ownGlass(ctx);
  },
});
