import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CaseItemsView } from '../../committee-contract.ts';
import { caseItemsView } from './case-items-view.ts';

/** The items of a case for the meetings of a committee, and what the meetings did. */
export const caseItems = defineOperation({
  name: 'casework.case-items',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'case-items.read',
  summary: 'The items of a case for the meetings of a committee, and what the meetings did',
  input: z.object({ caseId: id() }),
  output: CaseItemsView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => caseItemsView(ctx, input.caseId),
});
