import type { Commitment, ReviewSession } from '../../api/index.ts';
import { count } from '../../ui/format/numbers.ts';

/** Words of case reviews, of what is promised in them, and of those who work beside the holder of a case. */

export const commitmentState: Record<Commitment['state'], string> = {
  planned: 'planerat',
  under_way: 'påbörjat',
  done: 'utfört',
  confirmed: 'bekräftat',
  dropped: 'avskrivet',
};

const cases = (n: number): string => `${count(n)} ${n === 1 ? 'ärende' : 'ärenden'}`;

export const reviews = {
  title: 'Genomgång av ärenden',
  lead: (weeks: number) => `Varje öppet ärende gås igenom minst var ${count(weeks)}:e vecka.`,
  notAdopted:
    'Kommunen har inte antagit målet, så ingen frist bevakar det. Det görs under Frister och lagrum, regel LOK-016.',
  choose: 'Välj den handläggare som ni går igenom ärendena med.',
  empty: 'Inga öppna ärenden',
  emptyBody: 'Här står enhetens handläggare när de har fått ärenden.',
  columns: {
    who: 'Handläggare',
    open: 'Öppna',
    recent: 'Genomgångna',
    last: 'Senaste genomgång',
    act: 'Åtgärd',
  },
  recentOf: (recent: number, open: number) => `${count(recent)} av ${count(open)}`,
  never: (n: number) => `${count(n)} aldrig`,
  noneYet: 'Ingen ännu',
  underWay: (s: ReviewSession) => `Pågår, ${count(s.reviewed)} av ${count(s.cases)}`,
  endedAs: (day: string, s: ReviewSession) => `${day}, ${count(s.reviewed)} av ${cases(s.cases)}`,
  go: 'Gå igenom',
  goOn: 'Fortsätt',
  goOf: (name: string) => `Gå igenom ärendena med ${name}`,
  pageTitle: (name: string) => `Genomgång med ${name}`,
  crumb: 'Genomgång',
  begin: 'Börja genomgången',
  beginLead: (name: string) => `Sätt er tillsammans. ${name} och du står som deltagare.`,
  others: 'Andra som deltar (frivilligt)',
  progress: (s: ReviewSession) => `${count(s.reviewed)} av ${count(s.cases)} genomgångna`,
  end: 'Avsluta genomgången',
  ended: (s: ReviewSession) =>
    `Genomgången är avslutad. Ni gick igenom ${count(s.reviewed)} av ${cases(s.cases)}.`,
  keysTitle: 'Tangenter',
  keys: [
    ['J, K eller pilar', 'nästa och förra ärendet'],
    ['Enter', 'öppna anteckningen'],
    ['Ctrl + Enter', 'spara och gå till nästa'],
    ['Esc', 'stäng, utkastet ligger kvar'],
  ] as const,
  noCases: 'Inga öppna ärenden att gå igenom.',
  done: 'Genomgånget',
  draft: 'Utkast',
  lastContact: 'Senaste kontakt',
  noContact: 'Ingen kontakt är dokumenterad',
  plan: 'Planen',
  planOf: (version: number | null, readyBy: string | null, isMissing: boolean) => {
    if (version === null) return isMissing ? 'Ingen plan är gjord' : 'Ingen plan är gjord än';
    const said = readyBy === null ? 'Ingen dag är satt' : `Klar senast ${readyBy}`;
    return version === 1 ? said : `${said}, version ${version}`;
  },
  print: 'Skriv ut',
  lastReview: 'Förra genomgången',
  neverReviewed: 'Har aldrig gåtts igenom',
  clocks: 'Frister',
  noClocks: 'Ingen frist löper',
  agreed: 'Åtaganden',
  openCase: 'Öppna ärendet',
  note: 'Vad ni kom fram till',
  noteHelp: 'Läget, planen och nästa steg. Det blir en del av akten.',
  noteMissing: 'Skriv vad ni kom fram till',
  action: (n: number) => `Åtagande ${count(n)}`,
  actionTitle: 'Vad ska göras',
  actionMissing: 'Skriv vad som ska göras, eller ta bort åtagandet',
  responsible: 'Vem',
  responsibleMissing: 'Välj vem som åtar sig det',
  due: 'Senast',
  addAction: 'Lägg till åtagande',
  removeAction: 'Ta bort åtagandet',
  next: 'Nästa genomgång',
  save: 'Spara och gå vidare',
  fixTo: 'spara genomgången',
  close: 'Stäng',
  savedAt: (time: string) => `Utkast sparat ${time}`,
  notSaved: 'Utkastet är inte sparat än. Det försöks igen.',
  history: 'Tidigare genomgångar',
  historyRow: (s: ReviewSession) =>
    `${cases(s.reviewed)} av ${count(s.cases)}. ${[s.ledBy, s.holderName, s.others].filter(Boolean).join(', ')}`,
  /** On the page of a case. */
  section: 'Genomgångar och åtaganden',
  sectionNone: 'Ärendet har inte gåtts igenom med chefen, och inget är avtalat.',
  reviewed: (day: string, by: string, withWhom: string | null) =>
    `${day}, ${by}${withWhom === null ? '' : ` med ${withWhom}`}`,
  nextOn: (day: string) => `Nästa genomgång senast ${day}`,
  earlier: (n: number) => `Visa ${count(n)} tidigare`,
};

export const commitments = {
  by: (title: string, name: string | null) => (name === null ? title : `${name}, ${title}`),
  dueBy: (day: string) => `senast ${day}`,
  late: (days: number) => `${count(days)} ${days === 1 ? 'dag' : 'dagar'} sent`,
  doneBy: (day: string, by: string) => `Utfört ${day}, ${by}`,
  proof: 'Visas av',
  proofGone: 'Höll inte',
  effect: (day: string, words: string) => `Effekt ${day}: ${words}`,
  begin: 'Påbörjat',
  beginOf: (title: string) => `Säg att du har påbörjat: ${title}`,
  finish: 'Klart',
  finishOf: (title: string) => `Säg att det är klart: ${title}`,
  settle: 'Avgör',
  settleOf: (title: string) => `Avgör åtagandet: ${title}`,
  drop: 'Avskriv',
  finishTitle: 'Åtagandet är utfört',
  finishSubmit: 'Spara som utfört',
  finishFixTo: 'spara åtagandet som utfört',
  words: 'Hur det gick (frivilligt)',
  proofLegend: 'Vad visar det? Välj signerade anteckningar',
  noEntries:
    'Det finns ingen signerad anteckning att hänvisa till än. Utan den kan åtagandet inte bekräftas.',
  settleTitle: 'Avgör åtagandet',
  settleSubmit: 'Spara',
  settleFixTo: 'avgöra åtagandet',
  step: 'Vad kom du fram till?',
  steps: {
    confirmed: 'Det är gjort: bekräfta',
    reopened: 'Det som skulle visa det håller inte: öppna igen',
    dropped: 'Det behövs inte längre: avskriv',
  },
  why: 'Varför',
  whyMissing: 'Skriv varför',
  newDay: 'Ny dag',
  effectLabel: 'Har det hjälpt? (frivilligt)',
  stepMissing: 'Välj vad du kom fram till',
};

export const coWorkers = {
  fact: 'Medhandläggare',
  with: (names: readonly string[]) => `med ${names.join(', ')}`,
  title: 'Medhandläggare',
  lead: 'En medhandläggare läser och skriver i ärendet som handläggaren, men har inte dess frister.',
  now: 'Medhandläggare nu',
  since: (day: string) => `sedan ${day}`,
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort ${name} som medhandläggare`,
  add: 'Lägg till',
  task: 'Uppgift i ärendet (frivilligt)',
  submit: 'Lägg till medhandläggare',
  fixTo: 'lägga till medhandläggaren',
  missing: 'Välj vem som ska vara medhandläggare',
};
