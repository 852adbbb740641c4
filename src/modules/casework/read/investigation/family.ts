import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { FamilyView } from '../../family-contract.ts';
import { familyView } from './family-view.ts';

/** The family of a case as far as the reader may open its cases: each has a file of its own, and of others not even that they exist is told. */
export const family = defineOperation({
  name: 'casework.family',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'family.read',
  summary: 'The cases of siblings, parents and others of the family that the reader may open, side by side',
  input: z.object({ caseId: id() }),
  output: FamilyView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => familyView(ctx, input.caseId),
});
