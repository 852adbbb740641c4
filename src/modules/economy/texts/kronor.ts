/** `1 234,50 kr`, without öre when there are none. */
export function kronor(ore: number): string {
  const [whole = '0', part = ''] = (Math.abs(ore) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${ore < 0 ? '\u2212' : ''}${grouped}${part === '00' ? '' : `,${part}`}\u00a0kr`;
}
