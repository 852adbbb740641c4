import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { TransitionView } from '../contract.ts';
import { READ, transitionView } from './transition-view.ts';

/** How somebody's turning 18 stands, from the case in which something goes on or from the one that the application began. */
export const readTransition = defineOperation({
  name: 'transitions.transition',
  kind: 'query',
  permission: READ,
  audit: 'transition.read',
  summary: 'The transition from child to adult of the person of a case',
  input: z.object({ caseId: id() }),
  output: TransitionView,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId }) => transitionView(ctx, caseId),
});
