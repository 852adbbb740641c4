import { defineOperation } from '#core/operation';
import { PlacementDuties, ReadDuties } from '../../duty-contract.ts';
import { dutiesView } from './duties-view.ts';

/** What is owed to whoever is placed and what has been done of it: health examination, schooling, visits and plans. */
export const readDuties = defineOperation({
  name: 'placements.duties',
  kind: 'query',
  permission: 'placements:placement:read',
  audit: 'placement.duties-read',
  summary: 'What is owed in a placement of a case and what has been done of it',
  input: ReadDuties,
  output: PlacementDuties,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId, placementId }) => dutiesView(ctx, caseId, placementId),
});
