import { extendClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { newId } from '#platform/ids';
import { ExtendInvestigation } from '../../conclusion-contract.ts';
import { CaseView } from '../../contract.ts';
import { mayExtendInvestigation } from '../../domain/investigation/conclusion.ts';
import { caseView } from '../../read/case-view.ts';
import { lockCase, standingOf } from '../../store/cases.ts';
import { requireDecider } from '../../store/delegation.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { investigationClock } from '../../store/investigation/clock.ts';
import { settleInInvestigation } from '../../store/proposals.ts';
import { decidedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Extends the four months for a certain time, for special reasons (särskilda skäl, SoL 20:3). Decided after the last day it is kept as decided
 * too late, and the last day stays. Each decision is kept beside those before it.
 */
export const extendInvestigation = defineOperation({
  name: 'casework.extend-investigation',
  kind: 'command',
  permission: 'casework:investigation:extend',
  audit: 'investigation.extended',
  summary: 'Extend the time of an investigation for special reasons, until a day',
  input: ExtendInvestigation,
  output: CaseView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, until }) => ({ caseId, until }),
  run: async (ctx, { caseId, until, reason }) => {
    const head = await lockCase(ctx, caseId);
    const hindrance = mayExtendInvestigation(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    const section = await requireDecider(ctx, head.unit_id, 'extend_investigation');
    const signature = await signatureOf(ctx);
    const clock = await investigationClock(ctx, caseId);
    if (!clock) throw conflict('NO_RUNNING_CLOCK');
    await extendClock(ctx, {
      caseId,
      ruleId: clock.lawRuleId,
      until: calendarDate(until),
      reason,
      decidedBy: signature.name,
    });
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.investigation_extension')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        case_id: caseId,
        previous_due_on: clock.dueOn,
        until_on: until,
        late: clock.state === 'overdue',
        body: reason,
        ...decidedBy(ctx, signature, section),
      })
      .execute();
    await settleInInvestigation(ctx, head, 'extend_investigation', signature);
    await addCaseEvent(ctx, { caseId, kind: 'investigation_extended', body: until, by: signature.name });
    return await caseView(ctx, caseId);
  },
});
