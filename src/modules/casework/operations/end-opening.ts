import type { GlassTables } from '#core/access';
import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { EndOpening } from '../log-contract.ts';
import { readSecrecy } from '../read/secrecy.ts';
import { CaseSecrecy } from '../secrecy-contract.ts';

/** The manager of the unit that has the case ends somebody's emergency opening of it, at once. */
export const endOpening = defineOperation({
  name: 'casework.end-opening',
  kind: 'command',
  permission: 'casework:glass:end',
  audit: 'glass.ended-by-manager',
  summary: "End somebody's emergency opening of a case",
  input: EndOpening,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, openingId }) => {
    const { tenantId, employeeId } = ctx.actor;
    const glass = ctx.tables<GlassTables>();
    const opening = await glass
      .selectFrom('access.broken_glass')
      .select(['employee_id', 'ended_at'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', openingId)
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (!opening) throw invalid('openingId', 'no_such_opening');
    ctx.concerning({ kind: 'employee', id: opening.employee_id });
    await glass
      .updateTable('access.broken_glass')
      .set({ ended_at: ctx.now, ended_by_employee: employeeId })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', openingId)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', ctx.now)
      .execute();
    return await readSecrecy(ctx, caseId);
  },
});
