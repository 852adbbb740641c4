import type {
  Area,
  AttachmentChoice,
  CaseState,
  Channel,
  ClockState,
  ClockUnit,
  CodingEndReason,
  CodingSource,
  ConclusionOutcome,
  ContactKind,
  ContactParty,
  ContactWay,
  DelegatedDecision,
  EntryKind,
  FeedbackSaid,
  FeedbackWay,
  FilePartKind,
  FollowUpEnd,
  GuardiansInformed,
  MaskGround,
  MeetingParty,
  MeetingStanding,
  NoFeedbackReason,
  NotOpenedReason,
  OtherParty,
  PreliminaryOutcome,
  Protection,
  ProtectionOutcome,
  RelationKind,
  RelationSource,
  ReleaseBasis,
  ReleaseRecipient,
  ReleaseState,
  ReopeningJudgement,
  ReporterCategory,
  ReportKind,
  TimelineKind,
  TrailKind,
  Worry,
} from '../../api/index.ts';

/** The Swedish words of the server's codes. A code without its word does not compile. */

export const area: Record<Area, string> = {
  child_youth: 'Barn och unga',
  adult_misuse: 'Skadligt bruk och beroende',
  adult_violence: 'Våld i nära relationer',
  economic_assistance: 'Ekonomiskt bistånd',
  disability: 'Funktionsnedsättning',
  social_psychiatry: 'Socialpsykiatri',
  integration: 'Integration',
  work: 'Arbete och sysselsättning',
};

/** The same where it is said of a case that it is to be made. */
export const areaHelp: Record<Area, string> = {
  child_youth: 'Barn och unga till och med 20 år',
  adult_misuse: 'Alkohol, narkotika, läkemedel eller spel',
  adult_violence: 'Den som utsätts för våld, eller själv utövar det',
  economic_assistance: 'Försörjningsstöd och annat ekonomiskt stöd',
  disability: 'Stöd till den som har en funktionsnedsättning',
  social_psychiatry: 'Stöd i vardagen vid psykisk ohälsa',
  integration: 'Nyanländas etablering och boende',
  work: 'Stöd till arbete eller studier',
};

export const reportKind: Record<ReportKind, string> = {
  concern_report: 'Anmälan',
  application: 'Ansökan',
};

export const caseState: Record<CaseState, string> = {
  preliminary: 'Förhandsbedömning',
  investigation: 'Utredning pågår',
  concluded: 'Insats föreslås',
  decided: 'Beslutat',
  follow_up: 'Uppföljning',
  performing: 'Genomförande',
  not_opened: 'Utreds inte',
  joined: 'Förd till utredning',
  closed: 'Avslutat',
};

export const channel: Record<Channel, string> = {
  e_service: 'E-tjänst',
  e_platform: 'E-plattform',
  phone: 'Telefon',
  visit: 'Besök',
  letter: 'Brev',
  sdk: 'Säker digital kommunikation (SDK)',
  email: 'E-post',
  own_observation: 'Egen iakttagelse',
};

export const reporterCategory: Record<ReporterCategory, string> = {
  preschool: 'Förskola',
  school: 'Skola',
  leisure: 'Fritidsverksamhet',
  police: 'Polisen',
  primary_care: 'Vårdcentral',
  child_psychiatry: 'Barn- och ungdomspsykiatri',
  adult_psychiatry: 'Vuxenpsykiatri',
  child_health: 'Barnhälsovård',
  maternity_care: 'Mödrahälsovård',
  emergency_care: 'Akutsjukvård',
  dental_care: 'Tandvård',
  on_call: 'Socialjour',
  social_services: 'Socialtjänsten i kommunen',
  other_municipality: 'Annan kommun',
  prison_probation: 'Kriminalvården',
  migration_agency: 'Migrationsverket',
  non_profit: 'Ideell organisation',
  guardian: 'Vårdnadshavare',
  child: 'Barnet självt',
  self: 'Personen själv',
  relative: 'Närstående',
  private_person: 'Privatperson',
  anonymous: 'Anonym',
  court_prosecutor: 'Domstol eller åklagare',
  other: 'Annan',
};

/** Stands in a running line: "anmälan från skola". */
export const reportFrom: Record<ReporterCategory, string> = {
  preschool: 'anmälan från förskola',
  school: 'anmälan från skola',
  leisure: 'anmälan från fritidsverksamhet',
  police: 'anmälan från polisen',
  primary_care: 'anmälan från vårdcentral',
  child_psychiatry: 'anmälan från BUP',
  adult_psychiatry: 'anmälan från vuxenpsykiatrin',
  child_health: 'anmälan från barnhälsovården',
  maternity_care: 'anmälan från mödrahälsovården',
  emergency_care: 'anmälan från akutsjukvården',
  dental_care: 'anmälan från tandvården',
  on_call: 'anmälan från socialjouren',
  social_services: 'anmälan inom socialtjänsten',
  other_municipality: 'anmälan från annan kommun',
  prison_probation: 'anmälan från Kriminalvården',
  migration_agency: 'anmälan från Migrationsverket',
  non_profit: 'anmälan från ideell organisation',
  guardian: 'anmälan från vårdnadshavare',
  child: 'barnet har själv hört av sig',
  self: 'personen har själv hört av sig',
  relative: 'anmälan från närstående',
  private_person: 'anmälan från privatperson',
  anonymous: 'anonym anmälan',
  court_prosecutor: 'anmälan från domstol eller åklagare',
  other: 'anmälan från annan',
};

export const worry: Record<Worry, string> = {
  neglect: 'Brister i omsorg',
  physical_violence: 'Fysiskt våld',
  psychological_violence: 'Psykiskt våld',
  sexual_abuse: 'Sexuella övergrepp',
  witnessed_violence: 'Barn har bevittnat våld',
  honour: 'Hedersrelaterat våld och förtryck',
  fgm_child_marriage: 'Könsstympning eller barnäktenskap',
  parental_misuse: 'Förälders missbruk',
  parental_mental_illness: 'Förälders psykiska ohälsa',
  parental_conflict: 'Konflikt mellan föräldrar',
  school_absence: 'Skolfrånvaro',
  norm_breaking: 'Normbrytande beteende',
  suspected_crime: 'Misstänkt brott',
  own_misuse: 'Eget missbruk',
  gambling: 'Spel om pengar',
  mental_illness: 'Psykisk ohälsa',
  self_harm: 'Självskada eller självmordstankar',
  family_relations: 'Relationer i familjen',
  online_exposure: 'Utsatthet på nätet',
  exploitation: 'Utnyttjande eller människohandel',
  missing: 'Försvunnen',
  unaccompanied: 'Ensamkommande barn',
  taken_abroad: 'Bortförd eller kvarhållen utomlands',
  poverty_homelessness: 'Fattigdom eller hemlöshet',
  extremism: 'Extremism',
  other: 'Annat',
};

export const protectionOutcome: Record<ProtectionOutcome, string> = {
  no_need: 'Inget behov av omedelbart skydd',
  need_met: 'Behov av skydd, och det är tillgodosett',
  acute: 'Akut behov av skydd',
};

export const protectionOutcomeHelp: Record<ProtectionOutcome, string> = {
  no_need: 'Ingen fara nu. Förhandsbedömningen fortsätter.',
  need_met: 'Någon har redan sett till att barnet är tryggt. Skriv vad som är gjort.',
  acute: 'Utredning inleds direkt och chefen får veta det. Skriv vad som är gjort.',
};

export const preliminaryOutcome: Record<PreliminaryOutcome, string> = {
  open: 'Inled utredning',
  not_open: 'Inled inte utredning',
};

export const preliminaryDecided: Record<PreliminaryOutcome, string> = {
  open: 'Utredning inleds',
  not_open: 'Utredning inleds inte',
};

export const notOpenedReason: Record<NotOpenedReason, string> = {
  concern_not_confirmed: 'Oron bekräftas inte',
  need_already_met: 'Behovet är redan tillgodosett',
  referred_or_service: 'Hänvisad vidare eller insats utan utredning',
  other_municipality: 'Annan kommun ansvarar',
  child_not_identified: 'Barnet går inte att identifiera',
  other: 'Annat skäl',
};

export const protection: Record<Protection, string> = {
  none: 'Ingen skyddsuppgift',
  secrecy_marking: 'Sekretessmarkering',
  protected_registration: 'Skyddad folkbokföring',
};

export const guardiansInformed: Record<GuardiansInformed, string> = {
  yes: 'Ja, de känner till anmälan',
  no: 'Nej',
  unknown: 'Vet inte',
};

export const clockState: Record<ClockState, string> = {
  running: 'pågår',
  overdue: 'försenad',
  met: 'inom tid',
  met_in_extension: 'inom förlängd tid',
  missed: 'för sent',
  cancelled: 'avbruten',
  ended: 'klar',
};

export const clockUnit: Record<ClockUnit, [one: string, several: string]> = {
  hours: ['timme', 'timmar'],
  calendar_days: ['dag', 'dagar'],
  working_days: ['arbetsdag', 'arbetsdagar'],
  weeks: ['vecka', 'veckor'],
  months: ['månad', 'månader'],
  years: ['år', 'år'],
};

export const timelineKind: Record<TimelineKind, string> = {
  report_received: 'Anmälan kom in',
  application_received: 'Ansökan kom in',
  assigned: 'Ärendet fördelades',
  protection_assessed: 'Skyddsbedömning gjordes',
  alarmed: 'Larm om akut behov av skydd',
  contact_recorded: 'Uppgift hämtades in',
  meeting_recorded: 'Möte med anmälare och familj',
  not_at_once: 'Skäl att inte inleda genast',
  joined: 'Anmälan fördes till pågående utredning',
  report_joined: 'Ny anmälan fördes hit',
  feedback_given: 'Anmälaren fick återkoppling',
  feedback_withheld: 'Återkoppling lämnades inte',
  opened: 'Utredning inleddes',
  not_opened: 'Beslut att inte inleda utredning',
  proposed: 'Förslag till beslut lämnat',
  proposal_returned: 'Förslaget skickades tillbaka',
  proposal_withdrawn: 'Förslaget återtogs',
  extended: 'Förhandsbedömningen förlängdes',
  identified: 'Personen fick sitt personnummer',
  persons_joined: 'Lades ihop med samma person',
  persons_separated: 'Sammanläggningen togs tillbaka',
  problem_coded: 'Problemkod sattes',
  coding_ended: 'Problemkod avslutades',
  risk_assessed: 'Riskbedömning gjordes',
  assessment_waived: 'Riskbedömning görs inte',
  file_released: 'Akten lämnades ut',
  release_refused: 'Utlämnande avslogs',
  text_signed: 'Utredningen signerades',
  text_added_to: 'Tillägg till utredningen',
  safety_checked: 'Säkerhetskontroll före underrättelse',
  opening_told: 'Underrättad om utredningen',
  opening_not_told: 'Underrättas inte om utredningen',
  questions_asked: 'Frågor om våld och heder ställdes',
  child_heard: 'Barnsamtal',
  child_not_heard: 'Skäl att inte hålla barnsamtal',
  statement_requested: 'En uppgift begärdes från annan',
  statement_recorded: 'Uppgift från annan antecknades',
  statement_corrected: 'Uppgift från annan rättades',
  person_decided: 'Beslut fattades',
  decision_corrected: 'Beslut rättades',
  decision_told: 'Underrättelse om beslut',
  decision_executed: 'Beslut verkställt',
  appeal_received: 'Överklagande kom in',
  appeal_handled: 'Överklagande hanterades',
  case_closed: 'Ärendet avslutades',
  custody_step_recorded: 'Omhändertagande eller förbud',
  custody_step_corrected: 'Omhändertagande eller förbud rättades',
  item_prepared: 'Ärende skrevs till utskottet',
  item_called: 'Ärendet släpptes till ett sammanträde',
  item_returned: 'Ärende till utskottet lämnades tillbaka',
  item_treated: 'Utskottet behandlade ärendet',
  decision_reported: 'Ordförandens beslut anmäldes',
  shift_noted: 'Socialjouren antecknade',
  shift_taken_over: 'Övertaget från socialjouren',
  standpoint_recorded: 'Inställning antecknades',
  plan_made: 'Utredningsplan gjordes',
  plan_changed: 'Utredningsplanen ändrades',
  implementation_plan_made: 'Genomförandeplan skrevs',
  implementation_plan_changed: 'Genomförandeplanen ändrades',
  implementation_plan_agreed: 'Genomförandeplanen blev överenskommen',
  implementation_plan_reviewed: 'Genomförandeplanen gicks igenom',
  letter_sent: 'Brev skickades',
  letter_posted: 'Brev postades',
  letter_not_posted: 'Markeringen att brevet postats togs bort',
  commission_sent: 'Uppdrag skickades till utförare',
  commission_changed: 'Uppdrag ändrades',
  commission_received: 'Uppdrag kom in',
  intervention_followed_up: 'Insats följdes upp',
  commission_ended: 'Insats avslutades',
  commission_returned: 'Uppdrag lämnat tillbaka',
  adult_recorded: 'Antecknat om den vuxnes situation',
  situation_begun: 'Uppföljning av biståndet började',
  situation_ended: 'Uppföljning av biståndet avslutades',
  situation_planned: 'Plan överenskommen',
  running_decision_reviewed: 'Löpande beslut omprövat',
  eviction_notified: 'Underrättelse om avhysning eller uppsägning kom in',
  transition_begun: 'Övergången till vuxen började',
  transition_owner_set: 'Övergången till vuxen fick en annan ägare',
  transition_attempted: 'Kontakt eller försök till kontakt om övergången',
  transition_applied: 'Egen ansökan till vuxenenheten registrerad',
  transition_outcome: 'Utfall av övergången till vuxen',
  transition_settled: 'Fler försök att nå den unge görs inte',
  transition_confirmed: 'Vuxenenheten bekräftade övergången',
  transition_returned: 'Vuxenenheten lämnade tillbaka ansökan i övergången',
  offence_noticed: 'Uppgift om brott kom in',
  offence_talk: '48-timmarssamtal',
  risk_identified: 'Barnet bedömdes vara i riskzonen för kriminalitet',
  risk_support: 'Stöd till barn i riskzonen',
  youth_withdrawn: 'Felaktig uppgift om brott eller riskzon togs tillbaka',
  placement_health_recorded: 'Hälsoundersökning antecknades',
  placement_school_recorded: 'Skolgång följdes upp',
  placement_visited: 'Besök hos placerad',
  placement_begun: 'Placering påbörjades',
  placement_moved: 'Placerad flyttade',
  placement_basis_changed: 'Grunden för vården ändrades',
  placement_ended: 'Placering upphörde',
  placement_followed_up: 'Uppföljning efter placering',
  placement_planned: 'Planer för vården',
  contact_limited: 'Umgänge eller vistelseort begränsades',
  contact_limit_ended: 'Begränsning upphörde',
  questions_not_asked: 'Skäl att inte fråga om våld och heder',
  case_reviewed: 'Ärendet gicks igenom',
  commitment_done: 'Åtagande utfört',
  commitment_confirmed: 'Åtagande bekräftat',
  commitment_reopened: 'Åtagande öppnat igen',
  commitment_dropped: 'Åtagande avskrivet',
  co_worker_added: 'Medhandläggare kom till',
  co_worker_ended: 'Medhandläggare slutade',
  investigation_extended: 'Utredningen förlängdes',
  concluded: 'Utredningen avslutades',
  follow_up_begun: 'Uppföljning utan insats inleddes',
  follow_up_ended: 'Uppföljningen avslutades',
  reopening_flagged: 'Inleddes strax efter en avslutad utredning',
  reopening_reviewed: 'Chefen gick igenom varför utredningen inleddes',
  clock_missed: 'Fristen passerades',
};

export const entryKind: Record<EntryKind, string> = {
  fact: 'Faktauppgift',
  statement: 'Uppgift från annan',
  assessment: 'Bedömning',
  contact: 'Kontakt',
  decision: 'Beslut',
};

export const contactKind: Record<ContactKind, string> = {
  phone: 'Telefonsamtal',
  visit: 'Besök hos oss',
  home_visit: 'Hembesök',
  digital_meeting: 'Digitalt möte',
  child_talk: 'Barnsamtal',
  cooperation_meeting: 'Samverkansmöte',
  letter: 'Brev',
  message: 'Meddelande',
};

export const contactParty: Record<ContactParty, string> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  reporter: 'Anmälaren',
  own_records: 'Egna uppgifter i register och akter',
};

export const otherParty: Record<OtherParty, string> = {
  school: 'Skola eller förskola',
  health_care: 'Vården',
  police: 'Polisen',
  relative: 'Släkting eller granne',
  other: 'Någon annan',
};

export const contactWay: Record<ContactWay, string> = {
  phone: 'Telefon',
  meeting: 'Möte',
  home_visit: 'Hembesök',
  letter: 'Brev',
  records: 'Läst i egna uppgifter',
};

export const meetingStanding: Record<MeetingStanding, string> = {
  offered: 'Erbjudet',
  declined: 'Tackat nej',
  held: 'Hållet',
  unsuitable: 'Inte lämpligt att erbjuda',
};

export const meetingParty: Record<MeetingParty, string> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  reporter: 'Anmälaren',
};

export const feedbackSaid: Record<FeedbackSaid, string> = {
  opened: 'Utredning har inletts',
  not_opened: 'Utredning har inte inletts',
  already_under_way: 'Utredning pågick redan',
};

export const feedbackWay: Record<FeedbackWay, string> = {
  phone: 'Telefon',
  meeting: 'Möte',
  letter: 'Brev',
  secure_message: 'Säkert meddelande',
};

export const noFeedbackReason: Record<NoFeedbackReason, string> = {
  unsuitable: 'Det är olämpligt',
  withdrawn: 'Anmälaren vill inte längre ha återkoppling',
};

export const delegatedDecision: Record<DelegatedDecision, string> = {
  open: 'Inleda utredning',
  not_open: 'Inte inleda utredning',
  extend: 'Förlänga förhandsbedömning',
  extend_investigation: 'Förlänga utredning',
  conclude_investigation: 'Avsluta utredning',
  dismiss_appeal: 'Avvisa för sent överklagande',
};

export const conclusionOutcome: Record<ConclusionOutcome, string> = {
  intervention_proposed: 'Insats föreslås',
  no_need: 'Inget behov av insats',
  declined: 'Behov finns, men insats tackas nej till',
  met_otherwise: 'Behovet tillgodoses på annat sätt',
  moved: 'Flyttat, annan kommun ansvarar',
  died: 'Avliden',
  other: 'Annat',
};

export const followUpEnd: Record<FollowUpEnd, string> = {
  nothing_more: 'Inget mer att följa upp',
  new_investigation: 'Ny utredning inleddes',
};

export const reopeningJudgement: Record<ReopeningJudgement, string> = {
  other_matter: 'Den nya utredningen gäller en annan fråga',
  new_facts: 'Nya uppgifter har kommit efter avslutet',
  ended_too_early: 'Den förra utredningen borde ha fortsatt',
};

export const trailKind: Record<TrailKind, string> = {
  read: 'Läst',
  change: 'Ändrat',
  refused: 'Nekad',
};

/** How surely a rule on time limits is known; the letters are those of the rules file. */
export const confidence: Readonly<Record<string, string>> = {
  A: 'läst i lagtexten',
  B: 'läst i text från domstol, myndighet eller kommun',
  'C-high': 'fast praxis, inte funnen i text',
  'C-med': 'praxis, inte funnen i text',
  'C-low': 'osäker praxis',
  D: 'inte bekräftad',
};

export const relationKind: Record<RelationKind, string> = {
  guardian: 'Vårdnadshavare',
  parent: 'Förälder utan vårdnad',
  sibling: 'Syskon',
  half_sibling: 'Halvsyskon',
  lives_with: 'Bor med',
};

export const relationSource: Record<RelationSource, string> = {
  report: 'Anmälan',
  guardian: 'Vårdnadshavaren',
  the_person: 'Personen själv',
  population_register: 'Folkbokföringen',
  other_authority: 'Annan myndighet',
  own_observation: 'Egen iakttagelse',
};

export const codingSource: Record<CodingSource, string> = {
  intake: 'Mottagning',
  investigation: 'Utredning',
  follow_up: 'Uppföljning',
};

export const codingEndReason: Record<CodingEndReason, string> = {
  ceased: 'Har upphört',
  replaced: 'Ersätts av en annan kod',
  not_confirmed: 'Bekräftades inte',
  coded_wrong: 'Felkodat',
};

export const releaseRecipient: Record<ReleaseRecipient, string> = {
  guardian: 'Vårdnadshavare',
  the_person: 'Den som akten gäller',
  other_individual: 'Annan enskild',
  social_services: 'Socialtjänst',
  health_care: 'Hälso- och sjukvård',
  court: 'Domstol',
  other_authority: 'Annan myndighet',
};

export const releaseBasis: Record<ReleaseBasis, string> = {
  guardian_of_child: 'Vårdnadshavare till barnet (OSL 12:3)',
  the_person_itself: 'Egna uppgifter (OSL 12:1)',
  party_access: 'Part i ärendet (FL 10, OSL 10:3)',
  consent: 'Samtycke (OSL 10:1, 12:2)',
  harmless: 'Står klart att det är utan men (OSL 26:1)',
  duty_by_statute: 'Uppgiftsskyldighet i lag (OSL 10:28)',
};

export const maskGround: Record<MaskGround, string> = {
  osl_26_1: 'OSL 26:1',
  osl_26_5: 'OSL 26:5',
  osl_10_3: 'OSL 10:3',
  osl_21_3: 'OSL 21:3',
};

export const maskGroundHelp: Record<MaskGround, string> = {
  osl_26_1: 'Annans personliga förhållanden',
  osl_26_5: 'Den som har anmält, vid risk för våld eller allvarligt men',
  osl_10_3: 'Mot en part, när det är av synnerlig vikt',
  osl_21_3: 'Var den som är förföljd finns',
};

export const releaseState: Record<ReleaseState, string> = {
  draft: 'Maskeras',
  reviewed: 'Granskat',
  released: 'Utlämnat',
  discontinued: 'Avslutat utan utlämnande',
  refused: 'Avslag',
};

export const attachmentChoice: Record<AttachmentChoice, string> = {
  included: 'Lämnas ut',
  masked_copy: 'Maskerad kopia lämnas ut',
  withheld: 'Lämnas inte ut',
};

export const filePartKind: Record<FilePartKind, string> = {
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
  letter: 'Brev',
  commission: 'Uppdrag',
  implementation_plan: 'Genomförandeplan',
  plan_review: 'Genomgång av genomförandeplan',
};
