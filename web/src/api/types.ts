import type { components, operations } from './schema.d.ts';

/**
 * The contract's shapes by the names that screens use. Instants are ISO 8601 with offset; days are `YYYY-MM-DD`,
 * Swedish time.
 */

export type Shapes = components['schemas'];
type Operation = keyof operations;

/** What an operation is sent. */
export type Body<O extends Operation> = operations[O] extends {
  requestBody: { content: { 'application/json': infer T } };
}
  ? T
  : never;

/** What a reading is asked with, in its address. */
type Asked<O extends Operation> = operations[O] extends { parameters: { query?: infer T } }
  ? NonNullable<T>
  : never;

export type ProblemBody = Shapes['Problem'];
export type Session = Shapes['Session'];

export type Clock = Shapes['Clock'];
export type MyDay = Shapes['MyDay'];
export type DayRow = Shapes['DayRow'];
export type InboxRow = Shapes['InboxRow'];
export type CaseList = Shapes['CaseList'];
export type CaseRow = Shapes['CaseRow'];
export type CasesQuery = Asked<'casework.cases'>;
export type Case = Shapes['Case'];
export type ReportInCase = Case['reports'][number];
export type TimelineItem = Case['timeline'][number];
export type AssignableFunction = Shapes['AssignableFunctions']['functions'][number];
export type ExistenceAnswer = Shapes['ExistenceAnswer'];
export type Attachment = Shapes['Attachment'];
export type ReceivedForm = Shapes['ReceivedForm'];
export type FormFault = NonNullable<ReceivedForm['fault']>;
export type KnownForm = Shapes['FormMappings']['forms'][number];
export type RegisterForm = Body<'eservices.register-form'>;
export type SetAsideForm = Body<'eservices.set-aside-form'>;
export type PolledForm = Shapes['Polling']['forms'][number];
export type PlatformFault = NonNullable<PolledForm['fault']>;
export type SetPolling = Body<'eservices.set-polling'>;
export type PollNow = Body<'eservices.poll-now'>;
export type SetFormMapping = Body<'eservices.set-form-mapping'>;
export type FormTarget = SetFormMapping['mapping']['rules'][number]['to'];
export type RegisteredReport = Shapes['RegisteredReport'];
export type ChildrenAnswer = Shapes['ChildrenAnswer'];

export type CasePersons = Shapes['CasePersons'];
export type Relation = CasePersons['relations'][number];
export type ProposedRelation = CasePersons['proposals'][number];
export type FormerIdentity = CasePersons['history'][number];
export type IdentityPreviewAnswer = Shapes['IdentityPreview'];
export type ProblemCodings = Shapes['ProblemCodings'];
export type ProblemCoding = ProblemCodings['codings'][number];
export type FileRelease = Shapes['FileRelease'];
export type FilePart = FileRelease['source'][number];
export type MaskedPart = FileRelease['preview'][number];
export type MaskedField = MaskedPart['fields'][number];
export type TrailRow = Shapes['TrailRow'];

export type UnitOverview = Shapes['UnitOverview'];
export type Workload = UnitOverview['workload'][number];
export type RuleCounts = UnitOverview['rules'][number];
export type WatchList = Shapes['WatchList'];
export type WatchRow = Shapes['WatchRow'];
export type WatchHolder = WatchList['holders'][number];
export type WatchQuery = Asked<'casework.watch'>;
export type OwnWatchQuery = Asked<'casework.my-watch'>;
export type Handover = Shapes['Handover'];
export type HandoverCase = Handover['cases'][number];
export type Staffing = Shapes['Staffing'];
export type StaffedFunction = Shapes['StaffedFunction'];
export type Standing = StaffedFunction['standing'];

export type CaseSecrecy = Shapes['CaseSecrecy'];
export type Disclosure = Shapes['Disclosure'];
export type LegalBasis = Disclosure['legalBasis'];
export type DisclosureRecipient = Disclosure['recipientKind'];
export type ReporterTestOutcome = CaseSecrecy['reporters'][number]['tests'][number]['outcome'];
export type ConflictScope = CaseSecrecy['conflicts'][number]['scope'];
export type ProtectedReporter = Shapes['ProtectedReporter'];
export type TestReporterSecrecy = Body<'casework.test-reporter-secrecy'>;
export type ReadReporter = Body<'casework.read-reporter'>;
export type SetProtection = Body<'casework.set-protection'>;
export type DeclareConflict = Body<'casework.declare-conflict'>;
export type SetConflict = Body<'casework.set-conflict'>;
export type EndConflict = Body<'casework.end-conflict'>;
export type RecordDisclosure = Body<'casework.record-disclosure'>;
export type BreakGlass = Body<'casework.break-glass'>;
export type OpenedByGlass = Shapes['OpenedByGlass'];
export type CaseLogAsked = Asked<'casework.case-log'>;

export type Notices = Shapes['CaseNotices'];
export type Notice = Shapes['CaseNotice'];
export type NoticeKind = Notice['kind'];
export type Measure = Shapes['Measure'];
export type MeasureAnswer = Shapes['MeasureAnswer'];
export type MeasureFigure = Shapes['MeasureFigure'];
export type MeasureCount = Shapes['MeasureCount'];
export type MeasurePart = Measure['parts'][number]['part'];
export type MeasureRow = Shapes['MeasureRow'];
export type OrganisationList = Shapes['Organisations'];
export type Organisation = Shapes['Organisation'];
export type OrganisationDetail = Shapes['OrganisationDetail'];
export type WrittenName = Shapes['WrittenOrganisationName'];
export type FoundOrganisation = Shapes['FoundOrganisations']['organisations'][number];
export type OrganisationSearch = Body<'casework.organisations'>;
export type AddOrganisation = Body<'casework.add-organisation'>;
export type ChangeOrganisation = Body<'casework.change-organisation'>;
export type MergeOrganisations = Body<'casework.merge-organisations'>;
export type UndoMerge = Body<'casework.undo-merge'>;
export type MatchOrganisation = Body<'casework.match-organisation'>;
export type CountMeasure = Shapes['CountMeasure'];
export type CountAnswer = Shapes['CountAnswer'];
export type CountFigure = Shapes['CountFigure'];
export type CountRows = Shapes['CountRows'];
export type CountAsked = Asked<'measures.count'>;
export type CountRowsAsked = Asked<'measures.count-rows'>;
export type MeasureAsked = Asked<'measures.show'>;
export type MeasureRowsAsked = Asked<'measures.rows'>;

export type RuleList = Shapes['ClockRules'];
export type RuleRow = Shapes['ClockRuleRow'];
export type RuleDetail = Shapes['ClockRule'];
export type RuleVersion = Shapes['ClockRuleVersion'];
export type LocalTarget = RuleDetail['localVersions'][number];
export type RuleKind = RuleRow['kind'];
export type RuleDomain = RuleRow['domain'];
export type RuleChange = RuleRow['changes'][number];
export type RuleSearch = Body<'clocks.rules'>;
export type SetLocalRule = Body<'clocks.set-local-rule'>;

export type RegisterReport = Body<'casework.register-report'>;
export type ReportedChild = RegisterReport['children'][number];
export type Reporter = RegisterReport['reporter'];
export type AssessProtection = Body<'casework.assess-protection'>;
export type DecidePreliminary = Body<'casework.decide-preliminary'>;
export type ProposeDecision = Body<'casework.propose-decision'>;
export type ReturnProposal = Body<'casework.return-proposal'>;
export type ExtendInvestigation = Body<'casework.extend-investigation'>;
export type ConcludeInvestigation = Body<'casework.conclude-investigation'>;
export type ConclusionOutcome = ConcludeInvestigation['outcome'];
export type EndFollowUp = Body<'casework.end-follow-up'>;
export type ReviewReopening = Body<'casework.review-reopening'>;
export type ReopeningJudgement = ReviewReopening['judgement'];
export type SetReopeningLimit = Body<'casework.set-reopening-limit'>;
export type FollowUpEnd = NonNullable<NonNullable<Case['fate']>['followUpEnd']>['endedAs'];
export type ExtendPreliminary = Body<'casework.extend-preliminary'>;
export type RecordContact = Body<'casework.record-contact'>;
export type RecordMeeting = Body<'casework.record-meeting'>;
export type JoinReport = Body<'casework.join-report'>;
export type GiveFeedback = Body<'casework.give-feedback'>;
export type SetDelegation = Body<'casework.set-delegation'>;
export type SetOfficeHours = Body<'casework.set-office-hours'>;
export type IntakeRules = Shapes['IntakeRules'];
export type AssignCase = Body<'casework.assign-case'>;
export type AssignCases = Body<'casework.assign-cases'>;
export type ReportAbsence = Body<'organisation.report-absence'>;
export type EndAbsence = Body<'organisation.end-absence'>;
export type Appoint = Body<'organisation.appoint'>;
export type EndHolding = Body<'organisation.end-holding'>;
export type RiskAssessments = Shapes['RiskAssessments'];
export type RiskAssessment = Shapes['RiskAssessment'];
export type RequiredStanding = RiskAssessments['required'][number]['standing'];
export type RiskLevel = RiskAssessment['level'];
export type AssessedPerson = RiskAssessment['about'];
export type AssessedWith = RiskAssessment['assessedWith'];
export type InstrumentRules = Shapes['InstrumentRules'];
export type Instrument = InstrumentRules['instruments'][number];
export type InstrumentPurpose = Instrument['purpose'];
export type MissingAssessments = Shapes['MissingAssessments'];
export type RecordRiskAssessment = Body<'casework.record-risk-assessment'>;
export type WaiveAssessment = Body<'casework.waive-assessment'>;
export type SetInstrument = Body<'casework.set-instrument'>;
export type SetRequirement = Body<'casework.set-requirement'>;
export type Competences = Shapes['Competences'];
export type CompetentPerson = Competences['people'][number];
export type Competence = Shapes['Competence'];
export type NoteCompetence = Body<'organisation.note-competence'>;
export type EndCompetence = Body<'organisation.end-competence'>;
export type KeepTour = Body<'guide.keep-tour'>;
export type MarkRead = Body<'reminders.mark-read'>;
export type ExistenceCheck = Body<'casework.existence-check'>;
export type LogAlarms = Shapes['LogAlarms'];
export type LogAlarm = Shapes['LogAlarm'];
export type AlarmVerdict = LogAlarm['judgements'][number]['verdict'];
export type LogAlarmsAsked = Body<'casework.log-alarms'>;
export type JudgeAlarm = Body<'casework.judge-alarm'>;
export type EndOpening = Body<'casework.end-opening'>;
export type TrailSearch = Body<'trail.search'>;

export type Decisions = Shapes['Decisions'];
export type Decision = Shapes['Decision'];
export type RecordDecision = Body<'casework.record-decision'>;
export type CorrectDecision = Body<'casework.correct-decision'>;
export type TellDecision = Body<'casework.tell-decision'>;
export type ReceiveAppeal = Body<'casework.receive-appeal'>;
export type HandleAppeal = Body<'casework.handle-appeal'>;
export type DecisionResult = Decision['result'];
export type DecidingLevel = Decision['level'];
export type DecisionEffect = NonNullable<Decision['replaces']>['effect'];
export type ChangeGround = NonNullable<Decision['replaces']>['ground'];
export type DecisionParty = TellDecision['party'];
export type DecisionTold = TellDecision['told'];
export type Appeal = Decision['appeals'][number];
export type AppealStep = HandleAppeal['step'];
export type CourtAnswer = NonNullable<HandleAppeal['courtAnswer']>;
export type Investigation = Shapes['Investigation'];
export type ConclusionHindrance = Investigation['hindrances'][number];
export type OpeningNotices = Investigation['notices'];
export type SafetyCheck = OpeningNotices['checks'][number];
export type StandardQuestion = Investigation['questions']['asked'][number];
export type ChildTalk = Investigation['childTalks']['talks'][number];
export type RecordChildTalk = Body<'casework.record-child-talk'>;
export type Statements = Shapes['Statements'];
export type Statement = Statements['statements'][number];
export type StatementRequest = Statements['requests'][number];
export type StatementParty = Statement['party'];
export type StatementWay = Statement['way'];
export type StatementGround = Statement['ground'];
export type RequestStanding = StatementRequest['standing'];
export type RequestStepKind = StatementRequest['steps'][number]['kind'];
export type RecordStatement = Body<'casework.record-statement'>;
export type RequestStatement = Body<'casework.request-statement'>;
export type FollowRequest = Body<'casework.follow-request'>;
export type Family = Shapes['Family'];
export type CheckSafety = Body<'casework.check-safety'>;
export type RecordNotice = Body<'casework.record-notice'>;
export type RecordQuestions = Body<'casework.record-questions'>;
export type SafetySign = SafetyCheck['signs'][number];
export type ConcernedAs = SafetyCheck['persons'][number]['relation'];
export type NoticeWay = NonNullable<RecordNotice['way']>;
export type QuestionSubject = StandardQuestion['subject'];
export type QuestionedParty = StandardQuestion['askedOf'];
export type QuestionOutcome = StandardQuestion['outcome'];

export type Journal = Shapes['Journal'];
export type JournalEntry = Shapes['JournalEntry'];
export type EntryAttachment = Shapes['EntryAttachment'];
export type JournalDraft = Shapes['JournalDraft'];
export type PrintedJournal = Shapes['PrintedJournal'];
export type SavedDraft = Shapes['SavedDraft'];
export type LatestEntry = Case['latestEntries'][number];
export type JournalAsked = Asked<'casework.journal'>;
export type SaveDraft = Body<'casework.save-draft'>;
export type SignEntry = Body<'casework.sign-entry'>;
export type LeftDraftWords = Shapes['LeftDraftWords'];
export type SignLeftDraft = Body<'casework.sign-left-draft'>;
export type DiscardLeftDraft = Body<'casework.discard-left-draft'>;
export type DiscardDraft = Body<'casework.discard-draft'>;
export type EntryKind = JournalEntry['kind'];
export type ContactKind = NonNullable<JournalEntry['contactKind']>;
export type ChildrenCheck = Body<'casework.children-check'>;
export type SavePerson = Body<'casework.save-person'>;
export type AddRelation = Body<'casework.add-relation'>;
export type EndRelation = Body<'casework.end-relation'>;
export type IdentityPreview = Body<'casework.identity-preview'>;
export type IdentifyPerson = Body<'casework.identify-person'>;
export type JoinPersons = Body<'casework.join-persons'>;
export type SeparatePersons = Body<'casework.separate-persons'>;
export type CodeProblems = Body<'casework.code-problems'>;
export type EndCoding = Body<'casework.end-coding'>;
export type RefuseRelease = Body<'casework.refuse-release'>;
export type ReserveRelease = Body<'casework.reserve-release'>;
export type ReleaseAttachment = FileRelease['attachments'][number];
export type AttachmentChoice = NonNullable<ReleaseAttachment['choice']>;
export type StartRelease = Body<'casework.start-release'>;
export type MaskRelease = Body<'casework.mask-release'>;
export type ReviewRelease = Body<'casework.review-release'>;
export type EndRelease = Body<'casework.release-file'>;

export type Area = Case['area'];
export type CaseState = Case['state'];
export type Protection = Case['person']['protection'];
export type Channel = InboxRow['channel'];
export type ReporterCategory = InboxRow['reporterCategory'];
export type Worry = InboxRow['worries'][number];
export type GuardiansInformed = ReportInCase['guardiansInformed'];
export type TimelineKind = TimelineItem['kind'];
export type ProtectionOutcome = AssessProtection['outcome'];
export type PreliminaryOutcome = DecidePreliminary['outcome'];
export type NotOpenedReason = NonNullable<DecidePreliminary['reasonCode']>;
export type Preliminary = Case['preliminary'];
export type Proposal = Preliminary['proposals'][number];
export type AskedParty = RecordContact['party'];
export type ContactParty = Preliminary['contacts'][number]['party'];
export type OtherParty = Exclude<AskedParty, ContactParty>;
export type ContactWay = RecordContact['way'];
export type MeetingStanding = RecordMeeting['standing'];
export type MeetingParty = NonNullable<RecordMeeting['tookPart']>[number];
export type FeedbackSaid = NonNullable<Preliminary['feedbackDue']>['mayTell'];
export type FeedbackWay = NonNullable<GiveFeedback['way']>;
export type NoFeedbackReason = NonNullable<GiveFeedback['whyNot']>;
export type DelegationLine = IntakeRules['decisions'][number];
export type DecisionLaw = DelegationLine['law'];
export type DelegationLevel = DelegationLine['lowestLevel'];
/** The steps of a case that the board delegates. */
export type DelegatedDecision =
  | 'open'
  | 'not_open'
  | 'extend'
  | 'extend_investigation'
  | 'conclude_investigation';
export type DecisionKind = Exclude<DelegationLine['decision'], DelegatedDecision>;
export type ClockUnit = Clock['unit'];
export type ClockState = Clock['state'];
export type TrailKind = TrailRow['kind'];
export type RelationKind = Relation['kind'];
export type RelationSource = Relation['source'];
export type CodingSource = ProblemCoding['source'];
export type CodingEndReason = EndCoding['reason'];
export type ReleaseRecipient = FileRelease['recipientKind'];
export type ReleaseBasis = FileRelease['legalBasis'];
export type ReleaseState = FileRelease['state'];
export type FilePartKind = FilePart['kind'];
export type Mask = MaskRelease['masks'][number];
export type MaskGround = Mask['ground'];
