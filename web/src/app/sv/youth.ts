import type {
  HeldTalk,
  Notice,
  RiskChild,
  RiskRow,
  SupportOffer,
  TalkOffer,
  TalkRow,
} from '../../api/youth.ts';

/** Words of young people and crime, fetched by its pages. */

export const noticeSource: Record<Notice['source'], string> = {
  police: 'Polisen',
  school: 'Skolan',
  guardian: 'Vårdnadshavare',
  self: 'Barnet självt',
  other: 'Någon annan',
};

export const offence: Record<Notice['offence'], string> = {
  theft: 'Stöld, snatteri',
  damage: 'Skadegörelse',
  violence: 'Våld, hot',
  robbery: 'Rån',
  sexual: 'Sexualbrott',
  drugs: 'Narkotika',
  weapons: 'Vapen, sprängämnen',
  fraud: 'Bedrägeri',
  traffic: 'Trafikbrott',
  other: 'Annat brott',
  unknown: 'Inte känt',
};

export const suspicion: Record<Notice['suspicion'], string> = {
  committed: 'Begånget',
  suspected: 'Misstänkt',
};

export const knownOrNot: Record<Notice['firstOffence'], string> = {
  yes: 'Ja',
  no: 'Nej',
  unknown: 'Inte känt',
};

export const offeredTo: Record<TalkOffer['offeredTo'], string> = {
  child: 'Barnet',
  guardians: 'Vårdnadshavarna',
  both: 'Barnet och vårdnadshavarna',
};

export const offerWay: Record<TalkOffer['way'], string> = {
  phone: 'Telefon',
  message: 'Meddelande',
  letter: 'Brev',
  visit: 'Hembesök',
  meeting: 'Möte',
};

export const talkAnswer: Record<TalkOffer['answer'], string> = {
  accepted: 'Tackade ja',
  declined: 'Tackade nej',
  no_answer: 'Har inte svarat',
};

export const declinedTalk: Record<NonNullable<TalkOffer['declinedWhy']>, string> = {
  not_wanted: 'Vill inte',
  other_support: 'Har redan stöd',
  denies: 'Barnet säger sig inte ha gjort det',
  guardians_against: 'Vårdnadshavarna vill inte',
  practical: 'Praktiska skäl',
  other: 'Annat skäl',
};

export const guardians: Record<HeldTalk['guardians'], string> = {
  all: 'Alla deltog',
  some: 'Inte alla deltog',
  none: 'Ingen deltog',
};

export const policeWhyNot: Record<NonNullable<HeldTalk['policeWhyNot']>, string> = {
  family_declined: 'Familjen ville inte',
  not_available: 'Polisen hade inte möjlighet',
  not_suitable: 'Det var inte lämpligt',
  not_asked: 'Polisen blev inte tillfrågad',
  other: 'Annat skäl',
};

export const talkOutcome: Record<HeldTalk['outcome'], string> = {
  nothing_more: 'Inget mer behövs nu',
  new_talk: 'Ett nytt samtal är bestämt',
  support_offered: 'Stöd är erbjudet',
  support_accepted: 'Familjen tar emot stöd',
  assessed: 'Behovet bedöms i ärendet',
};

export const talkStage: Record<TalkRow['stage'], string> = {
  not_offered: 'Inte erbjudet',
  offered: 'Erbjudet, inget svar',
  accepted: 'Tackat ja',
  declined: 'Tackat nej',
  held: 'Hållet',
};

export const knownBy: Record<RiskChild['knownBy'], string> = {
  police: 'Polisen',
  school: 'Skolan',
  report: 'En orosanmälan',
  own_work: 'Eget arbete',
  guardian: 'Vårdnadshavare',
  leisure: 'Fritiden, fältarbetet',
  other: 'Någon annan',
};

export const answer: Record<NonNullable<SupportOffer['answer']>['answer'], string> = {
  accepted: 'Tackade ja',
  declined: 'Tackade nej',
};

export const declinedSupport: Record<NonNullable<RiskRow['declinedWhy']>, string> = {
  not_needed: 'Ser inget behov',
  other_support: 'Har redan stöd',
  not_trusting: 'Saknar förtroende',
  practical: 'Praktiska skäl',
  guardians_disagree: 'Vårdnadshavarna är inte överens',
  child_unwilling: 'Barnet vill inte',
  other: 'Annat skäl',
};

export const riskStage: Record<RiskRow['stage'], string> = {
  identified: 'Inte erbjudet',
  offered: 'Erbjudet, inget svar',
  declined: 'Tackat nej',
  accepted: 'Tackat ja, inte börjat',
  received: 'Har fått stöd',
};

const hoursLeft = (hours: number): string => {
  if (hours < 0)
    return hours <= -48
      ? `försenat ${String(Math.floor(-hours / 24))} dygn`
      : `försenat ${String(-hours)} tim`;
  return hours === 0 ? 'mindre än en timme kvar' : `${String(hours)} tim kvar`;
};

export const tab = {
  title: 'Unga och brott',
  notices: 'Brott och 48-timmarssamtal',
  noticesHelp:
    'När ett barn har begått eller misstänks för brott erbjuds barnet och vårdnadshavarna ett samtal inom 48 timmar. Samtalet är frivilligt.',
  noNotices: 'Inga uppgifter om brott är inskrivna.',
  record: 'Skriv in uppgift om brott',
  risks: 'I riskzonen, 9–13 år',
  risksHelp:
    'Ett barn på 9–13 år som riskerar att dras in i kriminalitet erbjuds stöd. Varje steg skrivs in med sin dag.',
  noRisks: 'Barnet är inte inskrivet som i riskzonen.',
  notOfAge: (age: number) => `Barnet är ${String(age)} år. Det gäller barn som är 9–13 år.`,
  identify: 'Skriv in i riskzonen',
  offerTalk: 'Skriv in erbjudande',
  recordTalk: 'Skriv in samtalet',
  correct: 'Rätta',
  withdraw: 'Ta tillbaka',
  withdrawn: 'Felaktigt inskriven, gäller inte',
  withdrawnWhy: (reason: string) => `Skäl: ${reason}`,
  corrected: (reason: string) => `Rättad: ${reason}`,
  offence: (kind: string, how: string) => `${kind} (${how.toLowerCase()})`,
  received: 'Kom in',
  source: 'Från',
  first: 'Första brottet',
  offenceOn: 'Brottet skedde',
  due: 'Samtal senast',
  stage: 'Läge',
  offered: (when: string, to: string, way: string) =>
    `Erbjudet ${when} till ${to.toLowerCase()}, ${way.toLowerCase()}`,
  held: (when: string) => `Samtal ${when}`,
  inTime: 'inom 48 timmar',
  late: 'efter 48 timmar',
  withPolice: 'Med polis',
  withoutPolice: (why: string) => `Utan polis: ${why.toLowerCase()}`,
  guardians: (which: string, why: string | null) =>
    `Vårdnadshavare: ${which.toLowerCase()}${why ? ` (${why})` : ''}`,
  others: (who: string) => `Deltog också: ${who}`,
  next: (step: string) => `Nästa steg: ${step}`,
  by: (name: string, title: string, when: string) => `${name}, ${title}. ${when}`,
  identified: (day: string, age: number) => `${day}, ${String(age)} år`,
  knownBy: 'Genom',
  offerSupport: 'Erbjud stöd',
  answerOffer: 'Skriv in svar',
  recordReceived: 'Skriv in att det har börjat',
  supportOffered: (day: string) => `Erbjudet ${day}`,
  answered: (what: string, day: string, by: string) => `${what} ${day}, ${by.toLowerCase()}`,
  began: (day: string) => `Började ${day}`,
  done: 'Inskrivet',
} as const;

export const forms = {
  notice: {
    title: 'Uppgift om brott',
    correctTitle: 'Rätta uppgiften om brott',
    to: 'skriva in uppgiften',
    submit: 'Skriv in',
    receivedAt: 'När uppgiften kom in, dag',
    source: 'Från vem',
    offence: 'Vad det gäller',
    suspicion: 'Begånget eller misstänkt',
    offenceOn: 'När det skedde',
    firstOffence: 'Är det första brottet som ni känner till?',
    text: 'Vad som sades',
  },
  offer: {
    title: 'Erbjudet samtal',
    correctTitle: 'Rätta erbjudandet',
    to: 'skriva in erbjudandet',
    submit: 'Skriv in',
    offeredAt: 'När samtalet erbjöds, dag',
    offeredTo: 'Till vem',
    way: 'Hur',
    answer: 'Svar',
    declinedWhy: 'Varför de tackade nej',
    text: 'Anteckning',
  },
  talk: {
    title: '48-timmarssamtal',
    correctTitle: 'Rätta samtalet',
    to: 'skriva in samtalet',
    submit: 'Skriv in',
    heldAt: 'När samtalet hölls, dag',
    guardians: 'Vårdnadshavare',
    guardiansWhyNot: 'Varför inte alla vårdnadshavare deltog',
    police: 'Deltog polisen?',
    policeWhyNot: 'Varför polisen inte deltog',
    others: 'Andra som deltog',
    outcome: 'Vad det ledde till',
    text: 'Samtalet',
    textHelp: 'Vad barnet och vårdnadshavarna sade, och vad ni kom fram till.',
    nextStep: 'Nästa steg',
  },
  risk: {
    title: 'Barn i riskzonen',
    correctTitle: 'Rätta uppgiften om riskzonen',
    to: 'skriva in barnet',
    submit: 'Skriv in',
    identifiedOn: 'När det blev känt',
    knownBy: 'Genom vem',
    text: 'Vad som talar för det',
  },
  support: {
    title: 'Erbjud stöd',
    correctTitle: 'Rätta erbjudandet',
    to: 'skriva in erbjudandet',
    submit: 'Skriv in',
    offeredOn: 'När det erbjöds',
    entryId: 'Ur insatskatalogen',
    offered: 'Annat stöd',
    offeredHelp: 'Om det inte finns i katalogen.',
    text: 'Anteckning',
  },
  answer: {
    title: 'Svar på erbjudet stöd',
    correctTitle: 'Rätta svaret',
    to: 'skriva in svaret',
    submit: 'Skriv in',
    answeredOn: 'När de svarade',
    answer: 'Svar',
    answeredBy: 'Vem svarade',
    declinedWhy: 'Varför de tackade nej',
    text: 'Anteckning',
  },
  received: {
    title: 'Stödet har börjat',
    correctTitle: 'Rätta när stödet började',
    to: 'skriva in att stödet har börjat',
    submit: 'Skriv in',
    commissionId: 'Uppdrag i ärendet',
    commission: (number: string, name: string, day: string) => `${name}, ${number}, började ${day}`,
    receivedOn: 'Första dagen med stöd',
    text: 'Anteckning',
  },
  withdraw: {
    title: 'Ta tillbaka',
    correctTitle: 'Ta tillbaka en felaktig uppgift',
    to: 'ta tillbaka uppgiften',
    submit: 'Ta tillbaka',
  },
  time: 'Klockan',
  correctionReason: 'Varför uppgiften rättas',
  withdrawReason: 'Varför uppgiften tas tillbaka',
  missing: (label: string) => `Fyll i ”${label}”`,
  choose: (label: string) => `Välj under ”${label}”`,
  offeredMissing: 'Välj ur katalogen eller skriv vad som erbjöds',
} as const;

export const talks = {
  title: '48-timmarssamtal',
  lead: (waiting: number) =>
    waiting === 1 ? '1 barn väntar på samtal' : `${String(waiting)} barn väntar på samtal`,
  help: 'Barn som har begått eller misstänks för brott. De som väntar står först.',
  caption: 'Uppgifter om brott',
  columns: { who: 'Barn', what: 'Brott', due: 'Samtal senast', stage: 'Läge', held: 'Samtal' },
  filters: { waiting: 'Väntar', declined: 'Tackat nej', held: 'Hållet', all: 'Alla' },
  sorts: { due: 'Tid kvar', received: 'Senast inkomna', name: 'Namn' },
  hoursLeft,
  first: 'första brottet',
  received: (when: string) => `Kom in ${when}`,
  heldAt: (when: string) => `Hölls ${when}`,
  inTime: 'I tid',
  late: 'För sent',
  police: 'Med polis',
  noPolice: 'Utan polis',
  offeredAt: (when: string) => `Erbjudet ${when}`,
  none: 'Inga uppgifter om brott',
  noneBody:
    'När någon skriver in en uppgift om brott i ett barns ärende syns barnet här, med timmarna som är kvar.',
  settledFrom: (day: string) => `Visar uppgifter som kom in från och med ${day}.`,
} as const;

export const riskList = {
  title: 'Barn i riskzonen, 9–13 år',
  lead: (n: number) => (n === 1 ? '1 barn' : `${String(n)} barn`),
  help: 'Barn på 9–13 år som riskerar att dras in i kriminalitet: vad som har erbjudits, svarats och börjat.',
  caption: 'Barn i riskzonen',
  columns: {
    who: 'Barn',
    identified: 'Känt',
    offered: 'Erbjudet',
    answered: 'Svar',
    received: 'Började',
    stage: 'Läge',
  },
  filters: { all: 'Alla' },
  sorts: { newest: 'Senast kända', oldest: 'Längst sedan', name: 'Namn' },
  years: (age: number) => `${String(age)} år`,
  none: 'Inga barn i riskzonen',
  noneBody: 'När någon skriver in i ett ärende att barnet är i riskzonen syns barnet här.',
  from: (day: string) => `Visar barn som blev kända från och med ${day}.`,
  toTalks: 'Till 48-timmarssamtalen',
  toRisks: 'Till barn i riskzonen',
} as const;
