import type { AimFigure, PlanAim } from '../../api/action-plans.ts';
import { page as words } from '../../app/sv/action-plans.ts';
import { decimal, mayBeAnyShare, percent } from '../../ui/format/numbers.ts';

type Kind = AimFigure['kind'];

const valueText = (kind: Kind, value: number): string => {
  if (kind === 'share') return percent(value);
  return kind === 'duration' ? words.days(decimal(value)) : decimal(value);
};

/** What a measure says: `86 %`, or between what it lies where small counts are withheld, if that says anything. */
export function figureText({ kind, least, most }: AimFigure): string {
  if (kind === 'share' && mayBeAnyShare(least, most)) return words.withheld;
  return least === most
    ? valueText(kind, least)
    : words.between(valueText(kind, least), valueText(kind, most));
}

/** What the measure is to show; null where nothing is said of that. */
export function wantedText(measure: NonNullable<PlanAim['measure']>): string | null {
  const { kind, direction, threshold } = measure;
  return direction === null || threshold === null
    ? null
    : words.wanted[direction](valueText(kind, threshold));
}
