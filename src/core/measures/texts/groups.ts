import { DISCLOSURE_LIMIT } from '../disclosure.ts';

/** Words of files with figures by group. */
export const groupTexts = {
  group: 'Grupp',
  whole: 'Alla',
  whole_column: 'Alla',
  of: (label: string) => `${label}, av`,
  share: (label: string) => `${label}, procent`,
  median: (label: string) => `${label}, median dagar`,
  figures: 'Siffror',
  about: 'Om siffrorna',
  aboutHead: ['Kolumn', 'Vad som räknas'],
  period: 'Period',
  through: (day: string) => `räknat till och med ${day}`,
  withheld: { small: `färre än ${DISCLOSURE_LIMIT}`, protected: 'visas inte' },
  notMeasured: 'ej mätt',
  protectedNote: `Antal under ${DISCLOSURE_LIMIT} visas inte, och inte heller antal som skulle avslöja dem.`,
  fileName: (title: string, by: string, period: string) => `${title}, ${by.toLowerCase()}, ${period}`,
} as const;
