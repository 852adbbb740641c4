import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { KeptOrganisation, UndoMerge } from '../../organisation-register-contract.ts';
import {
  addOrganisationEvents,
  lockOrganisation,
  namesOf,
  updateOrganisation,
} from '../../store/organisations/register.ts';

/** Takes back that an organisation is a part of another. Its reports are its own again. */
export const undoMerge = defineOperation({
  name: 'casework.undo-merge',
  kind: 'command',
  permission: 'casework:organisation:edit',
  audit: 'organisation.merge-undone',
  summary: 'Take back that an organisation is a part of another',
  input: UndoMerge,
  output: KeptOrganisation,
  run: async (ctx, { organisationId, seenVersion }) => {
    const entry = await lockOrganisation(ctx, organisationId, seenVersion);
    if (entry.merged_into === null) throw conflict('NOT_MERGED');
    const name = (await namesOf(ctx, entry.merged_into)).find((n) => n.kind === 'current')?.name ?? '';
    await updateOrganisation(ctx, entry, {
      merged_into: null,
      merged_on: null,
      active_to: entry.merged_on === null ? entry.active_to : null,
    });
    await addOrganisationEvents(ctx, organisationId, [{ kind: 'merge_undone', text: name }]);
    return { organisationId };
  },
});
