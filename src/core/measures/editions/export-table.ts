import type { z } from 'zod';
import type { Cell } from '#platform/tables';
import type { Count, MeasureAnswer, Share } from '../contract.ts';
import type { CountAnswer } from '../counted/contract.ts';
import { BY_UNIT } from '../counted/source.ts';
import { exportTexts as words } from '../texts/export.ts';
import type { ToldFigure } from './told.ts';

type Told = z.output<typeof Count> | null;
type ClockAnswer = z.output<typeof MeasureAnswer>;
type ClockFigure = ClockAnswer['total'];
type CountFigure = CountAnswer['total'];

/** A figure that is taken out: what is told of it, and of which edition; null: as it stands now. */
export interface Taken {
  readonly told: ToldFigure;
  readonly edition: number | null;
  readonly limit: number;
}

const answersOf = (told: ToldFigure): readonly (ClockAnswer | CountAnswer)[] =>
  told.kind === 'clocks' ? [told.answer] : told.answers;

/** One line for each number, with its definition; what is withheld is said to be, and what is not measured is no 0. */
export const figureLines = (taken: Taken): Cell[][] =>
  taken.told.kind === 'clocks'
    ? clockLines(taken, taken.told.answer)
    : taken.told.answers.flatMap((answer, i) => countLines(taken, answer, i === 0));

interface Line {
  readonly by: string;
  readonly group: string;
  readonly state: keyof typeof words.state;
  readonly count: Told;
  readonly of?: Told;
  readonly ratio?: z.output<typeof Share> | undefined;
  readonly length?: CountFigure['length'] | undefined;
}

function lineOf({ edition, limit }: Taken, answer: ClockAnswer | CountAnswer, line: Line): Cell[] {
  const { measure, period } = answer;
  const exact = line.ratio && line.ratio.from === line.ratio.to ? line.ratio.from : null;
  const hidden = line.count?.hidden ?? line.of?.hidden ?? null;
  return [
    period.key,
    edition ?? words.live,
    measure.title,
    measure.measureId,
    measure.version,
    line.by,
    line.group,
    words.state[line.state],
    line.count?.n ?? null,
    line.of?.n ?? null,
    exact === null ? null : Math.round(exact * 1_000_000) / 10_000,
    line.length?.median ?? null,
    line.length?.mean ?? null,
    line.length?.p90 ?? null,
    hidden === null ? null : words.hidden(limit)[hidden],
    measure.counted,
  ];
}

function clockLines(taken: Taken, answer: ClockAnswer): Cell[][] {
  const all: [by: string, name: string, figure: ClockFigure][] = [
    [words.whole, words.whole, answer.total],
    ...answer.units.map((u): [string, string, ClockFigure] => [words.unit, u.name, u.figure]),
    ...answer.months.map((m): [string, string, ClockFigure] => [words.month, m.period.key, m.figure]),
  ];
  return all.flatMap(([by, name, figure]) => {
    const line = (more: Partial<Line>): Cell[] =>
      lineOf(taken, answer, { by, group: name, state: figure.state, count: null, ...more });
    if (figure.state !== 'measured') return [line({})];
    return [
      line({ count: figure.due }),
      ...figure.parts.map(({ part, count, share }) =>
        line({
          group: `${name}: ${answer.measure.parts.find((p) => p.part === part)?.label ?? part}`,
          by: by === words.whole ? words.part : by,
          count,
          of: figure.due,
          ratio: share,
        }),
      ),
    ];
  });
}

function countLines(taken: Taken, answer: CountAnswer, isFirst: boolean): Cell[][] {
  const line = (by: string, group: string, figure: CountFigure): Cell[] =>
    lineOf(taken, answer, {
      by,
      group,
      state: figure.state,
      count: figure.share ? figure.share.numerator : figure.count,
      ...(figure.share ? { of: figure.share.denominator, ratio: figure.share.ratio } : {}),
      length: figure.length,
    });
  const by =
    answer.by === BY_UNIT
      ? words.unit
      : (answer.measure.breakdowns.find((b) => b.by === answer.by)?.label ?? answer.by);
  return [
    ...(isFirst
      ? [
          line(words.whole, words.whole, answer.total),
          ...answer.months.map((m) => line(words.month, m.period.key, m.figure)),
        ]
      : []),
    ...answer.groups.map((g) => line(by, g.label, g.figure)),
  ];
}

/** What each measure counts, as it was worded. */
export function definitionLine({ told }: Taken): Cell[] {
  const measure = answersOf(told)[0]?.measure;
  if (!measure) return [];
  return [
    measure.title,
    measure.measureId,
    measure.version,
    measure.validFrom,
    measure.counted,
    measure.unitOfCountingText,
    measure.included,
    measure.excluded.join(' '),
    measure.where,
    measure.legalBasis,
  ];
}
