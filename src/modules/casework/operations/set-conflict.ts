import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { readSecrecy } from '../read/secrecy.ts';
import { CaseSecrecy, EndConflict, SetConflict } from '../secrecy-contract.ts';
import { endConflict as end, setConflict as set } from '../store/conflicts.ts';

/** A manager sets that an employee has a conflict of interest in a case, or in all cases of its person, also those to come. */
export const setConflict = defineOperation({
  name: 'casework.set-conflict',
  kind: 'command',
  permission: 'casework:conflict:set',
  audit: 'conflict.set',
  summary: 'Set that an employee has a conflict of interest in a case, or in all cases of its person',
  input: SetConflict,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    // The own one is declared: the answer here would show what it closes.
    if (input.employeeId === ctx.actor.employeeId) throw conflict('DECLARE_YOUR_OWN');
    const organisation = await ctx.organisation();
    if (!organisation.nameOf.has(input.employeeId)) throw invalid('employeeId', 'unknown_employee');
    await set(ctx, input);
    return await readSecrecy(ctx, input.caseId);
  },
});

/** A manager ends a conflict of interest; that it was there stays. */
export const endConflict = defineOperation({
  name: 'casework.end-conflict',
  kind: 'command',
  permission: 'casework:conflict:set',
  audit: 'conflict.ended',
  summary: 'End a conflict of interest',
  input: EndConflict,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    await end(ctx, input);
    return await readSecrecy(ctx, input.caseId);
  },
});
