import type { Execution, ExecutionCause, UnexecutedRow } from '../../api/execution.ts';

/** Words of whether decisions are executed: fetched by the pages of decisions and by the report of those that are not. */

export const executionCause: Record<ExecutionCause, string> = {
  no_place: 'Ingen plats är ledig',
  nobody_to_give_it: 'Personal eller uppdragstagare saknas',
  offer_declined: 'Har tackat nej till erbjudande',
  person_waits: 'Vill vänta',
  not_reached: 'Går inte att nå',
  other: 'Annat',
};

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagar`);

export const execution = {
  heading: 'Verkställighet',
  waiting: ({ rule, sinceOn, dueOn }: Pick<Execution, 'rule' | 'sinceOn' | 'dueOn'>): string =>
    rule === 'EV-010'
      ? `Inte verkställt än. Senast ${dueOn}, annars rapporteras beslutet.`
      : `Avbrutet sedan ${sinceOn}. Återupptas senast ${dueOn}, annars rapporteras beslutet.`,
  executed: (on: string) => `Verkställt ${on}.`,
  fellAway: (on: string) => `Inget att verkställa längre, sedan ${on}.`,
  cause: (cause: ExecutionCause) => `Orsak: ${executionCause[cause].toLocaleLowerCase('sv')}.`,
  act: 'Anteckna verkställighet',
  dialog: {
    title: 'Är beslutet verkställt?',
    lead: 'Ett beslut är verkställt den dag då insatsen börjar. En insats som är beställd verkställs av sig själv när utföraren antecknar start.',
    which: 'Är det verkställt?',
    whichMissing: 'Svara om beslutet är verkställt',
    yes: 'Ja',
    no: 'Nej, inte än',
    on: 'Från och med',
    late: 'Varför antecknas det först nu?',
    lateHelp: 'Tiden för att verkställa har gått ut. Ligger dagen inom tiden rättas fristen.',
    lateMissing: 'Skriv varför det antecknas först nu',
    cause: 'Varför inte?',
    causeMissing: 'Välj varför det inte är verkställt',
    submit: 'Spara',
    fixTo: 'spara',
  },
};

const MONTHS = ['första', 'andra', 'tredje', 'fjärde'] as const;
/** "Tredje kvartalet 2026", by its first day. */
const quarterName = (from: string): string => {
  const which = MONTHS[(Number(from.slice(5, 7)) - 1) / 3] ?? '';
  return `${which.charAt(0).toLocaleUpperCase('sv')}${which.slice(1)} kvartalet ${from.slice(0, 4)}`;
};

export const unexecuted = {
  title: 'Ej verkställda beslut',
  quarterName,
  lead: (from: string, to: string) => `${quarterName(from)}, ${from} – ${to}`,
  help: 'Gynnande beslut enligt socialtjänstlagen som inte är verkställda tre månader efter beslutet eller efter ett avbrott (34 kap. 1 §). Rapporten går till IVO och revisorerna. Här står inga namn.',
  ongoing: 'Kvartalet pågår. Listan är som den ser ut i dag.',
  quarter: 'Kvartal',
  option: (from: string, sentOn: string | null, ongoing: boolean) =>
    `${quarterName(from)}${sentOn ? `, skickad ${sentOn}` : ongoing ? ', pågår' : ''}`,
  counts: {
    waiting: 'Väntar än',
    executed: 'Verkställda i kvartalet, för sent',
    fellAway: 'Inte längre aktuella',
  },
  caption: 'Ej verkställda beslut',
  columns: { what: 'Beslut', since: 'Väntar sedan', late: 'Över tiden', standing: 'Läge', cause: 'Orsak' },
  rule: { 'EV-010': 'beslutat', 'EV-011': 'avbrutet' } satisfies Record<UnexecutedRow['rule'], string>,
  standing: {
    waiting: 'Väntar',
    executed: 'Verkställt',
    fell_away: 'Inte längre aktuellt',
  } satisfies Record<UnexecutedRow['standing'], string>,
  late: days,
  dueOn: (day: string) => `skulle vara verkställt ${day}`,
  on: (what: string, day: string) => `${what} ${day}`,
  noCause: 'Orsak saknas',
  emptyTitle: 'Inget att rapportera',
  empty: 'Alla beslut är verkställda i tid.',
  print: 'Skriv ut',
  mark: 'Markera som skickad',
  markAgain: 'Markera som skickad igen',
  markTitle: 'Markera rapporten som skickad',
  markLead: (from: string) =>
    `${quarterName(from)}. Antalen sparas som de är nu. Skickas rapporten om, markerar du den igen.`,
  sentOn: 'Skickad den',
  fixTo: 'spara',
  sent: (day: string, by: string) => `Skickad ${day}, markerad av ${by}.`,
  sentWith: (waiting: number, executed: number, fellAway: number) =>
    `Då: ${waiting} väntade, ${executed} verkställda för sent, ${fellAway} inte längre aktuella.`,
  noneSent: 'Inte markerad som skickad.',
  done: 'Rapporten är markerad som skickad',
};
