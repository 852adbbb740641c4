import { defineOperation } from '#core/operation';
import { MeetingView, OneMeeting } from '../../committee-contract.ts';
import { meetingView } from './meeting-view.ts';

/** One meeting of a committee: its list, who was there, and what is to be reported. */
export const meeting = defineOperation({
  name: 'casework.meeting',
  kind: 'query',
  permission: 'casework:papers:read',
  audit: 'meeting.read',
  summary: 'One meeting of a committee: its list, who was there, and what is to be reported',
  input: OneMeeting,
  output: MeetingView,
  run: (ctx, input) => meetingView(ctx, input.meetingId),
});
