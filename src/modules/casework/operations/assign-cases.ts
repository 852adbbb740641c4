import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayAssign } from '../domain/case-rules.ts';
import { giveCase, lockCase, receiverOf } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { AssignCases } from '../watch-contract.ts';

const PERMISSION = 'casework:case:assign';

/** Gives several cases to one function at once, all or none. One that the actor may not give away refuses them all. */
export const assignCases = defineOperation({
  name: 'casework.assign-cases',
  kind: 'command',
  permission: PERMISSION,
  audit: 'cases.assigned',
  summary: 'Give several cases to a function at once',
  input: AssignCases,
  output: z.object({ given: z.number().int() }).meta({ id: 'GivenCases' }),
  run: async (ctx, input) => {
    const signature = await signatureOf(ctx);
    // In one order for everybody, so that two who give away the same cases wait for one another instead of locking each other out.
    const caseIds = [...new Set(input.caseIds)].sort();
    for (const caseId of caseIds) {
      await ctx.open(caseId, PERMISSION, true);
      const head = await lockCase(ctx, caseId);
      const hindrance = mayAssign(head);
      if (hindrance) throw conflict(hindrance);
      const to = await receiverOf(ctx, head, input.functionId);
      const receiver = to.employeeName ? `${to.title}, ${to.employeeName}` : to.title;
      await giveCase(ctx, caseId, to, signature.name);
      await addCaseEvent(ctx, { caseId, kind: 'assigned', body: receiver, by: signature.name });
    }
    return { given: caseIds.length };
  },
});
