import { type Context, defineOperation } from '#core/operation';
import { absenceOn, holdersOn, type Organisation } from '#core/organisation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { HoldMeeting, MeetingView, OneMeeting, ReportMatters } from '../../committee-contract.ts';
import type { StoredPresent } from '../../committee-tables.ts';
import { isAdjusted, mayAdjust, mayBeHeld } from '../../domain/committee/committee.ts';
import { dueAt, mayAddToMinutes, meetingView, minutesOf } from '../../read/committee/meeting-view.ts';
import { agendaOf, type Meeting, meetingIn, sitsIn } from '../../store/committee/meetings.ts';
import { KEEP_MEETING } from '../../store/committee/readers.ts';
import { setReported } from '../../store/committee/reports.ts';
import { signatureOf } from '../../store/events.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Writes down that a meeting is held, who is there and who presides. Can be mended until the minutes are adjusted. */
export const holdMeeting = defineOperation({
  name: 'casework.hold-meeting',
  kind: 'command',
  permission: KEEP_MEETING,
  audit: 'meeting.held',
  summary: 'Record that a meeting is held, and who is there',
  input: HoldMeeting,
  output: MeetingView,
  run: async (ctx, { meetingId, presentFunctionIds, chairFunctionId }) => {
    const meeting = await meetingIn(ctx, meetingId, true);
    const hindrance = mayBeHeld(meeting, ctx.today);
    if (hindrance) throw conflict(hindrance);
    if (meeting.adjusted.length > 0) throw conflict('MINUTES_ADJUSTED');
    const present = await presentAt(ctx, meeting, presentFunctionIds);
    if (!presentFunctionIds.includes(chairFunctionId)) throw invalid('chairFunctionId', 'not_present');
    await setMeeting(ctx, meetingId, {
      state: 'held',
      present: JSON.stringify(present),
      chair_function: chairFunctionId,
    });
    return await meetingView(ctx, meetingId);
  },
});

/** Those who were there, as they were called on the day. @throws AppError INVALID_INPUT for who is no member, and for a seat that nobody has */
async function presentAt(
  ctx: Context,
  { committee, day }: Meeting,
  functionIds: readonly string[],
): Promise<StoredPresent[]> {
  const organisation = await ctx.organisation();
  if (!functionIds.every((f) => committee.member_functions.includes(f))) {
    throw invalid('presentFunctionIds', 'not_a_member');
  }
  return organisation.functions
    .filter((f) => functionIds.includes(f.id))
    .map((f) => {
      const employeeId = whoSat(organisation, f.id, calendarDate(day));
      if (employeeId === undefined) throw invalid('presentFunctionIds', 'vacant_function');
      return {
        functionId: f.id,
        employeeId,
        title: f.title,
        name: organisation.nameOf.get(employeeId) ?? '',
      };
    });
}

/** Who sits for a function on a day: the holder, in whose absence the deputy; a holder who is there though said to be away, when there is no deputy. */
function whoSat(organisation: Organisation, functionId: string, day: CalendarDate): string | undefined {
  const [holders, deputies] = (['holder', 'deputy'] as const).map((kind) =>
    holdersOn(organisation, functionId, day, kind),
  ) as [string[], string[]];
  const isThere = (employeeId: string) => !absenceOn(organisation, employeeId, day);
  return holders.find(isThere) ?? deputies.find(isThere) ?? holders[0];
}

/** Writes in the minutes that decisions of the chair were reported: their clocks stop. Those already reported stay as they are. */
export const reportMatters = defineOperation({
  name: 'casework.report-matters',
  kind: 'command',
  permission: KEEP_MEETING,
  audit: 'decisions.reported',
  summary: 'Record in the minutes that decisions of the chair were reported',
  input: ReportMatters,
  output: MeetingView,
  run: async (ctx, { meetingId, decisionIds }) => {
    const meeting = await meetingIn(ctx, meetingId, true);
    const hindrance = mayAddToMinutes(meeting);
    if (hindrance) throw conflict(hindrance);
    for (const matter of await dueAt(ctx, meeting)) {
      if (decisionIds.includes(matter.decision_id)) await setReported(ctx, meeting, matter);
    }
    return await meetingView(ctx, meetingId);
  },
});

/** A member who was there adjusts the minutes (justerar). With the chair and one more they are adjusted, and the papers close: KL 5:69. */
export const adjustMinutes = defineOperation({
  name: 'casework.adjust-minutes',
  kind: 'command',
  permission: 'casework:minutes:adjust',
  audit: 'minutes.adjusted',
  summary: 'Adjust the minutes of a meeting as one of those who were there',
  input: OneMeeting,
  output: MeetingView,
  run: async (ctx, { meetingId }) => {
    const meeting = await meetingIn(ctx, meetingId, true);
    const { employeeId } = ctx.actor;
    // Told before what hinders: of another committee's meeting nothing is said.
    if (!sitsIn(ctx, meeting.committee)) return await meetingView(ctx, meetingId);
    const minutes = minutesOf(meeting, await agendaOf(ctx, meetingId));
    const hindrance = mayAdjust(minutes, employeeId);
    if (hindrance) throw conflict(hindrance);
    const own = meeting.present.find((p) => p.employeeId === employeeId);
    if (!own || minutes.adjusters.includes(own.employeeId)) throw conflict('ALREADY_ADJUSTED');
    const name = (await signatureOf(ctx)).name;
    const adjusted = [...meeting.adjusted, { ...own, name, at: ctx.now.toISOString() }];
    const done = isAdjusted({ ...minutes, adjusters: adjusted.map((a) => a.employeeId) });
    await setMeeting(ctx, meetingId, {
      adjusted: JSON.stringify(adjusted),
      ...(done ? { state: 'adjusted' as const, adjusted_at: ctx.now } : {}),
    });
    return await meetingView(ctx, meetingId);
  },
});

const setMeeting = (
  ctx: Context,
  meetingId: string,
  set: {
    state?: 'held' | 'adjusted';
    present?: string;
    chair_function?: string;
    adjusted?: string;
    adjusted_at?: Date;
  },
) =>
  ctx
    .tables<CaseworkTables>()
    .updateTable('casework.committee_meeting')
    .set(set)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', meetingId)
    .execute();
