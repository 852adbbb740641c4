import { extendClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { CaseView, ExtendPreliminary } from '../contract.ts';
import { mayExtendPreliminary } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase, standingOf } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';

/**
 * Extends the fourteen days; the law allows it for extraordinary reasons alone (synnerliga skäl, SoL 20:2). What is to be opened at once has
 * no fourteen days to spare: to go on assessing it takes written reasons.
 */
export const extendPreliminary = defineOperation({
  name: 'casework.extend-preliminary',
  kind: 'command',
  permission: 'casework:preliminary:extend',
  audit: 'preliminary.extended',
  summary: 'Extend the preliminary assessment for extraordinary reasons',
  input: ExtendPreliminary,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayExtendPreliminary(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    if (head.open_at_once && !input.notAtOnceReason) throw invalid('notAtOnceReason', 'not_at_once_reason');
    const signature = await signatureOf(ctx);
    await extendClock(ctx, {
      caseId: input.caseId,
      ruleId: 'BU-020',
      until: calendarDate(input.until),
      reason: input.reason,
      decidedBy: signature.name,
    });
    if (head.open_at_once && input.notAtOnceReason) {
      await addCaseEvent(ctx, {
        caseId: input.caseId,
        kind: 'not_at_once',
        body: input.notAtOnceReason,
        by: signature.name,
      });
    }
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'extended',
      body: input.until,
      by: signature.name,
    });
    return await caseView(ctx, input.caseId);
  },
});
