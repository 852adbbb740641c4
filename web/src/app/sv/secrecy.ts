import type { ConflictScope, DisclosureRecipient, LegalBasis, ReporterTestOutcome } from '../../api/index.ts';

/** Words of secrecy: the part of a case, the emergency opening and the register of disclosures. */

export const legalBasis: Record<LegalBasis, string> = {
  consent: 'Samtycke',
  the_person_itself: 'Den enskilde själv',
  guardian_of_child: 'Vårdnadshavare för barnet',
  party_access: 'Partsinsyn',
  harmless: 'Det står klart att ingen lider men',
  own_work: 'Nödvändigt för vårt eget arbete',
  help_within_care: 'Nödvändig hjälp inom socialtjänst och vård',
  feedback_to_reporter: 'Återkoppling till anmälningsskyldig',
  duty_by_statute: 'Uppgiftsskyldighet i lag',
  prevent_crime_under_21: 'Förebygga brott av någon under 21',
  prevent_terrorism: 'Förebygga terroristbrott eller brott mot rikets säkerhet',
  prevent_violence_close: 'Förebygga våld mot närstående',
  suspected_crime: 'Misstanke om begånget brott',
  contact_details_on_request: 'Kontaktuppgifter på begäran',
  crime_with_weighing: 'Förebygga eller utreda brott efter intresseavvägning',
  law_enforcement_request: 'Brottsbekämpande myndighets begäran om annat',
  general_clause: 'Generalklausulen',
};

export const disclosureRecipient: Record<DisclosureRecipient, string> = {
  the_person: 'Den enskilde själv',
  guardian: 'Vårdnadshavare',
  other_individual: 'Annan enskild',
  reporter: 'Anmälaren',
  social_services: 'Annan socialtjänst',
  health_care: 'Hälso- och sjukvården',
  school: 'Skola, myndighet',
  independent_school: 'Fristående skola',
  police: 'Polismyndigheten',
  security_service: 'Säkerhetspolisen',
  customs: 'Tullverket',
  prosecutor: 'Åklagarmyndigheten',
  court: 'Domstol',
  other_authority: 'Annan myndighet',
  private_actor: 'Privat aktör',
};

export const reporterTestOutcome: Record<ReporterTestOutcome, string> = {
  protected: 'Identiteten skyddas',
  not_protected: 'Identiteten skyddas inte',
};

export const conflictScope: Record<ConflictScope, string> = {
  case: 'Bara det här ärendet',
  person: 'Personens alla ärenden, även kommande',
};

export const secrecy = {
  tab: 'Sekretess',
  cancel: 'Avbryt',
  by: (by: string, when: string) => `${by}, ${when}`,
  reporters: {
    title: 'Anmälarens identitet',
    lead: 'Den som anmäler är känd i ärendet, om inte anmälaren är anonym eller prövningen visar att våld eller annat allvarligt men kan befaras (OSL 26:5).',
    anonymous: 'Anonym. Inga uppgifter finns.',
    shielded: 'Skyddad identitet',
    test: 'Pröva sekretess',
    testAgain: 'Pröva på nytt',
    read: 'Visa vem det är',
    reference: (ref: string) => `Ref ${ref}`,
  },
  test: {
    title: 'Pröva sekretess för anmälaren',
    fixTo: 'spara prövningen',
    outcome:
      'Kan det befaras att anmälaren utsätts för våld eller annat allvarligt men om det kommer fram vem det är?',
    yes: 'Ja, identiteten ska skyddas',
    no: 'Nej, identiteten behöver inte skyddas',
    outcomeMissing: 'Välj vad prövningen visar',
    reasons: 'Skäl',
    reasonsHelp: 'Alla som har ärendet ser skälen. Skriv inte vem anmälaren är.',
    reasonsMissing: 'Skriv skälen',
    submit: 'Spara prövningen',
  },
  readReporter: {
    title: 'Visa skyddad anmälare',
    fixTo: 'se vem det är',
    lead: 'Att du läser vem anmälaren är blir en egen rad i loggen, med skälet du skriver.',
    reason: 'Varför behöver du veta det?',
    reasonMissing: 'Skriv skälet',
    submit: 'Visa',
    close: 'Stäng',
  },
  protection: {
    title: 'Skyddade personuppgifter',
    none: 'Inget skydd är antecknat.',
    source: 'Uppgiften kommer från',
    sourceHelp: 'Till exempel folkbokföringen, polisen eller personen själv.',
    sourceMissing: 'Skriv var uppgiften kommer ifrån',
    from: 'Gäller från',
    against: 'Skyddas mot',
    againstNobody: 'Ingen är angiven',
    someone: ({ name, relation }: { name: string; relation: string }) => `${name} (${relation})`,
    ended: (by: string, when: string) => `Avslutat av ${by} ${when}`,
    history: 'Tidigare skydd',
    change: 'Ändra skyddet',
    dialogTitle: 'Ändra personens skydd',
    lead: 'Skyddet gäller direkt i alla ärenden om personen. Den personen skyddas mot får inget lämnat till sig som visar var personen finns, inte heller som part.',
    fixTo: 'spara skyddet',
    kind: 'Skydd',
    name: 'Namn',
    relation: 'Relation till personen',
    identity: 'Personnummer, om det är känt',
    addOne: 'Lägg till någon',
    remove: (n: number) => `Ta bort person ${n}`,
    person: (n: number) => `Person ${n}`,
    nameMissing: 'Skriv namnet, eller ta bort personen',
    relationMissing: 'Skriv relationen',
    submit: 'Spara skyddet',
  },
  warning: {
    title: 'Skyddas mot',
    text: (names: string) => `${names}. Lämna inget till dem som visar var personen finns.`,
    glassTitle: 'Nödöppnat',
    glass: (until: string) =>
      `Du läser ärendet genom nödöppning till klockan ${until}. Chefen har fått veta det.`,
  },
  conflicts: {
    title: 'Jäv',
    none: 'Ingen är jävig i ärendet.',
    declare: 'Anmäl eget jäv',
    set: 'Anteckna jäv för någon',
    end: 'Avsluta jävet',
    endOf: (name: string) => `Avsluta jävet för ${name}`,
    ended: (by: string, when: string, reason: string) => `Avslutat av ${by} ${when}: ${reason}`,
    declareTitle: 'Anmäl eget jäv',
    declareLead:
      'Ärendet stängs för dig direkt. Om du har ärendet går det till närmaste chef, med alla frister. Du kommer inte åt det igen förrän chefen avslutar jävet.',
    declareSubmit: 'Anmäl jäv och stäng ärendet för mig',
    setTitle: 'Anteckna jäv',
    setLead:
      'Ärendet finns inte längre för den som är jävig. Har hen ärendet går det till närmaste chef utan jäv.',
    setSubmit: 'Anteckna jäv',
    endTitle: 'Avsluta jäv',
    endSubmit: 'Avsluta jävet',
    fixTo: 'spara',
    who: 'Vem är jävig?',
    whoMissing: 'Välj en medarbetare',
    scope: 'Vad gäller jävet?',
    reason: 'Skäl',
    reasonHelp: 'Till exempel släkt, granne eller eget intresse i saken (FL 16 §).',
    reasonMissing: 'Skriv skälet',
    declared: 'Jävet är anmält. Ärendet är stängt för dig.',
  },
  openings: {
    title: 'Nödöppningar',
    none: 'Ärendet har inte nödöppnats.',
    until: (from: string, to: string) => `${from} till ${to}`,
    endedBy: (name: string) => `Avslutad av ${name}.`,
    notJudged: 'Loggranskaren har inte bedömt den än.',
    judged: (verdict: string, when: string) => `Loggranskaren, ${when}: ${verdict}.`,
    end: 'Avsluta nu',
    endOf: (name: string) => `Avsluta nödöppningen för ${name}`,
  },
  disclosures: {
    title: 'Utlämnat ur ärendet',
    none: 'Inget har lämnats ut.',
    record: 'Anteckna utlämnande',
    dialogTitle: 'Anteckna ett utlämnande',
    fixTo: 'spara utlämnandet',
    basis: 'Lagrum',
    basisOption: (name: string, section: string) => `${name} (${section})`,
    basisMissing: 'Välj lagrum',
    unconfirmed: 'Juristen behöver bekräfta att lagrummet kan användas av socialtjänsten.',
    kind: 'Mottagare',
    kindMissing: 'Välj mottagare',
    recipient: 'Vilken myndighet eller person?',
    recipientMissing: 'Skriv vem som fick uppgifterna',
    what: 'Vad lämnades ut?',
    whatMissing: 'Skriv vad som lämnades ut',
    ground: 'Samtycke eller avvägning',
    groundHelp:
      'Vem samtyckte, hur och när. Eller varför uppgifterna behövde lämnas och varför skälen väger tyngst.',
    groundMissing: 'Skriv samtycket eller avvägningen',
    on: 'Dag',
    submit: 'Spara utlämnandet',
    to: (kind: string, recipient: string) => `${kind}: ${recipient}`,
  },
  register: {
    tab: 'Utlämnanden',
    title: 'Register över utlämnanden',
    none: 'Inget har lämnats ut ur enhetens ärenden.',
    counts: 'Antal efter lagrum',
    listed: 'Utlämnanden',
    closed: (n: number) =>
      n === 1
        ? '1 utlämnande rör ett ärende som du inte längre får öppna.'
        : `${n} utlämnanden rör ärenden som du inte längre får öppna.`,
    columns: { on: 'Dag', to: 'Mottagare', what: 'Vad', basis: 'Lagrum', by: 'Beslutat av', count: 'Antal' },
  },
};

export const unitOpenings = {
  title: 'Nödöppningar',
  none: 'Ingen nödöppning pågår eller väntar på bedömning.',
  lead: (within: string) =>
    `Loggranskaren ska bedöma en nödöppning inom ${within}. Det är ett eget mål, ingen lag.`,
  open: (until: string) => `Pågår till klockan ${until}`,
  closed: (when: string) => `Slutade ${when}`,
  waits: 'Väntar på bedömning',
  late: 'Inte bedömd i tid',
  of: (number: string) => `Nödöppning av ${number}`,
};

export const logAlarmKind = {
  own_file: 'Samma namn som personen',
  close_one: 'Står i akten som närstående',
  same_surname: 'Samma efternamn',
  colleague: 'Rör en kollega på samma enhet',
  protected_person: 'Skyddad person, någon annans ärende',
  many_cases: 'Många ärenden på kort tid',
  night: 'Läste på natten',
  broken_glass: 'Nödöppning',
  mutual_appointment: 'Har tillsatt varandra',
};

export const alarmVerdict = {
  in_order: 'I sin ordning',
  not_in_order: 'Inte i sin ordning',
  followed_up: 'Följt upp',
};

export const logAlarms = {
  tab: 'Larm',
  log: 'Logg',
  tabsLabel: 'Loggranskning',
  title: 'Larm',
  lead: 'Det i loggen som någon behöver titta på. Ett larm säger inte att något är fel.',
  rules:
    'Namn jämförs utan att någon akt öppnas. Medarbetares adresser finns inte här, så grannar upptäcks inte. Natt är 22–06. Många ärenden är minst 15 inom en timme. Att två har tillsatt varandra syns när det har skett inom ett år.',
  target: (within: string) =>
    `Nödöppningar ska bedömas inom ${within}. Det är ett eget mål, ingen lag: regel LOK-020 under Frister och lagrum.`,
  from: 'Från och med',
  to: 'Till och med',
  submit: 'Visa',
  fixTo: 'visa larmen',
  waiting: 'Att bedöma',
  judged: 'Bedömda',
  noWaiting: 'Inget att bedöma de här dagarna.',
  noJudged: 'Inget är bedömt de här dagarna.',
  tooMany: (shown: number, total: number) => `${shown} av ${total} larm visas. Välj färre dagar.`,
  late: 'Skulle ha bedömts',
  counts: (events: number, cases: number) =>
    `${events === 1 ? '1 händelse' : `${events} händelser`} i ${cases === 1 ? '1 ärende' : `${cases} ärenden`}`,
  with: (one: string, other: string) => `${one} och ${other}`,
  rows: 'Visa händelserna',
  judge: 'Bedöm',
  judgeAgain: 'Bedöm igen',
  /** @param act the button's own words */
  judgeOf: (act: string, kind: string, name: string) => `${act} ${kind.toLowerCase()}, ${name}`,
  own: 'Det du själv har gjort bedöms av någon annan.',
  dialogTitle: 'Bedöm larmet',
  fixDialog: 'spara bedömningen',
  verdict: 'Vad kom du fram till?',
  verdictMissing: 'Välj vad du kom fram till',
  reason: 'Varför?',
  reasonHelp: 'Skriv vad du har kontrollerat och med vem. Nämn inte klienten.',
  reasonMissing: 'Skriv varför',
  save: 'Spara bedömningen',
  by: (name: string, when: string) => `${name}, ${when}`,
};

export const caseLog = {
  filter: 'Visa',
  person: 'Person',
  everybody: 'Alla',
  kind: 'Slag',
  glass: 'Nödöppning',
  from: 'Från och med',
  to: 'Till och med',
  submit: 'Visa',
  fixTo: 'visa loggen',
  print: 'Skriv ut',
};
