import { OF_WHICH } from '../../texts/written.ts';
import { type Decimal, type Distance, distanceOfSums, sumOf } from '../decimal.ts';
import {
  BUDGET_FIGURES,
  type EconomyFigure,
  type EconomyRow,
  type EconomyTable,
  NOTHING,
  OUTCOME_FIGURES,
  type Source,
} from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { groupBy } from './grouped.ts';

/** One table of money: its sums upwards, and each row across. */
export function economyFindings(table: EconomyTable): Finding[] {
  const across = table.form === 'budget' ? netAcross : deviationsAcross;
  return [...upwards(table), ...across(table.rows), ...places(table.rows)];
}

export const nameOf = (row: EconomyRow): string => row.path.join('/');
const figureOf = (row: EconomyRow, figure: EconomyFigure): Decimal => row.figures[figure] ?? NOTHING;
/** Of what was written; an empty cell is 0 as exactly as the others, and so is a 0. */
const decimalsOf = (figures: readonly (Decimal | undefined)[]): number => {
  const written = figures.flatMap((f) => (f && f.value !== 0 ? [f.decimals] : []));
  return written.length === 0 ? 0 : Math.min(...written);
};
/** The same name, however it is spaced and in whatever letters. */
const alike = (name: string): string => name.replace(/\s+/g, ' ').toLocaleLowerCase('sv');
const keyOf = (row: EconomyRow): string => row.path.map(alike).join('/');

/** A row that is the sum of others: an area of its parts, the total of its areas. */
export interface Sum {
  readonly row: EconomyRow;
  readonly of: readonly EconomyRow[];
  readonly figure: EconomyFigure;
  readonly stated: number;
  readonly computed: number;
  readonly distance: Distance;
}

/** Every sum that the table ought to hold, in all its figures. */
export function sumsIn({ form, rows }: EconomyTable): Sum[] {
  const figures = form === 'budget' ? BUDGET_FIGURES : OUTCOME_FIGURES;
  return rows.flatMap((row) => {
    const of = summedIn(row, rows);
    if (of.length === 0) return [];
    return figures.map((figure) => {
      const stated = figureOf(row, figure).value;
      const computed = sumOf(of.map((part) => figureOf(part, figure).value));
      const decimals = decimalsOf([row, ...of].map((r) => r.figures[figure]));
      return { row, of, figure, stated, computed, distance: distanceOfSums(stated, computed, decimals) };
    });
  });
}

function summedIn(row: EconomyRow, rows: readonly EconomyRow[]): EconomyRow[] {
  if (row.level === 'total') return rows.filter((r) => r.level === 'area');
  const above = `${keyOf(row)}/`;
  const parts = rows.filter(
    (r) =>
      r.level === 'part' && r !== row && r.path.length === row.path.length + 1 && keyOf(r).startsWith(above),
  );
  // What is told as some of it need not be all of it.
  return parts.filter((r) => !OF_WHICH.test(r.path.at(-1) ?? ''));
}

const byLine = (a: Source, b: Source): number => (a.line ?? 0) - (b.line ?? 0);

/** So many of the rows of a sum are named: the total of a table has all its areas. */
const NAMED = 40;

const upwards = (table: EconomyTable): Finding[] =>
  sumsIn(table).flatMap(({ row, of, figure, stated, computed, distance }) => {
    if (distance === 'none') return [];
    const facts = { area: nameOf(row), figure, stated, computed, parts: of.length };
    const rows = [row, ...of.slice(0, NAMED)].map((r) => r.source).sort(byLine);
    if (row.level === 'total')
      return distance === 'rounding'
        ? [finding('areas_rounded_otherwise', rows, facts)]
        : [finding('areas_contradict_total', rows, facts)];
    return distance === 'rounding'
      ? [finding('parts_rounded_otherwise', rows, facts)]
      : [finding('parts_contradict_area', rows, facts)];
  });

type Numbers = (row: EconomyRow) => number;
const at =
  (figure: EconomyFigure): Numbers =>
  (row) =>
    figureOf(row, figure).value;

/** Of the ways in which tables write signs, the one that most rows keep to; the first when none is kept more. */
function mostKept(ways: readonly Numbers[], rows: readonly EconomyRow[], stated: Numbers): Numbers {
  const kept = (way: Numbers) => rows.filter((row) => sumOf([way(row)]) === stated(row)).length;
  return ways.reduce((best, way) => (kept(way) > kept(best) ? way : best));
}

/** Costs less income. Where income, or what is net, is written with the other sign throughout, that is how it is read. */
function netAcross(rows: readonly EconomyRow[]): Finding[] {
  const [cost, income, net] = [at('cost'), at('income'), at('net')];
  const ways: Numbers[] = [
    (r) => cost(r) - income(r),
    (r) => cost(r) + income(r),
    (r) => income(r) - cost(r),
  ];
  const expected = mostKept(ways, rows, net);
  return rows.flatMap((row) => {
    const computed = sumOf([expected(row)]);
    const decimals = decimalsOf(BUDGET_FIGURES.map((f) => row.figures[f]));
    const distance = distanceOfSums(net(row), computed, decimals);
    if (distance === 'none') return [];
    const facts = { area: nameOf(row), figure: 'net' as const, stated: net(row), computed };
    return [
      distance === 'rounding'
        ? finding('net_rounded_otherwise', [row.source], facts)
        : finding('net_contradicts', [row.source], facts),
    ];
  });
}

/**
 * Less than nothing is worse: costs above the budget, income below it. A table that is turned throughout is read as it is written, and where
 * costs are turned and income is not, or the other way, what is net is the one less the other.
 */
function deviationsAcross(rows: readonly EconomyRow[]): Finding[] {
  const cost: Numbers = (r) => at('budget_cost')(r) - at('outcome_cost')(r);
  const income: Numbers = (r) => at('outcome_income')(r) - at('budget_income')(r);
  const turned =
    (way: Numbers): Numbers =>
    (r) =>
      -way(r);
  const [ofCost, ofIncome] = [at('deviation_cost'), at('deviation_income')];
  const isTurned = (way: Numbers, stated: Numbers) => mostKept([way, turned(way)], rows, stated) !== way;
  const net: Numbers =
    isTurned(cost, ofCost) === isTurned(income, ofIncome)
      ? (r) => ofCost(r) + ofIncome(r)
      : (r) => ofIncome(r) - ofCost(r);
  const checked = [
    { figure: 'deviation_cost', ways: [cost, turned(cost)], of: ['budget_cost', 'outcome_cost'] },
    { figure: 'deviation_income', ways: [income, turned(income)], of: ['budget_income', 'outcome_income'] },
    {
      figure: 'deviation_net',
      ways: [net, turned(net)],
      of: ['deviation_cost', 'deviation_income'],
    },
  ] as const;
  return checked.flatMap(({ figure, ways, of }) => {
    const expected = mostKept(ways, rows, at(figure));
    return rows.flatMap((row) => {
      const stated = at(figure)(row);
      const computed = sumOf([expected(row)]);
      const decimals = decimalsOf([figure, ...of].map((f) => row.figures[f]));
      const distance = distanceOfSums(stated, computed, decimals);
      if (distance === 'none') return [];
      const facts = { area: nameOf(row), figure, stated, computed };
      const signTurned = distance === 'apart' && stated === -computed;
      return [
        distance === 'rounding'
          ? finding('deviation_rounded_otherwise', [row.source], facts)
          : finding('deviation_contradicts', [row.source], { ...facts, signTurned }),
      ];
    });
  });
}

/** Rows that stand in no sum, or in one twice. */
function places(rows: readonly EconomyRow[]): Finding[] {
  const names = new Set(rows.map(keyOf));
  const areas = rows.filter((r) => r.level === 'area');
  return [
    ...rows
      .filter((r) => r.level === 'part' && !names.has(r.path.slice(0, -1).map(alike).join('/')))
      .map((r) =>
        finding('part_without_area', [r.source], { area: nameOf(r), above: r.path.slice(0, -1).join('/') }),
      ),
    ...groupBy(rows, keyOf).flatMap((same) => {
      const [first] = same;
      const at = same.map((r) => r.source).sort(byLine);
      return first && same.length > 1 ? [finding('area_twice', at, { area: nameOf(first) })] : [];
    }),
    ...(areas.length > 1 && !rows.some((r) => r.level === 'total')
      ? [
          finding(
            'no_total',
            areas
              .slice(0, NAMED)
              .map((r) => r.source)
              .sort(byLine),
            { areas: areas.length },
          ),
        ]
      : []),
  ];
}
