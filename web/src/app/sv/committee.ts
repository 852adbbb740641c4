/** Words of the meetings of committees: their papers, their minutes, and the items of a case for them. */
import type { ItemOutcome, ItemState, MeetingState } from '../../api/committee.ts';

export const meetingState: Record<MeetingState, string> = {
  planned: 'Planerat',
  papers_sent: 'Handlingar utskickade',
  held: 'Genomfört',
  adjusted: 'Justerat',
  cancelled: 'Inställt',
};

export const bodyKind = { committee: 'Utskott', board: 'Nämnden' };

export const itemState: Record<ItemState, string> = {
  prepared: 'Väntar på att chefen släpper det',
  returned: 'Tillbaka från chefen',
  called: 'På ett sammanträdes lista',
  remitted: 'Återremitterat: utskottet vill veta mer',
  decided: 'Beslutat',
};

export const itemOutcome: Record<ItemOutcome, string> = {
  as_proposed: 'Bifall till förslaget',
  rejected: 'Avslag',
  own_wording: 'Egen lydelse',
  remitted: 'Återremiss',
  tabled: 'Bordlagt',
};

export const closedWhy: Record<string, string> = {
  CONFLICT_OF_INTEREST: 'Du har jäv. Handlingarna är stängda för dig.',
  PAPERS_NOT_SENT: 'Handlingarna är inte utskickade än.',
  PAPERS_CLOSED: 'Protokollet är justerat. Handlingarna är stängda.',
};

export const when = (day: string, startsAt: string, place: string): string =>
  `${day} kl. ${startsAt}, ${place}`;
export const whoIs = (title: string, name: string | null): string =>
  name === null ? title : `${name}, ${title}`;

export const meetings = {
  title: 'Utskottet',
  lead: 'Sammanträden med individärenden. Handlingarna läser bara de som sitter i utskottet.',
  coming: 'Kommande',
  past: 'Tidigare',
  none: 'Inget sammanträde är planerat.',
  columns: { day: 'Dag', committee: 'Vem sammanträder', place: 'Var', items: 'Ärenden', state: 'Läge' },
  waiting: 'Väntar på dig',
  waitingHelp: 'Individärenden som en handläggare har skrivit. Läs och släpp dem till ett sammanträde.',
  committees: 'Ledamöter',
  chair: 'ordförande',
  takesReports: 'Hit anmäls ordförandens brådskande beslut.',
  plan: 'Planera sammanträde',
  set: 'Ändra utskottet',
  add: 'Nytt utskott',
};

export const plan = {
  title: 'Planera sammanträde',
  move: 'Flytta sammanträdet',
  to: 'planera sammanträdet',
  submit: 'Spara',
  committee: 'Vem sammanträder?',
  committeeMissing: 'Välj vem som sammanträder',
  day: 'Dag',
  startsAt: 'Tid, till exempel 13:00',
  startsAtWrong: 'Skriv tiden som 13:00',
  place: 'Plats',
  placeMissing: 'Skriv var',
};

export const committee = {
  title: 'Utskottet',
  to: 'spara utskottet',
  submit: 'Spara',
  name: 'Namn',
  nameMissing: 'Skriv vad utskottet heter',
  kind: 'Vad är det?',
  kindMissing: 'Välj utskott eller nämnden',
  members: 'Ledamöter',
  membersMissing: 'Välj minst en ledamot',
  chair: 'Ordförande',
  chairMissing: 'Välj ordförande bland ledamöterna',
  takesReports: 'Ordförandens brådskande beslut anmäls här',
};

export const meeting = {
  items: 'Individärenden',
  noItems: 'Inget ärende står på listan än.',
  item: (n: number) => `Ärende ${n}`,
  number: (n: number) => `§ ${n}`,
  read: 'Läs handlingarna',
  readOf: (n: number) => `Läs handlingarna i ärende ${n}`,
  matters: 'Att anmäla',
  mattersHelp:
    'Ordförandens brådskande beslut. De står här av sig själva tills protokollet säger att de är anmälda.',
  noMatters: 'Inget beslut väntar på att anmälas här.',
  matter: (what: string, day: string, number: string) => `${what}, beslutat ${day} i ärende ${number}`,
  reported: (day: string) => `Anmält ${day}`,
  report: 'Anteckna som anmälda',
  send: 'Skicka ut handlingarna',
  sendAsk: 'Från nu läser ledamöterna handlingarna. Det går inte att ångra.',
  hold: 'Anteckna närvaro',
  holdChange: 'Ändra närvaro',
  adjust: 'Justera protokollet',
  adjustAsk:
    'Du intygar att protokollet stämmer. När ordföranden och en till har justerat stängs handlingarna.',
  move: 'Flytta',
  cancel: 'Ställ in',
  cancelled: (by: string, day: string) => `Sammanträdet är inställt. ${by}, ${day}`,
  present: 'Närvarande',
  members: 'Ledamöter',
  chair: 'ordförande',
  adjusted: 'Justerat av',
  adjustedBy: (name: string, title: string, day: string) => `${name}, ${title}, ${day}`,
  back: 'Sammanträden',
};

export const cancel = {
  title: 'Ställ in sammanträdet',
  to: 'ställa in sammanträdet',
  submit: 'Ställ in',
  lead: 'Ärendena på listan går tillbaka till cheferna, som släpper dem till ett annat sammanträde. Handlingarna stängs för ledamöterna. Ordförandens brådskande beslut anmäls på nästa sammanträde. Det går inte att ångra.',
  reason: 'Varför ställs det in?',
  reasonMissing: 'Skriv varför sammanträdet ställs in',
};

export const hold = {
  title: 'Vilka är med?',
  to: 'spara närvaron',
  submit: 'Spara',
  present: 'Närvarande',
  presentMissing: 'Välj vilka som är med',
  chair: 'Vem leder sammanträdet?',
  chairMissing: 'Välj vem som leder bland dem som är med',
};

export const papers = {
  title: 'Handlingar till ett individärende',
  about: 'Gäller',
  proposal: 'Förslag till beslut',
  reasons: 'Skäl',
  section: 'Lagrum',
  period: 'Gäller tiden',
  investigation: 'Utredningen',
  signed: (author: string, day: string) => `Signerad ${day} av ${author}`,
  noInvestigation: 'Ingen signerad utredning följer med.',
  preparedBy: (by: string, title: string, day: string) => `Skrivet av ${by}, ${title}, ${day}`,
  conflicts: 'Jäv',
  conflictOf: (name: string, title: string) => `${name}, ${title}, deltar inte.`,
  conflict: 'Anmäl jäv',
  decide: 'Anteckna vad utskottet beslutade',
  extract: 'Protokollsutdrag',
  earlier: 'Tidigare behandling',
  traced: 'Att du läser det här står i loggen. Inget annat i ärendet är öppet för dig.',
};

export const conflict = {
  title: 'Anmäl jäv',
  to: 'anmäla jäv',
  submit: 'Anmäl jäv',
  lead: 'Handlingarna i ärendet stängs för dig genast, och det står i protokollet att du inte deltog.',
  reason: 'Varför är du jävig?',
  reasonMissing: 'Skriv varför',
};

export const decide = {
  title: 'Vad beslutade utskottet?',
  to: 'spara beslutet',
  submit: 'Spara i protokollet',
  lead: 'Det som är beslutat om personen blir ett beslut i ärendet, och kan inte tas bort.',
  outcome: 'Utfall',
  outcomeMissing: 'Välj utfall',
  result: 'Vad blev beslutet?',
  resultMissing: 'Välj vad beslutet blev',
  wording: 'Beslut',
  wordingMissing: 'Skriv vad som beslutades',
  reasons: 'Skäl',
  remitted: 'Vad ska utredas mer?',
  reasonsMissing: 'Skriv skälen',
  reservations: 'Reservationer',
  next: 'Till vilket sammanträde?',
  nextMissing: 'Välj ett senare sammanträde',
};

export const extract = {
  title: 'Protokollsutdrag',
  print: 'Skriv ut',
  back: 'Tillbaka',
  number: (n: number, year: number) => `§ ${n}/${year}`,
  present: 'Närvarande',
  chair: (name: string) => `${name}, ordförande`,
  conflicts: 'Deltog inte på grund av jäv',
  decision: 'Beslut',
  reasons: 'Skäl',
  reservations: 'Reservationer',
  next: (day: string) => `Tas upp igen ${day}.`,
  recorded: (by: string, title: string) => `Vid protokollet: ${by}, ${title}`,
  adjusted: 'Justerat',
  notAdjusted: 'Protokollet är inte justerat än.',
  case: (number: string) => `Ärende ${number}`,
};

export const caseItems = {
  title: 'Ärenden till utskottet',
  lead: 'Det som bara utskottet eller nämnden får besluta. Ledamöterna läser förslaget och den signerade utredningen, inget annat i ärendet.',
  none: 'Inget ärende är skrivet till utskottet.',
  write: 'Förbered ärende till utskottet',
  rewrite: 'Skriv om',
  release: 'Släpp till sammanträde',
  giveBack: 'Lämna tillbaka',
  takeBack: 'Ta bort från listan',
  back: 'Alla beslut',
  link: 'Ärenden till utskottet',
  prepareLink: 'Förbered ärendet till utskottet',
  at: (name: string, day: string, time: string) => `${name} ${day} kl. ${time}`,
  version: (n: number) => `Version ${n}`,
  returned: (by: string) => `Tillbaka från ${by}`,
  extract: 'Protokollsutdrag',
  form: {
    title: 'Ärende till utskottet',
    to: 'spara ärendet',
    submit: 'Lämna till chefen',
    lead: 'Chefen läser och släpper ärendet till ett sammanträde.',
    kind: 'Vad ska utskottet besluta om?',
    kindMissing: 'Välj vad beslutet gäller',
    withInvestigation: 'Den signerade utredningen följer med handlingarna',
    notSigned: 'Utredningen är inte signerad och följer inte med.',
  },
  releaseForm: {
    title: 'Släpp till sammanträde',
    to: 'släppa ärendet',
    submit: 'Släpp',
    meeting: 'Till vilket sammanträde?',
    meetingMissing: 'Välj sammanträde',
    none: 'Inget sammanträde är planerat. Be nämndsekreteraren planera ett.',
  },
  returnForm: {
    title: 'Lämna tillbaka',
    to: 'lämna tillbaka ärendet',
    submit: 'Lämna tillbaka',
    why: 'Vad behöver göras?',
    whyMissing: 'Skriv vad som behöver göras',
  },
  withdrawForm: {
    title: 'Ta bort från listan',
    to: 'ta bort ärendet från listan',
    submit: 'Ta bort från listan',
    lead: 'Handlingarna stängs genast för ledamöterna. Ärendet går tillbaka till handläggaren.',
    why: 'Varför tas ärendet bort?',
    whyMissing: 'Skriv varför ärendet tas bort',
  },
};
