import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CaseView } from '../contract.ts';
import { caseView } from './case-view.ts';

/** The case page. */
export const readCase = defineOperation({
  name: 'casework.case',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'case.read',
  summary: 'A case with its clocks, reports, assessments and timeline',
  input: z.object({ caseId: id() }),
  output: CaseView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => caseView(ctx, input.caseId),
});
