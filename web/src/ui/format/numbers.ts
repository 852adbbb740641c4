const integer = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** `1 234`, with a no-break space between thousands. */
export function count(n: number): string {
  return integer.format(n);
}

const tenths = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** `104,5`, and `104` of whole ones. */
export function decimal(n: number): string {
  return tenths.format(n);
}

/**
 * `86 %`, with a no-break space. Rounded to whole percent, but never to 0 % or 100 % when it is neither: "100 %" says that
 * nothing was missed.
 * @param share from 0 to 1
 */
export function percent(share: number): string {
  return `${wholePercent(share)}\u00a0%`;
}

/** The number of `percent`. */
export function wholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  return share > 0 && rounded === 0 ? 1 : share < 1 && rounded === 100 ? 99 : rounded;
}

/** `95,9 %`, where whole percent would show two that differ as the same; nor here 0 % or 100 % when it is neither. */
export function percentToTenth(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  const shown = share > 0 && rounded === 0 ? 0.1 : share < 1 && rounded === 100 ? 99.9 : rounded;
  return `${tenths.format(shown)}\u00a0%`;
}

/** Whether bounds of a share say nothing of it: it may be any. */
export const mayBeAnyShare = (from: number, to: number): boolean => from <= 0 && to >= 1;
