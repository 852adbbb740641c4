import { findingsIn } from '../domain/checks/all.ts';
import type { FileKind } from '../domain/codes.ts';
import type { EconomyTable, StatedCount, StatedMeasure } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import { readFile } from '../domain/form/rows.ts';
import type { Figures } from '../domain/in-force.ts';
import { faultInWords } from '../texts/faults.ts';

/* Files written line by line, and what is found in them. */

export const MEASURES = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';
export const WITH_UNITS = `unit;T1_numerator;T1_denominator;${MEASURES}`;
const COUNTS = 'id;period;numerator;denominator;remark';
export const BUDGET = 'area_sv;level;cost;income;net';
export const OUTCOME =
  'area_sv;budget_cost;budget_income;outcome_cost;outcome_income;deviation_cost;deviation_income;deviation_net';

function rowsOf(kind: FileKind, lines: readonly string[], file = `${kind}.csv`) {
  const { content, faults } = readFile(kind, file, lines.join('\n'), 2022);
  if (faults.length > 0) throw new Error(faults.map(faultInWords).join(' '));
  return content;
}
export const measuresOf = (lines: readonly string[], head = MEASURES, file = 'measures.csv') =>
  rowsOf('measures', [head, ...lines], file)?.rows as StatedMeasure[];
export const countsOf = (lines: readonly string[]) =>
  rowsOf('counts', [COUNTS, ...lines])?.rows as StatedCount[];
export const economyOf = (head: string, lines: readonly string[]) =>
  rowsOf('economy', [head, ...lines]) as unknown as EconomyTable;

/** A board without figures. */
export const NOTHING: Figures = { measures: [], counts: [], economy: [], byHand: [] };
export const told = (found: readonly Finding[]) =>
  found.map((f) => `${f.severity} ${f.code} ${f.rows.map((r) => r.line)}`);
/** What is found in a table of measures, with counts stated elsewhere: how grave, what, and on which lines. */
export const inMeasures = (lines: readonly string[], counts: readonly string[] = [], head = MEASURES) =>
  told(
    findingsIn({
      ...NOTHING,
      measures: [measuresOf(lines, head)],
      counts: counts.length === 0 ? [] : countsOf(counts),
    }),
  );
export const inMoney = (head: string, ...lines: string[]) =>
  told(findingsIn({ ...NOTHING, economy: [economyOf(head, lines)] }));
