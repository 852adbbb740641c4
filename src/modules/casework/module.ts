import type { AnyOperation } from '#core/operation';
import { addAttachment } from './operations/add-attachment.ts';
import { addRelation } from './operations/add-relation.ts';
import { assessProtection } from './operations/assess-protection.ts';
import { assignCase } from './operations/assign-case.ts';
import { assignCases } from './operations/assign-cases.ts';
import { breakGlass, endGlass } from './operations/break-glass.ts';
import { childrenCheck } from './operations/children-check.ts';
import { addCoWorker, endCoWorker } from './operations/co-workers.ts';
import { codeProblems } from './operations/code-problems.ts';
import { cancelMeeting } from './operations/committee/cancel-meeting.ts';
import { decideItem } from './operations/committee/decide-item.ts';
import { declareItemConflict } from './operations/committee/declare-item-conflict.ts';
import { adjustMinutes, holdMeeting, reportMatters } from './operations/committee/hold-meeting.ts';
import { planMeeting, sendPapers } from './operations/committee/plan-meeting.ts';
import { prepareItem } from './operations/committee/prepare-item.ts';
import { releaseItem, returnItem, withdrawItem } from './operations/committee/release-item.ts';
import { setCommittee } from './operations/committee/set-committee.ts';
import { correctCustodyStep } from './operations/custody/correct-custody-step.ts';
import { recordCustodyStep } from './operations/custody/record-custody-step.ts';
import { decidePreliminary } from './operations/decide-preliminary.ts';
import { closeCase } from './operations/decision/close-case.ts';
import { correctDecision } from './operations/decision/correct-decision.ts';
import { handleAppeal } from './operations/decision/handle-appeal.ts';
import { receiveAppeal } from './operations/decision/receive-appeal.ts';
import { recordDecision } from './operations/decision/record-decision.ts';
import { recordExecution } from './operations/decision/record-execution.ts';
import { reportUnexecuted } from './operations/decision/report-unexecuted.ts';
import { tellDecision } from './operations/decision/tell-decision.ts';
import { declareConflict } from './operations/declare-conflict.ts';
import { discontinueRelease } from './operations/discontinue-release.ts';
import { endCoding } from './operations/end-coding.ts';
import { endOpening } from './operations/end-opening.ts';
import { endPersonRelation } from './operations/end-relation.ts';
import { existenceCheck } from './operations/existence-check.ts';
import { extendPreliminary } from './operations/extend-preliminary.ts';
import { giveFeedback } from './operations/give-feedback.ts';
import { identifyPerson } from './operations/identify-person.ts';
import { identityPreview } from './operations/identity-preview.ts';
import { checkSafety } from './operations/investigation/check-safety.ts';
import { concludeInvestigation } from './operations/investigation/conclude-investigation.ts';
import { endFollowUp } from './operations/investigation/end-follow-up.ts';
import { extendInvestigation } from './operations/investigation/extend-investigation.ts';
import { followRequest } from './operations/investigation/follow-request.ts';
import { proposeConclusion, proposeExtension } from './operations/investigation/propose-in-investigation.ts';
import { recordChildTalk } from './operations/investigation/record-child-talk.ts';
import { recordNotice } from './operations/investigation/record-notice.ts';
import { recordQuestions } from './operations/investigation/record-questions.ts';
import { recordRiskAssessment } from './operations/investigation/record-risk-assessment.ts';
import { recordStandpoint } from './operations/investigation/record-standpoint.ts';
import { recordStatement } from './operations/investigation/record-statement.ts';
import { requestStatement } from './operations/investigation/request-statement.ts';
import { reviewReopening } from './operations/investigation/review-reopening.ts';
import { setInstrument, setRequirement } from './operations/investigation/set-instruments.ts';
import { setInvestigationPlan } from './operations/investigation/set-plan.ts';
import { setReopeningLimit } from './operations/investigation/set-reopening-limit.ts';
import { addAddendum } from './operations/investigation/text/add-addendum.ts';
import { answerCorrection } from './operations/investigation/text/answer-correction.ts';
import { beginInvestigationText } from './operations/investigation/text/begin-text.ts';
import { recordView } from './operations/investigation/text/record-view.ts';
import { saveSection } from './operations/investigation/text/save-section.ts';
import { setTextTemplate } from './operations/investigation/text/set-template.ts';
import { settleSection } from './operations/investigation/text/settle-section.ts';
import { signInvestigationText } from './operations/investigation/text/sign-text.ts';
import { waiveAssessment } from './operations/investigation/waive-assessment.ts';
import { joinPersonRecords } from './operations/join-persons.ts';
import { joinReport } from './operations/join-report.ts';
import { discardDraft } from './operations/journal/discard-draft.ts';
import { discardLeftDraft, signLeftDraft } from './operations/journal/finish-left-draft.ts';
import { saveDraft } from './operations/journal/save-draft.ts';
import { signEntry } from './operations/journal/sign-entry.ts';
import { judgeAlarm } from './operations/judge-alarm.ts';
import { markLetters } from './operations/letters/mark-letters.ts';
import { sendLetter } from './operations/letters/send-letter.ts';
import { setLetterTemplate } from './operations/letters/set-letter-template.ts';
import { maskRelease } from './operations/mask-release.ts';
import { addOrganisation } from './operations/organisations/add-organisation.ts';
import { changeOrganisation } from './operations/organisations/change-organisation.ts';
import { matchOrganisation } from './operations/organisations/match-organisation.ts';
import { mergeOrganisations } from './operations/organisations/merge-organisations.ts';
import { undoMerge } from './operations/organisations/undo-merge.ts';
import { proposeDecision } from './operations/propose-decision.ts';
import { readReporter } from './operations/read-reporter.ts';
import { recordContact } from './operations/record-contact.ts';
import { recordDisclosure } from './operations/record-disclosure.ts';
import { recordMeeting } from './operations/record-meeting.ts';
import { refuseRelease } from './operations/refuse-release.ts';
import { registerReport } from './operations/register-report.ts';
import { releaseFile } from './operations/release-file.ts';
import { reserveRelease } from './operations/reserve-release.ts';
import { returnProposal } from './operations/return-proposal.ts';
import { reviewRelease } from './operations/review-release.ts';
import { beginReview } from './operations/reviews/begin-review.ts';
import { carryOutCommitment } from './operations/reviews/carry-out-commitment.ts';
import { endReview } from './operations/reviews/end-review.ts';
import { reviewCase } from './operations/reviews/review-case.ts';
import { saveReviewDraft } from './operations/reviews/save-review-draft.ts';
import { settleCommitment } from './operations/reviews/settle-commitment.ts';
import { savePerson } from './operations/save-person.ts';
import { separatePersonRecords } from './operations/separate-persons.ts';
import { endConflict, setConflict } from './operations/set-conflict.ts';
import { setDelegation, setOfficeHours } from './operations/set-delegation.ts';
import { setProtection } from './operations/set-protection.ts';
import { closeShift } from './operations/shift/close-shift.ts';
import { findInShift } from './operations/shift/find-in-shift.ts';
import { noteInShift } from './operations/shift/note-in-shift.ts';
import { openShift } from './operations/shift/open-shift.ts';
import { takeOverFromShift } from './operations/shift/take-over-from-shift.ts';
import { startRelease } from './operations/start-release.ts';
import { submitConcernReport } from './operations/submit-concern-report.ts';
import { testReporterSecrecy } from './operations/test-reporter-secrecy.ts';
import { turn18 } from './operations/turn-18.ts';
import { assignableFunctions } from './read/assignable-functions.ts';
import { attachment } from './read/attachment.ts';
import { attachments } from './read/attachments.ts';
import { readCase } from './read/case.ts';
import { caseLog } from './read/case-log.ts';
import { casePersons } from './read/case-persons.ts';
import { cases, find } from './read/cases.ts';
import { codings } from './read/codings.ts';
import { caseItems } from './read/committee/case-items.ts';
import { meeting } from './read/committee/meeting.ts';
import { meetings } from './read/committee/meetings.ts';
import { itemPapers } from './read/committee/papers.ts';
import { counts } from './read/counts.ts';
import { custodies } from './read/custody/custodies.ts';
import { decisions } from './read/decision/decisions.ts';
import { unexecuted } from './read/decision/unexecuted.ts';
import { disclosures } from './read/disclosures.ts';
import { findOrganisation } from './read/find-organisation.ts';
import { handover } from './read/handover.ts';
import { inbox } from './read/inbox.ts';
import { readIntakeRules } from './read/intake-rules.ts';
import { family } from './read/investigation/family.ts';
import { readInstrumentRules } from './read/investigation/instrument-rules.ts';
import { investigation } from './read/investigation/investigation.ts';
import { missingAssessments } from './read/investigation/missing-assessments.ts';
import { riskAssessments } from './read/investigation/risk-assessments.ts';
import { statements } from './read/investigation/statements.ts';
import { printInvestigationText } from './read/investigation/text/print-text.ts';
import { readTextTemplate } from './read/investigation/text/template.ts';
import { investigationText } from './read/investigation/text/text.ts';
import { journal } from './read/journal/journal.ts';
import { readLeftDraft } from './read/journal/left-drafts.ts';
import { printJournal } from './read/journal/print.ts';
import { draftLetter, letters, previewLetter } from './read/letters/letters.ts';
import { printBatch } from './read/letters/print-batch.ts';
import { printQueue } from './read/letters/print-queue.ts';
import { readLetterTemplates, tryLetterTemplate } from './read/letters/templates-view.ts';
import { logAlarms } from './read/log-alarms.ts';
import { myDay } from './read/my-day.ts';
import { myWatch } from './read/my-watch.ts';
import { notices } from './read/notices.ts';
import { organisation } from './read/organisation.ts';
import { organisations } from './read/organisations.ts';
import { myGlass } from './read/own-glass.ts';
import { releaseDocument } from './read/release-document.ts';
import { fileRelease, fileReleases } from './read/releases.ts';
import { caseReviews } from './read/reviews/case-reviews.ts';
import { reviewList } from './read/reviews/review-list.ts';
import { reviewOverview } from './read/reviews/review-overview.ts';
import { secrecy } from './read/secrecy.ts';
import { shiftHandovers } from './read/shift/handovers.ts';
import { shift } from './read/shift/shift.ts';
import { unitOpenings } from './read/unit-openings.ts';
import { unitOverview } from './read/unit-overview.ts';
import { watch } from './read/watch.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  myDay,
  myWatch,
  notices,
  counts,
  inbox,
  cases,
  find,
  readCase,
  caseLog,
  investigation,
  checkSafety,
  recordNotice,
  recordQuestions,
  recordChildTalk,
  recordStandpoint,
  setInvestigationPlan,
  statements,
  recordStatement,
  requestStatement,
  followRequest,
  family,
  journal,
  printJournal,
  saveDraft,
  discardDraft,
  signEntry,
  readLeftDraft,
  signLeftDraft,
  discardLeftDraft,
  attachments,
  attachment,
  addAttachment,
  assignableFunctions,
  existenceCheck,
  registerReport,
  submitConcernReport,
  assessProtection,
  decidePreliminary,
  proposeDecision,
  returnProposal,
  extendPreliminary,
  extendInvestigation,
  proposeExtension,
  proposeConclusion,
  concludeInvestigation,
  endFollowUp,
  reviewReopening,
  decisions,
  recordDecision,
  closeCase,
  correctDecision,
  custodies,
  recordCustodyStep,
  correctCustodyStep,
  shift,
  openShift,
  noteInShift,
  findInShift,
  closeShift,
  shiftHandovers,
  takeOverFromShift,
  tellDecision,
  recordExecution,
  unexecuted,
  reportUnexecuted,
  receiveAppeal,
  handleAppeal,
  caseItems,
  prepareItem,
  releaseItem,
  returnItem,
  withdrawItem,
  meetings,
  setCommittee,
  planMeeting,
  cancelMeeting,
  meeting,
  sendPapers,
  holdMeeting,
  reportMatters,
  adjustMinutes,
  itemPapers,
  declareItemConflict,
  decideItem,
  letters,
  draftLetter,
  previewLetter,
  sendLetter,
  printQueue,
  printBatch,
  markLetters,
  readLetterTemplates,
  tryLetterTemplate,
  setLetterTemplate,
  recordContact,
  recordMeeting,
  joinReport,
  giveFeedback,
  readIntakeRules,
  setDelegation,
  setOfficeHours,
  setReopeningLimit,
  assignCase,
  assignCases,
  watch,
  unitOverview,
  handover,
  casePersons,
  savePerson,
  addRelation,
  endPersonRelation,
  identityPreview,
  identifyPerson,
  joinPersonRecords,
  separatePersonRecords,
  codings,
  codeProblems,
  endCoding,
  riskAssessments,
  recordRiskAssessment,
  waiveAssessment,
  missingAssessments,
  readInstrumentRules,
  setInstrument,
  setRequirement,
  childrenCheck,
  fileReleases,
  fileRelease,
  releaseDocument,
  startRelease,
  maskRelease,
  reviewRelease,
  releaseFile,
  discontinueRelease,
  refuseRelease,
  reserveRelease,
  findOrganisation,
  organisations,
  organisation,
  addOrganisation,
  changeOrganisation,
  mergeOrganisations,
  undoMerge,
  matchOrganisation,
  secrecy,
  recordDisclosure,
  disclosures,
  testReporterSecrecy,
  readReporter,
  setProtection,
  declareConflict,
  setConflict,
  endConflict,
  breakGlass,
  endGlass,
  myGlass,
  endOpening,
  unitOpenings,
  logAlarms,
  judgeAlarm,
  investigationText,
  printInvestigationText,
  beginInvestigationText,
  saveSection,
  settleSection,
  recordView,
  answerCorrection,
  signInvestigationText,
  addAddendum,
  readTextTemplate,
  setTextTemplate,
  addCoWorker,
  endCoWorker,
  reviewOverview,
  reviewList,
  beginReview,
  saveReviewDraft,
  reviewCase,
  endReview,
  caseReviews,
  carryOutCommitment,
  settleCommitment,
  turn18,
];
