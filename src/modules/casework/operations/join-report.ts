import { cancelClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { CaseView } from '../contract.ts';
import { mayJoin } from '../domain/case-rules.ts';
import { JoinReport } from '../preliminary-contract.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase } from '../store/cases.ts';
import { countIntakeEnd } from '../store/catalogue-figures.ts';
import { endCoWorkIn } from '../store/co-workers.ts';
import { closeCodedProblems } from '../store/codings.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { startFeedback } from '../store/feedback.ts';
import { VIOLENCE_RULE } from '../store/investigation/violence.ts';
import { handReportInto, isProtectionOverdue, joinTarget } from '../store/joining.ts';
import { settleProposal } from '../store/proposals.ts';
import { endReviews } from '../store/reviews/reviews.ts';
import { tellEnded } from '../store/watchers.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Joins a report to the investigation of the same person that is under way: no second one is opened, and the fourteen days fall away without
 * being met (SoL 20:2 asks for no decision then). Whoever joins writes into that investigation and reads nothing of it.
 */
export const joinReport = defineOperation({
  name: 'casework.join-report',
  kind: 'command',
  permission: 'casework:report:join',
  audit: 'report.joined',
  summary: 'Join a report to an open investigation of the same person',
  input: JoinReport,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const head = await lockCase(ctx, caseId);
    const target = await joinTarget(ctx, head);
    const hindrance = mayJoin(head, {
      hasTarget: target !== undefined,
      protectionOverdue: await isProtectionOverdue(ctx, caseId),
    });
    if (hindrance || !target) throw conflict(hindrance ?? 'NO_OPEN_INVESTIGATION');
    const signature = await signatureOf(ctx);
    await handReportInto(ctx, head, target, signature);
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.joining')
      .values({
        tenant_id: ctx.actor.tenantId,
        case_id: caseId,
        authority_id: ctx.authorityId,
        into_number: target.caseNumber,
        joined_at: ctx.now,
        joined_by: signature.name,
        joined_by_employee: ctx.actor.employeeId,
        joined_by_function: ctx.actor.functionId,
      })
      .execute();
    await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.case_head')
      .set({ state: 'joined', closed_on: ctx.today, updated_at: ctx.now })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .execute();
    await settleProposal(ctx, caseId, { as: 'decided', note: null }, signature);
    await endCoWorkIn(ctx, head);
    await ctx.changeFact(caseId, {
      open: false,
      holderFunctions: head.function_id ? [head.function_id] : [],
    });
    await endReviews(ctx, caseId, 'case_ended');
    await closeCodedProblems(ctx, caseId);
    await cancelClock(ctx, { caseId, ruleId: VIOLENCE_RULE }, 'case_ended');
    await tellEnded(ctx, { caseId, area: head.area, as: 'joined' });
    await startFeedback(ctx, { caseId, unitId: head.unit_id, functionId: head.function_id });
    await countIntakeEnd(ctx, caseId, 'joined');
    await addCaseEvent(ctx, { caseId, kind: 'joined', body: target.caseNumber, by: signature.name });
    return await caseView(ctx, caseId);
  },
});
