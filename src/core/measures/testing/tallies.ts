import type { Tally } from '../tally.ts';

export const aTally = (inTime: number, inExtendedTime: number, late: number): Tally => ({
  parts: { in_time: inTime, in_extended_time: inExtendedTime, late },
  cancelled: {},
});
