import type { RiskLevel } from './codes.ts';

/** Likelihood times consequence, each 1 to 4. */
export const riskValue = (likelihood: number, consequence: number): number => likelihood * consequence;

/** The level of a value: 1–3 low, 4–6 medium, 8–9 high, 12–16 very high. */
export function riskLevel(value: number): RiskLevel {
  if (value >= 12) return 'very_high';
  if (value >= 8) return 'high';
  return value >= 4 ? 'medium' : 'low';
}
