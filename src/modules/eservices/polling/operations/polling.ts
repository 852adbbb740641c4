import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import type { FormTables } from '../../forms/tables.ts';
import { Polling } from '../contract.ts';
import { OPEN_EPLATFORM } from '../store.ts';
import type { PollingTables } from '../tables.ts';

/** The forms that are fetched from the municipality's e-service platform, and how that goes. Nothing of what they say. */
export const polling = defineOperation({
  name: 'eservices.polling',
  kind: 'query',
  permission: 'eservices:mapping:read',
  audit: 'polling.read',
  summary: 'Forms that are fetched from the e-service platform, and how that goes',
  input: z.object({}),
  output: Polling,
  run: (ctx) => pollingView(ctx),
});

export async function pollingView(ctx: Context): Promise<z.input<typeof Polling>> {
  const { tenantId } = ctx.actor;
  const db = ctx.tables<PollingTables & FormTables>();
  const platform = await db
    .selectFrom('eservices.platform')
    .select('host')
    .where('tenant_id', '=', tenantId)
    .where('name', '=', OPEN_EPLATFORM)
    .executeTakeFirst();
  const forms = await db
    .selectFrom('eservices.polled_form')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('family_id')
    .execute();
  const names = await db
    .selectFrom('eservices.known_form')
    .select(['family_id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('seen_at', 'desc')
    .execute();
  const counts = await db
    .selectFrom('eservices.polled_instance')
    .select([
      'family_id',
      sql<number>`count(*) filter (where confirmed_at is not null)::int`.as('fetched'),
      sql<number>`count(*) filter (where failures > 0)::int`.as('stuck'),
      sql<PollingTables['eservices.polled_instance']['fault']>`max(fault) filter (where failures > 0)`.as(
        'fault',
      ),
    ])
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .groupBy('family_id')
    .execute();
  return {
    today: ctx.today,
    platform: platform?.host ?? null,
    forms: forms.map((form) => {
      const count = counts.find((c) => c.family_id === form.family_id);
      return {
        familyId: form.family_id,
        name: names.find((n) => n.family_id === form.family_id)?.name || null,
        statuses: form.statuses,
        doneStatus: form.done_status,
        isOn: form.is_on,
        setAt: form.set_at.toISOString(),
        setBy: form.set_by,
        isDue: form.is_on && form.due_at === null,
        polledAt: form.polled_at?.toISOString() ?? null,
        succeededAt: form.succeeded_at?.toISOString() ?? null,
        failures: form.failures,
        fault: form.fault,
        fetched: count?.fetched ?? 0,
        stuck: count?.stuck ?? 0,
        stuckFault: count?.fault ?? null,
      };
    }),
    allowed: ctx.may('eservices:mapping:set').allowed ? ['eservices.set-polling', 'eservices.poll-now'] : [],
  };
}
