import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { AssignCase, CaseView } from '../contract.ts';
import { mayAssign } from '../domain/case-rules.ts';
import { caseView } from '../read/case-view.ts';
import { giveCase, lockCase, receiverOf } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';

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
    const [head, signature] = await Promise.all([lockCase(ctx, input.caseId), signatureOf(ctx)]);
    const hindrance = mayAssign(head);
    if (hindrance) throw conflict(hindrance);
    const to = await receiverOf(ctx, head, input.functionId);
    await giveCase(ctx, input.caseId, to, signature.name);
    const receiver = to.employeeName ? `${to.title}, ${to.employeeName}` : to.title;
    await addCaseEvent(ctx, { caseId: input.caseId, kind: 'assigned', body: receiver, by: signature.name });
    return await caseView(ctx, input.caseId);
  },
});
