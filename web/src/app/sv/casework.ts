/** Words of case work: Min dag, inbox, cases, the case and its actions. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const myDay = {
  title: 'Min dag',
  overdue: 'Försenat',
  dueToday: 'I dag',
  next: 'Närmaste 7 dagar',
  later: (n: number) => `${plural(n, 'frist', 'frister')} förfaller senare än så.`,
  allCases: 'Alla mina ärenden',
  allClocks: 'Alla mina frister',
  newToMe: 'Nytt till mig',
  assignedBy: (by: string, when: string) => `Fördelat av ${by} ${when}`,
  why: {
    deputy: (title: string) => `Vikarierar för ${title}`,
    vacant: (title: string) => `Vakant funktion: ${title}`,
    absent: (title: string) => `Frånvarande: ${title}`,
    unassigned: 'Ej fördelad',
  },
  drafts: 'Utkast',
  draftReport: 'Anmälan som tas emot',
  emptyTitle: 'Inget väntar på dig de närmaste 7 dagarna',
  empty:
    'Här visas allt som du ska göra och när det ska vara gjort. Det kommer hit när ett ärende fördelas till dig eller en frist börjar löpa.',
};

export const myWatch = {
  title: 'Mina frister',
  lead: 'Allt som löper och är ditt, det som ska vara klart först överst',
  emptyTitle: 'Inga frister löper hos dig',
};

/** The duty that a clock watches, said as something to do; and said as a thing, on the one-line rows. */
const duties: Readonly<Record<string, { todo: string; thing: string }>> = {
  'LOK-015': { todo: 'Gör det du har åtagit dig', thing: 'Åtagande' },
  'LOK-016': { todo: 'Gå igenom ärendet', thing: 'Ärendegenomgång' },
  'LOK-017': { todo: 'Gå igenom ärendet', thing: 'Ny genomgång' },
  'LOK-021': { todo: 'Svara den som vill läsa akten', thing: 'Begäran om akten' },
  'BU-010': { todo: 'Gör skyddsbedömning', thing: 'Skyddsbedömning' },
  'BU-020': { todo: 'Besluta förhandsbedömning', thing: 'Förhandsbedömning' },
  'BU-021': { todo: 'Återkoppla till anmälaren', thing: 'Återkoppling till anmälaren' },
};

export const dutyToDo = (code: string, fallback: string): string => duties[code]?.todo ?? fallback;
export const dutyThing = (code: string, fallback: string): string => duties[code]?.thing ?? fallback;

export const inbox = {
  title: 'Inkorg',
  lead: (reports: number, children: number) =>
    `${plural(reports, 'anmälan', 'anmälningar')} om ${plural(children, 'barn', 'barn')} väntar på beslut`,
  receive: 'Ta emot anmälan',
  reference: (ref: string) => `Ref ${ref}`,
  received: (when: string) => `inkom ${when}`,
  columns: {
    children: 'Gäller',
    worry: 'Oro och anmälare',
    protection: 'Skyddsbedömning',
    preliminary: 'Förhandsbedömning',
    holder: 'Innehavare',
  },
  filters: {
    alla: 'Alla',
    skydd: 'Skyddsbedömning väntar',
    forsenade: 'Försenade',
    'ej-fordelade': 'Ej fördelade',
    mina: 'Mina',
  },
  sorts: {
    frist: 'Närmaste frist först',
    senast: 'Senast inkommen först',
    aldst: 'Äldst först',
  },
  noWorry: 'Oron är inte kodad',
  danger: 'Fara nu enligt anmälaren',
  openAtOnceLead: 'Inled utredning i dag.',
  openAtOnce:
    'Anmälan gäller våld mot barn eller våld som barnet har bevittnat, därför räknas inga 14 dagar. Väljer du något annat skriver du skälen.',
  openInvestigation: 'Inled utredning',
  chooseOther: 'Välj annat',
  emptyTitle: 'Inga anmälningar väntar',
  empty: 'Här visas nya anmälningar från e-tjänsten, telefon och brev tills någon har bedömt dem.',
};

export const cases = {
  title: 'Ärenden',
  lead: (n: number) => plural(n, 'pågående ärende', 'pågående ärenden'),
  columns: { person: 'Gäller', state: 'Läge', duty: 'Att göra', due: 'Senast', holder: 'Handläggare' },
  filters: {
    pagaende: 'Pågående',
    mina: 'Mina',
    forhandsbedomning: 'Förhandsbedömning',
    utredning: 'Utredning',
    utredda: 'Insats föreslås',
    uppfoljning: 'Uppföljning',
    avslutade: 'Avslutade',
  },
  sorts: { frist: 'Närmaste frist först', namn: 'Namn', senast: 'Senast inkommet först' },
  emptyTitle: 'Inga pågående ärenden',
  empty:
    'Här visas ärenden som du har del i. Ett ärende kommer hit när en anmälan kommer in till din enhet eller ett ärende fördelas till dig.',
};

export const caseView = {
  breadcrumb: 'Ärenden',
  unborn: 'ofött barn',
  name: (name: string, age: string) => `${name}, ${age}`,
  dayOf: (day: number, of: number) => `dag ${day} av ${of}`,
  dayLate: (day: number) => `dag ${day}`,
  tabs: {
    overview: 'Översikt',
    timeline: 'Tidslinje',
    investigation: 'Utredning',
    decisions: 'Beslut',
    journal: 'Dokumentation',
    report: 'Anmälan',
    documents: 'Handlingar',
    persons: 'Personer',
    file: 'Utlämnande',
    secrecy: 'Sekretess',
    log: 'Logg',
  },
  tabsLabel: 'Ärendets delar',
  facts: {
    identity: 'Personnummer',
    born: 'Född',
    language: 'Språk',
    interpreter: 'Tolk',
    protection: 'Skydd',
    holder: 'Handläggare',
    unit: 'Enhet',
  },
  notKnown: 'Inte känt',
  interpreter: (language: string) => (language === '' ? 'Tolk behövs' : `Tolk: ${language}`),
  interpreterIn: (language: string) => (language === '' ? 'Behövs, språket inte känt' : language),
  document: 'Dokumentera',
  moreActions: 'Fler åtgärder',
  openAtOnceTitle: 'Inled utredning i dag',
  openAtOnce:
    'Anmälan gäller våld mot barn eller våld som barnet har bevittnat. De 14 dagarna är ingen tid att spara på. Väljer du något annat skriver du skälen.',
  dangerTitle: 'Anmälaren tror att barnet är i fara nu',
  clocks: 'Frister',
  noClocks: 'Inga frister löper i ärendet.',
  clockDone: (when: string) => `Gjord ${when}`,
  assessedThere: 'Skyddsbedömningen görs i utredningen.',
  notAtOnce: 'Skäl att inte inleda genast',
  section: (section: string) => `delegationsordningen punkt ${section}`,
  report: 'Anmälan',
  readReport: 'Läs hela anmälan',
  reports: 'Anmälningar',
  assessments: 'Skyddsbedömning',
  noAssessment: 'Skyddsbedömningen är inte gjord.',
  decision: 'Förhandsbedömning',
  noDecision: 'Förhandsbedömningen är inte beslutad.',
  decidedBy: (by: string, fn: string, when: string) => `${by}, ${fn} · ${when}`,
  madeBy: (by: string, when: string) => `${by} · ${when}`,
  measures: 'Gjort för att skydda',
  latest: 'Senaste händelser',
  wholeTimeline: 'Hela tidslinjen',
  wholeJournal: 'Hela dokumentationen',
  siblings: 'Samma anmälan gäller också',
  notFoundTitle: 'Ärendet finns inte',
};

export const reportView = {
  heading: (reference: string) => `Anmälan ${reference}`,
  none: 'Det finns ingen anmälan i ärendet.',
  received: 'Kom in',
  channel: 'Sätt',
  worries: 'Oro',
  danger: 'Fara nu',
  freeText: 'Med anmälarens ord',
  ageText: 'Ålder enligt anmälaren',
  whereabouts: 'Var barnet finns om dagarna',
  whereaboutsHidden: 'Visas inte: skyddad folkbokföring. Enhetschefen kan läsa det.',
  interpreter: 'Tolk',
  guardians: 'Vårdnadshavare',
  guardiansInformed: 'Känner vårdnadshavarna till anmälan?',
  why: (text: string) => `Skäl: ${text}`,
  reporter: 'Anmälare',
  anonymous: 'Anonym',
  category: 'Slag',
  name: 'Namn',
  title: 'Titel',
  organisation: 'Arbetsplats',
  relation: 'Relation',
  phone: 'Telefon',
  email: 'E-post',
  feedback: 'Återkoppling',
  feedbackAsked: 'Anmälaren vill ha återkoppling',
  notStated: 'Inte uppgivet',
  child: 'Om barnet',
};

export const timeline = {
  title: 'Tidslinje',
  events: 'Alla händelser',
  today: 'I dag',
  preliminary: 'Förhandsbedömning',
  investigation: 'Utredning',
  ongoing: (day: number) => `Pågår, dag ${day}`,
  remaining: 'Återstår',
  late: 'Försenat',
  decided: 'Beslutad',
  concluded: 'Avslutad',
  inWords: 'I text',
  until: (day: string) => `Till och med ${day}`,
  to: (who: string) => `Till ${who}`,
  sentence: {
    opened: (day: string) => `Anmälan kom in ${day}.`,
    decidedOpen: (day: string) => `Utredning inleddes ${day}.`,
    decidedNot: (day: string) => `${day} beslutades att inte inleda utredning.`,
    concluded: (day: string) => `Utredningen avslutades ${day}.`,
    due: (name: string, day: string) => `${name} ska vara klar senast ${day}.`,
    openAtOnce: 'Utredning ska inledas genast.',
    late: (name: string, day: string) => `${name} skulle ha varit klar ${day}.`,
  },
};
