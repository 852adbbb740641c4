import type { CaseState } from './codes.ts';

/** What decides which operations a case allows. */
export interface CaseStanding {
  readonly state: CaseState;
  /** Every report in the case has its protection assessment. */
  readonly assessed: boolean;
}

export type Hindrance = 'ALREADY_ASSESSED' | 'ALREADY_DECIDED' | 'PROTECTION_NOT_ASSESSED' | 'CASE_CLOSED';

type Rule = (standing: CaseStanding) => Hindrance | null;

const ended = (state: CaseState): boolean => state === 'closed' || state === 'not_opened';

/** SoL 20:1: each report has its own assessment, also one that reaches an open case. */
export const mayAssessProtection: Rule = ({ state, assessed }) => {
  if (assessed) return 'ALREADY_ASSESSED';
  return ended(state) ? 'CASE_CLOSED' : null;
};

/** SoL 20:2: whether to open is decided once, after the need of protection has been assessed. */
export const mayDecidePreliminary: Rule = ({ state, assessed }) => {
  if (state !== 'preliminary') return 'ALREADY_DECIDED';
  return assessed ? null : 'PROTECTION_NOT_ASSESSED';
};

export const mayExtendPreliminary: Rule = ({ state }) => (state === 'preliminary' ? null : 'ALREADY_DECIDED');

export const mayAssign: Rule = ({ state }) => (ended(state) ? 'CASE_CLOSED' : null);
