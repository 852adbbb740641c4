import type { ValueToday } from '#core/measures';

const NUMBER = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const SHARE = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A measure that something can be held against. */
export interface MeasureTitle {
  readonly measureId: string;
  readonly title: string;
  readonly kind: ValueToday['kind'];
}

type Direction = 'at_least' | 'at_most';

const worded = (kind: ValueToday['kind'], value: number): string => {
  if (kind === 'share') return SHARE.format(value);
  return kind === 'duration' ? `${NUMBER.format(value)} dagar` : NUMBER.format(value);
};
const limitWords = (kind: ValueToday['kind'], direction: Direction, limit: number): string =>
  `${direction === 'at_least' ? 'minst' : 'högst'} ${worded(kind, limit)}`;

/** "Utredning inom fyra månader: minst 95 %" */
export const targetTitle = (
  measure: MeasureTitle,
  unit: string | null,
  direction: Direction,
  limit: number,
): string => `${measure.title}${unit ? `, ${unit}` : ''}: ${limitWords(measure.kind, direction, limit)}`;

/** What a measure says against its limit, in a sentence; without the numbers where they are not told. */
export function standingWords(
  value: ValueToday | null,
  holds: 'yes' | 'no' | 'unknown',
  direction: Direction,
  limit: number,
): string {
  if (!value) return 'Måttet är inte mätt i tertialet och inte i det förra.';
  if (holds === 'unknown')
    return 'Av det som visas av måttet går det inte att säga om gränsen nås: antal under fem visas inte.';
  const until = DAY.format(new Date(`${value.through}T00:00:00Z`));
  const wanted = limitWords(value.kind, direction, limit);
  const reached = holds === 'yes' ? 'når' : 'når inte';
  const { bounds, parts } = value;
  if (!bounds || bounds[0] !== bounds[1])
    return `Måttet ${reached} ${wanted}, räknat till och med ${until}. Antalen är för små för att visas.`;
  const counts = parts ? ` (${parts.numerator} av ${parts.denominator})` : '';
  return `Måttet är ${worded(value.kind, bounds[0])}${counts} räknat till och med ${until} och ${reached} ${wanted}.`;
}
