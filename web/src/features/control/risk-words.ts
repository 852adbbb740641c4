import type { Risk } from '../../api/control.ts';

type Level = Risk['assessments'][number]['level'];

/** The level of a cell of the matrix, as the server says it of a risk. */
export function levelOf(value: number): Level {
  if (value >= 12) return 'very_high';
  if (value >= 8) return 'high';
  return value >= 4 ? 'medium' : 'low';
}

export const LEVEL_COLOUR = {
  low: 'success',
  medium: 'warning',
  high: 'warning',
  very_high: 'danger',
} as const satisfies Record<Level, string>;

export const riskAnchor = (n: number): string => `risk-${n}`;
