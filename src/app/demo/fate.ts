import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { concludeInvestigation, extendInvestigation, investigation } from '#modules/casework';
import { addDays, type CalendarDate } from '#platform/calendar';
import type { SeatKey } from './names.ts';

type Conclusion = z.input<typeof concludeInvestigation.input>;

/** More time for an investigation, decided so many days ago until a day so many days ahead of today. */
export interface Prolonged {
  readonly by: SeatKey;
  readonly daysAgo: number;
  readonly until: number;
  readonly reason: string;
}

/** How an investigation ended. Of all that was not done there is one reason. */
export interface Concluded
  extends Pick<Conclusion, 'outcome' | 'assessment' | 'proposal' | 'followUpReason'> {
  readonly by: SeatKey;
  readonly daysAgo: number;
  readonly hour: number;
  readonly notDone: string;
}

export const prolong = (
  { carryOut }: Pick<Runner, 'carryOut'>,
  by: Actor,
  caseId: string,
  { until, reason }: Prolonged,
  today: CalendarDate,
): Promise<unknown> => carryOut(extendInvestigation, by, { caseId, until: addDays(today, until), reason });

export async function concludeAs(
  { run, carryOut }: Pick<Runner, 'run' | 'carryOut'>,
  by: Actor,
  caseId: string,
  { outcome, assessment, proposal, followUpReason, notDone }: Concluded,
): Promise<void> {
  const { hindrances } = await run(investigation, by, { caseId });
  const unmet = hindrances.map((code) => ({ code, reason: notDone }));
  await carryOut(concludeInvestigation, by, {
    caseId,
    outcome,
    assessment,
    unmet,
    ...(proposal && { proposal }),
    ...(followUpReason && { followUpReason }),
  });
}
