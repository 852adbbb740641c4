import type { Period } from '#core/measures';

const DAY = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const day = (of: string): string => DAY.format(new Date(`${of}T00:00:00Z`));

/** "1 september–31 december 2026" */
export const formatPeriod = ({ kind, from, to }: Pick<Period, 'kind' | 'from' | 'to'>): string =>
  kind === 'year' ? from.slice(0, 4) : `${day(from)}–${day(to)} ${to.slice(0, 4)}`;
