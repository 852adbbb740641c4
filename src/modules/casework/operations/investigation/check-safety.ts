import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { faultOfCheck } from '../../domain/investigation/notice.ts';
import { CheckSafety, InvestigationView } from '../../investigation-contract.ts';
import type { InvestigationTables } from '../../investigation-tables.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { addCaseEvent } from '../../store/events.ts';
import { closeOnesOf, settleNotice } from '../../store/investigation/notices.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import { protectedAgainst } from '../../store/protection.ts';

/**
 * Judges of each whom an opened investigation concerns whether it is safe to tell them of it. Before that nobody can be told: who hurts a child
 * is often whoever would get the notice.
 */
export const checkSafety = defineOperation({
  name: 'casework.check-safety',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'safety.checked',
  summary: 'Record of each whom an investigation concerns whether it is safe to tell them that it is opened',
  input: CheckSafety,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, checkId, signs, persons }) => ({
    caseId,
    checkId,
    signs,
    told: persons.filter((p) => p.mayBeTold).length,
    notTold: persons.filter((p) => !p.mayBeTold).length,
  }),
  run: async (ctx, { caseId, checkId, signs, reasons, ...input }) => {
    await lockInvestigation(ctx, caseId);
    const { personId } = ctx.opened(caseId);
    const persons = input.persons.map((p) => ({
      ...p,
      relationId: p.relationId ?? null,
      why: p.mayBeTold ? null : p.why || null,
    }));
    const closeOnes = await closeOnesOf(ctx, personId);
    const guardians = closeOnes.filter((c) => c.isGuardian).map((c) => c.relationId);
    const fault = faultOfCheck(persons, closeOnes, guardians, await protectedAgainst(ctx, personId));
    if (fault) throw invalid(fault.field, fault.code);
    const record = await recordIn(ctx, caseId, checkId);
    const saved = await ctx
      .tables<InvestigationTables>()
      .insertInto('casework.safety_check')
      .values({ ...record, signs: [...new Set(signs)], persons: JSON.stringify(persons), reasons })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      await addCaseEvent(ctx, { caseId, kind: 'safety_checked', body: null, by: record.recorded_by });
      await settleNotice(ctx, caseId);
    }
    return await investigationView(ctx, caseId);
  },
});
