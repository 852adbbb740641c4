import type {
  CommissionStep,
  HandoverOutcome,
  PauseReason,
  ReturnReason,
  SettledBy,
} from '../../api/handovers.ts';

/** Words of handovers and of what happens with a commission till it runs, fetched by their pages. */

export const returnReason: Record<ReturnReason, string> = {
  no_capacity: 'Ingen kapacitet',
  wrong_target_group: 'Fel målgrupp för insatsen',
  unclear_order: 'Beställningen är oklar',
  person_declines: 'Den enskilde tackar nej',
  not_reached: 'Går inte att nå',
  needs_other: 'Behöver en annan insats',
  other: 'Annat',
};

export const pauseReason: Record<PauseReason, string> = {
  person_wishes: 'Den enskilde vill det',
  away: 'Bortrest eller på sjukhus',
  nobody_to_give_it: 'Ingen kan ge insatsen',
  not_reached: 'Går inte att nå',
  other: 'Annat',
};

export const settledBy: Record<SettledBy, string> = {
  sent_elsewhere: 'Skickar till en annan utförare',
  new_decision: 'Nytt beslut',
  nothing_more: 'Inget mer behövs',
  other: 'Annat',
};

export const stepName: Record<CommissionStep['step'], string> = {
  waits: 'Väntar',
  received: 'Mottaget',
  contacted: 'Första kontakt',
  started: 'Startat',
  paused: 'Uppehåll',
  resumed: 'Återupptaget',
  declined: 'Avböjt',
  returned: 'Lämnat tillbaka',
  settled: 'Omhändertaget av beställaren',
};

const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  paused: pauseReason,
  declined: returnReason,
  returned: returnReason,
  settled: settledBy,
};
/** Why a step was taken, in words. */
export const reasonOf = (step: string, reason: string): string => REASONS[step]?.[reason] ?? reason;

const days = (n: number) => (n === 0 ? 'i dag' : n === 1 ? '1 dag' : `${n} dagar`);
const seat = (title: string, name: string | null) =>
  name === null ? `${title} (vakant)` : `${name}, ${title}`;

export const steps = {
  heading: 'Vad som har hänt',
  none: 'Uppdraget är skickat och väntar på att enheten tar emot det.',
  atMeeting: 'vid överlämningsmöte',
  by: (by: string, title: string) => `${by}, ${title},`,
  to: (receiver: string) => `Till ${receiver}`,
  acts: {
    receive: 'Ta emot',
    contact: 'Anteckna första kontakt',
    start: 'Starta insatsen',
    pause: 'Gör uppehåll',
    resume: 'Återuppta',
    decline: 'Avböj',
    return: 'Lämna tillbaka',
    settle: 'Vad gör ni nu?',
  },
  done: {
    receive: 'Uppdraget är mottaget',
    contact: 'Första kontakten är antecknad',
    start: 'Insatsen är startad',
    pause: 'Uppehållet är antecknat',
    resume: 'Insatsen är återupptagen',
    decline: 'Uppdraget är avböjt',
    return: 'Uppdraget är lämnat tillbaka',
    settle: 'Det är antecknat vad ni gör',
  },
  leads: {
    receive: 'Den som får uppdraget har det som ett eget ärende, med sina frister.',
    contact: 'Den dag då ni först hade kontakt med den enskilde.',
    start: 'Insatsen börjar, och beslutet räknas som verkställt från den dagen.',
    pause: 'Beslutet räknas som avbrutet. Återupptas insatsen inte inom tre månader ska det rapporteras.',
    resume: 'Insatsen ges igen.',
    decline: 'Ert ärende stängs. Beställaren ser varför och behöver göra något.',
    return: 'Ert ärende stängs. Beställaren ser varför och behöver göra något.',
    settle:
      'Utföraren har lämnat tillbaka uppdraget. Beslutet väntar tills det verkställs någon annanstans eller ändras.',
  },
  receiver: 'Vem?',
  receiverMissing: 'Välj vem som tar emot uppdraget',
  seat,
  on: 'Vilken dag?',
  why: 'Varför?',
  whyMissing: 'Välj varför',
  what: 'Vad?',
  note: 'Anteckning',
  noteMissing: 'Skriv vad som ligger bakom',
  late: 'Varför antecknas det först nu?',
  lateHelp: 'Fyll i om en frist har gått ut men dagen låg i tid.',
  submit: 'Spara',
  fixTo: 'spara',
  returned: 'Utföraren har lämnat tillbaka uppdraget. Någon behöver göra något.',
};

export const handover = {
  title: 'Överlämning',
  lead: (waiting: number) => `${waiting === 0 ? 'Inga' : waiting} uppdrag väntar`,
  help: 'Gå igenom uppdragen tillsammans med enheten som har beställt dem: vem tar emot, vad ni kommer överens om. Båda enheterna kan läsa minnesanteckningarna.',
  helpOrderer: 'Uppdrag som din enhet har skickat och som ingen har tagit emot, och de som kommit tillbaka.',
  from: (unit: string) => `Från ${unit}`,
  to: (unit: string) => `Till ${unit}`,
  waits: (n: number) => (n === 0 ? 'Skickat i dag' : `Har väntat ${days(n)}`),
  planned: (day: string) => `Planerad start ${day}`,
  training: (what: string) => `Kräver utbildning: ${what}`,
  outcome: 'Vad händer?',
  outcomes: { received: 'Tas emot', waits: 'Väntar', declined: 'Avböjs' } satisfies Record<
    HandoverOutcome,
    string
  >,
  later: 'Tas inte upp',
  receiver: 'Vem tar emot?',
  receiverOf: (title: string, name: string | null, running: number, notBegun: number, trained: boolean) =>
    `${seat(title, name)}: ${running} pågår, ${notBegun} ska börja${trained ? ', utbildad i metoden' : ''}`,
  reason: 'Varför avböjs det?',
  note: 'Vad kom ni överens om?',
  noteWaits: 'Varför väntar det?',
  noteDeclined: 'Vad ligger bakom?',
  present: 'Vilka är med?',
  presentMissing: 'Skriv vilka som är med',
  day: 'Mötesdag',
  nothingChosen: 'Välj vad som händer med minst ett uppdrag',
  hold: 'Spara överlämningen',
  held: 'Överlämningen är sparad',
  fixTo: 'spara överlämningen',
  capacity: 'Vem har hur mycket',
  capacityHelp: 'Uppehåll räknas inte som belastning.',
  load: {
    who: 'Behandlare',
    running: 'Pågår',
    notBegun: 'Ska börja',
    paused: 'Uppehåll',
    entry: 'Insats',
    places: 'Platser',
    trained: 'Utbildad för',
  },
  places: (running: number, places: number | null) =>
    places === null ? `${running}, platser räknas inte` : `${running} av ${places}`,
  entries: 'Insatser i enheten',
  sent: 'Skickat, inte mottaget',
  returned: 'Tillbaka: någon behöver göra något',
  returnedOn: (day: string) => `Lämnades tillbaka ${day}`,
  meetings: 'Tidigare överlämningar',
  noMeetings: 'Ingen överlämning är hållen här än.',
  meeting: (day: string, from: string, to: string) => `${day}: ${from} till ${to}`,
  count: (n: number) => (n === 1 ? '1 uppdrag' : `${n} uppdrag`),
  minutes: {
    title: (day: string) => `Överlämning ${day}`,
    lead: (from: string, to: string) => `${from} till ${to}`,
    back: 'Till överlämning',
    print: 'Skriv ut',
    present: 'Med på mötet',
    kept: (by: string, at: string) => `Antecknat av ${by} ${at}`,
    closed: (n: number) => (n === 1 ? 'Ett uppdrag visas inte för dig.' : `${n} uppdrag visas inte för dig.`),
  },
};
