import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { DecisionsView } from '../../decision-contract.ts';
import { decisionsView } from './decisions-view.ts';

/** The decisions about the person of a case, and who may take which. */
export const decisions = defineOperation({
  name: 'casework.decisions',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'decisions.read',
  summary: 'The decisions of a case, with whom they were told and their appeals, and who may take which',
  input: z.object({ caseId: id() }),
  output: DecisionsView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => decisionsView(ctx, input.caseId),
});
