import type { Appeal } from './appeal.ts';

/** Whether an appeal came in time; `told_wrongly` is late, and tried all the same (FL 45). */
export const TIMELINESS = ['in_time', 'late', 'told_wrongly'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** What has been done with an appeal by the board. */
export const APPEAL_OUTCOMES = ['open', 'dismissed', 'changed', 'forwarded'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

export function timelinessOf({ inTime, wronglyTold }: Omit<Appeal, 'steps'>): Timeliness {
  if (inTime) return 'in_time';
  return wronglyTold ? 'told_wrongly' : 'late';
}
