import type { Project, ProjectHead } from '../../api/action-plans.ts';

/** Words of projects and grants, fetched by their pages. */

const KRONOR = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

export const financier = {
  state: 'Staten',
  region: 'Regionen',
  eu: 'EU',
  municipality: 'Kommunen',
  other: 'Någon annan',
} satisfies Record<ProjectHead['financier'], string>;

export const standing = {
  coming: 'Börjar senare',
  under_way: 'Pågår',
  unended: 'Slut, resultat saknas',
  ended: 'Avslutat',
} satisfies Record<ProjectHead['standing'], string>;

export const afterwards = {
  kept: 'Fortsätter i det vanliga arbetet',
  changed: 'Fortsätter i en annan form',
  ceased: 'Upphör',
} satisfies Record<NonNullable<ProjectHead['afterwards']>, string>;

export const reportStanding = {
  owed: 'Ska skickas',
  overdue: 'Försenad',
  in_time: 'Skickad i tid',
  late: 'Skickad för sent',
  dropped: 'Borttagen',
} satisfies Record<Project['reports'][number]['standing'], string>;

export const projects = {
  title: 'Projekt och bidrag',
  lead: 'Det som görs under en tid, ofta för andras pengar, och vad det ledde till. Pengarna själva följs i ekonomin.',
  make: 'Nytt projekt',
  print: 'Skriv ut',
  empty: 'Inget projekt finns',
  emptyHelp: 'Här står nämndens projekt när någon har lagt till det första.',
  columns: {
    project: 'Projekt',
    time: 'Tid',
    responsible: 'Svarar',
    money: 'Finansiering',
    report: 'Nästa redovisning',
  },
  between: (from: string, to: string) => `${from} – ${to}`,
  kronor: (sum: number | null) => (sum === null ? 'Inget belopp beslutat' : `${KRONOR.format(sum)} kr`),
  noReport: 'Ingen planerad',
  report: (what: string, day: string) => `${what}, senast ${day}`,
  overdue: (n: number) => (n === 1 ? '1 redovisning försenad' : `${n} redovisningar försenade`),
  back: 'Projekt och bidrag',
  facts: {
    time: 'Tid',
    responsible: 'Svarar',
    money: 'Finansiering',
    decision: 'Beslut om pengarna',
    plan: 'Del av',
  },
  purpose: 'Syfte',
  conditions: 'Villkor',
  noConditions: 'Inga villkor är antecknade.',
  reports: 'Redovisningar',
  reportColumns: { what: 'Redovisning', due: 'Senast', state: 'Läge', act: 'Åtgärd' },
  noReports: 'Ingen redovisning är planerad',
  noReportsHelp: 'Lägg in de dagar då den som ger pengarna ska ha en redovisning.',
  planReport: 'Planera en redovisning',
  send: 'Skickad',
  sendOf: (what: string) => `Skickad: ${what}`,
  drop: 'Ta bort',
  dropOf: (what: string) => `Ta bort: ${what}`,
  sent: (day: string, by: string) => `${day} av ${by}`,
  unended: (day: string) =>
    `Projektets tid tog slut ${day}. Skriv vad det ledde till och vad som händer sedan.`,
  overdueTitle: 'Försenad redovisning.',
  result: 'Resultat',
  noResult: 'Resultatet skrivs när projektet avslutas.',
  endedBy: (day: string, by: string) => `Avslutat ${day}, antecknat av ${by}`,
  afterwards: 'Vad händer sedan',
  change: 'Ändra',
  end: 'Avsluta projektet',
  versions: 'Hur det har stått',
  version: (n: number, day: string, by: string) => `Version ${n}, ${day} av ${by}`,
  saved: {
    set: 'Projektet är sparat',
    report: 'Redovisningen är planerad',
    sent: 'Redovisningen är antecknad som skickad',
    dropped: 'Redovisningen är borttagen',
    ended: 'Projektet är avslutat',
  },
};

export const projectForms = {
  choose: 'Välj',
  set: {
    heading: { make: 'Nytt projekt', change: 'Ändra projektet' },
    fixTo: 'spara projektet',
    submit: 'Spara projektet',
    title: 'Projektets namn',
    titleMissing: 'Skriv projektets namn',
    purpose: 'Syfte',
    purposeHelp: 'Skriv inga namn på enskilda. Alla i nämnden kan läsa det.',
    purposeMissing: 'Skriv projektets syfte',
    fromOn: 'Första dag',
    toOn: 'Sista dag',
    tooEarly: 'Sista dagen kan inte ligga före den första',
    function: 'Vilken funktion svarar för projektet?',
    functionMissing: 'Välj en funktion',
    plan: 'Del av en handlingsplan (frivilligt)',
    noPlan: 'Ingen plan',
    financier: 'Vem ger pengarna?',
    financierMissing: 'Välj vem som ger pengarna',
    grantName: 'Bidrag eller finansiär, med namn',
    grantMissing: 'Skriv vilket bidrag det är',
    decision: 'Var står beslutet? (frivilligt)',
    decidedSum: 'Beslutat belopp i kronor (frivilligt)',
    sumWrong: 'Skriv hela kronor med siffror',
    conditions: 'Villkor (frivilligt)',
  },
  report: {
    heading: 'Planera en redovisning',
    fixTo: 'planera redovisningen',
    submit: 'Spara redovisningen',
    what: 'Vad ska redovisas?',
    whatHelp: 'Till exempel: Delredovisning',
    whatMissing: 'Skriv vad som ska redovisas',
    dueOn: 'Senast',
  },
  send: {
    heading: 'Redovisningen är skickad',
    fixTo: 'spara',
    submit: 'Spara',
    sentOn: 'Skickad',
    words: 'Kommentar (frivilligt)',
  },
  drop: {
    heading: 'Ta bort redovisningen',
    fixTo: 'ta bort redovisningen',
    submit: 'Ta bort redovisningen',
    reason: 'Varför?',
    reasonMissing: 'Skriv varför',
  },
  end: {
    heading: 'Avsluta projektet',
    fixTo: 'avsluta projektet',
    submit: 'Avsluta projektet',
    help: 'Redovisningar som inte är skickade är kvar att göra.',
    endedOn: 'Sista dag',
    result: 'Vad ledde det till?',
    resultMissing: 'Skriv vad projektet ledde till',
    afterwards: 'Vad händer sedan?',
    afterwardsMissing: 'Välj vad som händer sedan',
    words: 'Vem fortsätter, och med vilka pengar?',
    wordsMissing: 'Skriv vem som fortsätter, eller varför det upphör',
  },
};
