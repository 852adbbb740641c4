import { type ClockView, clocksOfCase } from '#core/clocks';
import type { Context } from '#core/operation';
import { ageOn, calendarDate } from '#platform/calendar';

/** The four months of an investigation about a child: SoL 20:3. */
export const CHILD_RULE = 'BU-040';

/** Investigations about those who have turned 18 have no time in law: what the municipality has set, if it has. */
export const ADULT_RULE = 'LOK-018';

/** Under 18 today; an unborn child and one whose age is not known are children. */
export const isChild = (ctx: Context, birthDate: string | null): boolean =>
  birthDate === null || ageOn(calendarDate(birthDate), ctx.today) < 18;

/** What runs over an opened case's investigation: the law's time, or the municipality's own where the law has none. */
export async function investigationClock(ctx: Context, caseId: string): Promise<ClockView | undefined> {
  return (await clocksOfCase(ctx, caseId)).find(
    (c) =>
      (c.ruleId === CHILD_RULE || c.ruleId === ADULT_RULE) && c.stoppedAt === null && c.state !== 'cancelled',
  );
}

/** Whether the law sets a time for an opened case's investigation, under way or concluded. */
export const hasTimeInLaw = async (ctx: Context, caseId: string): Promise<boolean> =>
  (await clocksOfCase(ctx, caseId)).some((c) => c.lawRuleId === CHILD_RULE && c.state !== 'cancelled');
