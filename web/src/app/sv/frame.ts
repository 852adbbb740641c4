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
  menu: 'Sidor',
  myDay: 'Min dag',
  inbox: 'Inkorg',
  cases: 'Ärenden',
  existence: 'Förekomst',
  children: 'Finns det barn?',
  unit: 'Enheten',
  steering: 'Styrning',
  organisations: 'Organisationer',
  rules: 'Frister och lagrum',
  delegation: 'Delegation',
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
  help: 'Hjälp',
  logOut: 'Logga ut',
  draftsTitle: 'Logga ut och ta bort det du skrivit?',
  draftsBody:
    'Du har text som inte är sparad. Den finns bara i den här fliken och försvinner när du loggar ut.',
  logOutAnyway: 'Logga ut och ta bort texten',
  stay: 'Stanna kvar',
};

export const help = {
  title: 'Hjälp',
  keysTitle: 'Tangenter',
  keys: [
    { keys: ['Ctrl', 'K'], does: 'Sök barn eller ärende' },
    { keys: ['j'], does: 'Nästa rad i en lista' },
    { keys: ['k'], does: 'Föregående rad i en lista' },
    { keys: ['Enter'], does: 'Öppna raden' },
    { keys: ['n'], does: 'Ny anteckning, på ärendets dokumentation' },
    { keys: ['Ctrl', 'Enter'], does: 'Signera anteckningen' },
    { keys: ['Esc'], does: 'Stäng en ruta. Det du skrivit finns kvar' },
  ],
  dueTitle: 'Frister',
  due: 'Tryck på en frist för att se vilken regel den bygger på och hur dagen är räknad. Systemet räknar alltid strikt och skjuter aldrig upp en varning över en helg.',
  beforeTitle: 'Före en utredning',
  before:
    'Under förhandsbedömningen får ni bara tala med barnet, vårdnadshavarna och anmälaren och läsa egna uppgifter. Kommer det en anmälan om någon som redan utreds förs den dit. Vem som får besluta står under ditt namn, Delegation och kontorstid.',
  feedbackTitle: 'Återkoppling till anmälaren',
  feedback:
    'Den som är skyldig att anmäla och har bett om det får veta om utredning har inletts, inte inletts eller redan pågick. Inget annat får sägas. Det ska ske inom en vecka från beslutet.',
  journalTitle: 'Dokumentation',
  journal:
    'Det du skriver sparas av sig självt som ett utkast, och bara du ser texten tills du signerar. Andra i ärendet ser att du skriver. En signerad anteckning är låst. Är något fel skriver du en rättelse; den gamla finns kvar.',
  measuresTitle: 'Mått',
  measures:
    'Varje tal har en definition som säger vad som räknas och vad som inte gör det. Anmälningar räknas både som händelser och som barn, var för sig. Ej mätt är inte noll. Den som inte får se ärendena bakom ser inga tal under 5.',
  secrecyTitle: 'Sekretess och nödöppning',
  secrecy:
    'På ärendets flik Sekretess prövar du om anmälaren ska skyddas, ser vem personen skyddas mot, anmäler jäv och antecknar vad som har lämnats ut. Nödöppning finns i din meny: den öppnar ett ärende för läsning i en timme, och chefen får veta det direkt.',
  logTitle: 'Loggen',
  log: 'Allt du öppnar, ändrar och nekas loggas. Loggen granskas: samma namn som klienten, en kollega, natt, många ärenden på kort tid och varje nödöppning ger larm som loggranskaren bedömer.',
  personsTitle: 'Personer',
  persons:
    'Relationer hör till den här akten. Ett okänt eller ofött barn får sitt personnummer under Personer; det som barnet kallades förut finns kvar. Personer med nya personuppgifter läggs aldrig ihop med de gamla.',
  codingsTitle: 'Problemkoder',
  codings:
    'Koda det som ärendet gäller och ändra när bilden ändras. Det som var kodat förut står kvar med dag och skäl.',
  releaseTitle: 'Utlämnande av akt',
  release:
    'Maskera det som gäller andra, låt någon annan granska och lämna sedan ut. Systemet pekar ut namn på andra ur samma anmälan, men läs alltid hela akten själv.',
  existenceTitle: 'Förekomstkontroll',
  existence:
    'Visar bara om någon finns här, aldrig vad det gäller. Skriv varför du behöver veta: det loggas.',
  close: 'Stäng',
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
    found === 0 ? 'Ingen träff' : found > shown ? `Visar ${shown} av ${found}` : `${found} träffar`,
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
