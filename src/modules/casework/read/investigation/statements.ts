import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Statements } from '../../statement-contract.ts';
import { statementsView } from './statements-view.ts';

/** What others have told in an investigation, and what has been asked for. */
export const statements = defineOperation({
  name: 'casework.statements',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'statements.read',
  summary: 'What others have told in an investigation, with its source, and what has been asked for',
  input: z.object({ caseId: id() }),
  output: Statements,
  caseId: (input) => input.caseId,
  run: (ctx, input) => statementsView(ctx, input.caseId),
});
