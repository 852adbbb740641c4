import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CasePersons } from '../person-contract.ts';
import { casePersonsView } from './case-persons-view.ts';

/** The tab Personer of a case. */
export const casePersons = defineOperation({
  name: 'casework.case-persons',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'case-persons.read',
  summary: 'The person of a case, their relations and former names, as far as the reader may know',
  input: z.object({ caseId: id() }),
  output: CasePersons,
  caseId: (input) => input.caseId,
  run: (ctx, input) => casePersonsView(ctx, input.caseId),
});
