import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Placements } from '../contract.ts';
import { placementsView, READ } from './placements-view.ts';

/** Care away from home in a case: what runs, what has been, and what is owed. */
export const readPlacement = defineOperation({
  name: 'placements.placement',
  kind: 'query',
  permission: READ,
  audit: 'placement.read',
  summary: 'Care away from home in a case, and what is owed of it',
  input: z.object({ caseId: id() }),
  output: Placements,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => await placementsView(ctx, caseId),
});
