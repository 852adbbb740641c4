import type * as measureWords from '../../app/sv/measures.ts';

/** The kinds that can be chosen here; the server has more. */
export type PeriodKind = keyof typeof measureWords.measures.kinds;

const KEY = /^\d{4}(-(0[1-9]|1[0-2]|T[1-3]|Q[1-4]|H[12]))?$/;

/** Whether a text is a period as it is written: `2026-05`, `2026-T2`, `2026-Q2`, `2026-H1`, `2026`. */
export function isPeriodKey(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value);
}

/** The period of a kind in which a day lies. */
export function periodWith(kind: PeriodKind, day: string): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (kind === 'year') return year;
  return kind === 'month' ? `${year}-${day.slice(5, 7)}` : `${year}-T${Math.ceil(month / 4)}`;
}

const monthFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `T2 2026`, `maj 2026`, `2026`. */
export function periodInWords(key: string): string {
  const [year = '', part] = key.split('-');
  if (part === undefined) return year;
  return /^\d/.test(part) ? monthFormat.format(Date.parse(`${key}-01T00:00:00Z`)) : `${part} ${year}`;
}
