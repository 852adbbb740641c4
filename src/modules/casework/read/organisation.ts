import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { OrganisationDetail } from '../organisation-register-contract.ts';
import { allNames, allOrganisations, tables } from '../store/organisations/register.ts';
import { registerOf } from '../store/organisations/views.ts';

/** One entry of the register with all its names and what has been done with it. Shows no person but those who keep the register. */
export const organisation = defineOperation({
  name: 'casework.organisation',
  kind: 'query',
  permission: 'casework:organisation:list',
  audit: 'organisation.read',
  summary: 'An organisation that reports, with its names and history',
  input: z.object({ organisationId: id() }),
  output: OrganisationDetail,
  untraced: true,
  run: async (ctx, { organisationId }) => {
    const [entries, names] = [await allOrganisations(ctx), await allNames(ctx)];
    const entry = entries.find((e) => e.id === organisationId);
    const rows = registerOf(entries, names);
    const row = rows.find((r) => r.organisationId === organisationId);
    if (!entry || !row) throw notFound();
    const events = await tables(ctx)
      .selectFrom('casework.organisation_event')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('organisation_id', '=', organisationId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return {
      today: ctx.today,
      organisation: row,
      version: entry.version,
      names: names
        .filter((n) => n.organisation_id === organisationId)
        .map((n) => ({ nameId: n.id, name: n.name, kind: n.kind, writtenOn: n.written_on })),
      tookOver: rows.flatMap((r) =>
        r.mergedInto?.organisationId === organisationId
          ? [{ organisationId: r.organisationId, name: r.name, on: r.mergedInto.on }]
          : [],
      ),
      history: events.map((e) => ({
        id: e.id,
        at: e.at.toISOString(),
        kind: e.kind,
        text: e.body,
        by: e.by_name,
      })),
    };
  },
});
