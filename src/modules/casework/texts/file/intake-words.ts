import type { EntryKind, NotOpenedReason, ProtectionOutcome, ReportKind } from '../../domain/codes.ts';
import type {
  AttachmentChoice,
  FilePartKind,
  MaskGround,
  ReleaseBasis,
  ReleaseRecipient,
} from '../../domain/person-codes.ts';
import type {
  ContactParty,
  FeedbackSaid,
  MeetingStanding,
  NoFeedbackReason,
} from '../../domain/preliminary.ts';

/** Words of what comes in, of the journal, and of the file that is let out. */

export const reportKind: Readonly<Record<ReportKind, string>> = {
  concern_report: 'Anmälan',
  application: 'Ansökan',
};

export const guardiansInformed: Readonly<Record<'yes' | 'no' | 'unknown', string>> = {
  yes: 'Ja, de känner till anmälan',
  no: 'Nej',
  unknown: 'Vet inte',
};

export const protectionOutcome: Readonly<Record<ProtectionOutcome, string>> = {
  no_need: 'Inget behov av omedelbart skydd',
  need_met: 'Behov av skydd, och det är tillgodosett',
  acute: 'Akut behov av skydd',
};

export const preliminaryDecided: Readonly<Record<'open' | 'not_open', string>> = {
  open: 'Utredning inleds',
  not_open: 'Utredning inleds inte',
};

export const notOpenedReason: Readonly<Record<NotOpenedReason, string>> = {
  concern_not_confirmed: 'Oron bekräftas inte',
  need_already_met: 'Behovet är redan tillgodosett',
  referred_or_service: 'Hänvisad vidare eller insats utan utredning',
  other_municipality: 'Annan kommun ansvarar',
  child_not_identified: 'Barnet går inte att identifiera',
  other: 'Annat skäl',
};

export const entryKind: Readonly<Record<EntryKind, string>> = {
  fact: 'Faktauppgift',
  statement: 'Uppgift från annan',
  assessment: 'Bedömning',
  contact: 'Kontakt',
  decision: 'Beslut',
};

export const filePartKind: Readonly<Record<FilePartKind, string>> = {
  report: 'Anmälan',
  assessment: 'Omedelbar skyddsbedömning',
  decision: 'Beslut efter förhandsbedömning',
  reopening: 'Utredning strax efter en annan',
  extension: 'Förlängd utredning',
  conclusion: 'Utredningens avslut',
  follow_up: 'Uppföljningens avslut',
  entry: 'Journalanteckning',
  signed_text: 'Utredning',
  text_view: 'Sagt om utredningen',
  event: 'Händelse',
  attachment: 'Handling',
  safety_check: 'Säkerhetskontroll före underrättelse',
  opening_notice: 'Underrättelse om inledd utredning',
  standard_question: 'Fråga om våld eller heder',
  risk_assessment: 'Riskbedömning',
  child_talk: 'Samtal med barnet',
  reservation: 'Förbehåll',
  statement_request: 'Begärd uppgift',
  request_step: 'Begärd uppgift, uppföljning',
  statement: 'Uppgift från annan',
  person_decision: 'Beslut',
  decision_notice: 'Underrättelse om beslut',
  appeal: 'Överklagande',
  case_closing: 'Ärendets avslut',
  custody_step: 'Omhändertagande eller förbud',
  committee_item: 'Ärende till utskottet',
  committee_minutes: 'Protokoll från utskottet',
  standpoint: 'Inställning',
  investigation_plan: 'Utredningsplan',
  commission: 'Uppdrag',
  implementation_plan: 'Genomförandeplan',
  plan_review: 'Genomgång av genomförandeplan',
  letter: 'Brev',
};

export const attachmentChoice: Readonly<Record<AttachmentChoice, string>> = {
  included: 'Lämnas ut',
  masked_copy: 'Maskerad kopia lämnas ut',
  withheld: 'Lämnas inte ut',
};

export const maskGround: Readonly<Record<MaskGround, string>> = {
  osl_26_1: 'OSL 26:1',
  osl_26_5: 'OSL 26:5',
  osl_10_3: 'OSL 10:3',
  osl_21_3: 'OSL 21:3',
};

export const releaseBasis: Readonly<Record<ReleaseBasis, string>> = {
  guardian_of_child: 'Vårdnadshavare till barnet (OSL 12:3)',
  the_person_itself: 'Egna uppgifter (OSL 12:1)',
  party_access: 'Part i ärendet (FL 10, OSL 10:3)',
  consent: 'Samtycke (OSL 10:1, 12:2)',
  harmless: 'Står klart att det är utan men (OSL 26:1)',
  duty_by_statute: 'Uppgiftsskyldighet i lag (OSL 10:28)',
};

export const releaseRecipient: Readonly<Record<ReleaseRecipient, string>> = {
  guardian: 'Vårdnadshavare',
  the_person: 'Den som akten gäller',
  other_individual: 'Annan enskild',
  social_services: 'Socialtjänst',
  health_care: 'Hälso- och sjukvård',
  court: 'Domstol',
  other_authority: 'Annan myndighet',
};

export const yesNo: Readonly<Record<'yes' | 'no', string>> = {
  yes: 'Ja',
  no: 'Nej',
};

export const contactParty: Readonly<Record<ContactParty, string>> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  reporter: 'Anmälaren',
  own_records: 'Egna uppgifter i register och akter',
};

export const meetingStanding: Readonly<Record<MeetingStanding, string>> = {
  offered: 'Erbjudet',
  declined: 'Tackat nej',
  held: 'Hållet',
  unsuitable: 'Inte lämpligt att erbjuda',
};

export const feedbackSaid: Readonly<Record<FeedbackSaid, string>> = {
  opened: 'Utredning har inletts',
  not_opened: 'Utredning har inte inletts',
  already_under_way: 'Utredning pågick redan',
};

export const noFeedbackReason: Readonly<Record<NoFeedbackReason, string>> = {
  unsuitable: 'Det är olämpligt',
  withdrawn: 'Anmälaren vill inte längre ha återkoppling',
};

/** Whom an alarm reached. */
export const alarmed: Readonly<Record<string, string>> = {
  manager: 'Chefen har fått veta',
  on_call: 'Socialjouren har fått veta. Ingen chef kunde nås i systemet',
  manager_and_on_call: 'Chefen och socialjouren har fått veta',
  nobody: 'Ingen kunde nås i systemet. Ring',
};
