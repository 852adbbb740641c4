/**
 * Operations by name, as people say them. `act` is the word on a button; `done` is said when it has been done.
 * A record's `allowed` and `refused` name operations; one that has no words here is not built in this client.
 */
export const operations = {
  'casework.assess-protection': {
    act: 'Gör skyddsbedömning',
    short: 'Bedöm',
    done: 'Skyddsbedömningen är sparad',
  },
  'casework.decide-preliminary': {
    act: 'Besluta förhandsbedömning',
    short: 'Besluta',
    done: 'Beslutet är sparat',
  },
  'casework.extend-preliminary': {
    act: 'Förläng förhandsbedömning',
    short: 'Förläng',
    done: 'Förlängningen är sparad',
  },
  'casework.assign-case': { act: 'Fördela', short: 'Fördela', done: 'Ärendet är fördelat' },
} as const;

/** Why something can't be done now, or was refused. */
const reasons: Readonly<Record<string, string>> = {
  ROLE_LACKS_PERMISSION: 'Din funktion får inte göra detta.',
  NO_SUCH_CASE: 'Ärendet finns inte.',
  OTHER_TENANT: 'Ärendet hör till en annan kommun.',
  OTHER_AUTHORITY: 'Ärendet hör till en annan nämnd.',
  OTHER_UNIT: 'Ärendet ligger på en annan enhet.',
  NOT_ASSIGNED: 'Ärendet är fördelat till någon annan.',
  PROTECTED_PERSON: 'Personen har skyddad folkbokföring.',
  CONFLICT_OF_INTEREST: 'Jäv är antecknat för dig i ärendet.',
  ALREADY_ASSESSED: 'Skyddsbedömningen är redan gjord.',
  ALREADY_DECIDED: 'Förhandsbedömningen är redan beslutad.',
  PROTECTION_NOT_ASSESSED: 'Gör skyddsbedömningen först.',
  CASE_CLOSED: 'Ärendet är avslutat.',
  CHANGED_MEANWHILE: 'Någon annan har ändrat under tiden.',
  LAST_MANAGER: 'Ingen annan leder enheten från den dagen.',
  NO_RUNNING_CLOCK: 'Det finns ingen frist som löper.',
  HAS_PERSONAL_NUMBER: 'Personen har redan ett personnummer. Det byts aldrig mot ett annat.',
  IDENTITY_CONFLICT: 'Två olika nummer är två olika personer. De läggs aldrig ihop.',
  SAME_PERSON: 'Det är redan samma person.',
  NOT_A_CANDIDATE: 'Det finns inget ärende med det numret som går att lägga ihop med det här.',
  NOT_REVIEWED: 'Maskeringen ska granskas först.',
  ALREADY_REVIEWED: 'Maskeringen är redan granskad.',
  RELEASE_ENDED: 'Utlämnandet är avslutat.',
  NO_INTAKE_UNIT: 'Kommunen har ingen mottagning som kan ta emot anmälan.',
  WRONG_CREDENTIALS: 'Användarnamnet eller lösenordet stämde inte.',
};

export const reason = (code: string): string => reasons[code] ?? 'Det går inte att göra just nu.';

/** Operations as the log tells of them. */
const logged: Readonly<Record<string, string>> = {
  'casework.my-day': 'Läste Min dag',
  'casework.my-watch': 'Läste sina frister',
  'casework.inbox': 'Läste inkorgen',
  'casework.cases': 'Läste ärendelistan',
  'casework.case': 'Öppnade ärendet',
  'casework.attachments': 'Såg vilka handlingar som finns',
  'casework.attachment': 'Hämtade en handling',
  'casework.add-attachment': 'Lade till en handling',
  'casework.case-log': 'Läste ärendets logg',
  'casework.journal': 'Läste dokumentationen',
  'casework.print-journal': 'Tog fram dokumentationen för utskrift',
  'casework.save-draft': 'Började skriva en anteckning',
  'casework.discard-draft': 'Slängde ett utkast',
  'casework.sign-entry': 'Signerade en anteckning',
  'casework.find': 'Sökte',
  'casework.counts': 'Läste antalen i menyn',
  'casework.notices': 'Läste påminnelser',
  'casework.existence-check': 'Gjorde förekomstkontroll',
  'casework.assignable-functions': 'Såg vem ärendet kan fördelas till',
  'casework.watch': 'Läste bevakningslistan',
  'casework.unit-overview': 'Läste enhetens översikt',
  'casework.handover': 'Läste överlämningslistan',
  'casework.submit-concern-report': 'Anmälan kom in genom e-tjänsten',
  'casework.register-report': 'Tog emot anmälan',
  'casework.assess-protection': 'Gjorde skyddsbedömning',
  'casework.decide-preliminary': 'Beslutade förhandsbedömning',
  'casework.extend-preliminary': 'Förlängde förhandsbedömning',
  'casework.assign-case': 'Fördelade ärendet',
  'casework.assign-cases': 'Fördelade ärenden',
  'clocks.rules': 'Läste frister och lagrum',
  'clocks.rule': 'Läste en regel om frist',
  'clocks.set-local-rule': 'Satte lokalt mål',
  'clocks.apply-rules': 'Räknade om frister efter nya regler',
  'casework.children-check': 'Frågade om det finns barn',
  'casework.case-persons': 'Läste personer i ärendet',
  'casework.save-person': 'Ändrade språk eller kontaktvägar',
  'casework.add-relation': 'Lade till en relation',
  'casework.end-relation': 'Avslutade en relation',
  'casework.identity-preview': 'Förberedde att identifiera personen',
  'casework.identify-person': 'Identifierade personen',
  'casework.join-persons': 'Lade ihop samma person',
  'casework.separate-persons': 'Tog tillbaka en sammanläggning',
  'casework.codings': 'Läste problemkoderna',
  'casework.code-problems': 'Satte problemkod',
  'casework.end-coding': 'Avslutade problemkod',
  'casework.file-releases': 'Läste aktens utlämnanden',
  'casework.file-release': 'Läste ett utlämnande av akten',
  'casework.start-release': 'Påbörjade utlämnande av akten',
  'casework.mask-release': 'Maskerade akten',
  'casework.review-release': 'Granskade maskeringen',
  'casework.release-file': 'Lämnade ut akten',
  'casework.discontinue-release': 'Avslutade utlämnande utan att lämna ut',
  'measures.list': 'Läste måtten',
  'measures.show': 'Läste ett mått',
  'measures.rows': 'Läste raderna bakom ett mått',
  'organisation.staffing': 'Läste bemanningen',
  'organisation.users': 'Läste kontona',
  'organisation.appoint': 'Utsåg till funktion',
  'organisation.end-holding': 'Avslutade innehav av funktion',
  'organisation.report-absence': 'Anmälde frånvaro',
  'organisation.end-absence': 'Avslutade frånvaro',
  'organisation.add-user': 'Lade upp konto',
  'organisation.disable-user': 'Stängde konto',
  'organisation.set-mail-address': 'Ändrade adress för påminnelser',
  'reminders.mine': 'Läste påminnelser',
  'reminders.unread': 'Läste antalet olästa påminnelser',
  'reminders.mark-read': 'Markerade en påminnelse som läst',
  'trail.search': 'Sökte i loggen',
  'session.opened': 'Loggade in',
  'session.closed': 'Loggade ut',
  'session.refused': 'Misslyckades att logga in',
};

export const loggedOperation = (name: string): string => logged[name] ?? name;

/** Who stands in the log when no person does. */
const systemActors: Readonly<Record<string, string>> = {
  'e-service': 'E-tjänsten',
  cli: 'Kommandoraden',
  worker: 'Systemet',
};

export const systemActor = (code: string): string => systemActors[code] ?? 'Systemet';
