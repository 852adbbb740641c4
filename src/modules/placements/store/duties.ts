import { type ClockView, cancelClock, clocksOfCase, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { birthOf, concludedOn, lockCase } from '#modules/casework';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { type Care, changeOf, type Duty, dutiesOf, isChildOn, isOfCommittee } from '../domain/duties.ts';
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
  {
    on,
    reason,
    anew = false,
  }: { readonly on: CalendarDate; readonly reason: string; readonly anew?: boolean },
): Promise<void> {
  const { begins, ends } = changeOf(before, after);
  for (const duty of ends) await endDuty(ctx, caseId, duty, { on, reason });
  await beginDuties(ctx, caseId, begins, anew);
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

/**
 * Begins what is owed. What a committee considers now and then goes on from the last time that it did when it had fallen away and begins again:
 * nothing that is recorded of the care in between puts it off.
 * @param anew a committee or a board has decided of the care since: its time is counted from that
 */
export async function beginDuties(
  ctx: Context,
  caseId: string,
  duties: readonly Duty[],
  anew = false,
): Promise<void> {
  if (duties.length === 0) return;
  const head = await lockCase(ctx, caseId);
  const clocks = await clocksOfCase(ctx, caseId);
  for (const { ruleId, from } of duties) {
    const earlier = anew || !isOfCommittee(ruleId) ? undefined : fellAway(clocks, ruleId);
    await startClock(ctx, {
      ruleId,
      startedAt: freeFrom(clocks, ruleId, earlier ? new Date(earlier.startedAt) : instantOf(ctx, from)),
      unitId: head.unit_id,
      functionId: head.function_id,
      caseId,
    });
  }
}

/** Two of a kind in a case begin one after the other, though they are counted from one day. */
function freeFrom(clocks: readonly ClockView[], ruleId: string, at: Date): Date {
  const taken = new Set(clocks.filter((c) => c.lawRuleId === ruleId).map((c) => Date.parse(c.startedAt)));
  let free = at.getTime();
  while (taken.has(free)) free += 1_000;
  return new Date(free);
}

/** The last time of a duty of the case itself, when it fell away before it was answered. */
function fellAway(clocks: readonly ClockView[], ruleId: string): ClockView | undefined {
  const last = clocks
    .filter((c) => c.ruleId === ruleId)
    .toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))[0];
  return last?.cancelledReason ? last : undefined;
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
