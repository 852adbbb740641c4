import { defineOperation } from '#core/operation';
import { lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { AnswerEvictionNotice } from '../contract.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { done, EVICTION_RULE } from '../store/clocks.ts';
import { recordIn, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Records that a notice of eviction has been confirmed, whether children live there and what is done for them, and what the household is offered. */
export const answerEvictionNotice = defineOperation({
  name: 'assistance.answer-eviction',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'eviction.answered',
  summary: 'Record that a notice of eviction has been confirmed, and what is done for children there',
  input: AnswerEvictionNotice,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, noticeId, answeredOn, children }) => ({
    caseId,
    noticeId,
    answeredOn,
    children,
  }),
  run: async (ctx, input) => {
    const { caseId, noticeId, children, text } = input;
    await lockCase(ctx, caseId);
    await followedArea(ctx, caseId);
    const kept = await keptIn(ctx, caseId);
    const notice = kept.notices.find((n) => n.id === noticeId);
    if (!notice) throw invalid('noticeId', 'not_in_list');
    const answeredOn = calendarDate(input.answeredOn);
    const there = kept.answers.find((a) => a.notice_id === noticeId);
    if (there) {
      if (there.answered_on === answeredOn && there.children === children && there.body === text)
        return await situationView(ctx, caseId);
      throw conflict('NO_NOTICE_WAITS');
    }
    requirePast(ctx, 'answeredOn', answeredOn, notice.received_on);
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.eviction_answer')
      .values({ ...record, notice_id: noticeId, answered_on: answeredOn, children, body: text })
      .execute();
    await done(ctx, { caseId, ruleId: EVICTION_RULE, subjectId: noticeId }, answeredOn);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: answeredOn,
      text: entryTexts.evictionAnswered({ on: answeredOn, children, text }),
    });
    return await situationView(ctx, caseId);
  },
});
