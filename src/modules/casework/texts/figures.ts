import type { Area, Worry } from '../domain/codes.ts';
import type { ExtensionStanding, QuestionsStanding } from '../domain/investigation/figures.ts';
import type { RequiredStanding } from '../domain/investigation/instruments.ts';
import type { CodingSource } from '../domain/person-codes.ts';

/** What the groups are called in which investigations and what is done in them are counted. */

const area: Readonly<Record<Area, string>> = {
  child_youth: 'Barn och unga',
  adult_misuse: 'Vuxna, skadligt bruk och beroende',
  adult_violence: 'Vuxna, våld i nära relation',
  economic_assistance: 'Ekonomiskt bistånd',
  disability: 'Funktionsnedsättning',
  social_psychiatry: 'Socialpsykiatri',
  integration: 'Integration',
  work: 'Arbete och sysselsättning',
};

const extension: Readonly<Record<ExtensionStanding, string>> = {
  none: 'Inte förlängda',
  in_time: 'Förlängda i tid',
  too_late: 'Förlängda för sent',
  no_limit: 'Utan tid i lag',
};

const questions: Readonly<Record<QuestionsStanding, string>> = {
  asked: 'Båda frågorna ställda',
  stated_reason: 'Inte ställda, med skäl',
  not_asked: 'Inte ställda, utan skäl',
};

const underWay = {
  two_months: 'Högst två månader',
  four_months: 'Två till fyra månader',
  longer: 'Mer än fyra månader',
} as const;

const reopened = {
  flagged: 'Kort efter en avslutad',
  new: 'Övriga',
} as const;

const length = {
  two_months: 'Högst 60 dagar',
  four_months: '61–120 dagar',
  longer: 'Mer än 120 dagar',
} as const;

const problem: Readonly<Record<Worry, string>> = {
  neglect: 'Brister i omsorg',
  physical_violence: 'Fysiskt våld',
  psychological_violence: 'Psykiskt våld',
  sexual_abuse: 'Sexuella övergrepp',
  witnessed_violence: 'Barn har bevittnat våld',
  honour: 'Hedersrelaterat våld och förtryck',
  fgm_child_marriage: 'Könsstympning eller barnäktenskap',
  parental_misuse: 'Förälders missbruk',
  parental_mental_illness: 'Förälders psykiska ohälsa',
  parental_conflict: 'Konflikt mellan föräldrar',
  school_absence: 'Skolfrånvaro',
  norm_breaking: 'Normbrytande beteende',
  suspected_crime: 'Misstänkt brott',
  own_misuse: 'Eget missbruk',
  gambling: 'Spel om pengar',
  mental_illness: 'Psykisk ohälsa',
  self_harm: 'Självskada eller självmordstankar',
  family_relations: 'Relationer i familjen',
  online_exposure: 'Utsatthet på nätet',
  exploitation: 'Utnyttjande eller människohandel',
  missing: 'Försvunnen',
  unaccompanied: 'Ensamkommande barn',
  taken_abroad: 'Bortförd eller kvarhållen utomlands',
  poverty_homelessness: 'Fattigdom eller hemlöshet',
  extremism: 'Extremism',
  other: 'Annat',
};

const codingSource: Readonly<Record<CodingSource, string>> = {
  intake: 'Mottagning',
  investigation: 'Utredning',
  follow_up: 'Uppföljning',
};

const required: Readonly<Record<RequiredStanding, string>> = {
  done: 'Gjorda',
  expert_missing: 'Gjorda, men utan den kontakt som krävs',
  waived: 'Inte gjorda, med skäl',
  missing: 'Inte gjorda, utan skäl',
};

const reviewed = {
  within: 'Genomgångna i tid',
  earlier: 'Genomgångna för länge sedan',
  never: 'Aldrig genomgångna',
} as const;

const either = new Intl.ListFormat('sv-SE', { type: 'disjunction' });

export const figureTexts = {
  area,
  extension,
  questions,
  underWay,
  reopened,
  length,
  problem,
  codingSource,
  required,
  reviewed,
  anyOf: (names: readonly string[]) => either.format(names),
  noneUsed: 'Inget',
  coded: (day: string) => `Problem kodat ${day}`,
  caseOpened: (day: string) => `Ärende inlett ${day}`,
  opened: (day: string) => `Utredning inledd ${day}`,
  concluded: (day: string) => `Utredning avslutad ${day}`,
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
} as const;
