import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { InvestigationView } from '../../investigation-contract.ts';
import { investigationView } from './investigation-view.ts';

/** The investigation of a case. */
export const investigation = defineOperation({
  name: 'casework.investigation',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'investigation.read',
  summary: 'The investigation of a case, and what stands in the way of concluding it',
  input: z.object({ caseId: id() }),
  output: InvestigationView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => investigationView(ctx, input.caseId),
});
