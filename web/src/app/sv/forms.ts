/** Words of forms from e-service platforms: those that somebody has to read, and what their questions mean. */

import type { FormFault, FormTarget, PlatformFault } from '../../api/index.ts';

const faults: Readonly<Record<FormFault, string>> = {
  not_xml: 'Filen gick inte att läsa som ett formulär. Det som kom visas som text.',
  not_a_form: 'Filen är inget formulär av känt slag. Det som kom visas som text.',
  too_deep: 'Filen är för stor eller felbyggd. Det som kom visas som text.',
  unmapped: 'Ingen har sagt vad formulärets frågor betyder, så det blev ingen anmälan av sig självt.',
  mapping_failed: 'Svaren räckte inte till en anmälan, till exempel saknas namn eller arbetsplats.',
  changed: 'Formuläret har kommit förut med andra svar. Jämför med anmälan som redan finns.',
};

export const forms = {
  faults,
  /** In the inbox. */
  waitingTitle: (n: number) => (n === 1 ? '1 formulär att läsa' : `${n} formulär att läsa`),
  waitingLead: 'Läs dem i dag. Fristerna räknas från när formuläret kom in.',
  nameless: 'Okänt formulär',
  received: (when: string) => `inkom ${when}`,
  read: 'Läs formuläret',
  /** The page of one. */
  number: (n: string) => `Nr ${n}`,
  facts: { received: 'Kom in', from: 'Från', number: 'Nummer där', state: 'Läge' },
  states: {
    waiting: 'Väntar på att bli läst',
    report: 'Registrerat som anmälan',
    set_aside: 'Lagt åt sidan',
  },
  whyWaiting: 'Väntar på dig.',
  shielded: 'Den som anmälde är skyddad.',
  shieldedClosed:
    'Samma formulär har blivit en anmälan där uppgiftslämnaren är skyddad. Enhetschefen läser svaren och tar hand om formuläret.',
  shieldedOpen:
    'Samma formulär har blivit en anmälan där uppgiftslämnaren är skyddad. Registrerar du formuläret skyddas uppgiftslämnaren också i den nya anmälan.',
  answers: 'Frågor och svar',
  files: 'Filer',
  isForm: 'formuläret som det såg ut',
  filesLeftOut: (n: number) =>
    n === 1
      ? 'En fil till fanns i e-tjänsten men kunde inte tas emot. Se efter där.'
      : `${n} filer till fanns i e-tjänsten men kunde inte tas emot. Se efter där.`,
  inFiles: 'Formuläret har blivit en anmälan. Svaren finns i barnens akter, för dem som har ärendena.',
  noAnswer: 'Inget svar',
  register: 'Registrera som anmälan',
  setAside: 'Lägg åt sidan',
  setAsideTitle: 'Lägg formuläret åt sidan?',
  setAsideLead: 'Gör det bara om det inte är en anmälan. Formuläret finns kvar som det kom.',
  reason: 'Varför är det ingen anmälan?',
  reasonMissing: 'Skriv varför det inte är en anmälan',
  setAsideTo: 'lägga formuläret åt sidan',
  /** In the staff form. */
  fromForm: (name: string, when: string) =>
    `Från formuläret ${name}, som kom in ${when}. Fristerna räknas därifrån. Svaren står i fritexten; flytta det som hör hemma i andra fält.`,
  from: 'Formulär från e-tjänst',
};

const platformFaults: Readonly<Record<PlatformFault, string>> = {
  unreachable: 'Plattformen går inte att nå.',
  timeout: 'Plattformen svarar inte i tid.',
  refused: 'Plattformen tar inte emot nyckeln. Be driften se över adress och nyckel.',
  not_found: 'Plattformen har inte det som frågades efter.',
  failing: 'Plattformen svarar med fel.',
  too_large: 'Svaret är för stort för att tas emot.',
  unreadable: 'Svaret går inte att läsa.',
};

/** Forms that are fetched from the municipality's own platform. */
export const polling = {
  faults: platformFaults,
  title: 'Hämtning från Open ePlatform',
  platform: (host: string) => `Samsyn hämtar från ${host}. Adress och nyckel sätts av driften.`,
  noPlatform:
    'Ingen plattform är ansluten. Driften anger adress och nyckel i OEP_URL; sedan väljer du här vad som hämtas.',
  noKeyTitle: 'Inget hämtas nu.',
  noKey:
    'Formulären nedan ska hämtas, men Samsyn har ingen adress till plattformen. Be driften sätta OEP_URL.',
  add: 'Hämta ett formulär till',
  saved: 'Sparat. Hämtningen börjar inom några sekunder.',
  form: (name: string | null, family: number) =>
    name === null ? `Formulär ${family}` : `${name} (${family})`,
  fetchNow: 'Hämta nu',
  fetchNowOf: (name: string) => `Hämta nu: ${name}`,
  edit: 'Ändra',
  editOf: (name: string) => `Ändra hämtningen: ${name}`,
  due: 'Hämtas inom några sekunder …',
  failing: (n: number) =>
    n === 1 ? 'Senaste hämtningen misslyckades.' : `De ${n} senaste hämtningarna misslyckades.`,
  goesOn: 'Samsyn försöker igen av sig självt, och inget går förlorat.',
  stuck: (n: number) => (n === 1 ? '1 formulär gick inte att hämta.' : `${n} formulär gick inte att hämta.`),
  stuckHelp: 'Samsyn försöker igen. Om det inte hjälper: läs formuläret i plattformen.',
  never: 'Aldrig',
  on: 'Hämtas',
  off: 'Avstängt',
  unchanged: 'Ändras inte',
  facts: {
    state: 'Läge',
    statuses: 'Hämtas i status',
    doneStatus: 'Status efteråt',
    polled: 'Senaste försök',
    succeeded: 'Senast lyckat',
    fetched: 'Hämtade',
  },
  formLabel: 'Hur formuläret hämtas',
  familyId: 'Formulärets nummer i plattformen (FamilyID)',
  familyIdHelp: 'Samma nummer för alla versioner av e-tjänsten.',
  statuses: 'Status som hämtas',
  statusesHelp: 'En per rad, precis som de heter i plattformen. Till exempel: Inskickat',
  doneStatus: 'Status efter hämtning',
  doneStatusHelp: 'Sätts i plattformen när formuläret är sparat här. Lämna tomt för att inte ändra.',
  isOn: 'Hämta formuläret',
  familyMissing: 'Skriv formulärets nummer med siffror',
  statusMissing: 'Skriv minst en status',
  statusIsFetched: 'Välj en annan status än de som hämtas, annars hämtas formuläret om och om igen',
  fixTo: 'spara',
  submit: 'Spara',
  cancel: 'Avbryt',
};

const targets: Readonly<Record<FormTarget, string>> = {
  'child.name': 'Barnets namn',
  'child.givenName': 'Barnets förnamn',
  'child.familyName': 'Barnets efternamn',
  'child.identity': 'Barnets personnummer, födelsedag eller ålder',
  'child.whereabouts': 'Var barnet finns om dagarna',
  'child.address': 'Barnets adress',
  guardians: 'Vårdnadshavare',
  freeText: 'Fritext: vad har hänt?',
  immediateDanger: 'Fara nu',
  worries: 'Oro (koder)',
  interpreterLanguage: 'Språk för tolk',
  guardiansInformed: 'Känner vårdnadshavarna till anmälan? (koder)',
  guardiansNotInformedWhy: 'Varför inte?',
  'reporter.name': 'Anmälarens namn',
  'reporter.title': 'Anmälarens titel',
  'reporter.organisation': 'Anmälarens arbetsplats',
  'reporter.category': 'Slag av arbetsplats (koder)',
  'reporter.relation': 'Relation till barnet',
  'reporter.phone': 'Anmälarens telefon',
  'reporter.email': 'Anmälarens e-post',
  'reporter.feedbackRequested': 'Vill ha återkoppling (koder)',
};

export const formMappings = {
  title: 'Formulär från e-tjänster',
  lead: 'Säg vad frågorna betyder, så blir nästa formulär en anmälan av sig självt. Svar utan betydelse följer med i fritexten; inget försvinner.',
  targets,
  family: (family: number, version: number) => `Familj ${family}, version ${version}`,
  seen: (when: string) => `Kom senast ${when}`,
  inForce: (when: string, by: string) => `Blir en anmälan av sig självt. Satt ${when} av ${by}.`,
  waits: 'Läses för hand i inkorgen.',
  reporter: 'Vem använder formuläret?',
  reporters: { professional: 'De som anmäler i sitt arbete', private: 'Alla; utan namn blir anmälan anonym' },
  category: 'Arbetsplats, om formuläret inte frågar',
  question: 'Fråga i formuläret',
  becomes: 'Blir i anmälan',
  nothing: 'Följer med i fritexten',
  codes: (question: string) => `Svar och koder: ${question}`,
  codesHelp: 'En rad för varje svar: formulärets ord = vårt ord. Till exempel: Ja = Ja',
  allVersions: 'Gäller alla versioner av formuläret',
  submit: 'Spara vad frågorna betyder',
  fixTo: 'spara',
  nothingChosen: 'Välj vad minst en fråga blir',
  noCode: (words: string) => `Det finns inget ord hos oss som heter ${words}`,
  saved: 'Sparat. Gäller formulär som kommer in, och de som redan väntar läses om.',
  rereading: (n: number) =>
    n === 1 ? 'Läser om 1 formulär som väntar …' : `Läser om ${n} formulär som väntar …`,
  waiting: (n: number) => (n === 1 ? '1 formulär väntar i inkorgen.' : `${n} formulär väntar i inkorgen.`),
  whichChild: (question: string) => `Vilket barn: ${question}`,
  child: (n: string) => `Barn ${n}`,
  eachChild: 'Frågan upprepas, ett svar per barn',
  edit: (name: string) => `Ändra ${name}`,
  close: 'Stäng',
  emptyTitle: 'Inga formulär har kommit än',
  empty:
    'När en e-tjänstplattform lämnar in sitt första formulär visas det här med sina frågor. Den lämnar in med en nyckel (samsyn client add), eller så hämtar Samsyn.',
  yes: 'Ja',
  no: 'Nej',
};
