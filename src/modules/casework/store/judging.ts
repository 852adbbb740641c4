import { countDue, targetToday } from '#core/clocks';
import type { Context } from '#core/operation';

/** The municipality's own target for how long an emergency opening may wait for the log review. */
const JUDGE_RULE = 'LOK-020';

/** As long as the municipality has set none. A local number, no law. */
const UNTIL_SET = { length: 7, unit: 'calendar_days' } as const;

export interface Judging {
  /** Within how long an emergency opening is to be judged. */
  readonly within: NonNullable<Awaited<ReturnType<typeof targetToday>>>;
  /** Whether an opening that nobody has judged should have been by now. */
  readonly isLate: (brokenAt: Date) => boolean;
}

/** How openings are judged in time today: by what holds now, also of those from before it was set. */
export async function judgingToday(ctx: Context): Promise<Judging> {
  const within = (await targetToday(ctx, JUDGE_RULE)) ?? UNTIL_SET;
  return { within, isLate: (brokenAt) => ctx.now >= countDue({ start: brokenAt, ...within }).dueAt };
}
