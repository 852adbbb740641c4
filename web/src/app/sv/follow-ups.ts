import type {
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  MeasurePoint,
  NoFinalFollowUp,
  ScaleDirection,
} from '../../api/follow-ups.ts';

/** Words of how interventions are followed up, measured and ended, fetched by their pages. */

export const goalAttainment: Record<GoalAttainment, string> = {
  met: 'Uppnått',
  partly: 'Delvis uppnått',
  not_met: 'Inte uppnått',
  not_assessed: 'Inte bedömt',
};

export const followUpOutcome: Record<FollowUpOutcome, string> = {
  go_on: 'Fortsätter',
  change: 'Ändras',
  end: 'Avslutas',
};

export const measurePoint: Record<MeasurePoint, string> = {
  start: 'Vid start',
  middle: 'Under insatsen',
  end: 'Vid slut',
};

export const scaleDirection: Record<ScaleDirection, string> = {
  higher: 'Högre är bättre',
  lower: 'Lägre är bättre',
};

export const endReason: Record<EndReason, string> = {
  goals_met: 'Målen är nådda',
  goals_partly_met: 'Målen är delvis nådda',
  met_otherwise: 'Behovet tillgodoses på annat sätt',
  other_intervention: 'Annan insats tar vid',
  declines: 'Den enskilde avböjer fortsatt insats',
  not_reachable: 'Uteblivit, går inte att nå',
  moved: 'Flyttat',
  died: 'Avliden',
  age_limit: 'Åldersgräns, övergång till vuxen',
  performer_ends: 'Utföraren avbryter',
  none_of_these: 'Inget av detta',
};

export const noFinalFollowUp: Record<NoFinalFollowUp, string> = {
  declined: 'Den enskilde avböjde',
  not_reachable: 'Gick inte att nå trots försök',
  moved: 'Flyttat',
  died: 'Avliden',
  protection: 'Med hänsyn till skydd',
};

/** Whose view is asked for beside the child's: a child is spoken for by its guardians. */
const whoseView = (aboutChild: boolean): string =>
  aboutChild ? 'Vårdnadshavarnas syn' : 'Den enskildes egen syn';

export const followUps = {
  nextLabel: 'Nästa uppföljning',
  next: (on: string) => `Senast ${on}`,
  notStarted: 'Insatsen har inte börjat. Den följs upp senast sex månader efter starten.',
  owed: (unit: string) => `Uppföljningen görs av ${unit}, som har beställt insatsen.`,
  toBeEnded: 'Den senaste uppföljningen säger att insatsen avslutas. Den är inte avslutad än.',
  toEnd: 'Avsluta insatsen',
  record: 'Följ upp insatsen',
  list: 'Uppföljningar',
  none: 'Insatsen är inte uppföljd än.',
  held: (on: string) => `Uppföljning ${on}`,
  outcome: (outcome: string) => `Insatsen ${outcome.toLowerCase()}`,
  tookPart: 'Deltog',
  ownView: whoseView,
  ownViewWhyNot: (aboutChild: boolean) => `${whoseView(aboutChild)} saknas`,
  childView: 'Barnets syn',
  childViewWhyNot: 'Barnets syn saknas',
  outcomeReason: 'Skäl',
  nextOn: 'Nästa uppföljning',
  goal: 'Mål',
  attainment: 'Bedömning',
  why: 'Varför',
  by: (name: string, title: string) => `${name}, ${title}`,
  correct: 'Rätta',
  correctOf: (on: string) => `Rätta uppföljningen ${on}`,
  corrected: 'Rättad: en senare gäller i stället',
  corrects: (reason: string) => `Rättar en tidigare: ${reason}`,
  done: 'Uppföljningen är sparad',
};

export const followUpForm = {
  title: 'Följ upp insatsen',
  correctTitle: 'Rätta uppföljningen',
  fixTo: 'spara uppföljningen',
  submit: 'Spara och signera',
  heldOn: 'Dag',
  tookPart: 'Vilka deltog?',
  ownView: whoseView,
  ownViewHelp: 'Helst med egna ord',
  childView: 'Barnets syn',
  childViewHelp: 'Hur barnet själv ser på insatsen, helst med egna ord',
  childViewWhyNot: 'Varför saknas barnets syn?',
  ownViewWhyNot: (aboutChild: boolean) => `Varför saknas ${whoseView(aboutChild).toLowerCase()}?`,
  viewMissing: 'Skriv vad som sades, eller varför det saknas',
  goal: (n: number) => `Mål ${n}`,
  attainment: 'Hur långt har målet nåtts?',
  attainmentMissing: 'Bedöm målet',
  why: 'Varför?',
  whyMissing: 'Skriv kort varför',
  outcome: 'Vad händer med insatsen?',
  outcomeMissing: 'Välj vad som händer med insatsen',
  outcomeReason: 'Skäl',
  outcomeReasonMissing: 'Skriv varför',
  nextOn: 'Nästa uppföljning senast',
  nextOnHelp: (last: string) => `Inom sex månader, senast ${last}`,
  correctionReason: 'Varför rättas den?',
};

export const measured = {
  title: 'Skattningar',
  none: 'Inget är skattat i insatsen.',
  noScales: 'Nämnden har inga skalor att skatta med.',
  record: 'Ny skattning',
  range: (lowest: number, highest: number) => `Skala ${lowest}–${highest}`,
  change: {
    better: 'Bättre än vid första skattningen',
    worse: 'Sämre än vid första skattningen',
    same: 'Samma som vid första skattningen',
  },
  columns: { on: 'Dag', point: 'När', value: 'Värde', note: 'Kommentar', by: 'Av', act: 'Rätta' },
  correctOf: (on: string, value: number) => `Rätta värdet ${value} från ${on}`,
  corrected: 'rättat',
  done: 'Skattningen är sparad',
};

export const measureForm = {
  title: 'Ny skattning',
  correctTitle: 'Rätta skattningen',
  fixTo: 'spara skattningen',
  submit: 'Spara',
  scale: 'Skala',
  scaleMissing: 'Välj en skala',
  measuredOn: 'Dag',
  point: 'När i insatsen?',
  pointMissing: 'Välj när i insatsen',
  value: 'Värde',
  valueHelp: (lowest: number, highest: number) => `Heltal från ${lowest} till ${highest}`,
  valueWrong: 'Skriv ett heltal på skalan',
  note: 'Kommentar',
  correctionReason: 'Varför rättas den?',
  correctionReasonMissing: 'Skriv varför',
};

export const ending = {
  evaluation: 'Länk till utvärderingen',
  evaluationHelp:
    'Ge länken till den som har fått insatsen. Svaren lämnas utanför akten, och länken säger inte vem den är till.',
  copy: 'Kopiera länken',
  copied: 'Kopierad',
  running: 'Insatsen pågår. Den avslutas med en slutuppföljning, eller med ett skäl till att den saknas.',
  notStarted: 'Insatsen har inte börjat.',
  hasFinal: (on: string) => `Slutuppföljningen gjordes ${on}. Insatsen kan avslutas.`,
  noFinal: (unit: string) =>
    `Slutuppföljning saknas: den görs av ${unit} på sidan Uppföljning, med beskedet att insatsen avslutas.`,
  toFollowUp: 'Till uppföljningen',
  end: 'Avsluta insatsen',
  title: 'Avslutad',
  on: 'Dag',
  reason: 'Orsak',
  text: 'Kommentar',
  final: 'Slutuppföljning',
  finalDone: (on: string) => `Gjord ${on}`,
  finalMissing: (why: string, attempts: number | null) =>
    attempts === null ? `Saknas: ${why}` : `Saknas: ${why} (${attempts} försök)`,
  exemptionText: 'Om undantaget',
  by: 'Avslutades av',
  done: 'Insatsen är avslutad',
};

export const endForm = {
  title: 'Avsluta insatsen',
  fixTo: 'avsluta insatsen',
  submit: 'Avsluta',
  what: 'Utförarens ärende avslutas, och inget mer är att följa upp.',
  endedOn: 'Sista dag',
  reason: 'Varför avslutas insatsen?',
  reasonMissing: 'Välj en orsak',
  text: 'Kommentar',
  textMissing: 'Skriv varför',
  exemption: 'Varför görs ingen slutuppföljning?',
  exemptionMissing: 'Välj varför slutuppföljningen saknas, eller gör den först',
  attempts: 'Hur många försök gjordes?',
  attemptsWrong: 'Skriv antalet försök med siffror',
  exemptionText: 'Mer om varför',
};

export const scales = {
  title: 'Skalor',
  back: 'Insatser',
  help: 'Skalor som insatser skattas med: vid start, under insatsen och vid slut. Det som redan är skattat behåller den skala det skattades med.',
  add: 'Lägg till skala',
  change: 'Ändra',
  changeOf: (name: string) => `Ändra ${name}`,
  columns: { name: 'Skala', range: 'Värden', better: 'Riktning', standing: 'Används', act: 'Ändra' },
  active: { yes: 'Ja', no: 'Nej' },
  versions: (n: number) => (n === 1 ? 'En version' : `${n} versioner, den senaste först`),
  set: (on: string, by: string, reason: string) => `${on} av ${by}: ${reason}`,
  emptyTitle: 'Inga skalor',
  empty: 'Lägg till de skalor som era metoder skattar med.',
  done: 'Skalan är sparad',
  form: {
    addTitle: 'Lägg till skala',
    fixTo: 'spara skalan',
    submit: 'Spara',
    name: 'Namn',
    nameMissing: 'Skriv vad skalan heter',
    measures: 'Vad mäter den?',
    measuresMissing: 'Skriv vad skalan mäter',
    lowest: 'Lägsta värde',
    highest: 'Högsta värde',
    numberWrong: 'Skriv ett heltal',
    better: 'Vad är bättre?',
    active: 'Används skalan?',
    reason: 'Varför?',
    reasonMissing: 'Skriv varför',
  },
};
