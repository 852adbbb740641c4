import { z } from 'zod';
import type { Grants, Role } from '#core/access';
import { type AnyOperation, defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { Notices, UnreadNotices } from './contract.ts';
import { noticesOf, unreadCount } from './read.ts';
import type { ReminderTables } from './tables.ts';

const READ = 'reminders:own:read';
const AT_ONCE = 200;

/** What I have been told: clocks that are close, untouched or missed. */
export const mine = defineOperation({
  name: 'reminders.mine',
  kind: 'query',
  permission: READ,
  audit: 'notices.read',
  summary: "The caller's own reminders",
  input: z.object({}),
  output: Notices,
  run: async (ctx) => ({ notices: await noticesOf(ctx), unread: await unreadCount(ctx) }),
});

/** The number beside the bell. Shows nobody. */
export const unread = defineOperation({
  name: 'reminders.unread',
  kind: 'query',
  permission: READ,
  audit: 'notices.counted',
  summary: 'How many reminders the caller has not read',
  input: z.object({}),
  output: UnreadNotices,
  untraced: true,
  run: async (ctx) => ({ unread: await unreadCount(ctx) }),
});

/** I have seen it. Others' notices, and those already read, are left as they are. */
export const markRead = defineOperation({
  name: 'reminders.mark-read',
  kind: 'command',
  permission: READ,
  audit: 'notices.marked-read',
  summary: 'Mark own reminders as read',
  input: z.object({ noticeIds: z.array(id()).min(1).max(AT_ONCE) }),
  output: UnreadNotices,
  run: async (ctx, { noticeIds }) => {
    await ctx
      .tables<ReminderTables>()
      .updateTable('reminders.notice')
      .set({ read_at: ctx.now })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('employee_id', '=', ctx.actor.employeeId)
      .where('id', 'in', noticeIds)
      .where('read_at', 'is', null)
      .execute();
    return { unread: await unreadCount(ctx) };
  },
});

export const operations: readonly AnyOperation[] = [mine, unread, markRead];

/** Whoever can hold a function can be told something. Those who lead or take in for a unit also see its clocks. */
const OF_UNIT: readonly Role[] = ['unit_manager', 'director', 'intake'];
const OF_OWN: readonly Role[] = [
  'caseworker',
  'practitioner',
  'developer_quality',
  'coordinator',
  'outreach',
  'board_secretary',
  'on_call',
  'log_reviewer',
  'administrator',
];

export const grants: Grants = Object.fromEntries([
  ...OF_UNIT.map((role) => [role, { [READ]: 'unit' }]),
  ...OF_OWN.map((role) => [role, { [READ]: 'assigned' }]),
]);
