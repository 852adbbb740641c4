import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { ProblemCodings } from '../person-contract.ts';
import { codingsView } from './codings-view.ts';

/** The problem codings of a case. */
export const codings = defineOperation({
  name: 'casework.codings',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'codings.read',
  summary: 'The problem codings of a case with their history',
  input: z.object({ caseId: id() }),
  output: ProblemCodings,
  caseId: (input) => input.caseId,
  run: (ctx, input) => codingsView(ctx, input.caseId),
});
