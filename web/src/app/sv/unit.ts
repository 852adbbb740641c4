/** Words of Enheten: figures, watch list, staffing and handover. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;
const clocks = (n: number) => plural(n, 'frist', 'frister');
const openCases = (n: number) => plural(n, 'ärende', 'ärenden');

export const unit = {
  title: (name: string) => `Enheten: ${name}`,
  windowTitle: 'Enheten',
  lead: (day: string, time: string) => `Läget ${day} kl. ${time}`,
  tabsLabel: 'Enhetens delar',
  tabs: {
    overview: 'Översikt',
    watch: 'Bevakningslista',
    reviews: 'Genomgång',
    staffing: 'Bemanning',
    assessments: 'Riskbedömningar',
    disclosures: 'Utlämnanden',
  },
  clocks,
  openCases,
};

export const unitOverview = {
  help: 'Siffrorna gäller alla enheter som du leder. Tryck på en siffra för att se vad som ligger bakom den.',
  figures: {
    label: 'Läget i siffror',
    overdue: 'Försenade',
    within3Days: 'Inom 3 dagar',
    withoutHolder: 'Utan innehavare',
    unassigned: 'Ej fördelade',
  },
  notes: {
    allInTime: 'alla frister ligger inom tid',
    most: (rule: string, n: number) => `flest: ${rule}, ${n}`,
    ofWhichToday: (n: number) => (n === 0 ? 'ingen i dag' : `varav ${n} i dag`),
    allHeld: 'alla frister har en innehavare',
    vacantFunctions: (n: number) => `i ${plural(n, 'vakant funktion', 'vakanta funktioner')}`,
    allGiven: 'alla ärenden är fördelade',
    nobodyHas: (n: number) => (n === 1 ? 'ärende som ingen funktion har' : 'ärenden som ingen funktion har'),
  },
  clocks: 'Frister',
  wholeList: 'Öppna hela bevakningslistan',
  sum: 'Summa',
  columns: {
    rule: 'Frist',
    overdue: 'Försenade',
    today: 'I dag',
    days3: '1–3 dagar',
    days7: '4–7 dagar',
    later: 'Senare',
    total: 'Pågående',
  },
  cell: (n: number, rule: string, stretch: string) => `${n}, ${rule}, ${stretch.toLowerCase()}`,
  noClocks: 'Inga frister löper',
  noClocksBody: 'Här visas frister för ärenden i dina enheter. De kommer hit när en anmälan kommer in.',
};

export const workload = {
  title: 'Arbetsbelastning',
  columns: { who: 'Funktion', weighted: 'Vägt arbete', cases: 'Ärenden', overdue: 'Försenade' },
  explanation:
    'Stapeln visar vägt arbete: en utredning väger mer än en förhandsbedömning. Vikterna är nämndens egna och inte lag.',
  most: (who: string, n: number) => `${who} har mest (${n})`,
  least: (who: string, n: number) => `${who} minst (${n})`,
  away: (who: string) => `${who} är frånvarande`,
  vacant: (title: string) => `${title} är vakant`,
  sentence: (parts: string) => `${parts}.`,
  none: 'Ingen funktion i dina enheter har öppna ärenden.',
};

export const standing = {
  vacant: 'Vakant',
  absent: 'Frånvarande',
  absentUntil: (day: string) => `Frånvarande till ${day}`,
  untilFurther: 'Frånvarande tills vidare',
  since: (day: string) => `sedan ${day}`,
  never: 'har aldrig haft någon innehavare',
  actedBy: (name: string, as: string) => `ligger hos ${name}, ${as}`,
  via: {
    holder: 'innehavare',
    deputy: 'ersättare',
    manager: 'chef',
    nobody: 'ingen',
  },
  nobody: 'ligger hos ingen',
};

export const gaps = {
  title: 'Vakanta och frånvarande',
  owes: (clockCount: number, caseCount: number) =>
    clockCount + caseCount === 0 ? 'inget öppet ärende' : `${clocks(clockCount)}, ${openCases(caseCount)}`,
  handOver: 'Lämna över',
  handOverOf: (title: string) => `Lämna över från ${title}`,
  staff: 'Bemanna',
  staffOf: (title: string) => `Bemanna ${title}`,
  none: 'Alla funktioner har en innehavare som är i tjänst i dag.',
};

export const watch = {
  title: 'Bevakningslista',
  help: 'Allt som ska vara gjort i dina enheter, det som ska vara klart först överst. Markera ärenden för att fördela flera på en gång.',
  stretches: {
    alla: 'Alla',
    forsenat: 'Försenat',
    'i-dag': 'I dag',
    'inom-3': 'Inom 3 dagar',
    '7-dagar': '4–7 dagar',
    '30-dagar': '8–30 dagar',
    senare: 'Senare',
  },
  rule: 'Frist',
  holder: 'Innehavare',
  unit: 'Enhet',
  localRule: (name: string) => `${name} (lokalt mål)`,
  allRules: 'Alla frister',
  allHolders: 'Alla innehavare',
  allUnits: 'Alla enheter',
  nobody: 'Ej fördelade',
  vacantAll: 'Alla vakanta funktioner',
  vacantHolder: (title: string) => `${title} (vakant)`,
  absentHolder: (title: string) => `${title} (frånvarande)`,
  heldBy: (name: string, title: string) => `${name}, ${title}`,
  columns: { about: 'Gäller', clock: 'Frist', due: 'Senast', holder: 'Innehavare' },
  emptyTitle: 'Inga frister löper i dina enheter',
  empty: 'Här visas allt som ska vara gjort och när. Det kommer hit när en anmälan kommer in.',
};

export const selection = {
  all: 'Markera alla på sidan',
  one: (label: string, caseNumber: string) => `Markera ${label}, ${caseNumber}`,
  bar: 'Markerade ärenden',
  count: (n: number) => `${openCases(n)} markerade`,
  countOne: '1 ärende markerat',
  clear: 'Avmarkera',
};

export const give = {
  title: 'Fördela ärenden',
  openButton: 'Fördela till …',
  what: (n: number) => `${openCases(n)} fördelas, med alla frister som löper:`,
  andMore: (n: number) => `och ${n} till`,
  to: 'Fördela till',
  submit: (n: number) => `Fördela ${openCases(n)}`,
  fixTo: 'fördela',
  missing: 'Välj vem som ska ha ärendena',
  done: (n: number, to: string) => `${openCases(n)} ligger nu hos ${to}.`,
  undo: 'Ångra',
  undone: (n: number) => `Ångrat. ${openCases(n)} ligger åter där de låg.`,
  cannotUndo: 'Det går inte att ångra här, för något av dem hade ingen innehavare förut.',
  onward: {
    title: 'Ge vidare',
    openButton: 'Ge vidare',
    openMarked: 'Ge vidare markerade …',
    of: (label: string) => `Ge vidare ${label}`,
    to: 'Ge vidare till',
    submit: (n: number) => `Ge vidare ${openCases(n)}`,
  },
};

export const staffing = {
  title: 'Bemanning',
  help: 'Vem som har varje funktion i dag. När någon är frånvarande ligger det som förfaller hos ersättaren, och annars hos chefen, från samma minut.',
  columns: {
    fn: 'Funktion',
    holder: 'Innehavare',
    deputy: 'Ersättare',
    acting: 'Har det i dag',
    change: 'Ändra',
  },
  noDeputy: 'Ingen utsedd',
  deputyAway: (name: string) => `${name} (frånvarande)`,
  lastDay: (day: string) => `till och med ${day}`,
  comingAbsence: (name: string, day: string) => `${name} är frånvarande från ${day}`,
  menu: (title: string) => `Ändra ${title}`,
  empty: 'Det finns inga funktioner i dina enheter',
  emptyBody: 'Här visas varje funktion och vem som har den. Systemförvaltaren lägger upp funktioner.',
  actions: {
    franvaro: 'Anmäl frånvaro',
    ater: 'Avsluta frånvaro',
    utse: 'Utse någon',
    avsluta: 'Avsluta uppdrag',
  },
  done: {
    franvaro: 'Frånvaron är anmäld',
    ater: 'Sista frånvarodagen är sparad',
    utse: 'Uppdraget är sparat',
    avsluta: 'Sista dagen är sparad',
  },
  who: 'Vem?',
  whoMissing: 'Välj vem det gäller',
  ofFunction: (title: string, unitName: string) => `${title}, ${unitName}`,
  optional: 'Lämna tomt om dagen inte är känd.',
  absence: {
    from: 'Första dagen',
    to: 'Sista dagen',
    withDeputy: (name: string) =>
      `Det som ska vara gjort under frånvaron ligger hos ${name} från samma minut. Det som förfaller senare väntar.`,
    deputyAlsoAway: (name: string) =>
      `Ersättaren ${name} är själv frånvarande i dag. Det som ska vara gjort under frånvaron ligger då hos chefen.`,
    withoutDeputy:
      'Ingen ersättare är utsedd. Det som ska vara gjort under frånvaron ligger hos chefen från samma minut.',
    submit: 'Anmäl frånvaro',
    fixTo: 'anmäla frånvaron',
    wrongOrder: 'Sista dagen kan inte ligga före den första',
  },
  back: {
    which: (name: string, from: string, to: string) => `${name}, ${from} – ${to}`,
    untilFurther: 'tills vidare',
    lead: 'Från dagen efter ligger allt hos innehavaren igen.',
    lastDay: 'Sista frånvarodagen',
    submit: 'Spara sista frånvarodagen',
    fixTo: 'spara',
  },
  appoint: {
    as: 'Som',
    holder: 'Innehavare',
    holderHelp: 'Har funktionen och allt som hör till den.',
    deputy: 'Ersättare',
    deputyHelp: 'Har det som förfaller när innehavaren är frånvarande.',
    employee: 'Medarbetare',
    from: 'Från och med',
    to: 'Till och med',
    submitHolder: 'Utse innehavare',
    submitDeputy: 'Utse ersättare',
    fixTo: 'spara uppdraget',
    employeeMissing: 'Välj en medarbetare',
  },
  end: {
    holderOf: (name: string) => `${name}, innehavare`,
    deputyOf: (name: string) => `${name}, ersättare`,
    lastDay: 'Sista dagen i funktionen',
    becomesVacant:
      'Funktionen blir vakant dagen efter. Allt den är skyldig ligger då hos chefen tills det är överlämnat.',
    submit: 'Spara sista dagen',
    fixTo: 'spara sista dagen',
  },
};

export const handover = {
  windowTitle: 'Överlämning',
  title: (title: string) => `Överlämning: ${title}`,
  crumb: 'Överlämning',
  help: 'Allt som funktionen är skyldig. Ge vidare ett ärende i taget eller flera på en gång. Fristerna följer med, och den som får ärendet ser det på Min dag direkt.',
  facts: { standing: 'Läge', acting: 'Ligger i dag hos', owes: 'Är skyldig', since: 'Sedan' },
  held: 'I tjänst',
  columns: { about: 'Gäller', state: 'Läge', clocks: 'Frister som löper', action: 'Åtgärd' },
  noClocks: 'Ingen frist löper',
  print: 'Skriv ut',
  emptyTitle: 'Allt är överlämnat',
  empty: 'Funktionen är inte skyldig något. Ärenden kan fortfarande fördelas hit.',
  beside: {
    title: 'Medhandläggare i',
    help: 'De här ärendena har någon annan. De följer inte med när ärenden ges vidare: öppna ärendet om någon ska ta över medhandläggningen.',
    columns: { about: 'Gäller', state: 'Läge', holder: 'Handläggare', task: 'Uppgift' },
    noTask: 'Ingen uppgift angiven',
    elsewhere: (n: number) =>
      n === 1
        ? 'Och ett ärende i en enhet som du inte leder.'
        : `Och ${n} ärenden i enheter som du inte leder.`,
  },
};
