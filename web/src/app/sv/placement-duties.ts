import type {
  HealthNotNeeded,
  HealthStanding,
  HealthStep,
  NotAlone,
  OwedInPlacement,
  SchoolImpossible,
  SchoolOutcome,
  SchoolStanding,
  ShelterSchool,
  VisitPlace,
} from '../../api/placement-duties.ts';

/** Words of what is owed to whoever is placed, fetched by its page. */

export const healthStep: Record<HealthStep, string> = {
  notified: 'Regionen underrättad',
  asked: 'Undersökning begärd',
  done: 'Undersökning gjord',
  not_needed: 'Behövs inte',
};

export const healthNotNeeded: Record<HealthNotNeeded, string> = {
  examined_recently: 'Undersökt nyligen',
  no_benefit: 'Obehövlig av annat skäl',
};

export const healthStanding: Record<HealthStanding, string> = {
  not_owed: 'Gäller inte: personen hade fyllt 21 år när vården började',
  not_needed: 'Behövs inte',
  done: 'Begärd och gjord inom 30 dagar',
  done_late: 'Gjord, men inte både begärd och gjord inom 30 dagar',
  asked: 'Begärd, inte gjord',
  notified: 'Regionen är underrättad, undersökningen är inte begärd',
  missing: 'Inget är gjort',
};

export const schoolOutcome: Record<SchoolOutcome, string> = {
  followed_up: 'Skolgången är uppföljd',
  impossible: 'Det gick inte att följa upp',
};

export const schoolStanding: Record<SchoolStanding, string> = {
  well: 'Det går bra',
  partly: 'Det går delvis bra',
  poorly: 'Det går dåligt',
  no_school: 'Barnet går inte i skolan',
};

export const schoolImpossible: Record<SchoolImpossible, string> = {
  school_silent: 'Skolan har inte svarat',
  child_away: 'Barnet är inte på plats',
  no_consent: 'Samtycke saknas',
  other: 'Annat skäl',
};

export const shelterSchool: Record<ShelterSchool, string> = {
  kept: 'Går kvar i sin skola',
  offered: 'Erbjuden skolgång på annat sätt',
  neither: 'Har ingen skolgång',
};

export const visitPlace: Record<VisitPlace, string> = {
  home: 'Besök där barnet bor',
  elsewhere: 'Möte på annan plats',
};

export const notAlone: Record<NotAlone, string> = {
  child_declined: 'Barnet ville inte',
  too_young: 'Barnet är för litet',
  no_interpreter: 'Tolk saknades',
  not_possible: 'Det gick inte att ordna',
};

const termName = (key: string): string => {
  const [year, term] = key.split('-');
  return `${term === 'VT' ? 'vårterminen' : 'höstterminen'} ${year}`;
};

export const duties = {
  title: 'Hälsa, skola och besök',
  none: 'Personen är inte placerad, och har inte varit det i det här ärendet.',
  placement: (from: string, until: string | null) =>
    until === null ? `Placerad sedan ${from}` : `Placerad ${from} till ${until}`,
  length: {
    short: 'Kort placering: den upphörde inom 30 dagar och redovisas för sig',
    recent: 'Nyligen placerad: det har inte gått 30 dagar',
    long: null,
  } satisfies Record<OwedInPlacement['length'], string | null>,
  by: (name: string, title: string) => `${name}, ${title}`,
  correct: 'Rätta',
  correctOf: (what: string, on: string) => `Rätta: ${what.toLowerCase()} ${on}`,
  corrected: 'Rättad: en senare gäller i stället',
  corrects: (reason: string) => `Rättar en tidigare: ${reason}`,
  noRecords: 'Inget är antecknat.',
};

export const health = {
  title: 'Hälsoundersökning',
  target: (on: string) => `Begärd och gjord senast ${on}, 30 dagar efter starten`,
  record: 'Anteckna steg',
  done: 'Steget är sparat',
  form: {
    title: 'Hälsoundersökning',
    fixTo: 'spara steget',
    step: 'Vad är gjort?',
    stepMissing: 'Välj vad som är gjort',
    why: 'Varför behövs den inte?',
    whyMissing: 'Välj varför den inte behövs',
    body: 'Kommentar',
    bodyWhy: 'Mer om varför',
    bodyMissing: 'Skriv kort varför',
  },
};

export const school = {
  title: 'Skolgång',
  notOfAge: 'Barnet är inte i skolåldern, eller så är åldern okänd.',
  thisTerm: {
    followed_up: (term: string) => `Uppföljd ${termName(term)}`,
    impossible: (term: string) => `Gick inte att följa upp ${termName(term)}`,
  },
  notYet: (term: string, until: string) => `Inte uppföljd ${termName(term)}, som slutar ${until}`,
  record: 'Följ upp skolgången',
  done: 'Uppföljningen är sparad',
  form: {
    title: 'Följ upp skolgången',
    fixTo: 'spara uppföljningen',
    outcome: 'Vad blev det?',
    outcomeMissing: 'Välj om skolgången är uppföljd',
    standing: 'Hur går det i skolan?',
    standingMissing: 'Välj hur det går',
    why: 'Varför gick det inte?',
    whyMissing: 'Välj varför det inte gick',
    body: 'Vad säger skolan och barnet?',
    bodyWhy: 'Mer om varför',
    bodyMissing: 'Skriv kort',
  },
};

export const shelter = {
  title: 'Skola i skyddat boende',
  stay: (from: string, until: string | null) =>
    until === null ? `I skyddat boende sedan ${from}` : `I skyddat boende ${from} till ${until}`,
  target: (on: string) => `Skolgången ska vara kvar eller erbjuden senast ${on}, fem skoldagar efter starten`,
  nothing: 'Skolgången är inte antecknad',
  record: 'Anteckna skolgång',
  done: 'Skolgången är sparad',
  form: {
    title: 'Skola i skyddat boende',
    fixTo: 'spara skolgången',
    outcome: 'Hur är det med skolan?',
    outcomeMissing: 'Välj hur det är med skolan',
    body: 'Kommentar',
    bodyWhy: 'Varför har barnet ingen skolgång?',
    bodyMissing: 'Skriv kort varför',
  },
};

const times = (n: number, one: string, several: string): string => (n === 1 ? `1 ${one}` : `${n} ${several}`);

export const visits = {
  title: 'Besök och samtal',
  inYear: (n: number, recommended: number) =>
    `${times(n, 'besök', 'besök')} där barnet bor de senaste tolv månaderna. Rekommendationen är minst ${recommended}.`,
  aloneInYear: (n: number) => `${times(n, 'samtal', 'samtal')} i enrum under samma tid`,
  last: (on: string) => `Senaste besöket ${on}`,
  never: 'Inget besök än',
  alone: 'Samtal i enrum',
  notAlone: (why: string) => `Inget samtal i enrum: ${why.toLowerCase()}`,
  withCarer: 'Samtal med den som tar hand om barnet',
  visitor: (name: string) => `Av ${name}`,
  record: 'Anteckna besök',
  done: 'Besöket är sparat',
  form: {
    title: 'Besök hos den placerade',
    fixTo: 'spara besöket',
    place: 'Var träffades ni?',
    placeMissing: 'Välj var ni träffades',
    visitor: 'Vem besökte?',
    visitorHelp: 'Lämna tomt om det var du',
    alone: 'Samtal i enrum med barnet?',
    aloneMissing: 'Svara om samtalet var i enrum',
    whyNotAlone: 'Varför inte?',
    whyNotAloneMissing: 'Välj varför det inte blev något samtal i enrum',
    withCarer: 'Samtal med den som tar hand om barnet?',
    withCarerMissing: 'Svara ja eller nej',
    body: 'Vad kom fram?',
    bodyMissing: 'Skriv vad som kom fram',
  },
};

export const dutyForm = {
  onDay: 'Dag',
  submit: 'Spara och signera',
  correctionReason: 'Varför rättas den?',
  correctionReasonMissing: 'Skriv varför',
};
