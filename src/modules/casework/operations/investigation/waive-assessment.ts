import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { mayAssess } from '../../domain/investigation/assessing.ts';
import { isLeft } from '../../domain/investigation/instruments.ts';
import { RiskAssessments, WaiveAssessment } from '../../instrument-contract.ts';
import { riskAssessmentsView } from '../../read/investigation/risk-assessments-view.ts';
import { lockCase } from '../../store/cases.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { requiredInCase } from '../../store/investigation/risk-assessments.ts';
import { recordedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Says why what a coded problem asks for is not done. Written once for each coding; an assessment made all the same stands before it. */
export const waiveAssessment = defineOperation({
  name: 'casework.waive-assessment',
  kind: 'command',
  permission: 'casework:assessment:record',
  audit: 'risk-assessment.waived',
  summary: 'Write why a risk assessment that a coded problem asks for is not made',
  input: WaiveAssessment,
  output: RiskAssessments,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, codingId }) => ({ caseId, codingId }),
  run: async (ctx, { caseId, codingId, reason }) => {
    const hindrance = mayAssess((await lockCase(ctx, caseId)).state);
    if (hindrance) throw conflict(hindrance);
    const asked = (await requiredInCase(ctx, caseId)).find((r) => r.codingId === codingId);
    if (!asked) throw invalid('codingId', 'not_in_list');
    if (!isLeft(asked)) throw conflict('NOTHING_LEFT_TO_ASSESS');
    const signature = await signatureOf(ctx);
    const db = ctx.tables<CaseworkTables>();
    await db
      .insertInto('casework.assessment_waiver')
      .values({
        tenant_id: ctx.actor.tenantId,
        coding_id: codingId,
        authority_id: ctx.authorityId,
        case_id: caseId,
        reason,
        ...recordedBy(ctx, signature),
      })
      .execute();
    await db
      .updateTable('casework.coded_problem')
      .set({ waived_on: ctx.today })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('coding_id', '=', codingId)
      .execute();
    await addCaseEvent(ctx, { caseId, kind: 'assessment_waived', body: reason, by: signature.name });
    return await riskAssessmentsView(ctx, caseId);
  },
});
