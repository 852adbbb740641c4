import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const remindersCalls: Calls = {
  'reminders.mine': nothing,
  'reminders.unread': nothing,
  'reminders.mark-read': () => ({ noticeIds: [newId()] }),
};
