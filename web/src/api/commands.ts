import { answer, api } from './client.ts';
import type {
  AddOrganisation,
  AddRelation,
  Appoint,
  AssessProtection,
  AssignCase,
  AssignCases,
  BreakGlass,
  ChangeOrganisation,
  CheckSafety,
  ChildrenCheck,
  CloseCase,
  CodeProblems,
  ConcludeInvestigation,
  CorrectCustodyStep,
  CorrectDecision,
  DecidePreliminary,
  DeclareConflict,
  DiscardDraft,
  DiscardLeftDraft,
  EndAbsence,
  EndCoding,
  EndCompetence,
  EndConflict,
  EndFollowUp,
  EndHolding,
  EndOpening,
  EndRelation,
  EndRelease,
  ExistenceCheck,
  ExtendInvestigation,
  ExtendPreliminary,
  FindInShift,
  FollowRequest,
  GiveFeedback,
  HandleAppeal,
  IdentifyPerson,
  IdentityPreview,
  ImportFile,
  JoinPersons,
  JoinReport,
  JudgeAlarm,
  KeepTour,
  MarkRead,
  MaskRelease,
  MatchOrganisation,
  MergeOrganisations,
  NoteCompetence,
  NoteInShift,
  OpenShift,
  PollNow,
  ProposeConclusion,
  ProposeDecision,
  ProposeExtension,
  ReadReporter,
  ReceiveAppeal,
  RecordChildTalk,
  RecordContact,
  RecordCustodyStep,
  RecordDecision,
  RecordDisclosure,
  RecordMeeting,
  RecordNotice,
  RecordOpenService,
  RecordQuestions,
  RecordRiskAssessment,
  RecordStandpoint,
  RecordStatement,
  RefuseRelease,
  RegisterForm,
  ReportAbsence,
  RequestStatement,
  ReserveRelease,
  ReturnProposal,
  ReviewRelease,
  ReviewReopening,
  SaveDraft,
  SavePerson,
  SeparatePersons,
  SetAsideForm,
  SetCatalogueEntry,
  SetConflict,
  SetDelegation,
  SetFormMapping,
  SetInstrument,
  SetInvestigationPlan,
  SetLocalRule,
  SetManualValue,
  SetOfficeHours,
  SetPolling,
  SetProtection,
  SetReopeningLimit,
  SetRequirement,
  SignEntry,
  SignLeftDraft,
  StartRelease,
  TakeOverFromShift,
  TellDecision,
  TestReporterSecrecy,
  UndoMerge,
  WaiveAssessment,
  WithdrawImport,
} from './types.ts';

export const logIn = (body: { username: string; password: string }) =>
  answer(api.POST('/api/v1/session/log-in', { body }));
export const demoLogIn = (body: { accountId: string }) =>
  answer(api.POST('/api/v1/session/demo-log-in', { body }));
export const logOut = () => answer(api.POST('/api/v1/session/log-out'));
export const chooseSeat = (body: { functionId: string }) =>
  answer(api.POST('/api/v1/session/choose-seat', { body }));

export const registerForm = (body: RegisterForm, signal: AbortSignal) =>
  answer(api.POST('/api/v1/eservices/register-form', { body, signal }));
export const setAsideForm = (body: SetAsideForm, signal: AbortSignal) =>
  answer(api.POST('/api/v1/eservices/set-aside-form', { body, signal }));
export const setFormMapping = (body: SetFormMapping, signal: AbortSignal) =>
  answer(api.POST('/api/v1/eservices/set-form-mapping', { body, signal }));
export const setPolling = (body: SetPolling, signal: AbortSignal) =>
  answer(api.POST('/api/v1/eservices/set-polling', { body, signal }));
export const pollNow = (body: PollNow, signal: AbortSignal) =>
  answer(api.POST('/api/v1/eservices/poll-now', { body, signal }));
export const checkExistence = (body: ExistenceCheck, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/existence-check', { body, signal }));
export const assessProtection = (body: AssessProtection, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assess-protection', { body, signal }));
export const decidePreliminary = (body: DecidePreliminary, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/decide-preliminary', { body, signal }));
export const proposeDecision = (body: ProposeDecision, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/propose-decision', { body, signal }));
export const proposeExtension = (body: ProposeExtension, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/propose-extension', { body, signal }));
export const proposeConclusion = (body: ProposeConclusion, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/propose-conclusion', { body, signal }));
export const returnProposal = (body: ReturnProposal, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/return-proposal', { body, signal }));
export const extendPreliminary = (body: ExtendPreliminary, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/extend-preliminary', { body, signal }));
export const extendInvestigation = (body: ExtendInvestigation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/extend-investigation', { body, signal }));
export const concludeInvestigation = (body: ConcludeInvestigation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/conclude-investigation', { body, signal }));
export const endFollowUp = (body: EndFollowUp, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-follow-up', { body, signal }));
export const reviewReopening = (body: ReviewReopening, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/review-reopening', { body, signal }));
export const setReopeningLimit = (body: SetReopeningLimit, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-reopening-limit', { body, signal }));
export const assignCase = (body: AssignCase, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assign-case', { body, signal }));
export const assignCases = (body: AssignCases, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/assign-cases', { body, signal }));

/** @param keepalive for the last words of a page that is being left: the browser sends them after it has gone */
export const saveDraft = (
  body: SaveDraft,
  { signal, keepalive = false }: { signal: AbortSignal; keepalive?: boolean },
) => answer(api.POST('/api/v1/casework/save-draft', { body, signal, keepalive }));
export const discardDraft = (body: DiscardDraft, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/discard-draft', { body, signal }));
export const signLeftDraft = (body: SignLeftDraft, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/sign-left-draft', { body, signal }));
export const discardLeftDraft = (body: DiscardLeftDraft, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/discard-left-draft', { body, signal }));
export const signEntry = (body: SignEntry, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/sign-entry', { body, signal }));

export const checkSafety = (body: CheckSafety, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/check-safety', { body, signal }));
export const recordNotice = (body: RecordNotice, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-notice', { body, signal }));
export const recordDecision = (body: RecordDecision, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-decision', { body, signal }));

export const recordCustodyStep = (body: RecordCustodyStep, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-custody-step', { body, signal }));

export const correctCustodyStep = (body: CorrectCustodyStep, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/correct-custody-step', { body, signal }));

/** Begins a shift; an account with a password gives it again first. */
export const openShift = async (
  { password, ...body }: OpenShift & { password?: string },
  signal: AbortSignal,
) => {
  if (password !== undefined)
    await answer(api.POST('/api/v1/session/confirm', { body: { password }, signal }));
  return await answer(api.POST('/api/v1/casework/open-shift', { body, signal }));
};

export const noteInShift = (body: NoteInShift, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/note-in-shift', { body, signal }));

export const findInShift = (body: FindInShift, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/find-in-shift', { body, signal }));

export const closeShift = (body: { shiftId: string }, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/close-shift', { body, signal }));

export const takeOverFromShift = (body: TakeOverFromShift, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/take-over-from-shift', { body, signal }));

export const correctDecision = (body: CorrectDecision, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/correct-decision', { body, signal }));

export const tellDecision = (body: TellDecision, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/tell-decision', { body, signal }));

export const receiveAppeal = (body: ReceiveAppeal, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/receive-appeal', { body, signal }));

export const handleAppeal = (body: HandleAppeal, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/handle-appeal', { body, signal }));

export const closeCase = (body: CloseCase, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/close-case', { body, signal }));

export const recordChildTalk = (body: RecordChildTalk, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-child-talk', { body, signal }));
export const recordStandpoint = (body: RecordStandpoint, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-standpoint', { body, signal }));
export const setInvestigationPlan = (body: SetInvestigationPlan, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-investigation-plan', { body, signal }));
export const recordStatement = (body: RecordStatement, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-statement', { body, signal }));
export const requestStatement = (body: RequestStatement, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/request-statement', { body, signal }));
export const followRequest = (body: FollowRequest, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/follow-request', { body, signal }));
export const recordQuestions = (body: RecordQuestions, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-questions', { body, signal }));

export const recordContact = (body: RecordContact, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-contact', { body, signal }));
export const recordMeeting = (body: RecordMeeting, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-meeting', { body, signal }));
export const joinReport = (body: JoinReport, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/join-report', { body, signal }));
export const giveFeedback = (body: GiveFeedback, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/give-feedback', { body, signal }));
export const setDelegation = (body: SetDelegation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-delegation', { body, signal }));
export const setOfficeHours = (body: SetOfficeHours, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-office-hours', { body, signal }));

export const reportAbsence = (body: ReportAbsence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/report-absence', { body, signal }));
export const endAbsence = (body: EndAbsence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/end-absence', { body, signal }));
export const appoint = (body: Appoint, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/appoint', { body, signal }));
export const endHolding = (body: EndHolding, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/end-holding', { body, signal }));

export const noteCompetence = (body: NoteCompetence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/note-competence', { body, signal }));
export const endCompetence = (body: EndCompetence, signal: AbortSignal) =>
  answer(api.POST('/api/v1/organisation/end-competence', { body, signal }));

export const recordRiskAssessment = (body: RecordRiskAssessment, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-risk-assessment', { body, signal }));
export const waiveAssessment = (body: WaiveAssessment, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/waive-assessment', { body, signal }));
export const previewImport = (body: ImportFile, signal: AbortSignal) =>
  answer(api.POST('/api/v1/steering/preview-import', { body, signal }));
export const takeImport = (body: ImportFile, signal: AbortSignal) =>
  answer(api.POST('/api/v1/steering/take-import', { body, signal }));
export const withdrawImport = (body: WithdrawImport, signal: AbortSignal) =>
  answer(api.POST('/api/v1/steering/withdraw-import', { body, signal }));
export const setManualValue = (body: SetManualValue, signal: AbortSignal) =>
  answer(api.POST('/api/v1/steering/set-manual-value', { body, signal }));
export const setCatalogueEntry = (body: SetCatalogueEntry, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/set-catalogue-entry', { body, signal }));
export const recordOpenService = (body: RecordOpenService, signal: AbortSignal) =>
  answer(api.POST('/api/v1/interventions/record-open-service', { body, signal }));
export const setInstrument = (body: SetInstrument, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-instrument', { body, signal }));
export const setRequirement = (body: SetRequirement, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-requirement', { body, signal }));

export const markRead = (body: MarkRead, signal: AbortSignal) =>
  answer(api.POST('/api/v1/reminders/mark-read', { body, signal }));

export const setLocalRule = (body: SetLocalRule, signal: AbortSignal) =>
  answer(api.POST('/api/v1/clocks/set-local-rule', { body, signal }));

export const checkChildren = (body: ChildrenCheck, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/children-check', { body, signal }));
export const savePerson = (body: SavePerson, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/save-person', { body, signal }));
export const addRelation = (body: AddRelation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/add-relation', { body, signal }));
export const endRelation = (body: EndRelation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-relation', { body, signal }));
export const previewIdentity = (body: IdentityPreview, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/identity-preview', { body, signal }));
export const identifyPerson = (body: IdentifyPerson, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/identify-person', { body, signal }));
export const joinPersons = (body: JoinPersons, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/join-persons', { body, signal }));
export const separatePersons = (body: SeparatePersons, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/separate-persons', { body, signal }));
export const codeProblems = (body: CodeProblems, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/code-problems', { body, signal }));
export const endCoding = (body: EndCoding, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-coding', { body, signal }));
export const startRelease = (body: StartRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/start-release', { body, signal }));
export const maskRelease = (body: MaskRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/mask-release', { body, signal }));
export const reviewRelease = (body: ReviewRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/review-release', { body, signal }));
export const releaseFile = (body: EndRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/release-file', { body, signal }));
export const discontinueRelease = (body: EndRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/discontinue-release', { body, signal }));
export const addOrganisation = (body: AddOrganisation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/add-organisation', { body, signal }));
export const changeOrganisation = (body: ChangeOrganisation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/change-organisation', { body, signal }));
export const mergeOrganisations = (body: MergeOrganisations, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/merge-organisations', { body, signal }));
export const undoMerge = (body: UndoMerge, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/undo-merge', { body, signal }));
export const matchOrganisation = (body: MatchOrganisation, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/match-organisation', { body, signal }));
export const testReporterSecrecy = (body: TestReporterSecrecy, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/test-reporter-secrecy', { body, signal }));
export const readReporter = (body: ReadReporter, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/read-reporter', { body, signal }));
export const setProtection = (body: SetProtection, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-protection', { body, signal }));
export const declareConflict = (body: DeclareConflict, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/declare-conflict', { body, signal }));
export const setConflict = (body: SetConflict, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/set-conflict', { body, signal }));
export const endConflict = (body: EndConflict, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-conflict', { body, signal }));
export const recordDisclosure = (body: RecordDisclosure, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/record-disclosure', { body, signal }));
export const refuseRelease = (body: RefuseRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/refuse-release', { body, signal }));
export const reserveRelease = (body: ReserveRelease, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/reserve-release', { body, signal }));
export const endOpening = (body: EndOpening, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-opening', { body, signal }));
export const judgeAlarm = (body: JudgeAlarm, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/judge-alarm', { body, signal }));
export const endGlass = (body: { caseId: string }, signal: AbortSignal) =>
  answer(api.POST('/api/v1/casework/end-glass', { body, signal }));

export const keepTour = (body: KeepTour, signal: AbortSignal) =>
  answer(api.POST('/api/v1/guide/keep-tour', { body, signal }));

/** Opens in an emergency; an account with a password gives it again first. */
export const breakGlass = async (
  { password, ...body }: BreakGlass & { password?: string },
  signal: AbortSignal,
) => {
  if (password !== undefined)
    await answer(api.POST('/api/v1/session/confirm', { body: { password }, signal }));
  return await answer(api.POST('/api/v1/casework/break-glass', { body, signal }));
};
