import type { Tertial } from '../codes.ts';
import type { StatedMeasure } from '../figure.ts';

/** `2022`, `2022-T3`. */
export const periodOf = (year: number | null, tertial: Tertial | null): string =>
  [year, tertial].filter((part) => part !== null).join('-');

export const sameYear = (m: StatedMeasure, year: number): boolean => m.year === null || m.year === year;
