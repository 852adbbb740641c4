/** Words of the frame: what stands on every page. */

export const frame = {
  product: 'Samsyn',
  titleOf: (page: string) => `${page} – Samsyn`,
  skipLink: 'Hoppa till innehållet',
  crumbs: 'Var du är',
  boardAndMunicipality: (board: string, municipality: string) => `${board}, ${municipality}`,
  seat: (title: string, unit: string) => `${title}, ${unit}`,
  mainMenu: 'Huvudmeny',
  openMenu: 'Öppna menyn',
  demo: 'Demokommun – påhittade uppgifter',
  demoDay: (day: string) => `Dagen är ${day}`,
  demoLine: 'Demoläge',
  moveClock: {
    nextDay: 'Flytta till nästa dag',
    nextWeek: 'En vecka framåt',
    back: 'Till i dag',
    moving: (day: string) => `Flyttar till ${day} och räknar om …`,
    moved: (day: string) => `Klockan är flyttad till ${day}`,
  },
};

export const rail = {
  groups: {
    work: 'Arbetet',
    watch: 'Att bevaka',
    board: 'Nämnd och siffror',
    keep: 'Det som gäller',
  },
  menu: 'Sidor',
  myDay: 'Min dag',
  inbox: 'Inkorg',
  cases: 'Ärenden',
  existence: 'Förekomst',
  shift: 'Jourpass',
  children: 'Finns det barn?',
  unit: 'Enheten',
  steering: 'Styrning',
  figures: 'Siffror utifrån',
  organisations: 'Organisationer',
  rules: 'Frister och lagrum',
  delegation: 'Delegation',
  assistance: 'Bistånd',
  areas: 'Områden',
  catalogue: 'Insatser',
  openService: 'Utan prövning',
  youth: 'Unga och brott',
  mailing: 'Utskick',
  headings: 'Utredningens rubriker',
  letterTemplates: 'Brevmallar',
  committee: 'Utskottet',
  unexecuted: 'Ej verkställt',
  placements: 'Placeringar',
  adults: 'Vuxna',
  handover: 'Överlämning',
  transitions: 'Övergångar',
  promises: 'Åtaganden',
  reports: 'Rapporter',
  overview: 'Överblick',
  goals: 'Mål',
  audits: 'Revision',
  control: 'Internkontroll',
  actionPlans: 'Handlingsplaner',
  economy: 'Ekonomi',
  instruments: 'Riskinstrument',
  forms: 'Formulär',
  log: 'Logg',
  countOf: (n: string) => `${n} st`,
};

export const userMenu = {
  menu: 'Min meny',
  changeSeat: 'Byt funktion',
  theme: 'Utseende',
  themes: { light: 'Ljust', dark: 'Mörkt', system: 'Som datorn' },
  shortcuts: 'Kortkommandon j och k',
  logOut: 'Logga ut',
  draftsTitle: 'Logga ut och ta bort det du skrivit?',
  draftsBody:
    'Du har text som inte är sparad. Den finns bara i den här fliken och försvinner när du loggar ut.',
  logOutAnyway: 'Logga ut och ta bort texten',
  stay: 'Stanna kvar',
};

export const search = {
  open: 'Sök namn, nummer eller ärende',
  title: 'Sök barn eller ärende',
  label: 'Namn, personnummer eller ärendenummer',
  help: 'Du hittar bara det du har rätt att se. Sökningen loggas.',
  typeMore: 'Skriv minst två tecken',
  searching: 'Söker …',
  none: 'Ingen träff bland det du har rätt att se',
  hits: (n: number) => (n === 1 ? '1 träff' : `${n} träffar`),
  key: 'Ctrl K',
};

export const logIn = {
  title: 'Logga in',
  username: 'Användarnamn',
  password: 'Lösenord',
  submit: 'Logga in',
  fixTo: 'logga in',
  usernameMissing: 'Skriv ditt användarnamn',
  passwordMissing: 'Skriv ditt lösenord',
  demoTitle: 'Prova som någon i demokommunen',
  demoLead: 'Alla personer och uppgifter är påhittade. Välj någon och se vad hen ser.',
  demoAs: 'Logga in som',
  demoOthers: (n: number) => `Sök bland de andra ${n} medarbetarna`,
  demoOthersHelp: 'Skriv ett namn, en enhet eller en funktion.',
  demoOthersFound: (shown: number, found: number) =>
    found === 0
      ? 'Ingen träff'
      : found > shown
        ? `Visar ${shown} av ${found}`
        : found === 1
          ? '1 träff'
          : `${found} träffar`,
  withAccount: 'Logga in med konto',
};

export const expired = {
  title: 'Logga in igen',
  body: 'Du har varit borta en stund och blev utloggad. Allt du har skrivit finns kvar bakom den här rutan.',
  submit: 'Logga in och fortsätt',
  asDemo: (name: string) => `Fortsätt som ${name}`,
  otherUser: 'Det var någon annan som loggade in. Sidan laddas om utan den förra personens uppgifter.',
};

export const seats = {
  title: 'Välj funktion',
  lead: 'Du har flera funktioner i dag. Vad du ser och får göra beror på vilken du väljer.',
  work: (title: string) => `Arbeta som ${title}`,
  current: 'Vald nu',
  none: 'Du har ingen funktion i dag',
  noneBody: 'Din chef lägger in vilken funktion du har. Då ser du dina ärenden här.',
};

export const connection = {
  away: 'Ingen kontakt med servern.',
  retryIn: (seconds: number) => (seconds > 0 ? `Nytt försök om ${seconds} sekunder.` : 'Försöker igen …'),
  awayWithText: (seconds: number) =>
    seconds > 0
      ? `Ingen kontakt med servern. Din text finns kvar, nytt försök om ${seconds} sekunder.`
      : 'Ingen kontakt med servern. Din text finns kvar, försöker igen …',
  retryNow: 'Försök nu',
};

export const problems = {
  notFoundTitle: 'Sidan finns inte',
  notFoundBody:
    'Det finns inget här, eller så har du inte tillgång till det. Kontrollera adressen eller sök efter det du letar efter.',
  toMyDay: 'Till Min dag',
  wrongTitle: 'Något gick fel',
  wrongBody: 'Försök igen. Händer det igen, säg till driften och berätta vad du gjorde.',
  refusedBody:
    'Det du vill se kräver en rätt som din funktion inte har. Ärenden visas bara för den som arbetar med dem eller leder enheten. Behöver du det för ditt uppdrag, tala med din chef.',
  tryAgain: 'Försök igen',
  unknown: 'Det gick inte att göra just nu',
  awayTitle: 'Ingen kontakt med servern',
  awayBody: 'Vi försöker igen av oss själva. Det du har skrivit finns kvar.',
};

export const noPages = {
  title: 'Välkommen',
  heading: 'Här finns inga sidor för din funktion',
  body: 'Vad du ser beror på vilken funktion du har i dag. Har du flera byter du under ditt namn. Saknar du något, prata med din chef.',
};

export const pending = 'Hämtar sidan …';

export const saved = {
  at: (time: string) => `Sparat ${time}`,
  inTab: (time: string) => `Sparat i den här fliken ${time}`,
  withTime: (what: string, time: string) => `${what} ${time}`,
};
