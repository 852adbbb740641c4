import { defineOperation } from '#core/operation';
import { addDays, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { KeptOrganisation, MergeOrganisations } from '../../organisation-register-contract.ts';
import {
  addOrganisationEvents,
  lockOrganisation,
  namesOf,
  organisationById,
  updateOrganisation,
} from '../../store/organisations/register.ts';

/**
 * Says that an organisation is a part of another from a day on, or that the two are the same one, entered twice. Reports from before that
 * day stay with the organisation that they came from.
 */
export const mergeOrganisations = defineOperation({
  name: 'casework.merge-organisations',
  kind: 'command',
  permission: 'casework:organisation:edit',
  audit: 'organisation.merged',
  summary: 'Say that an organisation is a part of another from a day on, or the same one',
  input: MergeOrganisations,
  output: KeptOrganisation,
  run: async (ctx, { organisationId, seenVersion, intoId, on }) => {
    if (organisationId === intoId) throw invalid('intoId', 'same_organisation');
    const entry = await lockOrganisation(ctx, organisationId, seenVersion);
    const into = await organisationById(ctx, intoId);
    if (entry.merged_into !== null) throw conflict('ALREADY_MERGED');
    if (into.merged_into !== null) throw invalid('intoId', 'merged_already');
    const from = on ? calendarDate(on) : null;
    if (from && entry.active_from && from <= entry.active_from) throw invalid('on', 'not_after_first_day');
    await updateOrganisation(ctx, entry, {
      merged_into: intoId,
      merged_on: from,
      active_to: from ? addDays(from, -1) : entry.active_to,
    });
    const name = (await namesOf(ctx, intoId)).find((n) => n.kind === 'current')?.name ?? '';
    await addOrganisationEvents(ctx, organisationId, [{ kind: 'merged', text: name }]);
    return { organisationId: intoId };
  },
});
