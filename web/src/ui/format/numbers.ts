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
  const rounded = Math.round(share * 100);
  const shown = share > 0 && rounded === 0 ? 1 : share < 1 && rounded === 100 ? 99 : rounded;
  return `${shown}\u00a0%`;
}
