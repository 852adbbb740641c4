import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { KeptOrganisation, MatchOrganisation } from '../../organisation-register-contract.ts';
import { updateName } from '../../store/organisations/names.ts';
import { addOrganisationEvents, organisationById } from '../../store/organisations/register.ts';
import { lockUnmatched, PLACE_NAMES } from '../../store/organisations/unmatched.ts';

/**
 * Says whose a written name is. The reports that came under it follow, and those that will; and the name stands in the register, where those who
 * keep it read it.
 */
export const matchOrganisation = defineOperation({
  name: 'casework.match-organisation',
  kind: 'command',
  permission: PLACE_NAMES,
  audit: 'organisation.matched',
  summary: 'Say which organisation of the register a written name is',
  input: MatchOrganisation,
  output: KeptOrganisation,
  run: async (ctx, { nameId, organisationId }) => {
    const { id } = await organisationById(ctx, organisationId);
    const written = await lockUnmatched(ctx, nameId);
    if (!written) throw notFound();
    await updateName(ctx, nameId, { organisation_id: id });
    await addOrganisationEvents(ctx, id, [{ kind: 'name_added', text: written.name }]);
    return { organisationId: id };
  },
});
