import type { CaseState } from './codes.ts';
import type { DelegatedDecision } from './preliminary.ts';

/** What decides which operations a case allows. */
export interface CaseStanding {
  readonly state: CaseState;
  /** Every report in the case has its protection assessment. */
  readonly assessed: boolean;
  /** The report that it began with is about a child or a young person: SoL 20:1–2 apply. */
  readonly young: boolean;
  /** What the function that the actor acts in may decide, by the delegation order. */
  readonly mayDecide: Readonly<Record<DelegatedDecision, boolean>>;
}

export type Hindrance =
  | 'ALREADY_ASSESSED'
  | 'NOT_TO_ASSESS'
  | 'NO_FOURTEEN_DAYS'
  | 'ALREADY_DECIDED'
  | 'PROTECTION_NOT_ASSESSED'
  | 'PROTECTION_OVERDUE'
  | 'CASE_CLOSED'
  | 'NOT_DELEGATED'
  | 'NO_OPEN_INVESTIGATION'
  | 'NOT_DECIDED'
  | 'NOT_MANDATED'
  | 'FEEDBACK_RECORDED'
  | 'INVESTIGATION_OPEN'
  | 'PROPOSAL_WAITS'
  | 'MAY_DECIDE'
  | 'ALREADY_CONCLUDED'
  | 'NO_INVESTIGATION'
  | 'NO_FOLLOW_UP'
  | 'NOT_FLAGGED'
  | 'REOPENING_REVIEWED'
  | 'OWN_REOPENING';

type Rule = (standing: CaseStanding) => Hindrance | null;

/** Under way: somebody has work with it. */
export const UNDER_WAY: readonly CaseState[] = [
  'preliminary',
  'investigation',
  'concluded',
  'decided',
  'follow_up',
  'performing',
];

export const ended = (state: CaseState): boolean => !UNDER_WAY.includes(state);

/** SoL 20:1: each report has its own assessment, also one that reaches an open case. */
export const mayAssessProtection = ({
  state,
  assessed,
}: Pick<CaseStanding, 'state' | 'assessed'>): Hindrance | null => {
  if (assessed) return 'ALREADY_ASSESSED';
  return ended(state) ? 'CASE_CLOSED' : null;
};

/** SoL 20:2: whether to open is decided once, after the need of protection has been assessed, by whom the delegation order says. */
export const mayDecidePreliminary: Rule = ({ state, assessed, mayDecide }) => {
  if (state !== 'preliminary') return 'ALREADY_DECIDED';
  if (!assessed) return 'PROTECTION_NOT_ASSESSED';
  return mayDecide.open || mayDecide.not_open ? null : 'NOT_DELEGATED';
};

/** The fourteen days are those of a report about a child or a young person (SoL 20:2): nobody else has a time that could be extended. */
export const mayExtendPreliminary: Rule = ({ state, young, mayDecide }) => {
  if (state !== 'preliminary') return 'ALREADY_DECIDED';
  if (!young) return 'NO_FOURTEEN_DAYS';
  return mayDecide.extend ? null : 'NOT_DELEGATED';
};

export const mayAssign = ({ state }: Pick<CaseStanding, 'state'>): Hindrance | null =>
  ended(state) ? 'CASE_CLOSED' : null;

/** Before anything is opened: what is asked afterwards belongs to the investigation's own documentation. */
export const mayRecordContact = ({ state }: Pick<CaseStanding, 'state'>): Hindrance | null => {
  if (state !== 'preliminary' && !ended(state)) return 'INVESTIGATION_OPEN';
  return state === 'preliminary' ? null : 'CASE_CLOSED';
};

/** SoL 19:5: the meeting belongs to the report, before or after an investigation is opened. */
export const mayRecordMeeting = ({ state }: Pick<CaseStanding, 'state'>): Hindrance | null =>
  ended(state) ? 'CASE_CLOSED' : null;

/** What is already late is assessed before it is handed over: the miss stays where it happened, and the child is not left waiting twice. */
export const mayJoin = (
  { state }: Pick<CaseStanding, 'state'>,
  { hasTarget, protectionOverdue }: { readonly hasTarget: boolean; readonly protectionOverdue: boolean },
): Hindrance | null => {
  if (state !== 'preliminary') return 'ALREADY_DECIDED';
  if (!hasTarget) return 'NO_OPEN_INVESTIGATION';
  return protectionOverdue ? 'PROTECTION_OVERDUE' : null;
};

/** SoL 19:6: once, after the decision, to those alone who are bound to report. */
export const mayGiveFeedback = (feedback: {
  readonly decided: boolean;
  readonly mandated: boolean;
  readonly recorded: boolean;
}): Hindrance | null => {
  if (!feedback.mandated) return 'NOT_MANDATED';
  if (!feedback.decided) return 'NOT_DECIDED';
  return feedback.recorded ? 'FEEDBACK_RECORDED' : null;
};
