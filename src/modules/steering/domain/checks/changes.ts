import { TERTIALS } from '../codes.ts';
import type { StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { periodOf } from './period.ts';

/** What a later table says otherwise of the same measure and year. @param tables the first first */
export function changeFindings(tables: readonly (readonly StatedMeasure[])[]): Finding[] {
  return tables.flatMap((table, i) =>
    table.flatMap((after) => {
      const before = tables
        .slice(0, i)
        .flat()
        .findLast((m) => m.code === after.code && m.unit === after.unit && m.year === after.year);
      return before ? changedBetween(before, after) : [];
    }),
  );
}

function changedBetween(before: StatedMeasure, after: StatedMeasure): Finding[] {
  const rows = [before.source, after.source];
  const named = { measure: after.code, title: after.title };
  const [was, is] = [before.target?.value, after.target?.value];
  return [
    ...(was !== undefined && is !== undefined && was !== is
      ? [finding('target_changed', rows, { ...named, before: was, after: is })]
      : []),
    ...(definitionOf(before) === definitionOf(after)
      ? []
      : [
          finding('definition_changed', rows, {
            ...named,
            before: definitionOf(before),
            after: definitionOf(after),
          }),
        ]),
    ...TERTIALS.flatMap((tertial) => {
      const [a, b] = [before.values[tertial], after.values[tertial]];
      if (a.state !== 'measured' || b.state !== 'measured' || a.figure.value === b.figure.value) return [];
      const period = periodOf(after.year, tertial);
      return [
        finding('two_values', rows, { ...named, period, before: a.figure.value, after: b.figure.value }),
      ];
    }),
  ];
}

const definitionOf = ({ title, kind, better, accumulation }: StatedMeasure): string =>
  [title, kind, better, accumulation].join(', ');
