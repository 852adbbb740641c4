/** Kronor and öre as whole öre, so that sums are exact. */
export type Ore = number;

/** Ten thousand billion kronor: beyond it sums of many would no longer be exact. */
const MOST = 1e15;

/** `-1234.5`, with a point and at most two decimals that say anything. Null for anything else; infinite for what is too large. */
export function readAmount(written: string): Ore | null {
  const found = /^([-+]?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(written.trim());
  if (!found) return null;
  const [, sign, whole = '', decimals = ''] = found;
  const ore = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (!(ore <= MOST)) return Number.POSITIVE_INFINITY;
  return sign === '-' && ore !== 0 ? -ore : ore;
}

/** As SIE writes it: no more decimals than it has. */
export function writeAmount(ore: Ore): string {
  const sign = ore < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(ore) / 100);
  const rest = Math.abs(ore) % 100;
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
