import type { ItemOutcome } from '../../../../api/committee.ts';
import type {
  AppealStep,
  AssessedPerson,
  AttachmentChoice,
  CaseClosing,
  Channel,
  ConcernedAs,
  ConclusionOutcome,
  Consent,
  CorrectionAnswer,
  CourtAnswer,
  CustodyKind,
  CustodyOutcome,
  CustodyStep,
  DecidingLevel,
  DecisionKind,
  DecisionLaw,
  DecisionParty,
  DecisionResult,
  DecisionTold,
  FollowUpEnd,
  GuardiansInformed,
  MaskedField,
  NoticeWay,
  NotOpenedReason,
  ProtectionOutcome,
  QuestionedParty,
  QuestionOutcome,
  QuestionSubject,
  ReopeningJudgement,
  ReporterCategory,
  ReportKind,
  RequestStepKind,
  RiskLevel,
  SafetySign,
  StandpointParty,
  StatementGround,
  StatementParty,
  StatementWay,
  TimelineKind,
  ViewKind,
  ViewParty,
  Worry,
} from '../../../../api/index.ts';
import { afterDecision } from '../../../../app/sv/after-decision.ts';
import { itemOutcome } from '../../../../app/sv/committee.ts';
import * as custodyWords from '../../../../app/sv/custody.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { sv } from '../../../../app/sv.ts';
import { worriesInWords } from '../../report-words.ts';

/** What a field of the file is called. */
export function fieldName(field: string): string {
  const concerned = /^concerned-(\d+)$/.exec(field);
  if (concerned) return releaseWords.concernedField(concerned[1] ?? '');
  const guardian = /^guardian-(\d+)$/.exec(field);
  if (guardian) return releaseWords.guardianField(guardian[1] ?? '');
  const hearing = /^hearing-(\d+)$/.exec(field);
  if (hearing) return releaseWords.hearingField(hearing[1] ?? '');
  const section = /^(section|sources)-(\d+)$/.exec(field);
  if (section)
    return (section[1] === 'section' ? releaseWords.sectionField : releaseWords.sourcesField)(
      section[2] ?? '',
    );
  return releaseWords.fileFields[field] ?? field;
}

/** The words of a coded field. */
const CODED: Readonly<Record<string, (code: string) => string | undefined>> = {
  receivedAs: (code) => sv.codes.reportKind[code as ReportKind],
  channel: (code) => sv.codes.channel[code as Channel],
  worries: (codes) => worriesInWords(codes.split(' ') as Worry[]),
  guardiansInformed: (code) => sv.codes.guardiansInformed[code as GuardiansInformed],
  reporterCategory: (code) => sv.codes.reporterCategory[code as ReporterCategory],
  outcome: (code) => sv.codes.protectionOutcome[code as ProtectionOutcome],
  decided: (code) => sv.codes.preliminaryDecided[code as 'open' | 'not_open'],
  reasonCode: (code) => sv.codes.notOpenedReason[code as NotOpenedReason],
  entryKind: (code) => sv.codes.entryKind[code as keyof typeof sv.codes.entryKind],
  event: (code) => sv.codes.timelineKind[code as TimelineKind],
  protection_assessed: (code) => sv.codes.protectionOutcome[code as ProtectionOutcome],
  problem_coded: (code) => sv.codes.worry[code as Worry],
  viewKind: (code) => textWords.viewKind[code as ViewKind],
  viewParty: (code) => textWords.viewParty[code as ViewParty],
  correctionAnswer: (code) => textWords.correctionAnswer[code as CorrectionAnswer],
  signs: (codes) =>
    codes
      .split(' ')
      .map((code) => sv.safetySign[code as SafetySign])
      .join(', '),
  concernedAs: (code) => sv.concernedAs[code as ConcernedAs],
  noticeGiven: (code) => sv.yesNo[code],
  noticeWay: (code) => sv.noticeWay[code as NoticeWay],
  subject: (code) => sv.questionSubject[code as QuestionSubject],
  questioned: (code) => sv.questionedParty[code as QuestionedParty],
  alone: (code) => sv.yesNo[code],
  interpreter: (code) => sv.yesNo[code],
  questionOutcome: (code) => sv.questionOutcome[code as QuestionOutcome],
  standpointParty: (code) => sv.standpointParty[code as StandpointParty],
  toInvestigation: (code) => sv.consent[code as Consent],
  toIntervention: (code) => sv.consent[code as Consent],
  statementParty: (code) => sv.statementParty[code as StatementParty],
  statementWay: (code) => sv.statementWay[code as StatementWay],
  statementGround: (code) => sv.statementGround[code as StatementGround],
  requestStep: (code) => sv.requestStepKind[code as RequestStepKind],
  decisionResult: (code) => sv.decisionResult[code as DecisionResult],
  person_decided: (code) => sv.decisionResult[code as DecisionResult],
  decisionKind: (code) => sv.decisionKind[code as DecisionKind],
  decisionLaw: (code) => sv.decisionLaw[code as DecisionLaw],
  deciderLevel: (code) => sv.deciderLevel[code as DecidingLevel],
  decisionParty: (code) => sv.decisionParty[code as DecisionParty],
  decisionTold: (code) => sv.decisionTold[code as DecisionTold],
  appealStep: (code) => sv.appealStep[code as AppealStep],
  appeal_handled: (code) => sv.appealStep[code as AppealStep],
  itemOutcome: (code) => itemOutcome[code as ItemOutcome],
  item_treated: (code) => itemOutcome[code as ItemOutcome],
  custodyKind: (code) => custodyWords.custodyKind[code as CustodyKind],
  custodyStep: (code) => custodyWords.custodyStep[code as CustodyStep],
  custody_step_recorded: (code) => custodyWords.custodyStep[code as CustodyStep],
  custody_step_corrected: (code) => custodyWords.custodyStep[code as CustodyStep],
  custodyOutcome: (code) => custodyWords.custodyOutcome[code as CustodyOutcome],
  case_closed: (code) => afterDecision.closing.reasons[code as CaseClosing],
  closingReason: (code) => afterDecision.closing.reasons[code as CaseClosing],
  courtAnswer: (code) => sv.courtAnswer[code as CourtAnswer],
  concluded: (code) => sv.codes.conclusionOutcome[code as ConclusionOutcome],
  follow_up_ended: (code) => sv.codes.followUpEnd[code as FollowUpEnd],
  judgement: (code) => sv.codes.reopeningJudgement[code as ReopeningJudgement],
  reopening_reviewed: (code) => sv.codes.reopeningJudgement[code as ReopeningJudgement],
  fileChoice: (code) => sv.codes.attachmentChoice[code as AttachmentChoice],
  fileGround: (code) => sv.codes.maskGround[code as keyof typeof sv.codes.maskGround],
  assessedAbout: (code) => sv.assessedPerson[code as AssessedPerson],
  riskLevel: (code) => sv.riskLevel[code as RiskLevel],
  coding_ended: (code) => sv.codes.worry[code as Worry],
};

/** What stands in a piece of a field: as it was written, or the words of its code. */
export function textOf({ field, coded }: MaskedField, text: string): string {
  return coded ? (CODED[field]?.(text) ?? text) : text;
}
