import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { DeclareItemConflict, MeetingView } from '../../committee-contract.ts';
import { meetingView } from '../../read/committee/meeting-view.ts';
import { setItem, undecidedItemsOf } from '../../store/committee/items.ts';
import { openPapers } from '../../store/committee/readers.ts';
import { signatureOf } from '../../store/events.ts';
import { recordedBy } from '../../store/recorded.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * A member says that they have a conflict of interest (jäv) in an item: its papers, and those of the case's other items that are not decided, close to them, at
 * once and for good, and the minutes say so.
 */
export const declareItemConflict = defineOperation({
  name: 'casework.declare-item-conflict',
  kind: 'command',
  permission: 'casework:papers:declare',
  audit: 'item-conflict.declared',
  summary: 'Declare a conflict of interest in an item as a member of the committee',
  input: DeclareItemConflict,
  output: MeetingView,
  // Why stands in the minutes' own record.
  trailContent: ({ meetingId, itemId }) => ({ meetingId, itemId }),
  run: async (ctx, { meetingId, itemId, reason }) => {
    const { row } = await openPapers(ctx, meetingId, itemId, true);
    const { employeeId } = ctx.actor;
    if (row.outcome !== null || !employeeId) throw conflict('ITEM_TREATED');
    const { recorded_by_employee: _, ...signed } = recordedBy(ctx, await signatureOf(ctx));
    for (const item of await undecidedItemsOf(ctx, row.caseId)) {
      if (item.excluded_employees.includes(employeeId)) continue;
      await ctx.adoptContent(item.id);
      await ctx
        .tables<CaseworkTables>()
        .insertInto('casework.item_conflict')
        .values({
          tenant_id: ctx.actor.tenantId,
          item_id: item.id,
          recorded_by_employee: employeeId,
          authority_id: ctx.authorityId,
          case_id: row.caseId,
          meeting_id: meetingId,
          reason,
          ...signed,
        })
        .execute();
      await setItem(ctx, item.id, { excluded_employees: [...item.excluded_employees, employeeId] });
    }
    return await meetingView(ctx, meetingId);
  },
});
