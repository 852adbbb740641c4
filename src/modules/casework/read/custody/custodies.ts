import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { CustodiesView } from '../../custody-contract.ts';
import { custodiesView } from './custodies-view.ts';

/** The custodies and interim bans of a case: what has happened, what is next, and by when. */
export const custodies = defineOperation({
  name: 'casework.custodies',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'custodies.read',
  summary: 'The immediate custodies and interim bans of a case, with their court clocks',
  input: z.object({ caseId: id() }),
  output: CustodiesView,
  caseId: (input) => input.caseId,
  run: (ctx, input) => custodiesView(ctx, input.caseId),
});
