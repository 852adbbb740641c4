import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { AddCoWorker, CaseView, EndCoWorker } from '../contract.ts';
import { mayAssign } from '../domain/case-rules.ts';
import { mayWorkBeside } from '../policy.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase, receiverOf } from '../store/cases.ts';
import { addCoWork, leaveCoWork } from '../store/co-workers.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';

const PERMISSION = 'casework:co-worker:edit';

/** Lets a function work in a case beside whoever has it, from today: it reads and writes as the holder does, and has none of its clocks. */
export const addCoWorker = defineOperation({
  name: 'casework.add-co-worker',
  kind: 'command',
  permission: PERMISSION,
  audit: 'co-worker.added',
  summary: 'Let a function work in a case beside whoever has it',
  input: AddCoWorker,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayAssign(head);
    if (hindrance) throw conflict(hindrance);
    const to = await receiverOf(ctx, head, input.functionId);
    if (!mayWorkBeside(to.role)) throw conflict('NOT_A_CASEWORKER');
    if (to.functionId === head.function_id) throw conflict('HOLDS_THE_CASE');
    const fact = ctx.opened(input.caseId);
    if (to.employeeId && fact.excludedEmployees.includes(to.employeeId))
      throw conflict('HOLDER_HAS_CONFLICT');
    await addCoWork(ctx, input.caseId, to, input.task);
    return await caseView(ctx, input.caseId);
  },
});

/** From now on the function works in the case no longer, and may not open it for having done so. */
export const endCoWorker = defineOperation({
  name: 'casework.end-co-worker',
  kind: 'command',
  permission: PERMISSION,
  audit: 'co-worker.ended',
  summary: 'Take a function out of a case that it has worked in beside the holder',
  input: EndCoWorker,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const { name } = await signatureOf(ctx);
    const was = await leaveCoWork(ctx, head, input.functionId, input.reason || null);
    if (!was) throw conflict('NO_SUCH_CO_WORKER');
    await addCaseEvent(ctx, {
      caseId: input.caseId,
      kind: 'co_worker_ended',
      body: [was.function_title, input.reason].filter(Boolean).join('\n'),
      by: name,
    });
    return await caseView(ctx, input.caseId);
  },
});
