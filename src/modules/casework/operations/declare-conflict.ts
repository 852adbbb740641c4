import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { ConflictDeclared, DeclareConflict } from '../secrecy-contract.ts';
import { setConflict } from '../store/conflicts.ts';

/** Somebody says that they themselves have a conflict of interest (FL 16, 18): the case is closed to them in the same moment. */
export const declareConflict = defineOperation({
  name: 'casework.declare-conflict',
  kind: 'command',
  permission: 'casework:conflict:declare',
  audit: 'conflict.declared',
  summary: 'Declare an own conflict of interest in a case, or in all cases of its person',
  input: DeclareConflict,
  output: ConflictDeclared,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { employeeId } = ctx.actor;
    if (!employeeId) throw conflict('NO_EMPLOYEE');
    await setConflict(ctx, { ...input, employeeId });
    return { closedToYou: true as const };
  },
});
