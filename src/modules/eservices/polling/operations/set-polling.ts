import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { invalid } from '#platform/errors';
import { Polling, SetPolling } from '../contract.ts';
import type { PollingTables } from '../tables.ts';
import { pollingView } from './polling.ts';

/**
 * Says which form is fetched from the platform, in which statuses, and begins at once. Where the platform is, the environment says.
 * @throws AppError INVALID_INPUT when another board of the municipality fetches it
 */
export const setPolling = defineOperation({
  name: 'eservices.set-polling',
  kind: 'command',
  permission: 'eservices:mapping:set',
  audit: 'polling.set',
  summary: 'Say whether and how a form is fetched from the e-service platform',
  input: SetPolling,
  output: Polling,
  run: async (ctx, { familyId, isOn, statuses, doneStatus }) => {
    const set = {
      statuses,
      done_status: doneStatus ?? null,
      is_on: isOn,
      set_at: ctx.now,
      set_by: ctx.actor.name,
      due_at: null,
      failures: 0,
      fault: null,
    };
    await ctx
      .tables<PollingTables>()
      .insertInto('eservices.polled_form')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        family_id: familyId,
        polled_at: null,
        succeeded_at: null,
        ...set,
      })
      .onConflict((c) => c.columns(['tenant_id', 'authority_id', 'family_id']).doUpdateSet(set))
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? invalid('familyId', 'fetched_by_another') : error;
      });
    return await pollingView(ctx);
  },
});
