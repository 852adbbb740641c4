import type {
  DeclinedSupport,
  KnownBy,
  KnownOrNot,
  NoticeSource,
  Offence,
  RiskStage,
  Suspicion,
} from '../domain/codes.ts';

/** What the groups are called in which young people and crime are counted. */

const held = {
  in_time: 'Hållet inom 48 timmar',
  late: 'Hållet senare',
  not_held: 'Inte hållet',
} as const;

const offered = {
  in_time: 'Erbjudet inom 48 timmar',
  late: 'Erbjudet senare',
  not_offered: 'Inte erbjudet',
} as const;

const police = {
  with_police: 'Med polis',
  without_police: 'Utan polis',
  not_held: 'Inget samtal',
} as const;

const source: Readonly<Record<NoticeSource, string>> = {
  police: 'Polisen',
  school: 'Skolan',
  guardian: 'Vårdnadshavare',
  self: 'Barnet självt',
  other: 'Någon annan',
};

const offence: Readonly<Record<Offence, string>> = {
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

const suspicion: Readonly<Record<Suspicion, string>> = { committed: 'Begånget', suspected: 'Misstänkt' };

const first: Readonly<Record<KnownOrNot, string>> = { yes: 'Ja', no: 'Nej', unknown: 'Inte känt' };

const stage: Readonly<Record<RiskStage, string>> = {
  identified: 'Inte erbjudet',
  offered: 'Erbjudet, inget svar',
  declined: 'Tackat nej',
  accepted: 'Tackat ja, inte börjat',
  received: 'Har fått stöd',
};

const known: Readonly<Record<KnownBy, string>> = {
  police: 'Polisen',
  school: 'Skolan',
  report: 'En orosanmälan',
  own_work: 'Eget arbete',
  guardian: 'Vårdnadshavare',
  leisure: 'Fritiden, fältarbetet',
  other: 'Någon annan',
};

const declined: Readonly<Record<DeclinedSupport | 'not_declined', string>> = {
  not_needed: 'Ser inget behov',
  other_support: 'Har redan stöd',
  not_trusting: 'Saknar förtroende',
  practical: 'Praktiska skäl',
  guardians_disagree: 'Vårdnadshavarna är inte överens',
  child_unwilling: 'Barnet vill inte',
  other: 'Annat skäl',
  not_declined: 'Inte tackat nej',
};

const age = { '9': '9 år', '10': '10 år', '11': '11 år', '12': '12 år', '13': '13 år' } as const;

export const youthFigureTexts = {
  held,
  offered,
  police,
  source,
  offence,
  suspicion,
  first,
  stage,
  known,
  declined,
  age,
  noticed: (day: string) => `48 timmar gick ut ${day}`,
  identified: (day: string) => `Känt ${day}`,
} as const;
