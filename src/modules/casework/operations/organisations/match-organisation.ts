import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { KeptOrganisation, MatchOrganisation } from '../../organisation-register-contract.ts';
import { updateName } from '../../store/organisations/names.ts';
import { addOrganisationEvents, organisationById, tables } from '../../store/organisations/register.ts';

/** Says whose a written name is. The reports that came under it follow, and those that will. */
export const matchOrganisation = defineOperation({
  name: 'casework.match-organisation',
  kind: 'command',
  permission: 'casework:organisation:edit',
  audit: 'organisation.matched',
  summary: 'Say which organisation of the register a written name is',
  input: MatchOrganisation,
  output: KeptOrganisation,
  run: async (ctx, { nameId, organisationId }) => {
    const { id } = await organisationById(ctx, organisationId);
    const written = await tables(ctx)
      .selectFrom('casework.organisation_name')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', nameId)
      .where('organisation_id', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!written) throw notFound();
    await updateName(ctx, nameId, { organisation_id: id });
    await addOrganisationEvents(ctx, id, [{ kind: 'name_added', text: written.name }]);
    return { organisationId: id };
  },
});
