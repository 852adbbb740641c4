import type { ServiceAge, ServiceCorrection, ServiceForm } from '../../api/index.ts';
import { count } from '../../ui/format/numbers.ts';

/** Words of what is given without an individual assessment, fetched by its page. */

export const form: Record<ServiceForm, string> = {
  talk: 'Samtal',
  group: 'Grupp',
  open_house: 'Öppen mötesplats',
  outreach: 'Uppsökande, på plats',
  remote: 'Telefon, chatt eller video',
};

export const age: Record<ServiceAge, string> = {
  child: '0–12 år',
  teen: '13–17 år',
  young: '18–20 år',
  adult: '21 år och äldre',
  age_unknown: 'Okänd ålder',
};

export const correction: Record<ServiceCorrection, string> = {
  numbers: 'Antalet var fel',
  day: 'Dagen var fel',
  service: 'Insatsen eller sättet var fel',
  twice: 'Registrerat två gånger',
  other: 'Annat',
};

const occasions = (n: number) => `${count(n)} ${n === 1 ? 'tillfälle' : 'tillfällen'}`;
const participants = (n: number) => `${count(n)} ${n === 1 ? 'deltagande' : 'deltaganden'}`;

export const openService = {
  title: 'Utan behovsprövning',
  windowTitle: 'Insatser utan behovsprövning',
  lead: (n: number, came: number, period: string) => `${occasions(n)}, ${participants(came)} · ${period}`,
  help: 'Det som ni ger den som vill, utan utredning och beslut (11 kap. 5 § socialtjänstlagen). Här räknas tillfällen och hur många som kom. Ingen som kom registreras.',
  register: 'Registrera',
  print: 'Skriv ut',
  figures: 'I måtten',
  unit: 'Enhet',
  allUnits: 'Alla mina enheter',
  summary: 'Per insats',
  list: 'Registrerat',
  sum: 'Summa',
  columns: {
    service: 'Insats',
    day: 'Dag',
    how: 'Hur',
    occasions: 'Tillfällen',
    participants: 'Deltaganden',
    by: 'Registrerat av',
    act: 'Rätta',
  },
  occasions,
  participants,
  correct: 'Rätta',
  correctOf: (name: string, day: string) => `Rätta ${name} ${day}`,
  corrected: (n: number) => (n === 1 ? 'Rättat en gång' : `Rättat ${n} gånger`),
  before: (said: string, why: string) => `${said}. Rättat: ${why}`,
  emptyTitle: 'Inget registrerat i perioden',
  empty: 'Registrera ett tillfälle, eller välj en annan period.',
  notCounted: (names: string) =>
    `Kan inte räknas här, eftersom den som får insatsen ska dokumenteras: ${names}. Rådgivning och det som nämnden har undantagit räknas utan identitet (14 kap. 4 och 5 §§). Den som sköter katalogen anger det.`,
  nothingToCount:
    'Ingen insats i katalogen får räknas utan identitet än. Den som sköter katalogen anger vilka som är rådgivning eller undantagna av nämnden.',
  twice: 'Den som kommer två gånger är två deltaganden: ingen vet att det är samma person.',
  done: 'Registrerat',
  doneCorrected: 'Rättat',
};

export const openServiceForm = {
  title: 'Registrera',
  correctTitle: 'Rätta det registrerade',
  fixTo: 'registrera',
  submit: 'Registrera',
  submitCorrection: 'Spara rättelsen',
  service: 'Insats',
  serviceMissing: 'Välj insats',
  day: 'Dag',
  how: 'Hur',
  occasions: 'Antal tillfällen den dagen',
  occasionsWrong: 'Skriv antalet med siffror, 1–500',
  came: 'Hur många kom?',
  cameHelp:
    'Räkna alla tillfällen den dagen tillsammans. Lämna tomt där ingen kom. Skriv inga namn någonstans.',
  cameWrong: 'Skriv antalet med siffror, högst 5 000',
  why: 'Varför rättas det?',
  whyMissing: 'Välj varför det rättas',
  choose: 'Välj',
  withdrawn: 'Ta bort: det här skulle inte ha registrerats',
};
