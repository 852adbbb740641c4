/** How what is no number is written, in running text and in tables. */
export const figureWords = {
  withheld: 'visas inte',
  notMeasured: 'inte mätt',
  notApplicable: 'gäller inte',
  unpublished: 'inte publicerad',
  missing: 'finns inte',
  fewerThan: (limit: number) => `färre än ${limit}`,
  between: (from: string, to: string) => `${from}–${to}`,
  day: 'dag',
  days: 'dagar',
  outOf: (numerator: string, denominator: string) => `${numerator} av ${denominator}`,
} as const;
