import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { CancelMeeting, MeetingView } from '../../committee-contract.ts';
import { mayBeChanged } from '../../domain/committee/committee.ts';
import { meetingView } from '../../read/committee/meeting-view.ts';
import { setItem } from '../../store/committee/items.ts';
import { agendaOf, meetingIn } from '../../store/committee/meetings.ts';
import { concerningCases, KEEP_MEETING } from '../../store/committee/readers.ts';
import { keepRelease } from '../../store/committee/releases.ts';
import { DECIDE_ITEM, retimeReports } from '../../store/committee/reports.ts';
import { signatureOf } from '../../store/events.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Calls off a meeting that is not held. Its items wait to be let go to another, their papers close to the members at once, and the chair's decisions are
 * reported at the next meeting. Once a meeting has been held, what it decided stands.
 */
export const cancelMeeting = defineOperation({
  name: 'casework.cancel-meeting',
  kind: 'command',
  permission: KEEP_MEETING,
  audit: 'meeting.cancelled',
  summary: 'Call off a meeting of a committee that is not held',
  input: CancelMeeting,
  output: MeetingView,
  trailContent: ({ meetingId }) => ({ meetingId }),
  run: async (ctx, { meetingId, why }) => {
    const meeting = await meetingIn(ctx, meetingId, true);
    const over = mayBeChanged(meeting);
    if (over) throw conflict(over);
    const agenda = await agendaOf(ctx, meetingId);
    const caseIds = [...new Set(agenda.map((row) => row.caseId))];
    await concerningCases(ctx, caseIds);
    // A case that is closed to whoever calls off keeps no word of it, but its item comes back as the others do.
    const opened = new Set((await ctx.openAllowed(caseIds, DECIDE_ITEM)).map((fact) => fact.caseId));
    for (const { itemId, caseId, paperVersion: version } of agenda) {
      await setItem(ctx, itemId, { state: 'prepared', meeting_id: null });
      if (opened.has(caseId)) await keepRelease(ctx, { caseId, itemId, version, meetingId: null, why });
    }
    await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.committee_meeting')
      .set({
        state: 'cancelled',
        cancelled_at: ctx.now,
        cancelled_by: (await signatureOf(ctx)).name,
        cancelled_why: why,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', meetingId)
      .execute();
    await retimeReports(ctx);
    return await meetingView(ctx, meetingId);
  },
});
