import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { AddOrganisation, KeptOrganisation } from '../../organisation-register-contract.ts';
import { giveName } from '../../store/organisations/names.ts';
import { addOrganisationEvents, namesOf, tables } from '../../store/organisations/register.ts';

/** A new entry of the register. Reports under the same name as somebody wrote it, when it was nobody's, follow. */
export const addOrganisation = defineOperation({
  name: 'casework.add-organisation',
  kind: 'command',
  permission: 'casework:organisation:edit',
  audit: 'organisation.added',
  summary: 'Add an organisation that reports to the register',
  input: AddOrganisation,
  output: KeptOrganisation,
  run: async (ctx, { organisationId, name, category, district, activeFrom }) => {
    const { numInsertedOrUpdatedRows } = await tables(ctx)
      .insertInto('casework.organisation')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: organisationId,
        authority_id: ctx.authorityId,
        category,
        district: district || null,
        active_from: activeFrom ? calendarDate(activeFrom) : null,
        active_to: null,
        merged_into: null,
        merged_on: null,
        version: 1,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) return await sameAgain(ctx, organisationId, name);
    await giveName(ctx, { organisationId, category, name, kind: 'current' }, 'name');
    await addOrganisationEvents(ctx, organisationId, [{ kind: 'added', text: name }]);
    return { organisationId };
  },
});

/** A button pressed twice is the same entry. @throws AppError CONFLICT when the id has been used for another */
async function sameAgain(ctx: Context, organisationId: string, name: string) {
  const isSame = (await namesOf(ctx, organisationId)).some((n) => n.name === name);
  if (!isSame) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  return { organisationId };
}
