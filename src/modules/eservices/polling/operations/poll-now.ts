import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { Polling, PollNow } from '../contract.ts';
import type { PollingTables } from '../tables.ts';
import { pollingView } from './polling.ts';

/** Has a form fetched now and not when its turn comes: the worker does it within some seconds. */
export const pollNow = defineOperation({
  name: 'eservices.poll-now',
  kind: 'command',
  permission: 'eservices:mapping:set',
  audit: 'polling.asked-for',
  summary: 'Fetch a form from the e-service platform now',
  input: PollNow,
  output: Polling,
  run: async (ctx, { familyId }) => {
    const asked = await ctx
      .tables<PollingTables>()
      .updateTable('eservices.polled_form')
      .set({ due_at: null })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .where('family_id', '=', familyId)
      .where('is_on', '=', true)
      .executeTakeFirst();
    if (asked.numUpdatedRows === 0n) throw notFound();
    return await pollingView(ctx);
  },
});
