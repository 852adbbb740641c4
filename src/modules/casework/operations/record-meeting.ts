import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseView } from '../contract.ts';
import { mayRecordMeeting } from '../domain/case-rules.ts';
import { RecordMeeting } from '../preliminary-contract.ts';
import { caseView } from '../read/case-view.ts';
import { lockCase } from '../store/cases.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { pastInstant, recordedBy, requireOwn } from '../store/recorded.ts';
import type { CaseworkTables } from '../tables.ts';

/** Records what became of the meeting of child, guardians and reporter: offered, declined, held, or why it did not suit (SoL 19:5). */
export const recordMeeting = defineOperation({
  name: 'casework.record-meeting',
  kind: 'command',
  permission: 'casework:preliminary:meeting',
  audit: 'meeting.recorded',
  summary: 'Record whether a meeting with the reporter and the family was offered, declined or held',
  input: RecordMeeting,
  output: CaseView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const isHeld = input.standing === 'held';
    if (isHeld && input.tookPart.length === 0) throw invalid('tookPart', 'somebody_needed');
    if ((input.standing === 'unsuitable' || isHeld) && !input.text) throw invalid('text', 'text_needed');
    const hindrance = mayRecordMeeting(await lockCase(ctx, input.caseId));
    if (hindrance) throw conflict(hindrance);
    const signature = await signatureOf(ctx);
    const saved = await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.reporter_meeting')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: input.meetingId,
        authority_id: ctx.authorityId,
        case_id: input.caseId,
        standing: input.standing,
        held_at: isHeld ? pastInstant(ctx, 'heldAt', input.heldAt) : null,
        took_part: isHeld ? input.tookPart : [],
        body: input.text || null,
        ...recordedBy(ctx, signature),
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!saved) {
      await requireOwn(ctx, 'casework.reporter_meeting', input.meetingId, input.caseId);
    } else {
      await addCaseEvent(ctx, {
        caseId: input.caseId,
        kind: 'meeting_recorded',
        body: input.standing,
        by: signature.name,
      });
    }
    return await caseView(ctx, input.caseId);
  },
});
