import type { PlanDuty, PlanParty, PlanStanding, ReviewOutcome } from '../../api/plans.ts';

/** Words of the implementation plan of a commission, fetched by its pages. */

export const planStanding: Record<PlanStanding, string> = {
  missing: 'Plan saknas',
  not_agreed: 'Inte överenskommen',
  coming: 'Börjar senare',
  ended: 'Plantiden är slut',
  review_overdue: 'Genomgången är försenad',
  current: 'Aktuell',
};

export const planParty: Record<PlanParty, string> = {
  person: 'Personen själv',
  guardian: 'Vårdnadshavare',
  near: 'Närstående',
  other: 'Annan',
};

export const reviewOutcome: Record<ReviewOutcome, string> = {
  keep: 'Planen gäller som den är',
  change: 'Planen ska ändras',
};

const period = (from: string, to: string | null): string => (to === null ? `från ${from}` : `${from}–${to}`);

export const implementationPlan = {
  title: 'Genomförandeplan',
  help: 'En plan är aktuell när den är överenskommen, gäller i dag och har gåtts igenom de senaste sex månaderna.',
  makeBy: (day: string) => `Planen ska vara klar ${day}, 30 dagar från starten.`,
  madeLate: (day: string) => `Planen skulle ha varit klar ${day}.`,
  waits: (version: number) =>
    `Version ${version} väntar på att ni kommer överens. Den förra gäller så länge.`,
  waitsFirst: 'Gå igenom planen med personen och anteckna vad ni kom överens om.',
  coming: (day: string) => `Planen börjar gälla ${day}.`,
  ended: (day: string) => `Planen gällde till och med ${day}. Gör en ny version.`,
  reviewBy: (day: string) => `Gå igenom planen igen senast ${day}.`,
  reviewLate: (day: string) => `Planen skulle ha gåtts igenom senast ${day}.`,
  missing: 'Det finns ingen plan ännu.',
  missingOrderer: 'Utföraren har inte gjort någon plan ännu.',
  notUnderWay: 'Uppdraget pågår inte. En plan görs när det är mottaget.',
  make: 'Gör planen',
  change: 'Ändra planen',
  agree: 'Anteckna överenskommelsen',
  review: 'Anteckna genomgång',
  print: 'Skriv ut',
  order: 'Uppdraget',
  purpose: 'Syfte',
  scope: 'Omfattning',
  sides: 'Mål sida vid sida',
  ordered: 'Uppdragets mål',
  planned: 'Planens mål',
  gaps: (unserved: number, own: number) =>
    [
      unserved > 0 && `${unserved} mål i uppdraget finns inte i planen`,
      own > 0 && `${own} mål i planen är inte ${own === 1 ? 'beställt' : 'beställda'}`,
    ]
      .filter(Boolean)
      .join(' · '),
  noGaps: 'Varje mål i uppdraget finns i planen, och tvärtom.',
  unserved: 'Inget mål i planen',
  notOrdered: 'Inte i uppdraget',
  withdrawn: 'Målet i uppdraget är borttaget',
  why: (text: string) => `Därför: ${text}`,
  how: 'Vi gör',
  who: 'Vem',
  when: 'När',
  agreement: 'Överenskommelse',
  notAgreed: 'Ingen har kommit överens om den här versionen ännu.',
  agreedOn: (day: string) => `Överenskommen ${day}`,
  withWhom: 'Med',
  party: (party: string, name: string) => `${name} (${party.toLowerCase()})`,
  withoutPerson: 'Varför personen själv inte är med',
  ownWords: 'Personens egna ord',
  noWords: 'Varför det inte finns några egna ord',
  others: 'Det här gör andra',
  contact: 'Så håller vi kontakt',
  reviews: 'Genomgångar',
  reviewOf: (version: number, who: string) => `Version ${version}, tillsammans med ${who}`,
  noReviews: 'Planen har inte gåtts igenom sedan ni kom överens.',
  earlier: (n: number) => (n === 1 ? 'En tidigare version' : `${n} tidigare versioner, den senaste först`),
  version: (n: number) => `Version ${n}`,
  holds: 'gäller',
  proposal: 'förslag',
  replaced: 'ersatt',
  period,
  reason: (text: string) => `Ändrad därför att: ${text}`,
  signed: (by: string, title: string, at: string) => `${[by, title].filter(Boolean).join(', ')} · ${at}`,
  done: {
    plan: 'Planen är sparad',
    agree: 'Överenskommelsen är antecknad',
    review: 'Genomgången är antecknad',
  },
};

export const planForm = {
  make: 'Genomförandeplan',
  change: 'Ny version av planen',
  fixTo: 'spara planen',
  submit: 'Spara planen',
  lead: 'Skriv så att personen kan läsa planen. Den går att skriva ut.',
  reason: 'Varför ändras planen?',
  reasonMissing: 'Skriv varför planen ändras',
  startsOn: 'Gäller från och med',
  endsOn: 'Gäller till och med',
  endsOnHelp: 'Lämna tomt om planen gäller tills vidare',
  endsFirst: 'Sista dagen kan inte ligga före den första',
  goals: 'Mål',
  goal: (n: number) => `Mål ${n}`,
  goalText: 'Vad ska vi nå?',
  goalHelp: 'Vad ska vara annorlunda? Gärna med personens egna ord.',
  goalMissing: 'Skriv målet',
  serves: 'Hör till målet i uppdraget',
  servesNone: 'Inget, det är planens eget',
  ownWhy: 'Varför är det med?',
  how: 'Vad gör vi?',
  howMissing: 'Skriv vad ni ska göra',
  who: 'Vem gör det?',
  when: 'När och hur ofta?',
  add: 'Lägg till mål',
  remove: (n: number) => `Ta bort mål ${n}`,
  removeOne: 'Ta bort',
  left: 'Mål i uppdraget som planen inte tar upp',
  leftHelp: 'Skriv varför, så ser den som har beställt det.',
  leftWhy: (goal: string) => `Varför inte ”${goal}”?`,
  others: 'Vad gör andra?',
  othersHelp: 'Till exempel skolan eller vården',
  contact: 'Hur håller vi kontakt?',
  contactHelp: 'Med närstående och med den som har beställt insatsen',
};

export const agreeForm = {
  title: 'Överenskommelse om planen',
  fixTo: 'anteckna överenskommelsen',
  submit: 'Anteckna',
  agreedOn: 'När kom ni överens?',
  parties: 'Med vem?',
  party: (n: number) => `Vem är det? (${n})`,
  name: (n: number) => `Namn (${n})`,
  nameMissing: 'Skriv vem det är',
  add: 'Lägg till en person',
  remove: (n: number) => `Ta bort person ${n}`,
  removeOne: 'Ta bort',
  withoutPersonWhy: 'Varför är personen själv inte med?',
  withoutPersonMissing: 'Skriv varför personen själv inte är med',
  ownWords: 'Personens egna ord om planen',
  ownWordsHelp: 'Skriv det som personen säger, även det som personen inte håller med om.',
  noWordsWhy: 'Varför finns det inga egna ord?',
  noWordsHelp: 'Till exempel att barnet är för litet',
  wordsMissing: 'Skriv personens egna ord, eller varför det inte finns några',
};

export const reviewForm = {
  title: 'Genomgång av planen',
  fixTo: 'anteckna genomgången',
  submit: 'Anteckna',
  reviewedOn: 'När gick ni igenom planen?',
  with: 'Vilka var med?',
  withMissing: 'Skriv vilka som var med',
  outcome: 'Vad kom ni fram till?',
  outcomeMissing: 'Välj vad ni kom fram till',
  text: 'Vad sa ni?',
  textMissing: 'Skriv vad ni sa',
};

export const printedPlan = {
  title: 'Min plan',
  lead: (name: string) => `Plan för ${name}`,
  back: 'Till planen',
  print: 'Skriv ut',
  traced: 'Att planen skrivs ut syns i ärendets logg.',
  none: 'Det finns ingen plan att skriva ut.',
  draft: 'Det här är ett förslag. Ingen har kommit överens om det ännu.',
  about: (intervention: string, unit: string) => `${intervention} hos ${unit}`,
  valid: (from: string, to: string | null) =>
    to === null ? `Planen gäller från ${from}.` : `Planen gäller från ${from} till ${to}.`,
  why: 'Varför du får hjälp',
  goals: 'Det här ska vi nå',
  goal: (n: number) => `Mål ${n}`,
  serves: (goal: string) => `Socialtjänstens mål: ${goal}`,
  how: 'Så gör vi',
  who: 'Vem',
  when: 'När',
  others: 'Det här gör andra',
  contact: 'Så håller vi kontakt',
  said: 'Så här säger du',
  agreed: (day: string, names: string) => `Vi kom överens ${day}: ${names}.`,
  next: (day: string) => `Vi går igenom planen igen senast ${day}. Du kan be om det tidigare.`,
  change: 'Du kan när som helst säga till om något i planen inte fungerar.',
  signPerson: 'Underskrift',
  signGuardian: 'Vårdnadshavare',
  signUnit: 'För enheten',
  by: (name: string, at: string) => `Utskrivet av ${name} ${at}`,
};

export const planDuty: Record<PlanDuty, string> = {
  contact: 'Ta första kontakten',
  start: 'Påbörja insatsen',
  make: 'Gör genomförandeplanen',
  agree: 'Kom överens om planen',
  renew: 'Gör en ny plan',
  review: 'Gå igenom planen',
};

export const ownCommissions = {
  title: 'Mina uppdrag',
  open: 'Öppna',
  rest: (inOrder: number, paused: number) =>
    [
      inOrder > 0 && `${inOrder} uppdrag har en plan som gäller`,
      paused > 0 && (paused === 1 ? '1 uppdrag är pausat' : `${paused} uppdrag är pausade`),
    ]
      .filter(Boolean)
      .join(' · '),
  by: (day: string) => `senast ${day}`,
  late: (day: string) => `skulle ha gjorts ${day}`,
  about: (who: string, intervention: string) => `${who} · ${intervention}`,
};
