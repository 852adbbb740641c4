import type { AdultRecord, AdultRecords, AdultSituation, ContactStanding } from '../../api/adults.ts';

/* Words of adults' pages alone, which fetch them. Words of code lists are the same as in docs/ordlista.md. */

type Code<R extends AdultRecord, F extends keyof AdultRecords[R]> = Extract<
  NonNullable<AdultRecords[R][F]>,
  string
>;

export const safeContactWay: Readonly<Record<Code<'contact', 'way'>, string>> = {
  phone: 'Telefon',
  visit: 'Besök',
  home_visit: 'Hembesök',
  digital_meeting: 'Digitalt möte',
  message: 'Meddelande',
  through_other: 'Genom någon annan',
};
export const contactOutcome: Readonly<Record<Code<'contact', 'outcome'>, string>> = {
  reached: 'Nådd',
  not_reached: 'Inte nådd',
  no_safe_way: 'Ingen säker väg till kontakt',
};
export const contactStanding: Readonly<Record<ContactStanding, string>> = {
  waiting: 'Väntar på kontakt',
  in_time: 'Nådd i tid',
  late: 'Nådd för sent',
  no_safe_way: 'Ingen säker väg',
};
export const childrenOutcome: Readonly<Record<Code<'children', 'outcome'>, string>> = {
  none: 'Inga barn bor där våldet finns',
  own_case: 'Barnen har egna ärenden',
  reported: 'Orosanmälan är gjord för barnen',
  not_reported: 'Ingen anmälan är gjord',
};
export const safetyMeasure: Readonly<Record<AdultRecords['plan']['measures'][number], string>> = {
  sheltered_housing: 'Skyddat boende',
  other_housing: 'Annat boende',
  police_report: 'Polisanmälan',
  protected_registration: 'Skyddade personuppgifter',
  contact_ban: 'Kontaktförbud',
  alarm: 'Larm eller skyddad telefon',
  followed: 'Följs till och från',
  support_talk: 'Stödsamtal',
  other: 'Annat skydd',
};
export const safetyAnswer: Readonly<Record<Code<'answer', 'answer'>, string>> = {
  increased: 'Tryggheten har ökat',
  same: 'Tryggheten är densamma',
  less: 'Tryggheten har minskat',
  not_answered: 'Svarar inte',
};
export const housingStep: Readonly<Record<Code<'step', 'step'>, string>> = {
  acute: 'Utan eget boende, akut lösning',
  shelter: 'Stödboende eller jourboende',
  training_flat: 'Träningslägenhet',
  social_lease: 'Bostad med socialt kontrakt',
  own_lease: 'Eget kontrakt eller egen bostad',
  left: 'Annat boende utanför kedjan',
};
export const leavingStep: Readonly<Record<Code<'leaving', 'kind'>, string>> = {
  begun: 'Stödet börjar',
  contact_person: 'Kontaktperson hos polis eller frivård',
  measure: 'Åtgärd',
  meeting: 'Möte',
  ended: 'Stödet avslutas',
};
export const consentBasis: Readonly<Record<Code<'leaving', 'basis'>, string>> = {
  consent: 'Samtycke',
  statute: 'Bestämmelse som bryter sekretessen',
  none: 'Ingen: uppgifter lämnas inte till andra',
};
export const leavingOutcome: Readonly<Record<Code<'leaving', 'outcome'>, string>> = {
  left_crime: 'Har lämnat kriminaliteten',
  moved_on: 'Tas vidare av annan',
  declined: 'Avböjer',
  returned: 'Har återgått i kriminalitet',
  not_reached: 'Går inte att nå',
};
export const relative: Readonly<Record<Code<'relative', 'relative'>, string>> = {
  partner: 'Partner',
  parent: 'Förälder',
  adult_child: 'Vuxet barn',
  sibling: 'Syskon',
  friend: 'Vän',
  other: 'Annan närstående',
};
export const relativeAnswer: Readonly<Record<Code<'relative', 'answer'>, string>> = {
  accepted: 'Tackade ja',
  later: 'Vill återkomma',
  declined: 'Tackade nej',
  not_answered: 'Har inte svarat',
};

/* What is said of a field that is empty: it names the field, since it stands in the list above the form too. */
const required = (label: string) => `Fyll i ”${label}”`;
const choose = (label: string) => `Välj ”${label}”`;

export const situation = {
  violence: 'Våld i nära relation',
  noViolence: 'Ingen uppgift om våld är antecknad i ärendet.',
  knownAt: 'Uppgift om våld',
  contactBy: 'Kontakt senast',
  contact: 'Kontakt inom 48 timmar',
  hoursLeft: (n: number) => (n >= 0 ? `${n} timmar kvar` : `${-n} timmar för sent`),
  risk: 'Riskbedömning',
  risks: { owed: 'Ska göras', done: 'Gjord', not_asked: 'Inte aktuell' },
  assessments: 'Bedömningsinstrument',
  toAssessments: 'Till riskbedömningarna',
  attempts: 'Kontaktförsök',
  noAttempts: 'Ingen har sökt kontakt än.',
  safeWay: (text: string) => `Säkert sätt: ${text}`,
  children: 'Barnen',
  noChildren: 'Det är inte antecknat om barn bor där våldet finns.',
  plan: 'Skyddsplan',
  noPlan: 'Ingen skyddsplan är gjord.',
  reviewOn: (day: string) => `Ses över senast ${day}`,
  replaced: 'Ersatt av en senare plan',
  answers: 'Upplevd trygghet',
  noAnswers: 'Frågan ställs när stödet avslutas: är det tryggare än när det började?',
  misuse: 'Skadligt bruk och beroende',
  noAssessments: 'Ingen bedömning med instrument är gjord.',
  madeOn: (day: string) => `Gjord ${day}`,
  redoBy: (day: string) => `Görs om senast ${day}`,
  treatments: 'Insatser',
  noTreatments: 'Ingen insats är beställd.',
  treatment: (from: string | null, until: string | null) =>
    from === null
      ? until
        ? `Avslutad ${until}`
        : 'Inte påbörjad'
      : until
        ? `${from} till ${until}`
        : `Sedan ${from}`,
  goalsLater: 'Målen bedöms vid uppföljningen och när insatsen avslutas.',
  noFinal: 'Avslutad utan bedömning av målen',
  toCommissions: 'Till uppdragen',
  housing: 'Boendekedjan',
  noHousing: 'Inget steg i boendekedjan är antecknat.',
  fromUntil: (from: string, until: string | null) => (until ? `${from} till ${until}` : `Sedan ${from}`),
  address: (text: string) => `Adress: ${text}`,
  landlord: (text: string) => `Hyresvärd: ${text}`,
  rent: (kronor: string) => `Hyra: ${kronor} kr i månaden`,
  next: (text: string) => `Nästa steg: ${text}`,
  reviewed: (day: string, text: string) => `Sågs över ${day}: ${text}`,
  leaving: 'Att lämna kriminalitet',
  isLeaving: 'Stöd pågår.',
  noLeaving: 'Inget stöd att lämna kriminalitet är antecknat.',
  basis: (text: string) => `Grund för samverkan: ${text}`,
  relatives: 'Närstående',
  noRelatives: 'Inget stöd till närstående är erbjudet.',
  relativesHelp:
    'Närstående nämns bara med relation. Stöd som ges utan behovsprövning räknas där, utan person.',
  toOpenService: 'Insatser utan behovsprövning',
  given: (n: number, last: string | null) =>
    last === null
      ? 'Inget tillfälle är registrerat sedan erbjudandet.'
      : `${n === 1 ? 'Ett tillfälle är registrerat' : `${n} tillfällen är registrerade`} sedan erbjudandet, senast ${last}. Vem som kom antecknas inte.`,
  registerGiven: 'Registrera tillfälle',
  by: (name: string, title: string, at: string) => `${name}, ${title}, ${at}`,
  corrected: 'Rättad',
  correctedWhy: (why: string) => `Rättelse: ${why}`,
  correct: 'Rätta',
  saved: 'Antecknat',
} as const;

export const goalsAtEnd: Readonly<Record<NonNullable<AdultSituation['courses'][number]['goals']>, string>> = {
  met: 'Alla mål uppnådda',
  partly: 'Delvis uppnådda',
  not_met: 'Inga mål uppnådda',
  not_assessed: 'Målen inte bedömda',
};

/** Each record's dialog. */
export const recordForm = {
  required,
  choose,
  reasonMissing: 'Skriv varför',
  correctionReason: 'Varför rättas det?',
  time: 'Klockslag',
  timeWrong: 'Skriv tiden som 14.30',
  noSuchTime: 'Den tiden finns inte den dagen',
  rentWrong: 'Skriv ett helt antal kronor',
  to: 'anteckna det',
  submit: 'Anteckna',
  titles: {
    violence: 'Anteckna uppgift om våld',
    contact: 'Anteckna kontakt',
    children: 'Anteckna barnens situation',
    plan: 'Skriv skyddsplan',
    answer: 'Anteckna upplevd trygghet',
    step: 'Anteckna nytt steg',
    review: 'Se över boendet',
    leaving: 'Anteckna steg',
    relative: 'Anteckna erbjudande',
  } satisfies Record<AdultRecord, string>,
  correctTitle: 'Rätta det som är antecknat',
  violence: { day: 'När blev våldet känt?' },
  contact: {
    day: 'När?',
    outcome: 'Hur gick det?',
    way: 'På vilket sätt?',
    safeWay: 'Hur bedömdes sättet vara säkert?',
    reason: 'Varför finns ingen säker väg?',
    note: 'Vad sades?',
    lateReason: 'Varför antecknas det först nu?',
  },
  children: {
    day: 'Dag',
    outcome: 'Barn där våldet finns',
    children: 'Vilka barn?',
    why: 'Varför är ingen anmälan gjord?',
  },
  plan: {
    measures: 'Skydd',
    body: 'Hur hålls personen trygg?',
    reviewOn: 'När ska planen ses över?',
  },
  answer: { day: 'När ställdes frågan?', answer: 'Är det tryggare nu?', body: 'Med egna ord' },
  step: {
    step: 'Steg',
    day: 'Från och med',
    address: 'Adress eller beteckning',
    addressHelp: 'Står bara i ärendet, aldrig i listor.',
    landlord: 'Hyresvärd',
    rent: 'Hyra, kronor i månaden',
    nextPlan: 'Vad är nästa steg?',
    reviewOn: 'När ska det ses över?',
    reviewHelp: 'Inom tre månader',
  },
  review: {
    day: 'När sågs det över?',
    body: 'Hur går det?',
    nextPlan: 'Vad är nästa steg?',
    reviewOn: 'När ska det ses över igen?',
  },
  leaving: {
    kind: 'Vad gäller det?',
    day: 'Dag',
    basis: 'Grund för samverkan med polis och frivård',
    outcome: 'Hur gick det?',
    body: 'Vad hände, eller vem?',
  },
  relative: {
    day: 'Dag',
    relative: 'Vem?',
    service: 'Vad erbjöds?',
    serviceHelp: 'Det som ges utan behovsprövning, ur insatskatalogen, eller något annat.',
    otherService: 'Annat stöd',
    offer: 'Vilket stöd?',
    answer: 'Svar',
    body: 'Anteckning',
  },
} as const;

export const adultLists = {
  tabs: 'Listor om vuxna',
  violence: 'Kontakt inom 48 timmar',
  housing: 'Boendekedjan',
  violenceLead: (n: number) => (n === 1 ? '1 väntar på kontakt' : `${n} väntar på kontakt`),
  violenceHelp:
    'Ärenden där våld i nära relation har blivit känt. Tiden räknas i verkliga timmar, även på helger. De senaste trettio dagarna visas också de som är nådda.',
  housingLead: (n: number, own: number) =>
    `${n === 1 ? '1 person' : `${n} personer`} i kedjan, ${own} till eget boende i år`,
  housingHelp: 'Adresser står bara i ärendet. Den som ska ses över först står överst.',
  columns: {
    case: 'Ärende',
    contact: 'Kontakt',
    known: 'Känt',
    children: 'Barnen',
    plan: 'Skyddsplan',
    step: 'Steg',
    since: 'Sedan',
    review: 'Ses över',
  },
  all: 'Alla',
  sorts: { tid: 'Tid kvar', namn: 'Namn', senast: 'Senast känt först' },
  housingSorts: { ses: 'Ses över först', namn: 'Namn', lange: 'Längst i steget' },
  attempts: (n: number) => (n === 0 ? 'Ingen har försökt' : n === 1 ? '1 försök' : `${n} försök`),
  notSeen: 'Inte antecknat',
  noPlan: 'Ingen',
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
  late: 'försenat',
  emptyTitle: 'Ingen väntar på kontakt',
  empty: 'Ärenden kommer hit när våld i nära relation blir känt i ett ärende om en vuxen.',
  housingEmptyTitle: 'Ingen är i boendekedjan',
  housingEmpty: 'Personer kommer hit när ett steg antecknas på sidan Vuxen i deras ärende.',
} as const;
