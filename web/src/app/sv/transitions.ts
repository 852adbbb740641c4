import type {
  AdultArea,
  AttemptHow,
  Owner,
  RecordedOutcome,
  TransitionRow,
  TransitionStep,
} from '../../api/transitions.ts';

/** Words of turning 18, fetched by its pages. */

export const attemptHow: Record<AttemptHow, string> = {
  phone: 'Telefon',
  message: 'Sms eller meddelande',
  letter: 'Brev',
  visit: 'Besök',
  home_visit: 'Hembesök',
  digital: 'Digitalt möte',
  through_other: 'Genom någon annan',
};

export const recordedOutcome: Record<RecordedOutcome, string> = {
  no_need: 'Inget behov, överens med den unge',
  declined: 'Den unge avböjer',
  not_reached: 'Har inte gått att nå',
  moved: 'Har flyttat',
  died: 'Har avlidit',
};

export const outcome: Record<NonNullable<TransitionRow['outcome']>, string> = {
  ...recordedOutcome,
  goes_on: 'Går vidare till vuxenenheten',
  not_opened: 'Inget inleddes',
};

export const owner: Record<Owner, string> = {
  case_holder: 'Den som har ärendet',
  unit_manager: 'Enhetens chef',
  named: 'En utsedd funktion',
};

export const listedState: Record<TransitionRow['state'], string> = {
  running: 'Pågår',
  applied: 'Väntar på vuxenenheten',
  not_reached: 'Inte nådd',
  missing: 'Ska börja',
  unknown_age: 'Ålder okänd',
  ended: 'Klar',
};

export const adultAreas: readonly AdultArea[] = [
  'adult_misuse',
  'adult_violence',
  'economic_assistance',
  'disability',
  'social_psychiatry',
  'integration',
  'work',
];

const daysLeft = (days: number): string => {
  if (days === 0) return 'Fyller 18 i dag';
  if (days < 0) return days === -1 ? '1 dag sedan' : `${-days} dagar sedan`;
  return days === 1 ? '1 dag kvar' : `${days} dagar kvar`;
};

const ownedBy = (title: string | null, name: string | null): string =>
  [name ?? 'Vakant', title].filter(Boolean).join(', ');

export const transitions = {
  title: 'Övergångar till vuxen',
  lead: (n: number) =>
    n === 1
      ? '1 ung person som fyller eller har fyllt 18 med något pågående'
      : `${n} unga som fyller eller har fyllt 18 med något pågående`,
  help: 'Övergången börjar vid 17 år och 6 månader och har en ägare tills vuxenenheten har bekräftat. Den som inte har gått att nå står kvar här. Inget ärende avslutas av sig självt på 18-årsdagen.',
  setting: 'Vem som äger',
  filters: {
    alla: 'Inte klara',
    mina: 'Mina',
    pagar: 'Pågår',
    vantar: 'Väntar på vuxenenheten',
    'inte-nadda': 'Inte nådda',
    'vi-tar-emot': 'Vi ska bekräfta',
    'okand-alder': 'Ålder okänd',
    klara: 'Klara',
  },
  sorts: { fodelsedag: '18-årsdagen', namn: 'Namn', agare: 'Ägare' },
  columns: { person: 'Ung person', birthday: 'Fyller 18', standing: 'Läge', owner: 'Ägare' },
  daysLeft,
  ownedBy,
  attempts: (n: number) => (n === 1 ? '1 försök utan kontakt' : `${n} försök utan kontakt`),
  appliedTo: (unit: string | null, on: string | null) => `${unit ?? 'Vuxenenheten'}, ansökan ${on ?? ''}`,
  confirmHere: 'Bekräfta eller lämna tillbaka i ärendet',
  missingHelp: 'Ingen övergång har börjat än. Den börjar av sig själv inom någon minut.',
  unknownHelp: 'Ta reda på när personen är född.',
  noBirthday: 'Okänt',
  emptyTitle: 'Ingen fyller 18 nu',
  empty: 'Här visas alla som har något pågående när de blir 17 år och 6 månader.',
};

export const transition = {
  title: 'Övergång till vuxen',
  lead: 'Ägaren hjälper den unge med ansökan och har övergången tills vuxenenheten har bekräftat.',
  leadReceiving:
    'Ansökan kom genom övergången från barn till vuxen. Ägaren har den unge tills ni har bekräftat att ni tar emot.',
  notBegun: (on: string) => `Övergången börjar ${on}, när den unge är 17 år och 6 månader.`,
  shouldHaveBegun: 'Övergången ska börja nu. Den börjar av sig själv inom någon minut.',
  elsewhere: 'Övergången hålls i ett annat av personens ärenden. Den har ett utfall och en ägare där.',
  ageUnknown: 'Ingen vet när personen är född. Ta reda på det, så att övergången kan börja i tid.',
  nothing: 'Ärendet har ingen övergång.',
  facts: {
    birthday: 'Fyller 18',
    owner: 'Ägare',
    began: 'Började',
    state: 'Läge',
    outcome: 'Utfall',
    due: 'Utfall senast',
    confirmBy: 'Bekräftas senast',
    unit: 'Vuxenenhet',
    confirmed: 'Bekräftad',
  },
  outcomeOn: (what: string, on: string | null) => (on === null ? what : `${what}, ${on}`),
  applied: (unit: string | null, area: string) =>
    `Ansökan är registrerad hos ${unit ?? 'vuxenenheten'} (${area.toLowerCase()}). Du har övergången tills de har bekräftat.`,
  notReached: (tried: number) =>
    `Den unge har inte gått att nå trots försök på ${tried} dagar. Övergången står kvar på listan.`,
  returned: (side: 'own' | 'receiving' | 'none', unit: string | null, on: string) =>
    side === 'receiving'
      ? `Ni lämnade tillbaka ansökan ${on}. Ägaren har övergången. Ärendet hos er avslutas genom ett eget beslut.`
      : `${unit ?? 'Vuxenenheten'} lämnade tillbaka ansökan ${on}. Övergången går vidare: hjälp den unge med en ny ansökan, eller skriv ett annat utfall.`,
  settled: (on: string) => `Fler försök görs inte. Beslutat ${on}.`,
  steps: 'Det som har gjorts',
  noSteps: 'Inget är antecknat än.',
  acts: {
    attempt: 'Anteckna kontakt',
    apply: 'Hjälp med ansökan',
    outcome: 'Skriv utfall',
    settle: 'Avsluta försöken',
    owner: 'Byt ägare',
    confirm: 'Bekräfta att vi tar emot',
    sendBack: 'Lämna tillbaka ansökan',
  },
  by: (name: string, title: string) => (title ? `${name}, ${title}` : name),
};

export const stepTitle = (step: TransitionStep, areaOf: (code: string) => string): string => {
  switch (step.kind) {
    case 'attempt':
      return step.reached ? 'Kontakt med den unge' : 'Försök utan kontakt';
    case 'application':
      return `Egen ansökan: ${areaOf(step.area ?? '')}`;
    case 'returned':
      return 'Vuxenenheten har lämnat tillbaka ansökan';
    case 'confirmation':
      return 'Vuxenenheten har bekräftat';
    case 'outcome':
      return `Utfall: ${step.outcome === null ? '' : outcome[step.outcome].toLowerCase()}`;
    case 'settlement':
      return 'Fler försök görs inte';
    case 'owner':
      return `Ny ägare: ${step.functionTitle ?? ''}`;
  }
};

export const forms = {
  on: 'Dag',
  text: 'Anteckning',
  textMissing: 'Skriv en kort anteckning',
  reason: 'Varför?',
  reasonMissing: 'Skriv varför',
  attempt: {
    title: 'Anteckna kontakt eller försök',
    fixTo: 'spara anteckningen',
    submit: 'Spara och signera',
    how: 'Hur?',
    howMissing: 'Välj hur',
    reached: 'Fick du kontakt?',
    reachedMissing: 'Svara ja eller nej',
    done: 'Kontakten är antecknad',
  },
  apply: {
    title: 'Registrera den unges ansökan',
    fixTo: 'registrera ansökan',
    submit: 'Registrera ansökan',
    what: 'Den unge får ett eget ärende hos vuxenenheten, och utredningen inleds samma dag. Du har övergången tills de har bekräftat.',
    on: 'Ansökan kom in',
    area: 'Område',
    areaMissing: 'Välj område',
    text: 'Vad den unge ansöker om',
    textHelp: 'Helst med den unges egna ord',
    done: 'Ansökan är registrerad',
  },
  outcome: {
    title: 'Skriv utfall',
    fixTo: 'spara utfallet',
    submit: 'Spara och signera',
    outcome: 'Vad blev det av övergången?',
    outcomeMissing: 'Välj utfall',
    outcomeHelp: 'Går den unge vidare till vuxenenheten registrerar du ansökan i stället.',
    howToReturn: 'Hur kommer den unge tillbaka?',
    howToReturnHelp: 'Det som den unge har fått veta: vart man vänder sig och hur',
    howToReturnMissing: 'Skriv vad den unge har fått veta',
    tried: (tried: number, needed: number) =>
      `Försök utan kontakt är antecknade på ${tried} av minst ${needed} dagar.`,
    triedTooLittle: 'Anteckna försök på minst två olika dagar först',
    done: 'Utfallet är sparat',
  },
  settle: {
    title: 'Avsluta försöken',
    fixTo: 'avsluta försöken',
    submit: 'Avsluta försöken',
    what: 'Övergången lämnar listan. Den unge räknas fortfarande som inte nådd.',
    done: 'Försöken är avslutade',
  },
  owner: {
    title: 'Byt ägare',
    fixTo: 'byta ägare',
    submit: 'Byt ägare',
    owner: 'Vem äger övergången?',
    function: 'Funktion',
    functionMissing: 'Välj funktion',
    choose: 'Välj …',
    done: 'Ägaren är bytt',
  },
  sendBack: {
    title: 'Lämna tillbaka ansökan',
    fixTo: 'lämna tillbaka ansökan',
    submit: 'Lämna tillbaka',
    what: 'Ägaren av övergången får veta varför, och övergången står kvar på listan tills den har ett utfall. Ärendet hos er avslutas inte av det här.',
    done: 'Ansökan är lämnad tillbaka',
  },
  confirm: {
    title: 'Bekräfta att vi tar emot',
    fixTo: 'bekräfta',
    submit: 'Bekräfta',
    what: 'Övergången är klar när du har bekräftat, och barnenheten äger den inte längre.',
    done: 'Övergången är bekräftad',
  },
};

export const setting = {
  title: 'Vem som äger övergångar till vuxen',
  lead: 'Gäller övergångar som börjar från och med nu. De som har börjat behåller sin ägare.',
  now: 'Gäller nu',
  change: 'Ändra',
  history: 'Det som har beslutats',
  none: 'Inget annat är bestämt: den som har ärendet äger övergången.',
  version: (v: { at: string; by: string; reason: string }) => `${v.at}, ${v.by}: ${v.reason}`,
  done: 'Ägaren är bestämd',
};
