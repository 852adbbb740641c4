import { clocksOfSubjects, startClock, stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { calendarDate, startOfDay } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import { DecisionsView, ReceiveAppeal } from '../../decision-contract.ts';
import { isInTime } from '../../domain/decision/appeal.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase, ofCase } from '../../store/cases.ts';
import { decisionIn } from '../../store/decision/decisions.ts';
import { countAppeal } from '../../store/decision/figures.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Records that a party's appeal has come in, and whether in time: by the possible later day, never by the strict one (FL 44, lag 1930:173 2 §). The party's
 * time ends, and the board's begins: to check and to hand over promptly (FL 45–46).
 */
export const receiveAppeal = defineOperation({
  name: 'casework.receive-appeal',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'appeal.received',
  summary: 'Record that an appeal of a decision has come in, and whether in time',
  input: ReceiveAppeal,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, appealId, noticeId, receivedOn }) => ({ caseId, appealId, noticeId, receivedOn }),
  run: async (ctx, input) => {
    const { caseId, appealId, noticeId, receivedOn } = input;
    const head = await lockCase(ctx, caseId);
    const db = ctx.tables<CaseworkTables>();
    const notice = await db
      .selectFrom('casework.decision_notice')
      .selectAll()
      .where((eb) => eb.and({ ...ofCase(ctx, caseId), id: noticeId }))
      .executeTakeFirst();
    if (!notice) throw notFound();
    const time = (await clocksOfSubjects(ctx, caseId, 'decision_notice')).get(noticeId);
    if (!time) throw conflict('NOT_APPEALABLE');
    if (receivedOn > ctx.today) throw invalid('receivedOn', 'in_the_future');
    if (receivedOn < notice.told_on) throw invalid('receivedOn', 'before_decision');
    const record = await recordIn(ctx, caseId, appealId);
    const saved = await db
      .insertInto('casework.appeal')
      .values({
        ...record,
        decision_id: notice.decision_id,
        notice_id: noticeId,
        received_on: receivedOn,
        due_on: time.dueOn,
        possible_later_on: time.possibleLaterOn,
        in_time: isInTime(receivedOn, time),
        told_wrongly: input.toldWrongly || null,
        body: input.text,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (saved) {
      await countAppeal(ctx, saved, await decisionIn(ctx, caseId, notice.decision_id), head.unit_id);
      const at = startOfDay(calendarDate(receivedOn));
      await stopClock(ctx, { caseId, ruleId: 'FL-031', subjectId: noticeId }, at);
      await startClock(ctx, {
        ruleId: 'FL-032',
        startedAt: at,
        unitId: head.unit_id,
        functionId: head.function_id,
        caseId,
        subject: { kind: 'appeal', id: appealId },
      });
      await addCaseEvent(ctx, { caseId, kind: 'appeal_received', body: null, by: record.recorded_by });
    }
    return await decisionsView(ctx, caseId);
  },
});
