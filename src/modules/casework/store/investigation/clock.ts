import { type ClockView, clocksOfCase } from '#core/clocks';
import type { Context } from '#core/operation';
import { isChildOn, isChildProtection, type Whose } from './about-child.ts';

/** The four months of an investigation about a child: SoL 20:3. */
export const CHILD_RULE = 'BU-040';

/** Investigations about those who have turned 18 have no time in law: what the municipality has set, if it has. */
export const ADULT_RULE = 'LOK-018';

/**
 * What is owed from when an investigation is opened on a day. The four months are those of what a child needs of protection or support, and those
 * concerned are told at once (SoL 20:4, no number in law). For whoever has turned 18 there is the board's own time, where it has set one. For a child's
 * application by LSS there is neither.
 */
export function investigationRules(head: Whose, day: string): readonly string[] {
  if (isChildProtection(head, day)) return [CHILD_RULE, 'BU-030'];
  return isChildOn(head, day) ? [] : [ADULT_RULE];
}

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
