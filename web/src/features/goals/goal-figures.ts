import type { GoalFigure } from '../../api/goals.ts';
import { figureText as words } from '../../app/sv/goals.ts';
import { count, decimal, mayBeAnyShare } from '../../ui/format/numbers.ts';

type Kind = GoalFigure['kind'];

const NO_BREAK = '\u00a0';

/** A number of a kind of figure: `84 %`, `28 dagar`, `1 234`. */
export function valueText(kind: Kind, value: number, suffix: string | null = null): string {
  if (kind === 'share') return `${decimal(100 * value)}${NO_BREAK}%`;
  if (kind === 'duration') return words.days(decimal(value));
  return [decimal(value), suffix].filter(Boolean).join(NO_BREAK);
}

/** What is told of a figure, as it stands in a cell. */
export function toldText({ kind, state, value, bounds, suffix }: GoalFigure): string {
  if (state === 'told' && value !== null) return valueText(kind, value, suffix);
  if (state === 'bounded' && kind === 'share' && bounds && mayBeAnyShare(bounds.from, bounds.to))
    return words.withheld;
  if (state === 'bounded' && bounds)
    return words.between(
      kind === 'share' ? decimal(100 * bounds.from) : decimal(bounds.from),
      valueText(kind, bounds.to, suffix),
    );
  if (state === 'withheld') return words.withheld;
  if (state === 'not_applicable') return words.notApplicable;
  return words.notMeasured;
}

export const countsText = ({ counts }: GoalFigure): string | null =>
  counts && words.counts(count(counts.numerator), count(counts.denominator));

/** As it is typed: a share in per cent. */
export const typedValue = (kind: Kind, value: number | null): string =>
  value === null
    ? ''
    : String(Math.round((kind === 'share' ? 100 * value : value) * 1e6) / 1e6).replace('.', ',');

/** What was typed; `empty` when nothing was, null when it is no number that the figure can be. */
export function readValue(kind: Kind, text: string): number | 'empty' | null {
  const plain = text.trim().replace(/\s/g, '').replace(/%$/, '').replace(',', '.');
  if (plain === '') return 'empty';
  const n = Number(plain);
  if (!/^-?\d/.test(plain) || !Number.isFinite(n)) return null;
  if (kind !== 'share') return n;
  return n >= 0 && n <= 100 ? Math.round(n * 1e4) / 1e6 : null;
}
