import type { CommissionState } from '../../api/commissions.ts';

/** Words of what is ordered of performing units, fetched by its pages. */

export const commissionState: Record<CommissionState, string> = {
  sent: 'Väntar på överlämning',
  received: 'Mottaget',
  started: 'Pågår',
  paused: 'Uppehåll',
  ended: 'Avslutat',
  returned: 'Lämnat tillbaka',
};

const days = (from: string, to: string | null): string =>
  to === null ? `från ${from} tills vidare` : `${from} till ${to}`;

export const commissions = {
  title: 'Uppdrag',
  lead: 'Det som har beviljats och beställts av en enhet som utför insatser. Utföraren har uppdraget i ett eget ärende och ser inte den här akten.',
  leadPerformer: 'Det som enheten har fått i uppdrag att utföra.',
  none: 'Inget är beställt.',
  nothingGranted: 'Ett uppdrag skickas när något är beviljat. Här finns inget gällande beslut om en insats.',
  send: 'Skicka uppdrag',
  number: (number: string) => `Uppdrag ${number}`,
  planned: (from: string, to: string | null) => `Planerat ${days(from, to)}`,
  toUnit: (unit: string) => `Utförare: ${unit}`,
  fromUnit: (unit: string) => `Beställare: ${unit}`,
  holder: (title: string, name: string | null) => (name === null ? `${title}, vakant` : `${name}, ${title}`),
  noHolder: 'Inte fördelat',
  open: (name: string, number: string) => `Öppna ${name}, ${number}`,
};

export const commission = {
  back: 'Alla uppdrag',
  tabs: 'Uppdragets delar',
  pages: { order: 'Uppdrag', plan: 'Genomförandeplan', followUp: 'Uppföljning', end: 'Avslut' },
  facts: {
    number: 'Nummer',
    state: 'Läge',
    unit: 'Utförare',
    from: 'Beställare',
    holder: 'Behandlare',
    decision: 'Beslut',
    planned: 'Planerad tid',
    sent: 'Skickat',
    orderedBy: 'Beställande ärende',
  },
  decision: (kind: string, on: string) => `${kind}, ${on}`,
  replaced: {
    changed: 'Beslutet har ändrats av ett senare beslut.',
    annulled: 'Beslutet är upphävt.',
  },
  replacedWhat: {
    performer: 'Tala med den som beställde om vad som gäller för insatsen.',
    orderer: 'Ändra uppdraget eller avsluta insatsen, om den inte ska ges som förut.',
  },
  planned: days,
  sent: (on: string, by: string) => `${on} av ${by}`,
  purpose: 'Varför',
  scope: 'Omfattning',
  order: 'Det som är beställt',
  changed: (version: number, on: string, by: string) => `Version ${version}, ${on} av ${by}`,
  because: (reason: string) => `Skäl till ändringen: ${reason}`,
  earlier: 'Tidigare lydelser',
  goals: 'Mål för uppdraget',
  withdrawn: (on: string, by: string, reason: string) => `Borttaget ${on} av ${by}: ${reason}`,
};

export const sendForm = {
  title: 'Skicka uppdrag',
  to: 'skicka uppdraget',
  submit: 'Skicka uppdraget',
  decision: 'Beslut',
  decisionHelp: 'Det beslut som insatsen följer av.',
  decisionMissing: 'Välj beslut',
  decisionOf: (kind: string, on: string, wording: string) => `${kind}, ${on}: ${wording}`,
  entry: 'Insats',
  entryHelp: 'Ur insatskatalogen.',
  entryMissing: 'Välj insats',
  unit: 'Utförare',
  unitMissing: 'Välj enhet',
  from: 'Planerad start',
  until: 'Planerat slut',
  purpose: 'Varför insatsen behövs',
  purposeHelp: 'Det utföraren behöver veta för att kunna börja. Utföraren ser inte utredningen.',
  purposeMissing: 'Skriv varför insatsen behövs',
  scope: 'Omfattning',
  scopeHelp: 'Till exempel ett samtal i veckan.',
  scopeMissing: 'Skriv omfattningen',
  goals: 'Mål',
  goalsHelp: 'Vad som ska bli annorlunda. Skriv så att personen själv förstår.',
  goal: (n: number) => `Mål ${n}`,
  goalMissing: 'Skriv minst ett mål',
  addGoal: 'Lägg till ett mål',
  remove: 'Ta bort',
  removeGoal: (n: number) => `Ta bort mål ${n}`,
  sent: 'Uppdraget är skickat',
};

export const changeForm = {
  title: 'Ändra det som är beställt',
  to: 'ändra uppdraget',
  open: 'Ändra',
  submit: 'Spara ändringen',
  addHelp: 'De mål som redan finns står kvar om du inte tar bort dem.',
  newGoals: 'Nya mål',
  withdraw: 'Ta bort mål',
  withdrawHelp: 'Ett mål som tas bort står kvar i uppdraget, överstruket och med skälet.',
  reason: 'Skäl till ändringen',
  reasonHelp: 'Utföraren får veta att uppdraget är ändrat och läser skälet.',
  reasonMissing: 'Skriv varför uppdraget ändras',
  goalNeeded: 'Minst ett mål behövs',
  over: 'Uppdraget är avslutat och ändras inte.',
};
