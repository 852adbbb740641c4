/** Words of the small parts that every screen uses: due tag, lists, fields, numbers. */

const plural = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const due = {
  today: 'i dag',
  todayAt: (time: string) => `i dag ${time}`,
  tomorrow: 'i morgon',
  mayNow: 'får göras nu',
  earliestTomorrow: 'tidigast i morgon',
  earliestIn: (n: number) => `tidigast om ${n} dagar`,
  inDays: (n: number) => `om ${n} dagar`,
  lateDays: (n: number) => `försenat ${plural(n, 'dag', 'dagar')}`,
  lateSince: (time: string) => `försenat sedan ${time}`,
  met: 'inom tid',
  metInExtension: 'inom förlängd tid',
  sameDay: 'samma dag',
  doneAt: (time: string) => `gjord ${time}`,
  doneLate: (n: number) => `klar ${plural(n, 'dag', 'dagar')} för sent`,
  doneLateSameDay: 'klar för sent',
  ended: 'klar',
  theirsPast: (n: number) => `passerad sedan ${plural(n, 'dag', 'dagar')}`,
  cancelled: 'avbruten',
  extendedFrom: (day: string) => `förlängd från ${day}`,
  extendedTooLate: 'förlängning för sent beslutad',
  possibleLater: (day: string) => `möjlig senare dag ${day}, kräver juridisk bedömning`,
  possibleLaterExists: 'möjlig senare dag finns',
  local: 'lokalt mål, beslutat av nämnden',
  localShort: 'lokalt mål',
  external: 'bevakas, räknas inte',
  openAtOnce: 'inled genast',
  openAtOnceWhy: 'våld mot barn',
  unassigned: (unit: string) => `Ej fördelad, ${unit}`,
  nobody: 'ingen',
  viaDeputy: (name: string) => `${name}, ersättare`,
  vacant: (title: string, name: string) => `${title} är vakant, ligger hos ${name}`,
  absent: (title: string, name: string) => `${title} är frånvarande, ligger hos ${name}`,
  panelOf: (rule: string) => `Om fristen ${rule}`,
  panel: {
    countedFrom: 'Räknas från',
    counting: 'Så räknas den',
    legalBasis: 'Grund',
    extension: 'Förlängning',
    extended: 'Förlängd',
    extendedBy: (by: string, on: string, reason: string) => `av ${by} ${on}: ${reason}`,
    possibleLater: 'Möjlig senare dag',
    needsLegal: (day: string) => `${day}, kräver juridisk bedömning`,
    stopped: 'Klar',
    confidence: 'Säkerhet',
    holder: 'Innehavare',
    local: 'Slag',
    localText: 'lokalt mål som kommunen själv har satt, inte lag',
    localSince: (since: string, by: string | null, reason: string) =>
      `lokalt mål sedan ${since}${by === null ? '' : `, satt av ${by}`}, inte lag: ${reason}`,
    aboutRule: 'Om regeln och lagrummet',
    corrected: 'Rättad',
    cycle: 'Återkommer',
    cycleN: (n: number) => `omgång ${n}`,
    recommendationText: 'rekommendation, inte lag',
  },
  ruleTitle: (name: string, length: string) => `${name}, ${length}`,
};

export const list = {
  showing: (from: number, to: number, total: number) =>
    total === 0 ? 'Inga rader' : `Visar ${from}–${to} av ${total}`,
  keysMove: 'flytta',
  keysOpen: 'öppna',
  density: 'Radhöjd',
  comfortable: 'Luftig lista',
  tight: 'Tät lista',
  sortBy: 'Ordning',
  filter: 'Urval',
  withCount: (label: string, n: number) => `${label} ${n}`,
  noMatch: 'Inga rader i det här urvalet',
  showAll: 'Visa alla',
  unassigned: 'Ej fördelad',
};

export const field = {
  date: {
    format: 'Skriv datum som ÅÅÅÅ-MM-DD, till exempel 2026-12-04',
    noSuchDay: 'Den dagen finns inte. Skriv datum som ÅÅÅÅ-MM-DD',
    tooEarly: (day: string) => `Välj ${day} eller senare`,
    tooLate: (day: string) => `Välj ${day} eller tidigare`,
  },
  time: 'Skriv klockslag som TT.MM, till exempel 14.30',
  optional: (label: string) => `${label} (valfritt)`,
  choose: 'Välj',
};

export const number = { notMeasured: '–', years: (n: number) => `${n} år` };

export const dialog = {
  close: 'Stäng',
  cancel: 'Avbryt',
};

export const errorSummary = {
  toDo: (n: number, infinitive: string) =>
    n === 1 ? `Rätta 1 uppgift för att ${infinitive}` : `Rätta ${n} uppgifter för att ${infinitive}`,
};

export const yesNo: Readonly<Record<string, string>> = { yes: 'Ja', no: 'Nej' };
