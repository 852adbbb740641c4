import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { CaseworkTables } from '../../tables.ts';
import { addCaseEvent } from '../events.ts';
import { recordIn } from '../investigation/records.ts';

/** An item of an opened case has been let go to a meeting, or has come back from one or from whoever leads the unit, with why. */
export async function keepRelease(
  ctx: Context,
  released: {
    readonly caseId: string;
    readonly itemId: string;
    readonly version: number;
    readonly meetingId: string | null;
    readonly why: string | null;
  },
): Promise<void> {
  const { caseId, itemId, version, meetingId, why } = released;
  const { id: _, ...record } = await recordIn(ctx, caseId, itemId);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.item_release')
    .values({ ...record, id: newId(), item_id: itemId, version, meeting_id: meetingId, returned_why: why })
    .execute();
  const kind = meetingId === null ? 'item_returned' : 'item_called';
  await addCaseEvent(ctx, { caseId, kind, body: null, by: record.recorded_by });
}
