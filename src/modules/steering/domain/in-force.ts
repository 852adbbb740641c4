import type { Tertial } from './codes.ts';
import type { EconomyTable, Stated, StatedCount, StatedMeasure } from './figure.ts';

/** A value that was set by hand, which stands before what a file says. */
export interface SetByHand {
  readonly code: string;
  readonly year: number | null;
  readonly tertial: Tertial;
  /** By name; null for the whole board. */
  readonly unit: string | null;
  readonly stated: Stated;
}

/** All figures of a board that are not computed here. */
export interface Figures {
  /** Each table as it was taken; the first first. */
  readonly measures: readonly (readonly StatedMeasure[])[];
  readonly counts: readonly StatedCount[];
  readonly economy: readonly EconomyTable[];
  readonly byHand: readonly SetByHand[];
}

/** What is set by hand stands on no line. */
export const BY_HAND = 'inskrivet';

const keyOf = (m: { code: string; unit: string | null; year: number | null }): string =>
  `${m.code}\u0000${m.unit ?? ''}\u0000${m.year ?? ''}`;

/** Of each measure, unit and year what the last table says, with what was set by hand since. @param tables each by line */
export function inForce(
  tables: readonly (readonly StatedMeasure[])[],
  byHand: readonly SetByHand[],
): StatedMeasure[] {
  const last = new Map<string, StatedMeasure>();
  for (const table of tables) {
    // Twice in one table is a finding of its own: the first stands.
    for (const m of [...table].reverse()) last.set(keyOf(m), m);
  }
  for (const set of byHand) {
    const key = keyOf(set);
    const measure = last.get(key) ?? ofUnit(last.get(keyOf({ ...set, unit: null })), set.unit);
    if (measure) last.set(key, { ...measure, values: { ...measure.values, [set.tertial]: set.stated } });
  }
  return [...last.values()];
}

/** A unit that no file has a row of. */
const ofUnit = (whole: StatedMeasure | undefined, unit: string | null): StatedMeasure | undefined =>
  whole && {
    ...whole,
    unit,
    source: { file: BY_HAND, line: null },
    trend: null,
    goalMet: null,
    values: { T1: { state: 'not_measured' }, T2: { state: 'not_measured' }, T3: { state: 'not_measured' } },
  };
