import { cancelClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { birthOf, concludedOn, lockCase } from '#modules/casework';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { type Care, changeOf, type Duty, dutiesOf, isChildOn } from '../domain/duties.ts';
import { type BasisRow, type PlacementRow, runningIn, type StayRow, standingOf } from './placements.ts';

/** A placement of an opened case as what is owed of it depends on it, as of a day. */
export async function careOf(
  ctx: Context,
  placement: PlacementRow,
  { basis, stay }: { readonly basis: BasisRow; readonly stay: StayRow },
  on: CalendarDate,
): Promise<Care> {
  const [{ birthDate, area }, concluded] = await Promise.all([
    birthOf(ctx, placement.case_id),
    concludedOn(ctx, placement.case_id),
  ]);
  return {
    basis: basis.basis,
    basisFrom: basis.from_on,
    startedOn: placement.started_on,
    stayId: stay.id,
    form: stay.form,
    stayFrom: stay.from_on,
    child: isChildOn(birthDate, area, on),
    birthDate,
    concludedOn: concluded,
  };
}

/** What ends with the day and what begins: clocks of the case itself, so that whatever is decided in it answers them. */
export async function turnDuties(
  ctx: Context,
  caseId: string,
  { before, after }: { readonly before: readonly Duty[]; readonly after: readonly Duty[] },
  { on, reason }: { readonly on: CalendarDate; readonly reason: string },
): Promise<void> {
  const { begins, ends } = changeOf(before, after);
  for (const duty of ends) await endDuty(ctx, caseId, duty, { on, reason });
  await beginDuties(ctx, caseId, begins);
}

export async function endDuty(
  ctx: Context,
  caseId: string,
  { ruleId, ends }: Duty,
  { on, reason }: { readonly on: CalendarDate; readonly reason: string },
): Promise<void> {
  if (ends === 'done') await stopClock(ctx, { caseId, ruleId }, instantOf(ctx, on));
  else await cancelClock(ctx, { caseId, ruleId }, reason);
}

export async function beginDuties(ctx: Context, caseId: string, duties: readonly Duty[]): Promise<void> {
  if (duties.length === 0) return;
  const head = await lockCase(ctx, caseId);
  for (const { ruleId, from } of duties) {
    await startClock(ctx, {
      ruleId,
      startedAt: instantOf(ctx, from),
      unitId: head.unit_id,
      functionId: head.function_id,
      caseId,
    });
  }
}

/** The investigation has been concluded, today: a child's time in an emergency home begins. */
export async function afterConclusion(ctx: Context, caseId: string): Promise<void> {
  const placement = await runningIn(ctx, caseId);
  if (!placement) return;
  const care = await careOf(ctx, placement, await standingOf(ctx, placement.id), ctx.today);
  const after = dutiesOf(care);
  const before = dutiesOf({ ...care, concludedOn: null });
  await turnDuties(ctx, caseId, { before, after }, { on: ctx.today, reason: 'placement_changed' });
}

export const instantOf = (ctx: Context, on: CalendarDate): Date =>
  on === ctx.today ? ctx.now : startOfDay(on);
