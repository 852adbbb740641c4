export { ConcernReportInput, Receipt, RegisterReport } from './contract.ts';
export type { HandleAppeal, ReceiveAppeal, RecordDecision, TellDecision } from './decision-contract.ts';
export { isAdultArea } from './domain/areas.ts';
export type { CaseEventCode } from './domain/case-events.ts';
export {
  Area as AreaCode,
  Channel as ChannelCode,
  type ContactKind,
  type EntryKind,
  ReporterCategory,
  Worry,
} from './domain/codes.ts';
export type { FilePart } from './domain/masking.ts';
export type { LegalBasis } from './domain/secrecy-codes.ts';
export type {
  CheckSafety,
  RecordChildTalk,
  RecordNotice,
  RecordQuestions,
} from './investigation-contract.ts';
export type { SendLetter } from './letter-contract.ts';
export { factCrosses } from './measures/facts/crossed.ts';
export { coded, type Facts } from './measures/facts/facts.ts';
export { factCounts } from './measures/facts/source.ts';
export { investigationCounts } from './measures/investigations/source.ts';
export { reportCounts } from './measures/source.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { addAttachment } from './operations/add-attachment.ts';
export { addRelation } from './operations/add-relation.ts';
export { assessProtection } from './operations/assess-protection.ts';
export { assignCase } from './operations/assign-case.ts';
export { breakGlass } from './operations/break-glass.ts';
export { addCoWorker } from './operations/co-workers.ts';
export { codeProblems } from './operations/code-problems.ts';
export { decideItem } from './operations/committee/decide-item.ts';
export { adjustMinutes, holdMeeting } from './operations/committee/hold-meeting.ts';
export { planMeeting, sendPapers } from './operations/committee/plan-meeting.ts';
export { prepareItem } from './operations/committee/prepare-item.ts';
export { releaseItem } from './operations/committee/release-item.ts';
export { setCommittee } from './operations/committee/set-committee.ts';
export { recordCustodyStep } from './operations/custody/record-custody-step.ts';
export { decidePreliminary } from './operations/decide-preliminary.ts';
export { closeCase } from './operations/decision/close-case.ts';
export { handleAppeal } from './operations/decision/handle-appeal.ts';
export { receiveAppeal } from './operations/decision/receive-appeal.ts';
export { recordDecision } from './operations/decision/record-decision.ts';
export { recordExecution } from './operations/decision/record-execution.ts';
export { reportUnexecuted } from './operations/decision/report-unexecuted.ts';
export { tellDecision } from './operations/decision/tell-decision.ts';
export { declareConflict } from './operations/declare-conflict.ts';
export { extendPreliminary } from './operations/extend-preliminary.ts';
export { giveFeedback } from './operations/give-feedback.ts';
export { identifyPerson } from './operations/identify-person.ts';
export { checkSafety } from './operations/investigation/check-safety.ts';
export { concludeInvestigation } from './operations/investigation/conclude-investigation.ts';
export { extendInvestigation } from './operations/investigation/extend-investigation.ts';
export { followRequest } from './operations/investigation/follow-request.ts';
export { recordChildTalk } from './operations/investigation/record-child-talk.ts';
export { recordNotice } from './operations/investigation/record-notice.ts';
export { recordQuestions } from './operations/investigation/record-questions.ts';
export { recordRiskAssessment } from './operations/investigation/record-risk-assessment.ts';
export { recordStandpoint } from './operations/investigation/record-standpoint.ts';
export { recordStatement } from './operations/investigation/record-statement.ts';
export { requestStatement } from './operations/investigation/request-statement.ts';
export { setInvestigationPlan } from './operations/investigation/set-plan.ts';
export { addAddendum } from './operations/investigation/text/add-addendum.ts';
export { answerCorrection } from './operations/investigation/text/answer-correction.ts';
export { beginInvestigationText } from './operations/investigation/text/begin-text.ts';
export { recordView } from './operations/investigation/text/record-view.ts';
export { saveSection } from './operations/investigation/text/save-section.ts';
export { signInvestigationText } from './operations/investigation/text/sign-text.ts';
export { joinReport } from './operations/join-report.ts';
export { saveDraft } from './operations/journal/save-draft.ts';
export { signEntry } from './operations/journal/sign-entry.ts';
export { judgeAlarm } from './operations/judge-alarm.ts';
export { markLetters } from './operations/letters/mark-letters.ts';
export { sendLetter } from './operations/letters/send-letter.ts';
export { setLetterTemplate } from './operations/letters/set-letter-template.ts';
export { maskRelease } from './operations/mask-release.ts';
export { addOrganisation } from './operations/organisations/add-organisation.ts';
export { changeOrganisation } from './operations/organisations/change-organisation.ts';
export { mergeOrganisations } from './operations/organisations/merge-organisations.ts';
export { proposeDecision } from './operations/propose-decision.ts';
export { recordContact } from './operations/record-contact.ts';
export { recordDisclosure } from './operations/record-disclosure.ts';
export { recordMeeting } from './operations/record-meeting.ts';
export { refuseRelease } from './operations/refuse-release.ts';
export { registerReport } from './operations/register-report.ts';
export { releaseFile } from './operations/release-file.ts';
export { reserveRelease } from './operations/reserve-release.ts';
export { reviewRelease } from './operations/review-release.ts';
export { beginReview } from './operations/reviews/begin-review.ts';
export { carryOutCommitment } from './operations/reviews/carry-out-commitment.ts';
export { endReview } from './operations/reviews/end-review.ts';
export { reviewCase } from './operations/reviews/review-case.ts';
export { settleCommitment } from './operations/reviews/settle-commitment.ts';
export { savePerson } from './operations/save-person.ts';
export { endConflict, setConflict } from './operations/set-conflict.ts';
export { setDelegation, setOfficeHours } from './operations/set-delegation.ts';
export { setProtection } from './operations/set-protection.ts';
export { closeShift } from './operations/shift/close-shift.ts';
export { noteInShift } from './operations/shift/note-in-shift.ts';
export { openShift } from './operations/shift/open-shift.ts';
export { takeOverFromShift } from './operations/shift/take-over-from-shift.ts';
export { startRelease } from './operations/start-release.ts';
export { submitConcernReport } from './operations/submit-concern-report.ts';
export { testReporterSecrecy } from './operations/test-reporter-secrecy.ts';
export { turn18 } from './operations/turn-18.ts';
export { grants, mayWorkBeside } from './policy.ts';
export { assignableFunctions } from './read/assignable-functions.ts';
export { readCase } from './read/case.ts';
export { caseLog } from './read/case-log.ts';
export { adultCasesOfMine, caseNames } from './read/case-names.ts';
export { casePersons } from './read/case-persons.ts';
export { cases } from './read/cases.ts';
export { childCases, headsOf } from './read/child-cases.ts';
export { counts } from './read/counts.ts';
export { decisions } from './read/decision/decisions.ts';
export { codes as fileCodes, words as fileWords } from './read/file-fields.ts';
export { fileInWords } from './read/file-in-words.ts';
export { findOrganisation } from './read/find-organisation.ts';
export { inbox } from './read/inbox.ts';
export { readIntakeRules } from './read/intake-rules.ts';
export { investigation } from './read/investigation/investigation.ts';
export { statements } from './read/investigation/statements.ts';
export { readTextTemplate } from './read/investigation/text/template.ts';
export { investigationText } from './read/investigation/text/text.ts';
export { printJournal } from './read/journal/print.ts';
export { letters } from './read/letters/letters.ts';
export { readLetterTemplates } from './read/letters/templates-view.ts';
export { type ListedCase, listedInAreas } from './read/listed-in-areas.ts';
export { logAlarms } from './read/log-alarms.ts';
export { organisations } from './read/organisations.ts';
export { documentsInCases } from './read/parts-of-others.ts';
export { performedByMe } from './read/performing.ts';
export { secrecy } from './read/secrecy.ts';
export type { RecordStandpoint, SetInvestigationPlan } from './standpoint-contract.ts';
export type { RecordStatement, RequestStatement } from './statement-contract.ts';
export { applyOnTurning18 } from './store/apply-for.ts';
export { assignTo } from './store/assigning.ts';
export { birthOf } from './store/birth.ts';
export { caseArea } from './store/case-area.ts';
export { assignableFunction, type CaseHead, labelsOf, lockCase, performersIn } from './store/cases.ts';
export { endCoWorkGiven } from './store/co-work-given.ts';
export { addCoWork } from './store/co-workers.ts';
export { dropWaits, executeDecision, interruptDecision } from './store/decision/execution.ts';
export { type OrderableDecision, orderableDecisions } from './store/decision/granted.ts';
export { keepPerformed } from './store/decision/performed.ts';
export { replacedAs } from './store/decision/replaced.ts';
export { addCaseEvent, type Signature, signatureOf } from './store/events.ts';
export { concludedOn } from './store/investigation/concluded-on.ts';
export { standingAssessments } from './store/investigation/standing-assessments.ts';
export { addEntry } from './store/journal/entries.ts';
export { publicOrganisationNames } from './store/organisations/public-names.ts';
export { closePerformersCase, openPerformersCase } from './store/performers-case.ts';
export { personNameIn } from './store/person-rows.ts';
export { pointsOutInFiles } from './store/pointed-by-others.ts';
export { receiptOf, receiveReport } from './store/receive-report.ts';
export { keepNextVersion, recordedBy, setBy } from './store/recorded.ts';
export { handInReportFiles } from './store/report-files.ts';
export { isSomeReporterShielded, shieldReporter } from './store/reporters.ts';
export { fallAwayAt18 } from './store/turning-18.ts';
export {
  type CaseHolder,
  type CaseWatcher,
  type Decided,
  type EndedCase,
  type ReceivedCase,
  watchesCases,
} from './store/watchers.ts';
export { figureTexts } from './texts/figures.ts';
