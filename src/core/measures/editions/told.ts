import { z } from 'zod';
import { type Count, MeasureAnswer } from '../contract.ts';
import { CountAnswer } from '../counted/contract.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';

/** A figure as it was told when it was published, in every way in which it is divided; with its definition as it was worded. */
export const ToldFigure = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('clocks'), answer: MeasureAnswer }),
    z.object({ kind: z.literal('facts'), answers: z.array(CountAnswer).min(1) }),
  ])
  .meta({ id: 'ToldFigure' });
export type ToldFigure = z.output<typeof ToldFigure>;

/**
 * How much is told of an edition's own figures to those who may not see the rows: all that can be; those of the board without units and months;
 * the sum alone; or nothing beyond what earlier editions tell.
 */
export const TOLD_LEVELS = ['all', 'board', 'total', 'earlier'] as const;
export type ToldLevel = (typeof TOLD_LEVELS)[number];

type CountView = z.output<typeof Count>;
type CountFigure = CountAnswer['total'];
type ClockFigure = z.output<typeof MeasureAnswer>['total'];

/** What the names of the numbers of months begin with. */
const MONTH = 'month ';
const WITHHELD: CountView = { n: null, hidden: 'protected' };

/**
 * What a later edition tells beside the earlier ones, so that no small count follows from the difference between any two: as much of it as has no
 * number that differs by 1 to 4 from one that an earlier edition tells of the same. Fewer than five differing rows are told as just that.
 * @param differing how many rows came, went or were judged otherwise since the edition before
 * @param earlier what the earlier editions of the period tell, each by itself
 * @param beside what editions of the year, or of its tertials, tell: the months of both are the same
 */
export function toldBeside(
  fresh: ToldFigure,
  differing: number,
  earlier: readonly ToldFigure[],
  beside: readonly ToldFigure[] = [],
): { readonly level: ToldLevel; readonly told: ToldFigure | null } {
  if (differing < DISCLOSURE_LIMIT) return { level: 'earlier', told: null };
  const known = [...earlier.map(numbersTold), ...beside.map(monthsTold)];
  for (const level of ['all', 'board', 'total'] as const) {
    const told = coarsened(fresh, level);
    if (!known.some((before) => givesAway(before, numbersTold(told)))) return { level, told };
  }
  return { level: 'earlier', told: null };
}

const monthsTold = (told: ToldFigure): ReadonlyMap<string, number> =>
  new Map([...numbersTold(told)].filter(([cell]) => cell.startsWith(MONTH)));

/** Whether two accounts tell of the same thing numbers that are a small count apart. */
export function givesAway(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  limit = DISCLOSURE_LIMIT,
): boolean {
  return [...after].some(([cell, n]) => {
    const was = before.get(cell);
    const by = was === undefined ? 0 : Math.abs(n - was);
    return by > 0 && by < limit;
  });
}

/** Every number that is told, by what it is the number of. */
export function numbersTold(told: ToldFigure): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const note = (cell: string, count: CountView | null): void => {
    if (count?.n != null) numbers.set(cell, count.n);
  };
  if (told.kind === 'clocks') {
    const { total, units, months } = told.answer;
    const all: [string, ClockFigure][] = [
      ['total', total],
      ...units.map((u): [string, ClockFigure] => [`unit ${u.unitId}`, u.figure]),
      ...months.map((m): [string, ClockFigure] => [`${MONTH}${m.period.key}`, m.figure]),
    ];
    for (const [at, figure] of all) {
      note(`${at} due`, figure.due);
      for (const { part, count } of figure.parts) note(`${at} ${part}`, count);
      note(`${at} cancelled`, figure.cancelled?.count ?? null);
      for (const { code, count } of figure.cancelled?.reasons ?? []) note(`${at} cancelled ${code}`, count);
    }
    return numbers;
  }
  for (const { by, total, groups, months } of told.answers) {
    note('total', total.count);
    note('numerator', total.share?.numerator ?? null);
    note('denominator', total.share?.denominator ?? null);
    for (const { key, figure } of groups) note(`${by} ${key}`, figure.count);
    for (const { period, figure } of months) note(`${MONTH}${period.key}`, figure.count);
  }
  return numbers;
}

/** The same with nothing but what a level tells. */
export function coarsened(told: ToldFigure, level: 'all' | 'board' | 'total'): ToldFigure {
  if (level === 'all') return told;
  if (told.kind === 'clocks') {
    const { answer } = told;
    return {
      kind: 'clocks',
      answer: {
        ...answer,
        total: level === 'total' ? withoutParts(answer.total) : answer.total,
        units: answer.units.map((u) => ({ ...u, figure: hiddenClocks(u.figure) })),
        months: answer.months.map((m) => ({ ...m, figure: hiddenClocks(m.figure) })),
      },
    };
  }
  return {
    kind: 'facts',
    answers: told.answers.map((answer) => ({
      ...answer,
      total: level === 'total' ? { ...answer.total, share: null, length: null } : answer.total,
      groups: answer.groups.map((g) =>
        level === 'total' || answer.by === 'unit' ? { ...g, figure: hiddenCount(g.figure) } : g,
      ),
      months: answer.months.map((m) => ({ ...m, figure: hiddenCount(m.figure) })),
    })),
  };
}

/** The same with nothing at all, not the sum either. */
export function withheldWhole(told: ToldFigure): ToldFigure {
  const bare = coarsened(told, 'total');
  if (bare.kind === 'clocks')
    return { kind: 'clocks', answer: { ...bare.answer, total: hiddenClocks(bare.answer.total) } };
  return {
    kind: 'facts',
    answers: bare.answers.map((answer) => ({ ...answer, total: hiddenCount(answer.total) })),
  };
}

const withoutParts = (figure: ClockFigure): ClockFigure => ({
  ...figure,
  parts: figure.parts.map((p) => ({ ...p, count: WITHHELD, share: null })),
  cancelled: figure.cancelled && { count: WITHHELD, reasons: [] },
});

const hiddenClocks = (figure: ClockFigure): ClockFigure =>
  figure.due === null ? figure : { ...withoutParts(figure), due: WITHHELD };

const hiddenCount = (figure: CountFigure): CountFigure =>
  figure.count === null
    ? figure
    : { ...figure, count: WITHHELD, previous: null, knownThen: null, share: null, length: null };

/** As it is frozen: what other periods held, or an earlier day's knowledge, is told by their own editions. */
export const frozen = (answer: CountAnswer): CountAnswer => ({
  ...answer,
  total: alone(answer.total),
  groups: answer.groups.map((g) => ({ ...g, figure: alone(g.figure) })),
  months: answer.months.map((m) => ({ ...m, figure: alone(m.figure) })),
});

const alone = (figure: CountFigure): CountFigure => ({ ...figure, previous: null, knownThen: null });

/** Whether it was measured in the period, or why not. */
export function stateOf(told: ToldFigure): {
  readonly state: ClockFigure['state'];
  readonly why: string | null;
} {
  const total = told.kind === 'clocks' ? told.answer.total : told.answers[0]?.total;
  return { state: total?.state ?? 'not_measured', why: total?.why ?? null };
}
