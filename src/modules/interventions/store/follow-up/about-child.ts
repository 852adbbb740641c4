import type { Context } from '#core/operation';
import { birthOf } from '#modules/casework';
import { ageOn, type CalendarDate } from '#platform/calendar';

/** Whether the person of an opened case is a child on a day: under 18, or of an age that nobody knows in a child's case. */
export async function isAboutChild(ctx: Context, caseId: string, on: CalendarDate): Promise<boolean> {
  const { birthDate, area } = await birthOf(ctx, caseId);
  return birthDate ? ageOn(birthDate, on) < 18 : area === 'child_youth';
}
