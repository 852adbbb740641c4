import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { EndFollowUp } from '../../conclusion-contract.ts';
import { CaseView } from '../../contract.ts';
import { mayEndFollowUp } from '../../domain/investigation/conclusion.ts';
import { caseView } from '../../read/case-view.ts';
import { lockCase } from '../../store/cases.ts';
import { requireNothingUnderWay } from '../../store/decision/performed.ts';
import { signatureOf } from '../../store/events.ts';
import { endFollowUpOf } from '../../store/investigation/follow-up.ts';

/**
 * Ends a follow-up without intervention when there is nothing more to follow (SoL 23:5), and closes the case. What ends in a new investigation
 * ends by itself when that is opened.
 */
export const endFollowUp = defineOperation({
  name: 'casework.end-follow-up',
  kind: 'command',
  permission: 'casework:follow-up:end',
  audit: 'follow-up.ended',
  summary: 'End the follow-up of a child after an investigation without intervention',
  input: EndFollowUp,
  output: CaseView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId }) => ({ caseId }),
  run: async (ctx, { caseId, text }) => {
    const hindrance = mayEndFollowUp(await lockCase(ctx, caseId));
    if (hindrance) throw conflict(hindrance);
    await requireNothingUnderWay(ctx, caseId);
    await endFollowUpOf(ctx, caseId, { as: 'nothing_more', text }, await signatureOf(ctx));
    return await caseView(ctx, caseId);
  },
});
