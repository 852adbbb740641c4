import type {
  ConcernedAs,
  NoticeWay,
  QuestionedParty,
  QuestionOutcome,
  QuestionSubject,
  SafetySign,
} from '../../domain/investigation/codes.ts';
import type { ConclusionOutcome, FollowUpEnd } from '../../domain/investigation/conclusion.ts';
import type { RiskLevel } from '../../domain/investigation/instruments.ts';
import type { ReopeningJudgement } from '../../domain/investigation/reopening.ts';
import type { Consent, StandpointParty } from '../../domain/investigation/standpoint-codes.ts';
import type {
  RequestStepKind,
  StatementGround,
  StatementParty,
  StatementWay,
} from '../../domain/investigation/statement-codes.ts';
import type { CorrectionAnswer, ViewKind, ViewParty } from '../../domain/investigation/text-codes.ts';
import type { AssessedPerson } from '../../instrument-tables.ts';

/** Words of what an investigation documents by codes. */

export const safetySign: Readonly<Record<SafetySign, string>> = {
  violence: 'Våld eller hot i familjen',
  honour: 'Hedersrelaterat våld eller förtryck',
  protected_person: 'Någon har skyddade personuppgifter',
  taken_abroad: 'Risk att barnet förs bort eller ut ur landet',
  pressure_on_child: 'Risk att barnet pressas att tiga',
};

export const concernedAs: Readonly<Record<ConcernedAs, string>> = {
  guardian: 'Vårdnadshavare',
  parent: 'Förälder utan vårdnad',
  child: 'Barnet själv',
  other: 'Annan som berörs',
};

export const noticeWay: Readonly<Record<NoticeWay, string>> = {
  meeting: 'Möte',
  phone: 'Telefon',
  home_visit: 'Hembesök',
  digital_meeting: 'Videosamtal',
  letter: 'Brev',
};

export const questionSubject: Readonly<Record<QuestionSubject, string>> = {
  violence: 'Våld',
  honour: 'Heder',
};

export const questionedParty: Readonly<Record<QuestionedParty, string>> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  other_adult: 'Annan vuxen i hemmet',
};

export const questionOutcome: Readonly<Record<QuestionOutcome, string>> = {
  nothing_told: 'Berättade inget sådant',
  told: 'Berättade',
  declined: 'Ville inte svara',
  not_asked: 'Frågades inte',
};

export const assessedPerson: Readonly<Record<AssessedPerson, string>> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  sibling: 'Syskon',
  other: 'Någon annan',
};

export const riskLevel: Readonly<Record<RiskLevel, string>> = {
  low: 'Låg',
  moderate: 'Måttlig',
  high: 'Hög',
  not_rated: 'Ingen nivå anges',
};

export const standpointParty: Readonly<Record<StandpointParty, string>> = {
  guardian: 'Vårdnadshavare',
  child: 'Den unge',
};

export const consent: Readonly<Record<Consent, string>> = {
  consents: 'Samtycker',
  partly: 'Samtycker delvis',
  does_not: 'Samtycker inte',
  not_asked: 'Inte tillfrågad',
};

export const statementParty: Readonly<Record<StatementParty, string>> = {
  preschool: 'Förskola',
  school: 'Skola',
  health_care: 'Hälso- och sjukvård',
  psychiatry: 'Psykiatri, barn eller vuxna',
  dental_care: 'Tandvård',
  police: 'Polis',
  social_services: 'Annan socialtjänst',
  other_authority: 'Annan myndighet',
  relative: 'Släkting',
  network: 'Annan i nätverket',
  other: 'Någon annan',
};

export const statementWay: Readonly<Record<StatementWay, string>> = {
  phone: 'Telefon',
  meeting: 'Möte',
  home_visit: 'Hembesök',
  digital_meeting: 'Videosamtal',
  letter: 'Brev',
  message: 'Meddelande',
};

export const statementGround: Readonly<Record<StatementGround, string>> = {
  consent: 'Samtycke (OSL 10:1, 12:2)',
  own_work: 'Nödvändigt för nämndens utredning (OSL 10:2)',
  help_within_care: 'Nödvändigt för att ge hjälp, till vård eller socialtjänst (OSL 26:9)',
  duty_by_statute: 'Skyldighet enligt lag (OSL 10:28)',
  harmless: 'Det står klart att ingen skadas (OSL 26:1)',
  came_unasked: 'Hörde av sig själv, inget röjdes',
};

export const requestStepKind: Readonly<Record<RequestStepKind, string>> = {
  reminded: 'Påmind',
  dropped: 'Inväntas inte',
};

export const viewKind: Readonly<Record<ViewKind, string>> = {
  own_view: 'Egen syn',
  correction: 'Begäran om rättelse',
};

export const viewParty: Readonly<Record<ViewParty, string>> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  other_party: 'Annan part',
};

export const correctionAnswer: Readonly<Record<CorrectionAnswer, string>> = {
  changed: 'Texten är ändrad',
  noted_beside: 'Antecknat bredvid texten',
  declined: 'Ändras inte',
};

export const conclusionOutcome: Readonly<Record<ConclusionOutcome, string>> = {
  intervention_proposed: 'Insats föreslås',
  no_need: 'Inget behov av insats',
  declined: 'Behov finns, men insats tackas nej till',
  met_otherwise: 'Behovet tillgodoses på annat sätt',
  moved: 'Flyttat, annan kommun ansvarar',
  died: 'Avliden',
  other: 'Annat',
};

export const followUpEnd: Readonly<Record<FollowUpEnd, string>> = {
  nothing_more: 'Inget mer att följa upp',
  new_investigation: 'Ny utredning inleddes',
};

export const reopeningJudgement: Readonly<Record<ReopeningJudgement, string>> = {
  other_matter: 'Den nya utredningen gäller en annan fråga',
  new_facts: 'Nya uppgifter har kommit efter avslutet',
  ended_too_early: 'Den förra utredningen borde ha fortsatt',
};

/** What a review of an implementation plan led to. */
export const reviewOutcome = {
  keep: 'Planen gäller som den är',
  change: 'Planen ska ändras',
};
