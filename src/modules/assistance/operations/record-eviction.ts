import { defineOperation } from '#core/operation';
import { addCaseEvent, lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { RecordEvictionNotice } from '../contract.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { EVICTION_RULE, watch } from '../store/clocks.ts';
import { recordIn, refuseTaken, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Registers that somebody is about to lose their home. What the Enforcement Authority sends is confirmed the same day, with who handles it (SoF 11:3). */
export const recordEvictionNotice = defineOperation({
  name: 'assistance.record-eviction',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'eviction.recorded',
  summary: 'Register a notice of eviction',
  input: RecordEvictionNotice,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, noticeId, receivedOn, sender }) => ({ caseId, noticeId, receivedOn, sender }),
  run: async (ctx, input) => {
    const { caseId, noticeId, sender } = input;
    await lockCase(ctx, caseId);
    await followedArea(ctx, caseId);
    const kept = await keptIn(ctx, caseId);
    if (kept.notices.some((n) => n.id === noticeId)) return await situationView(ctx, caseId);
    const receivedOn = calendarDate(input.receivedOn);
    requirePast(ctx, 'receivedOn', receivedOn);
    const text = input.text || null;
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.eviction_notice')
      .values({ ...record, id: noticeId, received_on: receivedOn, sender, body: text })
      .execute()
      .catch(refuseTaken);
    if (sender === 'enforcement') {
      await watch(ctx, { caseId, ruleId: EVICTION_RULE, subjectId: noticeId }, receivedOn);
    }
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: receivedOn,
      text: entryTexts.eviction({ on: receivedOn, sender, text }),
    });
    await addCaseEvent(ctx, { caseId, kind: 'eviction_notified', body: null, by: signature.name });
    return await situationView(ctx, caseId);
  },
});
