import type { Limits } from '../../api/promises.ts';

/** A limit as it is typed: of a share in per cent, with comma or point. Null for what is no such number. */
export function thresholdIn(kind: Limits['measures'][number]['kind'], typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,4})?$/.test(text)) return null;
  const value = Number(text);
  if (kind !== 'share') return value;
  // Whole ten-thousandths: 95.1 / 100 is not what is meant by 95.1 per cent.
  return value <= 100 ? Math.round(value * 10_000) / 1_000_000 : null;
}
