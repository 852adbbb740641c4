import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { isProtectedAgainst } from '../../domain/investigation/notice.ts';
import { InvestigationView, RecordNotice } from '../../investigation-contract.ts';
import type { InvestigationTables } from '../../investigation-tables.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { addCaseEvent } from '../../store/events.ts';
import { closeOnesOf, safetyChecksOf, settleNotice } from '../../store/investigation/notices.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import { protectedAgainst } from '../../store/protection.ts';
import { pastInstant } from '../../store/recorded.ts';

/**
 * Records that somebody was told that an investigation is opened, or for what special reasons they are not (SoL 20:4). Nobody who is not judged
 * safe to tell, and nobody whom the child has come to be protected against since. When all are settled the duty is done (BU-030).
 */
export const recordNotice = defineOperation({
  name: 'casework.record-notice',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'notice.recorded',
  summary: 'Record that somebody was told that an investigation is opened, or for what special reasons not',
  input: RecordNotice,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, noticeId, personId, given, way, toldAt }) => ({
    caseId,
    noticeId,
    personId,
    given,
    way,
    toldAt,
  }),
  run: async (ctx, { caseId, noticeId, personId, given, way, whyNot, toldAt }) => {
    await lockInvestigation(ctx, caseId);
    const [check] = await safetyChecksOf(ctx, caseId);
    if (!check) throw conflict('SAFETY_NOT_CHECKED');
    const person = check.persons.find((p) => p.personId === personId);
    if (!person) throw invalid('personId', 'not_judged');
    if (given && !way) throw invalid('way', 'notice_way_needed');
    if (!given && !whyNot) throw invalid('whyNot', 'reason_missing');
    if (given && !person.mayBeTold) throw conflict('NOT_SAFE_TO_TELL');
    if (given) {
      const child = ctx.opened(caseId).personId;
      const against = await protectedAgainst(ctx, child);
      if (isProtectedAgainst(person, await closeOnesOf(ctx, child), against))
        throw conflict('PROTECTED_AGAINST');
    }
    const record = await recordIn(ctx, caseId, noticeId);
    const saved = await ctx
      .tables<InvestigationTables>()
      .insertInto('casework.opening_notice')
      .values({
        ...record,
        judged_person: personId,
        person_name: person.name,
        relation: person.relation,
        given,
        way: given && way ? way : null,
        told_at: given ? pastInstant(ctx, 'toldAt', toldAt) : null,
        why_not: given ? null : (whyNot ?? null),
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      const kind = given ? 'opening_told' : 'opening_not_told';
      await addCaseEvent(ctx, { caseId, kind, body: null, by: record.recorded_by });
      await settleNotice(ctx, caseId);
    }
    return await investigationView(ctx, caseId);
  },
});
