/**
 * What an investigation has, as far as it matters for concluding it. Each part of the investigation adds its own facts here, the hindrance that
 * follows from them below, and the reading of them to store/investigation/facts.ts.
 */
export interface InvestigationFacts {
  /** Every report in the case has its protection assessment (SoL 20:1). */
  readonly reportsAssessed: boolean;
  /** Those concerned have been told that a child's investigation is opened, or have a reason (SoL 20:4). */
  readonly noticeSettled: boolean;
  /** There is a plan, or so few days since it was opened that none is looked for yet. */
  readonly planned: boolean;
  /** Violence and honour have been asked about, or there is a reason why not. */
  readonly questionsSettled: boolean;
  /** A conversation with the child has been held, or there is a written reason why not (SoL 3:3). */
  readonly childHeard: boolean;
  /** The guardians, and from 15 the young person, have been heard on how they stand, or there is a written reason why not (SoL 3:4). */
  readonly partiesHeard: boolean;
  /** At least one problem is coded and in force. */
  readonly problemsCoded: boolean;
  /** What the coded problems ask for is assessed, or it is written why not. */
  readonly risksAssessed: boolean;
  /** Nobody has begun an entry of the journal and not signed it. */
  readonly journalSigned: boolean;
  /** The written investigation is signed. */
  readonly textSigned: boolean;
}

/** Every hindrance and when it stands, in the order in which the work is done. */
const HINDRANCES = {
  PROTECTION_NOT_ASSESSED: (facts) => !facts.reportsAssessed,
  NOTICE_NOT_SETTLED: (facts) => !facts.noticeSettled,
  PLAN_NOT_MADE: (facts) => !facts.planned,
  QUESTIONS_NOT_ASKED: (facts) => !facts.questionsSettled,
  CHILD_NOT_HEARD: (facts) => !facts.childHeard,
  PARTIES_NOT_HEARD: (facts) => !facts.partiesHeard,
  PROBLEMS_NOT_CODED: (facts) => !facts.problemsCoded,
  RISK_NOT_ASSESSED: (facts) => !facts.risksAssessed,
  JOURNAL_NOT_SIGNED: (facts) => !facts.journalSigned,
  TEXT_NOT_SIGNED: (facts) => !facts.textSigned,
} as const satisfies Record<string, (facts: InvestigationFacts) => boolean>;

export type ConclusionHindrance = keyof typeof HINDRANCES;

export const CONCLUSION_HINDRANCES = Object.keys(HINDRANCES) as [
  ConclusionHindrance,
  ...ConclusionHindrance[],
];

/** What stands in the way of concluding an investigation. Each is met by doing the thing, or by a written reason why it is not done. */
export const standsInTheWay = (facts: InvestigationFacts): ConclusionHindrance[] =>
  CONCLUSION_HINDRANCES.filter((hindrance) => HINDRANCES[hindrance](facts));
