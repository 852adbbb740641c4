import { DISCLOSURE_LIMIT } from '#core/measures';
import type { Figure } from './figure.ts';
import { figureWords as words } from './texts/words.ts';

const NBSP = '\u00a0';

/** As it is written in running text: `86 %`, `1 234`, `12,5 mnkr`, `12 dagar`, `färre än 5`, `inte mätt`. */
export function figureText(figure: Figure): string {
  switch (figure.state) {
    case 'told':
      return figure.value === null ? words.withheld : numberText(figure, figure.value);
    case 'bounded':
      return boundsText(figure);
    case 'withheld':
      return words.withheld;
    case 'not_measured':
      return words.notMeasured;
    case 'not_applicable':
      return words.notApplicable;
    case 'unpublished':
      return words.unpublished;
    case 'missing':
      return words.missing;
  }
}

/** "43 av 50", where both are told; else null. */
export const countsText = ({ counts }: Figure): string | null =>
  counts && words.outOf(number(counts.numerator, 0), number(counts.denominator, 0));

/** A value in the figure's unit, as the figure itself is written. */
export function numberText(
  { kind, decimals, suffix }: Pick<Figure, 'kind' | 'decimals' | 'suffix'>,
  value: number,
): string {
  if (kind === 'share') return `${percent(value, decimals)}${NBSP}%`;
  if (kind === 'duration') {
    const written = number(value, decimals);
    return `${written}${NBSP}${suffix ?? (written === '1' ? words.day : words.days)}`;
  }
  return suffix === null ? number(value, decimals) : `${number(value, decimals)}${NBSP}${suffix}`;
}

function boundsText(figure: Figure): string {
  const { bounds, kind } = figure;
  if (!bounds) return words.withheld;
  if (kind === 'count' && bounds.from <= 1 && bounds.to === DISCLOSURE_LIMIT - 1)
    return words.fewerThan(DISCLOSURE_LIMIT);
  if (kind === 'share') return `${words.between(percent(bounds.from, 0), percent(bounds.to, 0))}${NBSP}%`;
  return words.between(number(bounds.from, figure.decimals), numberText(figure, bounds.to));
}

/** Never 0 or 100 when it is neither: "100 %" says that nothing was missed. @param share from 0 to 1 */
function percent(share: number, decimals: number): string {
  const step = 10 ** -decimals;
  const rounded = Number((share * 100).toFixed(decimals));
  if (share > 0 && rounded === 0) return number(step, decimals);
  if (share < 1 && rounded === 100) return number(100 - step, decimals);
  return number(rounded, decimals);
}

/** `1 234,5`, with no-break spaces and the minus of typography. */
function number(n: number, decimals: number): string {
  const written = new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(n);
  return /^[\u2212-]0(?:,0*)?$/.test(written) ? written.slice(1) : written;
}
