import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { manualMeasures } from '#modules/steering';
import { CliError } from './installation.ts';
import { words } from './measure.sv.ts';

const TERTIALS = ['T1', 'T2', 'T3'] as const;
const PERIOD = /^(\d{4})(?:-(T[123]))?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

interface ManualRow {
  readonly unit: string | null;
  readonly period: string;
  readonly state: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface ManualMeasure {
  readonly measureId: string;
  readonly title: string;
  readonly kind: string;
  readonly better: string;
  readonly accumulation: string;
  readonly target: number | null;
  readonly reachesTarget: boolean | null;
  readonly rows: readonly ManualRow[];
  /** The units' counts together. */
  readonly together: readonly { period: string; numerator: number; denominator: number }[];
}

/** The measures that are typed in or imported, of every year. */
export async function manualList(runner: Runner, actor: Actor) {
  const { years, measures, year } = await runner.run(manualMeasures, actor, {});
  const others = years.filter((y) => y !== year);
  const rest = await Promise.all(others.map((y) => runner.run(manualMeasures, actor, { year: y })));
  return [{ year, measures }, ...rest].flatMap((of) =>
    of.measures.map((m) => ({
      measureId: m.code,
      title: m.title,
      file: m.file,
      year: of.year,
      kind: m.kind,
      better: m.better,
      accumulation: m.accumulation,
      target: m.target,
    })),
  );
}

/** One of them in a tertial or a whole year; undefined when there is none by that name. @throws CliError for another kind of period */
export async function manualMeasure(
  runner: Runner,
  actor: Actor,
  code: string,
  period: string,
): Promise<ManualMeasure | undefined> {
  const known = (await manualList(runner, actor)).some((m) => m.measureId === code);
  if (!known) return undefined;
  const [, written, tertial] = PERIOD.exec(period) ?? [];
  const year = Number(written);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new CliError(words.manual.noSuchPeriod);
  const { measures } = await runner.run(manualMeasures, actor, { year });
  const found = measures.find((m) => m.code === code);
  if (!found) throw new CliError(words.manual.noSuchPeriod);
  const asked = TERTIALS.filter((t) => tertial === undefined || t === tertial);
  const { title, kind, better, accumulation, target, reachesTarget } = found;
  return {
    measureId: code,
    title,
    kind,
    better,
    accumulation,
    target,
    reachesTarget,
    rows: found.rows.flatMap((row) =>
      asked.map((t) => ({
        unit: row.unit,
        period: `${year}-${t}`,
        state: row[t].state,
        value: row[t].reportedShare ?? row[t].value,
        numerator: row[t].numerator,
        denominator: row[t].denominator,
      })),
    ),
    together: found.together
      .filter((sum) => asked.includes(sum.tertial))
      .map(({ tertial: t, numerator, denominator }) => ({ period: `${year}-${t}`, numerator, denominator })),
  };
}

/** As a person reads it: a line a unit and period. */
export function manualTable(m: ManualMeasure): string {
  const number = (value: number): string => String(value).replace('.', ',').replace('-', '\u2212');
  const told = (row: ManualRow): string => {
    if (row.state === 'not_applicable') return words.notApplicable;
    if (row.state === 'not_measured' || row.value === null) return words.notMeasured;
    return m.kind === 'share' ? `${number(row.value)} %` : number(row.value);
  };
  const of = (counts: { numerator: number | null; denominator: number | null }): string[] =>
    counts.numerator === null ? [] : [`${counts.numerator}/${counts.denominator}`];
  return [
    `${m.measureId} ${m.title}`,
    ...m.rows.map((row) => [row.period, row.unit ?? words.manual.board, told(row), ...of(row)].join('\t')),
    ...m.together.map((sum) => [sum.period, words.manual.together, ...of(sum)].join('\t')),
    ...(m.target === null ? [] : [`${words.manual.target}\t${number(m.target)}`]),
  ].join('\n');
}
