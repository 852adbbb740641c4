/** Of what a measure is: the chapters of the catalogue, in the order of a case's way. */
export const CHAPTERS = [
  'reports',
  'investigations',
  'decisions',
  'interventions',
  'placements',
  'young',
  'adults',
  'assistance',
  /** Time limits and duties that are of no one step: reviews, promises, access. */
  'oversight',
] as const;
