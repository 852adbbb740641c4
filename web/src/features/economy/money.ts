import { count } from '../../ui/format/numbers.ts';

export type Side = 'cost' | 'income' | 'net';

/** Whole thousands of kronor. @param ore whole öre */
export const thousands = (ore: number): string => minus(count(Math.round(ore / 100_000)));
/** Whole kronor. @param ore whole öre */
export const kronor = (ore: number): string => minus(count(Math.round(ore / 100)));
const minus = (text: string): string => text.replace(/^[-\u2212]0$/, '0').replace('-', '\u2212');

/** What the deviation is of the budget, in whole per cent; null without a budget. */
export const percentOf = (deviation: number, budget: number): string | null =>
  budget === 0 ? null : minus(count(Math.round((100 * deviation) / Math.abs(budget))));

/** Whole kronor as they are typed, in öre. Null for anything else; nothing is 0. */
export function oreIn(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace('\u2212', '-');
  return /^-?\d{0,10}$/.test(plain) && plain !== '-' ? Number(plain) * 100 || 0 : null;
}
