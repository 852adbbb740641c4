const integer = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** `1 234`, with a no-break space between thousands. */
export function count(n: number): string {
  return integer.format(n);
}
