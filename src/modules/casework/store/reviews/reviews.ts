import { type Selectable, sql } from 'kysely';
import { cancelClock, clocksOfCase, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { latestNext } from '../../domain/reviews/review-rules.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { CaseHead } from '../cases.ts';
import { INTERVAL_RULE, NEXT_RULE } from './sessions.ts';

export type ReviewRow = Selectable<CaseworkTables['casework.case_review']>;

/** The reviews of opened cases, the latest first. */
export async function reviewsOf(ctx: Context, caseIds: readonly string[]): Promise<ReviewRow[]> {
  if (caseIds.length === 0) return [];
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_review')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('reviewed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/**
 * Keeps what was said of a case, and the day for the next time.
 * @param weeks for which it counts as gone through from today on, whatever the municipality says later
 * @returns false when it was kept before
 */
export async function keepReview(ctx: Context, row: ReviewRow, weeks: number): Promise<boolean> {
  const db = ctx.tables<CaseworkTables>();
  const kept = await db
    .insertInto('casework.case_review')
    .values(row)
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) return false;
  await db
    .updateTable('casework.case_head')
    .set({
      reviewed_at: ctx.now,
      next_review_on: row.next_on,
      reviewed_during: sql`reviewed_during + datemultirange(daterange(${ctx.today}::date, ${latestNext(ctx.today, weeks)}::date, '[]'))`,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.case_id)
    .execute();
  return true;
}

/**
 * The clocks that watch over the next review. The municipality's own interval is a running duty, whose next cycle starts by itself; a nearer
 * day, or any day where there is no such interval, has a clock of its own.
 */
export async function turnReviewClocks(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'unit_id' | 'function_id'>,
  next: { readonly on: CalendarDate; readonly weeks: number; readonly adopted: boolean },
): Promise<void> {
  const open = (await clocksOfCase(ctx, head.id)).filter(
    (c) => c.state === 'running' || c.state === 'overdue',
  );
  const runs = (ruleId: string): boolean => open.some((c) => c.ruleId === ruleId);
  const place = { startedAt: ctx.now, unitId: head.unit_id, functionId: head.function_id, caseId: head.id };
  await stopClock(ctx, { caseId: head.id, ruleId: NEXT_RULE });
  if (runs(INTERVAL_RULE)) await stopClock(ctx, { caseId: head.id, ruleId: INTERVAL_RULE });
  else await startClock(ctx, { ...place, ruleId: INTERVAL_RULE });
  if (!next.adopted || next.on < latestNext(ctx.today, next.weeks))
    await startClock(ctx, { ...place, ruleId: NEXT_RULE, dueOn: next.on });
}

/** An ended case is not gone through again: what watched over that falls away. What has been promised in it is still owed. */
export async function endReviews(ctx: Context, caseId: string, reason: string): Promise<void> {
  for (const ruleId of [INTERVAL_RULE, NEXT_RULE]) await cancelClock(ctx, { caseId, ruleId }, reason);
}

/** As it is shown. */
export const reviewView = (row: ReviewRow) => ({
  reviewId: row.id,
  reviewedAt: row.reviewed_at.toISOString(),
  note: row.note,
  nextOn: calendarDate(row.next_on),
  by: row.reviewed_by,
  function: row.reviewed_by_function_title,
  withWhom: row.with_whom,
});
