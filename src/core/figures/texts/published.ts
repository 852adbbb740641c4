import { tertialSaid } from '#core/measures';

/** Words of measures' published figures, where they are referred to. */
export const publishedWords = {
  chapters: {
    reports: 'Anmälan',
    investigations: 'Utredning',
    decisions: 'Beslut',
    interventions: 'Insats',
    placements: 'Placering',
    young: 'Unga',
    adults: 'Vuxna',
    assistance: 'Bistånd',
    oversight: 'Frister och rättssäkerhet',
  } as Readonly<Record<string, string>>,
  own: { share: 'andel', count: 'antal', duration: 'median' },
  due: 'antal frister som löpte ut',
  partCount: (label: string) => `antal ${label.toLowerCase()}`,
  numerator: 'antal i täljaren',
  denominator: 'antal i nämnaren',
  mean: 'medelvärde',
  p90: '90:e percentilen',
  /** "utgåva 2 av T3 2026" */
  edition: (number: number, period: string) => `utgåva ${number} av ${tertialSaid(period)}`,
} as const;

/** Why there is no value, in a sentence. */
export const whyWords: Readonly<Record<string, string>> = {
  before_start: 'Perioden ligger före det första som registrerades här.',
  not_begun: 'Ingen dag i perioden har gått.',
  no_whole_month: 'Ingen hel månad i perioden har gått.',
  not_adopted: 'Lagen har inget antal dagar för det, och kommunen har inte bestämt något eget mål.',
};

export const withheldWhy = 'Talet visas inte, för att små antal inte ska gå att räkna fram.';
export const nothingWhy = 'Det fanns inget att räkna i perioden.';
