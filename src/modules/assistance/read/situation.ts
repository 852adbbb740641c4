import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Situation } from '../situation-contract.ts';
import { situationView } from './situation-view.ts';

export const READ_SITUATION = 'assistance:situation:read';

/** What is followed in a case: household, months, plan and the decisions that are looked at anew. */
export const readSituation = defineOperation({
  name: 'assistance.situation',
  kind: 'query',
  permission: READ_SITUATION,
  audit: 'situation.read',
  summary: 'What is followed in a case: its household, months, plan and reviews',
  input: z.object({ caseId: id() }),
  output: Situation,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId }) => situationView(ctx, caseId),
});
