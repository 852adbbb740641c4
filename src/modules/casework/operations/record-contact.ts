import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseView } from '../contract.ts';
import { mayRecordContact } from '../domain/case-rules.ts';
import { ContactParty } from '../domain/preliminary.ts';
import { RecordContact } from '../preliminary-contract.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { pastInstant, recordedBy, requireOwn } from '../store/recorded.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Records what was asked during the preliminary assessment. Before an investigation is opened only the child, the guardians, the reporter
 * and the board's own records may be asked; anybody else is refused by name, whatever the reason.
 */
export const recordContact = defineOperation({
  name: 'casework.record-contact',
  kind: 'command',
  permission: 'casework:preliminary:contact',
  audit: 'preliminary.contact-recorded',
  summary:
    'Record a talk with the child, guardians or reporter, or a look in own records, before anything is opened',
  input: RecordContact,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const head = await lockCase(ctx, input.caseId);
    const hindrance = mayRecordContact(head);
    if (hindrance) throw conflict(hindrance);
    const party = ContactParty.safeParse(input.party);
    if (!party.success) throw conflict('NOT_ASKED_BEFORE_OPENING');
    if ((party.data === 'own_records') !== (input.way === 'records')) throw invalid('way', 'way_and_party');
    const signature = await signatureOf(ctx);
    const saved = await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.preliminary_contact')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: input.contactId,
        authority_id: ctx.authorityId,
        case_id: input.caseId,
        party: party.data,
        party_name: input.partyName || null,
        way: input.way,
        held_at: pastInstant(ctx, 'heldAt', input.heldAt),
        body: input.text,
        ...recordedBy(ctx, signature),
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!saved) {
      await requireOwn(ctx, 'casework.preliminary_contact', input.contactId, input.caseId);
    } else {
      await addCaseEvent(ctx, {
        caseId: input.caseId,
        kind: 'contact_recorded',
        body: party.data,
        by: signature.name,
      });
    }
    return await caseView(ctx, input.caseId);
  },
});
