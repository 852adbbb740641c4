import { defineOperation } from '#core/operation';
import { namesOf, type OrganisationTables } from '#core/organisation';
import { notFound } from '#platform/errors';
import { formatIdentityNumber } from '../../../domain/identity-number.ts';
import { signatureOf } from '../../../store/events.ts';
import { signedOf } from '../../../store/investigation/text/signed.ts';
import { viewsOf } from '../../../store/investigation/text/views.ts';
import { nameOf, personOf } from '../../../store/person-rows.ts';
import { OneCase, PrintedInvestigation } from '../../../text-contract.ts';
import { signedView, viewOf } from './signed-view.ts';

/** The signed investigation, to be put on paper: an operation of its own, so that the trail tells paper from screen. */
export const printInvestigationText = defineOperation({
  name: 'casework.print-investigation-text',
  kind: 'query',
  permission: 'casework:investigation-text:read',
  audit: 'investigation-text.printed',
  summary: 'The signed written investigation with its addenda, for print',
  input: OneCase,
  output: PrintedInvestigation,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const signed = await signedView(ctx, await signedOf(ctx, caseId));
    if (!signed) throw notFound();
    const { personId, caseNumber, unitId } = ctx.opened(caseId);
    const person = await personOf(ctx, personId);
    const units = await namesOf(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, { units: [unitId] });
    const views = (await viewsOf(ctx, caseId)).map(viewOf);
    return {
      caseId,
      caseNumber,
      name: nameOf(person),
      identityNumber: person.identity_number ? formatIdentityNumber(person.identity_number) : null,
      birthDate: person.birth_date,
      unitName: units.get(unitId) ?? '',
      printedAt: ctx.now.toISOString(),
      printedBy: (await signatureOf(ctx)).name,
      signed,
      later: views.filter((v) => v.recordedAt > signed.signedAt || (v.answer?.at ?? '') > signed.signedAt),
    };
  },
});
