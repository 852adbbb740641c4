import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { reapplyPending } from '../rejudge.ts';

/** Judges what is running by the rules that have come into force for it too. Once a day, and as often as one likes. */
export const applyRules = defineOperation({
  name: 'clocks.apply-rules',
  kind: 'command',
  permission: 'clocks:rule:apply',
  audit: 'rules.applied',
  summary: 'Judge running time limits by rules that have come into force for what is pending',
  input: z.object({}),
  output: z
    .object({ changed: z.number().int(), started: z.number().int(), cancelled: z.number().int() })
    .meta({ id: 'RulesApplied' }),
  run: async (ctx) => {
    const rejudged = await reapplyPending(ctx);
    ctx.changed(rejudged);
    return { ...rejudged };
  },
});
