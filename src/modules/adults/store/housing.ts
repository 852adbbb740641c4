import { isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { caseArea } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { isEnd, spansOf } from '../domain/housing.ts';
import type { AdultTables } from '../tables.ts';
import { rowsOf, standing } from './records.ts';

/** A step is looked at anew on the day that was set, within three months. */
export const HOUSING_RULE = 'LOK-031';
const STEP = 'housing_step';

export type StepRow = AdultTables['adults.housing_step'];
export type ReviewRow = AdultTables['adults.housing_review'];

/** The chain of an opened case: the standing steps in order of time, each until the next. */
export const chainOf = (rows: readonly StepRow[]) =>
  spansOf(standing(rows).map((r) => ({ ...r, fromOn: r.from_on })));

export const stepsOf = (ctx: Context, caseId: string): Promise<StepRow[]> =>
  rowsOf(ctx, 'adults.housing_step', caseId);
export const reviewsOf = (ctx: Context, caseId: string): Promise<ReviewRow[]> =>
  rowsOf(ctx, 'adults.housing_review', caseId);

/** Counts the steps of a case anew after one has been recorded or looked at. */
export async function recountHousing(ctx: Context, caseId: string): Promise<void> {
  const rows = await stepsOf(ctx, caseId);
  const reviews = await reviewsOf(ctx, caseId);
  const spans = new Map(chainOf(rows).map((s) => [s.id, s]));
  const area = await caseArea(ctx, caseId);
  const { unitId } = ctx.opened(caseId);
  if (rows.length === 0) return;
  await ctx
    .tables<AdultTables>()
    .insertInto('adults.housing_figure')
    .values(
      rows.map((row) => {
        const span = spans.get(row.id);
        const review = reviews.filter((r) => r.step_id === row.id).at(-1)?.review_on ?? row.review_on;
        return {
          tenant_id: ctx.actor.tenantId,
          step_id: row.id,
          case_id: caseId,
          authority_id: ctx.authorityId,
          unit_id: unitId,
          area,
          step: row.step,
          from_on: row.from_on,
          until_on: span?.untilOn ?? null,
          next_step: span?.followedBy ?? null,
          review_on: span?.untilOn || isEnd(row.step) ? null : review,
          corrected: span === undefined,
        };
      }),
    )
    .onConflict((c) =>
      c.columns(['tenant_id', 'step_id']).doUpdateSet((eb) => ({
        unit_id: eb.ref('excluded.unit_id'),
        area: eb.ref('excluded.area'),
        until_on: eb.ref('excluded.until_on'),
        next_step: eb.ref('excluded.next_step'),
        review_on: eb.ref('excluded.review_on'),
        corrected: eb.ref('excluded.corrected'),
      })),
    )
    .execute();
}

/** The step has been looked at, or another begun: the next time is the day that was set, and none of an end. */
export async function turnHousingClock(
  ctx: Context,
  caseId: string,
  next: { readonly id: string; readonly reviewOn: CalendarDate | null },
): Promise<void> {
  const which = { caseId, ruleId: HOUSING_RULE };
  if (await isRunning(ctx, which)) await stopClock(ctx, which);
  if (next.reviewOn === null) return;
  const { unitId, holderFunctions } = ctx.opened(caseId);
  await startClock(ctx, {
    ruleId: HOUSING_RULE,
    startedAt: ctx.now,
    unitId,
    functionId: holderFunctions[0] ?? null,
    caseId,
    subject: { kind: STEP, id: next.id },
    dueOn: next.reviewOn,
  });
}
