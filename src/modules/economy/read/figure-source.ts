import { bareFigure, type Figure, type FigureChoice, type FigureRef, type FigureSource } from '#core/figures';
import { parsePeriod } from '#core/measures';
import type { Context } from '#core/operation';
import { idOf, NUMBERS, type NumberOf, numberOf, RESTS_ON, type Referred, readId } from '../domain/refer.ts';
import { type Cell, figuresOf } from '../domain/table.ts';
import type { KeptForecast } from '../store/stated.ts';
import { figureWords } from '../texts/figures.ts';
import { words } from '../texts/words.ts';
import { type YearOf, yearOf } from './year.ts';

const KIND = 'economy';

interface Time {
  readonly year: number;
  /** Budget and outcome are summed from January through this month. */
  readonly through: number;
  /** Null for a whole year: what is expected of it is said tertial by tertial. */
  readonly tertial: KeptForecast['tertial'] | null;
}

function timeOf(key: string): Time | null {
  const period = parsePeriod(key);
  if (period?.kind !== 'tertial' && period?.kind !== 'year') return null;
  const tertial = (['T1', 'T2', 'T3'] as const).find((t) => key.endsWith(t)) ?? null;
  return { year: Number(key.slice(0, 4)), through: Number(period.to.slice(5, 7)), tertial };
}

const isTold = (time: Time, number: NumberOf): boolean =>
  time.tertial !== null || !RESTS_ON[number].includes('forecast');

/**
 * The board's money as it stands in the ledger that somebody took, the budget that was decided and the forecasts that were signed: from January
 * through the period. A later file, decision or forecast is another edition.
 */
export const economyFigures: FigureSource = {
  kind: KIND,
  choices: async (ctx, period) => {
    const time = timeOf(period);
    if (!time) return [];
    const of = await yearOf(ctx, time.year);
    if (of.cells.length === 0) return [];
    const parts = NUMBERS.filter((n) => isTold(time, n)).map((part) => ({
      part,
      title: figureWords.parts[part],
    }));
    return rowsIn(of.cells).map(
      (row): FigureChoice => ({
        kind: KIND,
        id: idOf(row),
        title: titleOf(of, row),
        group: figureWords.groups[row.side !== 'net' ? 'side' : row.part === undefined ? 'area' : 'part'],
        parts,
        units: [null],
        published: (of.batch?.through ?? 0) >= time.through,
      }),
    );
  },
  resolve: async (ctx, refs) => {
    const figures: Figure[] = [];
    const years = new Map<number, YearOf>();
    for (const ref of refs) {
      const time = timeOf(ref.period);
      const row = readId(ref.id);
      const number = NUMBERS.find((n) => n === ref.part);
      if (!time || !row || !number || ref.unitId !== null || !isTold(time, number)) continue;
      const of = await known(ctx, years, time.year);
      const figure = figureIn(of, time, row, number, ref);
      if (figure) figures.push(figure);
    }
    return figures;
  },
};

async function known(ctx: Context, years: Map<number, YearOf>, year: number): Promise<YearOf> {
  const of = years.get(year) ?? (await yearOf(ctx, year));
  years.set(year, of);
  return of;
}

/** All of it, the areas, both sides of them, and the parts of each. */
function rowsIn(cells: readonly Cell[]): Referred[] {
  const areas: (string | null | undefined)[] = [undefined, ...new Set(cells.map((c) => c.area))];
  const net = areas.map((area) => ({ area, part: undefined, side: 'net' as const }));
  return [
    ...net,
    ...net.flatMap((row) => [
      { ...row, side: 'cost' as const },
      { ...row, side: 'income' as const },
    ]),
    ...cells.map(({ area, part }) => ({ area, part, side: 'net' as const })),
  ];
}

function titleOf({ kept: { mapping } }: YearOf, { area, part, side }: Referred): string {
  const named = (list: readonly { code: string; name: string }[], code: string | null, none: string) =>
    list.find((l) => l.code === code)?.name ?? code ?? none;
  const path = [
    area === undefined ? figureWords.whole : named(mapping.areas, area, words.unplacedArea),
    ...(part === undefined ? [] : [named(mapping.parts, part, words.unplacedPart)]),
  ];
  return `${path.join(' / ')}${figureWords.side[side]}`;
}

function figureIn(of: YearOf, time: Time, row: Referred, number: NumberOf, ref: FigureRef): Figure | null {
  const cells = of.cells.filter(
    (c) => (row.area === undefined || c.area === row.area) && (row.part === undefined || c.part === row.part),
  );
  if (cells.length === 0) return null;
  const rests = RESTS_ON[number];
  const said = rests.includes('forecast') ? forecastsOf(of, time, row) : { forecasts: [], missing: [] };
  const bare: Figure = {
    ...bareFigure(ref, figureWords.titled(titleOf(of, row), figureWords.parts[number]), null),
    kind: 'amount',
    suffix: figureWords.thousands,
    better: number.endsWith('deviation') ? 'higher' : null,
  };
  const latest = of.batch?.through ?? 0;
  if (rests.includes('ledger') && latest < time.through)
    return { ...bare, why: figureWords.noLedger(time.through, latest) };
  if (rests.includes('budget') && of.budgetFrom === 'none') return { ...bare, why: figureWords.noBudget };
  if (said.missing.length > 0) return { ...bare, why: figureWords.noForecast(said.missing) };
  const expected = said.forecasts.flatMap((f) =>
    f.rows.filter((r) => row.part === undefined || r.part === row.part),
  );
  const ore = numberOf(
    figuresOf(cells, time.through, rests.includes('forecast') ? expected : null),
    number,
    row.side,
  );
  const edition = editionOf(of, rests, said.forecasts);
  if (ore === null || !edition) return bare;
  return { ...bare, state: 'told', value: ore / 100_000, edition };
}

/** What each area said last after the tertial; which areas have said nothing. A whole of which a part is not known is no whole. */
function forecastsOf(of: YearOf, { tertial }: Time, { area }: Referred) {
  const codes = area === undefined ? [...new Set(of.cells.map((c) => c.area))] : [area];
  const forecasts: KeptForecast[] = [];
  const missing: string[] = [];
  for (const code of codes) {
    const last = of.forecasts.find((f) => f.area === code && f.tertial === tertial);
    if (last) forecasts.push(last);
    // What has no area has nobody to say anything of it.
    else if (code !== null || area === null)
      missing.push(titleOf(of, { area: code, part: undefined, side: 'net' }));
  }
  return { forecasts, missing };
}

interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly label: string;
}

/** Everything that the number rests on, signed by whoever signed last. The mapping decides what it is the number of. */
function editionOf(
  of: YearOf,
  rests: readonly ('ledger' | 'budget' | 'forecast')[],
  forecasts: readonly KeptForecast[],
): Figure['edition'] {
  const budget = of.budgets.at(-1);
  const { batch, kept } = of;
  const ledger = batch && {
    id: batch.id,
    at: batch.taken_at,
    by: batch.taken_by,
    label: figureWords.ledger(batch.file_name),
  };
  const decided = budget && {
    id: budget.id,
    at: budget.set_at,
    by: budget.set_by,
    label: figureWords.budget(budget.version, budget.decision),
  };
  const signed: Signed[] = [
    ...(rests.includes('budget') ? [decided ?? ledger] : []),
    ...(rests.includes('ledger') && !(rests.includes('budget') && !decided) ? [ledger] : []),
    ...forecasts.map((f) => ({
      id: f.id,
      at: f.set_at,
      by: f.set_by,
      label: figureWords.forecast(f.tertial, of.year),
    })),
  ].flatMap((s) => (s ? [s] : []));
  const [last] = [...signed].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (!last) return null;
  return {
    id: [...signed.map((s) => s.id), kept.version].join(' '),
    number: null,
    at: last.at.toISOString(),
    by: last.by,
    label: `${[...new Set(signed.map((s) => s.label))].join('; ')}${figureWords.mapped(kept.version)}`,
    reason: null,
  };
}
