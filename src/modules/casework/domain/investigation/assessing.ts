import type { CaseState } from '../codes.ts';

/** Assessed while the case is open: before an investigation only with what may be asked then, so the work belongs to the investigation. */
export const mayAssess = (state: CaseState): 'NO_OPEN_INVESTIGATION' | null =>
  state === 'investigation' ? null : 'NO_OPEN_INVESTIGATION';
