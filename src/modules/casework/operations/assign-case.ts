import { defineOperation } from '#core/operation';
import { AssignCase, CaseView } from '../contract.ts';
import { caseView } from '../read/case-view.ts';
import { assignTo } from '../store/assigning.ts';

/** Gives a case to a function; its running clocks go with it. */
export const assignCase = defineOperation({
  name: 'casework.assign-case',
  kind: 'command',
  permission: 'casework:case:assign',
  audit: 'case.assigned',
  summary: 'Give a case to a function of the board',
  input: AssignCase,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    await assignTo(ctx, input.caseId, input.functionId);
    return await caseView(ctx, input.caseId);
  },
});
