import type { z } from 'zod';
import type { MeasureAnswer } from '#core/measures';
import { words } from './measure.sv.ts';

type Answer = z.output<typeof MeasureAnswer>;
type Figure = Answer['total'];
type Count = NonNullable<Figure['due']>;

/** The answer as a table for a terminal: altogether, by unit, by month. */
export function measureTable(answer: Answer): string {
  const { measure, period } = answer;
  const head = ['', words.due, ...measure.parts.map((p) => p.label), words.cancelled];
  const row = (name: string, figure: Figure): string[] => [name, ...cells(figure, answer)];
  const table = [
    head,
    row(answer.unit?.name ?? words.all, answer.total),
    ...answer.units.map((u) => row(u.name, u.figure)),
    ...(period.kind === 'month'
      ? []
      : [[], ...answer.months.map((m) => row(monthName(m.period.key), m.figure))]),
  ];
  const through = answer.through ? words.through(answer.through) : words.nothingYet;
  return [
    `${measure.title} (${words.version(measure.version)})`,
    [`${period.key}: ${period.from} – ${period.to}`, ...(answer.ongoing ? [through] : [])].join(', '),
    ...(answer.unit ? [] : [words.measured(answer.unitsMeasured, answer.unitsConcerned)]),
    '',
    ...aligned(table),
  ].join('\n');
}

function cells(figure: Figure, { disclosure, measure }: Answer): string[] {
  if (figure.state === 'not_applicable') return [`${words.notApplicable}. ${measure.notApplicable}`];
  const why = figure.why === null || figure.why === 'not_their_duty' ? '' : words.why[figure.why];
  if (figure.state === 'not_measured' || !figure.due) return [`${words.notMeasured}. ${why}`];
  const told = (count: Count): string =>
    count.hidden === null
      ? String(count.n ?? '')
      : count.hidden === 'small'
        ? words.small(disclosure.limit)
        : words.protected;
  if (figure.due.n === 0) return ['0', words.none];
  return [
    told(figure.due),
    ...figure.parts.map((p) => (p.share ? `${told(p.count)} (${percent(p.share)})` : told(p.count))),
    ...(figure.cancelled ? [told(figure.cancelled.count)] : []),
  ];
}

const PERCENT = new Intl.NumberFormat('sv-SE', { style: 'percent' });

/** Bounds where the share itself would tell a count that is withheld. */
const percent = ({ from, to }: { from: number; to: number }): string =>
  from === to
    ? PERCENT.format(from)
    : `${Math.floor(from * 100)}–${PERCENT.format(Math.ceil(to * 100) / 100)}`;

export const monthName = (key: string): string => words.months[Number(key.slice(5)) - 1] ?? key;

/** A row that says in words why it has no figures doesn't widen the columns. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter((row) => row.length === rows[0]?.length);
  const names = Math.max(...rows.map((row) => (row[0] ?? '').length));
  const widths = (rows[0] ?? []).map((_, i) =>
    i === 0 ? names : Math.max(...whole.map((row) => (row[i] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
