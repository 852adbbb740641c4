import type { Area } from '../domain/codes.ts';
import type { ExtensionStanding, QuestionsStanding } from '../domain/investigation/figures.ts';

/** What the groups are called in which investigations and what is done in them are counted. */

const area: Readonly<Record<Area, string>> = {
  child_youth: 'Barn och unga',
  adult_misuse: 'Vuxna, skadligt bruk och beroende',
  adult_violence: 'Vuxna, våld i nära relation',
  economic_assistance: 'Ekonomiskt bistånd',
  disability: 'Funktionsnedsättning',
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

export const figureTexts = {
  area,
  extension,
  questions,
  underWay,
  reopened,
  length,
  opened: (day: string) => `Utredning inledd ${day}`,
  concluded: (day: string) => `Utredning avslutad ${day}`,
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
} as const;
