import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { HandoversView } from '../../shift-contract.ts';
import { handoversView } from './handovers-view.ts';

/** What the social emergency unit has done in the caller's cases, and what of it nobody has taken over. */
export const shiftHandovers = defineOperation({
  name: 'casework.shift-handovers',
  kind: 'query',
  permission: 'casework:shift:receive',
  audit: 'shift-handovers.read',
  summary: "What was done on shifts in the caller's cases, and by whom it was taken over",
  input: z.object({}),
  output: HandoversView,
  run: (ctx) => handoversView(ctx),
});
