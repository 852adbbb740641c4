const NUMBER = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const SHARE = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

type Unit = 'share' | 'count' | 'duration';

const worded = (unit: Unit, value: number): string => {
  if (unit === 'share') return SHARE.format(value);
  return unit === 'duration' ? `${NUMBER.format(value)} dagar` : NUMBER.format(value);
};

const outOf = (counts: { numerator: number; denominator: number } | null): string =>
  counts ? ` (${NUMBER.format(counts.numerator)} av ${NUMBER.format(counts.denominator)})` : '';

export const evidenceWords = {
  missing: 'Det finns inte längre.',
  day: (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`)),
  /** "61 % (88 av 144) till och med 31 augusti 2026. Håller från 90 %." */
  value: (
    unit: Unit,
    bounds: { from: number; to: number },
    counts: { numerator: number; denominator: number } | null,
    asOf: string,
    ref: { direction: 'at_least' | 'at_most'; holdsAt: number },
  ): string => {
    if (unit === 'share' && bounds.from <= 0 && bounds.to >= 1) return evidenceWords.withheld;
    const said =
      bounds.from === bounds.to
        ? worded(unit, bounds.from)
        : `mellan ${worded(unit, bounds.from)} och ${worded(unit, bounds.to)}`;
    const until = `till och med ${evidenceWords.day(asOf)}`;
    if (ref.direction === 'at_least' && ref.holdsAt === 0) return `${said}${outOf(counts)} ${until}.`;
    const limit = `${ref.direction === 'at_least' ? 'minst' : 'högst'} ${worded(unit, ref.holdsAt)}`;
    return `${said}${outOf(counts)} ${until}, ska vara ${limit}.`;
  },
  notMeasured: 'Inte mätt än.',
  withheld: 'Visas inte, för få för att kunna sägas.',
  nothingDue: 'Ingen har gått ut de senaste tolv månaderna.',
  clock: (name: string) => `Hållna dagar: ${name}`,
  promises: 'Åtaganden utan försening',
  nothingPromised: 'Inget är lovat.',
  degree: 'Behörighet att utreda barn och unga',
  noFunctions: 'Ingen har en sådan funktion.',
  proofs: {
    nothing: 'Inget finns att visa.',
    titles: {
      goal_met: 'Mål som är uppfyllda',
      plan_followed_up: 'Handlingsplaner som är uppföljda i tid',
    } as Readonly<Record<string, string>>,
  },
};
