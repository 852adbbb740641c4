import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { assignTo } from '../store/assigning.ts';
import { signatureOf } from '../store/events.ts';
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
      await assignTo(ctx, caseId, input.functionId, signature);
    }
    return { given: caseIds.length };
  },
});
