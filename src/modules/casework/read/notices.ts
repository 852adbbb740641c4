import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { Notice, noticesOf, unreadCount } from '#core/reminders';
import type { CaseworkTables } from '../tables.ts';

/** A reminder with what the case is called, for those who may open it. */
export const CaseNotice = Notice.extend({
  caseNumber: z.string().nullable(),
  label: z.string().nullable(),
}).meta({
  id: 'CaseNotice',
});

/** What I have been told, with the cases by name: the reminders beside my day. */
export const notices = defineOperation({
  name: 'casework.notices',
  kind: 'query',
  permission: 'casework:my-day:read',
  audit: 'notices.read',
  summary: "The caller's own reminders, with the cases that they concern",
  input: z.object({}),
  output: z.object({ notices: z.array(CaseNotice), unread: z.number().int() }).meta({ id: 'CaseNotices' }),
  run: async (ctx) => {
    const own = await noticesOf(ctx);
    const ids = [...new Set(own.flatMap((n) => n.caseId ?? []))];
    const heads =
      ids.length === 0
        ? []
        : await ctx
            .tables<CaseworkTables>()
            .selectFrom('casework.case_head')
            .select(['id', 'number', 'label'])
            .where('tenant_id', '=', ctx.actor.tenantId)
            .where('id', 'in', ids)
            .execute();
    const byId = new Map(heads.map((head) => [head.id, head]));
    return {
      notices: own.map((n) => {
        const head = n.caseId === null ? undefined : byId.get(n.caseId);
        return { ...n, caseNumber: head?.number ?? null, label: head?.label ?? null };
      }),
      unread: await unreadCount(ctx),
    };
  },
});
