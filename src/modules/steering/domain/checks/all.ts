import type { StatedMeasure } from '../figure.ts';
import { type Finding, inOrder } from '../finding.ts';
import { type Figures, inForce } from '../in-force.ts';
import { changeFindings } from './changes.ts';
import { countFindings } from './counts.ts';
import { economyFindings } from './economy.ts';
import { measureFindings, twice } from './measures.ts';
import { unitFindings } from './units.ts';

/** Everything that does not add up, or asks to be looked at, in what is in force; the gravest first. */
export function findingsIn({ measures, counts, economy, byHand }: Figures): Finding[] {
  const tables = measures.map(byLine);
  const current = inForce(tables, byHand);
  return inOrder([
    ...measureFindings(current),
    ...tables.flatMap(twice),
    ...countFindings(current, counts),
    ...unitFindings(current),
    ...changeFindings(tables),
    ...economy.flatMap(economyFindings),
  ]);
}

/** So that nothing hangs on the order in which rows are read. */
const byLine = (table: readonly StatedMeasure[]): StatedMeasure[] =>
  [...table].sort((a, b) => (a.source.line ?? 0) - (b.source.line ?? 0));
