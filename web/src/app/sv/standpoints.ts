import type { Consent, StandpointParty } from '../../api/index.ts';

/** Words of how those who speak for the child stand, and of the plan of an investigation. */

export const standpointParty: Record<StandpointParty, string> = {
  guardian: 'Vårdnadshavare',
  child: 'Den unge',
};

export const consent: Record<Consent, string> = {
  consents: 'Samtycker',
  partly: 'Samtycker delvis',
  does_not: 'Samtycker inte',
  not_asked: 'Inte tillfrågad',
};

export const standpoints = {
  title: 'Inställning',
  lead: 'Vårdnadshavarna, och den unge från 15 år, för talan i ärendet (SoL 3:4). Vem som behöver samtycka till en insats beror på barnets ålder (SoL 21:1).',
  nobody: 'Ingen vårdnadshavare är känd. Lägg till vårdnadshavarna under Personer.',
  nobodyLink: 'Till Personer',
  waits: 'Inte hörd',
  protectedAgainst: 'Barnet har skydd mot personen',
  heard: (day: string) => `Hörd ${day}`,
  informed: (day: string) => `informerad ${day}`,
  notHeard: 'Hörs inte',
  toInvestigation: (consent: string) => `Utredningen: ${consent}`,
  toIntervention: (consent: string) => `Föreslagen insats: ${consent}`,
  record: 'Anteckna',
  recordFor: (name: string) => `Anteckna hur ${name} ställer sig`,
  earlier: (n: number) => `Tidigare (${n})`,
  form: {
    title: (name: string) => `Inställning: ${name}`,
    fixTo: 'spara inställningen',
    heard: 'Är personen hörd?',
    heardMissing: 'Välj ja eller nej',
    heardOn: 'Hörd den',
    informedOn: 'Informerad den',
    text: 'Hur ser personen på saken?',
    textHelp: 'Med personens egna ord.',
    textMissing: 'Skriv hur personen ser på saken',
    toInvestigation: 'Till utredningen',
    toIntervention: 'Till föreslagen insats',
    whyNot: 'Varför hörs personen inte?',
    whyNotMissing: 'Skriv varför personen inte hörs',
    submit: 'Spara inställningen',
  },
};

export const plan = {
  title: 'Utredningsplan',
  none: 'Ingen plan är gjord.',
  missing: 'Ingen plan är gjord. Det är en rutin och ingen lag, men planen hjälper er att hinna.',
  make: 'Gör en plan',
  change: 'Ändra planen',
  questions: 'Frågor att besvara',
  hearings: 'Ska höras',
  by: (day: string) => `senast ${day}`,
  ready: (day: string) => `Ska vara klar ${day}`,
  goneThrough: (who: string, day: string | null) =>
    day === null ? `Genomgången med ${who}` : `Genomgången med ${who} ${day}`,
  version: (n: number) => `Version ${n}`,
  reason: (why: string) => `Ändrad: ${why}`,
  earlier: (n: number) => `Tidigare versioner (${n})`,
  form: {
    title: 'Utredningsplan',
    fixTo: 'spara planen',
    questions: 'Frågor som utredningen ska besvara',
    questionsHelp: 'En fråga på varje rad.',
    questionsMissing: 'Skriv minst en fråga',
    hearings: 'Vem ska höras?',
    who: (n: number) => `Person eller verksamhet ${n}`,
    by: 'Senast',
    addOne: 'Lägg till någon',
    removeOne: 'Ta bort',
    remove: (n: number) => `Ta bort ${n}`,
    readyBy: 'Utredningen ska vara klar',
    goneThroughWith: 'Genomgången med',
    goneThroughWithHelp: 'Till exempel barnet, vårdnadshavarna eller din arbetsledare.',
    goneThroughOn: 'Genomgången den',
    reason: 'Varför ändras planen?',
    reasonMissing: 'Skriv varför planen ändras',
    submit: 'Spara planen',
  },
};
