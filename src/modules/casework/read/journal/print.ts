import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { namesOf, type OrganisationTables } from '#core/organisation';
import { id } from '#platform/schema';
import { formatIdentityNumber } from '../../domain/identity-number.ts';
import { fullNameOf } from '../../domain/naming.ts';
import { PrintedJournal } from '../../journal-contract.ts';
import { signatureOf } from '../../store/events.ts';
import type { CaseworkTables } from '../../tables.ts';
import { filePartsOf } from '../file-parts.ts';
import { printedParts } from '../shown-parts.ts';
import { entryViews } from './entry-views.ts';

/** The whole journal of a case, to be put on paper: an operation of its own, so that the trail tells paper from screen. */
export const printJournal = defineOperation({
  name: 'casework.print-journal',
  kind: 'query',
  permission: 'casework:journal:read',
  audit: 'journal.printed',
  summary: 'The whole signed journal of a case, oldest first, for print',
  input: z.object({ caseId: id() }),
  output: PrintedJournal,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const db = ctx.tables<CaseworkTables>();
    const { tenantId } = ctx.actor;
    const head = await db
      .selectFrom('casework.case_head')
      .select(['number', 'unit_id', 'person_id', 'interpreter'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const person = await db
      .selectFrom('casework.person')
      .select(['given_name', 'family_name', 'unborn', 'identity_number', 'birth_date'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', head.person_id)
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('casework.journal_entry')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('case_id', '=', caseId)
      .orderBy('event_on')
      .orderBy('signed_at')
      .orderBy('id')
      .execute();
    const units = await namesOf(ctx.tables<OrganisationTables>(), tenantId, { units: [head.unit_id] });
    return {
      caseId,
      caseNumber: head.number,
      name: fullNameOf({
        givenName: person.given_name,
        familyName: person.family_name,
        unborn: person.unborn,
      }),
      identityNumber: person.identity_number ? formatIdentityNumber(person.identity_number) : null,
      birthDate: person.birth_date,
      interpreter: head.interpreter,
      unitName: units.get(head.unit_id) ?? '',
      printedAt: ctx.now.toISOString(),
      printedBy: (await signatureOf(ctx)).name,
      entries: await entryViews(ctx, rows),
      parts: printedParts(await filePartsOf(ctx, caseId)),
    };
  },
});
