import type { z } from 'zod';
import type { CountAnswer } from '#core/measures';
import { words } from './measure.sv.ts';
import { aligned, monthName } from './measure-table.ts';

type Answer = z.output<typeof CountAnswer>;
type Figure = Answer['total'];

/** How many there were, as a table for a terminal: altogether, by group, by month. */
export function countTable(answer: Answer): string {
  const { measure, period, previousPeriod } = answer;
  const head = ['', words.count, words.before(previousPeriod), ...words.valueHeads[measure.value]];
  const row = (name: string, figure: Figure): string[] => [name, ...cells(figure, answer)];
  const through = answer.through ? words.through(answer.through) : words.nothingYet;
  return [
    `${measure.title} (${words.version(measure.version)})`,
    measure.unitOfCountingText,
    [`${period.key}: ${period.from} – ${period.to}`, ...(answer.ongoing ? [through] : [])].join(', '),
    '',
    ...aligned([
      head,
      row(answer.unit?.name ?? words.whole, answer.total),
      ...answer.groups.map((g) => row(g.note ? `${g.label} (${g.note})` : g.label, g.figure)),
      ...(answer.groupsTold ? [] : [[words.notTold]]),
      ...(period.kind === 'month'
        ? []
        : [[], ...answer.months.map((m) => row(monthName(m.period.key), m.figure))]),
    ]),
  ].join('\n');
}

function cells(
  { state, why, count, previous, share, length }: Figure,
  { disclosure, measure }: Answer,
): string[] {
  if (state === 'not_applicable') return [`${words.notApplicable}. ${measure.notApplicable}`];
  if (state === 'not_measured' || count === null) {
    return [`${words.notMeasured}. ${why && why !== 'not_their_duty' ? words.whyNoCount[why] : ''}`];
  }
  const told = (c: NonNullable<Figure['count']>): string =>
    c.n !== null ? String(c.n) : c.hidden === 'small' ? words.small(disclosure.limit) : words.protected;
  return [
    told(count),
    previous === null ? words.nothing : told(previous),
    ...(measure.value === 'share' ? [shareInWords(share, told)] : []),
    ...(measure.value === 'duration' ? lengthInWords(length) : []),
  ];
}

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

const lengthInWords = (length: Figure['length']): string[] =>
  [length?.median, length?.mean, length?.p90].map((days) =>
    days === undefined || days === null ? words.nothing : number.format(days),
  );

function shareInWords(share: Figure['share'], told: (count: NonNullable<Figure['count']>) => string): string {
  if (!share?.ratio) return words.nothing;
  const { numerator, denominator, ratio } = share;
  const [from, to] = [ratio.from, ratio.to].map((part) => String(Math.round(part * 100)));
  const counts = numerator.n === null ? told(numerator) : `${numerator.n}/${denominator.n}`;
  return `${counts} = ${from === to ? from : `${from}–${to}`} %`;
}
