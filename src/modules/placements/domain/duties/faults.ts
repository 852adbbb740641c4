import type {
  HealthNotNeeded,
  HealthStep,
  NotAlone,
  SchoolImpossible,
  SchoolOutcome,
  SchoolStanding,
  ShelterSchool,
} from './codes.ts';

export interface DutyFault {
  readonly field: string;
  readonly code: string;
}

/** What is said not to be needed is said why, in a code and in words (lag 2017:209: obehövligt). */
export function healthFault(said: {
  readonly step: HealthStep;
  readonly why: HealthNotNeeded | null;
  readonly body: string | null;
}): DutyFault | null {
  if (said.step !== 'not_needed') return null;
  if (said.why === null) return { field: 'why', code: 'reason_needed' };
  return said.body === null ? { field: 'body', code: 'why_missing' } : null;
}

/** What was followed up is said how it goes; what could not be, why. Both in words too. */
export function schoolFault(said: {
  readonly outcome: SchoolOutcome;
  readonly standing: SchoolStanding | null;
  readonly why: SchoolImpossible | null;
  readonly body: string | null;
}): DutyFault | null {
  if (said.outcome === 'followed_up' && said.standing === null)
    return { field: 'standing', code: 'not_in_list' };
  if (said.outcome === 'impossible' && said.why === null) return { field: 'why', code: 'reason_needed' };
  return said.body === null ? { field: 'body', code: 'why_missing' } : null;
}

/** A child that neither goes on in its school nor was offered schooling is said why. */
export const shelterFault = (said: {
  readonly outcome: ShelterSchool;
  readonly body: string | null;
}): DutyFault | null =>
  said.outcome === 'neither' && said.body === null ? { field: 'body', code: 'why_missing' } : null;

/** Each child is talked with alone, or it is said why not (SoL 22:11, LVU 13 a §). What came of it is told. */
export function visitFault(said: {
  readonly alone: boolean;
  readonly whyNotAlone: NotAlone | null;
  readonly body: string | null;
}): DutyFault | null {
  if (!said.alone && said.whyNotAlone === null) return { field: 'whyNotAlone', code: 'reason_needed' };
  return said.body === null ? { field: 'body', code: 'told_needed' } : null;
}
