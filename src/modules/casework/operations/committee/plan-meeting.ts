import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { MeetingsView, MeetingView, OneMeeting, PlanMeeting } from '../../committee-contract.ts';
import { mayBeChanged, maySendPapers } from '../../domain/committee/committee.ts';
import { meetingView } from '../../read/committee/meeting-view.ts';
import { meetingsView } from '../../read/committee/meetings.ts';
import { committeesOf, meetingIn, meetingsOf } from '../../store/committee/meetings.ts';
import { KEEP_MEETING } from '../../store/committee/readers.ts';
import { retimeReports } from '../../store/committee/reports.ts';
import { signatureOf } from '../../store/events.ts';
import { recordedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Plans a meeting of a committee, or moves it. What is to be reported follows the next meeting as it then is. */
export const planMeeting = defineOperation({
  name: 'casework.plan-meeting',
  kind: 'command',
  permission: KEEP_MEETING,
  audit: 'meeting.planned',
  summary: 'Plan a meeting of a committee, or move it',
  input: PlanMeeting,
  output: MeetingsView,
  run: async (ctx, input) => {
    const { meetingId, committeeId, day, startsAt, place } = input;
    if (day < ctx.today) throw invalid('day', 'in_the_past');
    const committees = await committeesOf(ctx);
    if (!committees.some((c) => c.id === committeeId)) throw invalid('committeeId', 'unknown_committee');
    const db = ctx.tables<CaseworkTables>();
    const known = (await meetingsOf(ctx)).some((m) => m.id === meetingId);
    if (known) {
      const meeting = await meetingIn(ctx, meetingId, true);
      const over = mayBeChanged(meeting);
      if (over) throw conflict(over);
      if (meeting.committee_id !== committeeId) throw invalid('committeeId', 'not_changed');
      await db
        .updateTable('casework.committee_meeting')
        .set({ day, starts_at: startsAt, place })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('id', '=', meetingId)
        .execute();
    } else {
      const made = await db
        .insertInto('casework.committee_meeting')
        .values({
          tenant_id: ctx.actor.tenantId,
          id: meetingId,
          authority_id: ctx.authorityId,
          committee_id: committeeId,
          day,
          starts_at: startsAt,
          place,
          state: 'planned',
          papers_sent_at: null,
          present: '[]',
          chair_function: null,
          adjusted: '[]',
          adjusted_at: null,
          ...recordedBy(ctx, await signatureOf(ctx)),
        })
        .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
    }
    await retimeReports(ctx);
    return await meetingsView(ctx);
  },
});

/** Sends the papers: from now the members read those of this meeting. What is let go to it later is read at once. */
export const sendPapers = defineOperation({
  name: 'casework.send-papers',
  kind: 'command',
  permission: KEEP_MEETING,
  audit: 'papers.sent',
  summary: 'Send the papers of a meeting to its members',
  input: OneMeeting,
  output: MeetingView,
  run: async (ctx, { meetingId }) => {
    const meeting = await meetingIn(ctx, meetingId, true);
    const sent = maySendPapers(meeting);
    if (sent) throw conflict(sent);
    await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.committee_meeting')
      .set({
        state: 'papers_sent',
        papers_sent_at: ctx.now,
        chair_function: meeting.committee.chair_function,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', meetingId)
      .execute();
    return await meetingView(ctx, meetingId);
  },
});
