import { bareFigure, type Figure, type FigureRef, type FigureSource } from '#core/figures';
import { DISCLOSURE_LIMIT, parsePeriod } from '#core/measures';
import type { EconomyFigure, EconomyRow, StatedCount } from '../domain/figure.ts';
import { inForce } from '../domain/in-force.ts';
import type { BatchHead } from '../store/batches.ts';
import type { Kept } from '../store/figures.ts';
import { economyFigure } from '../texts/money-findings.ts';
import { statedWords as words } from '../texts/stated.ts';
import { figuresOf } from './checked.ts';

const COUNT = 'stated_count';
const MONEY = 'imported_money';
/** Of a count that is of the whole year, referred to from its last tertial. */
const YEAR = 'year';

interface Place {
  readonly year: number;
  readonly tertial: 'T1' | 'T2' | 'T3' | null;
  /** A year's figures are there when it is over. */
  readonly endsYear: boolean;
}

function placeOf(key: string): Place | null {
  const period = parsePeriod(key);
  if (period?.kind !== 'tertial' && period?.kind !== 'year') return null;
  const tertial = (['T1', 'T2', 'T3'] as const).find((t) => key.endsWith(t)) ?? null;
  return { year: Number(key.slice(0, 4)), tertial, endsYear: tertial === null || tertial === 'T3' };
}

const signedBy = (batch: BatchHead): Figure['edition'] => ({
  id: batch.id,
  number: null,
  at: batch.taken_at.toISOString(),
  by: batch.taken_by,
  label: words.file(batch.file_name),
  reason: null,
});

const isSmall = (n: number): boolean => n > 0 && n < DISCLOSURE_LIMIT;

/** Counts that a report states elsewhere than in its table. Whoever took the file has stated them. */
export const statedCountFigures: FigureSource = {
  kind: COUNT,
  choices: async (ctx, period) => {
    const place = placeOf(period);
    if (!place) return [];
    const { figures } = await figuresOf(ctx);
    const titles = new Map(inForce(figures.measures, figures.byHand).map((m) => [m.code, m.title]));
    return figures.counts.flatMap((row) => {
      const part = partOf(row, place);
      if (part === undefined || row.numerator === null) return [];
      return [
        {
          kind: COUNT,
          id: row.code,
          title: titles.get(row.code) ?? row.code,
          group: words.counts,
          parts: [{ part, title: part === YEAR ? words.wholeYear : words.own }],
          units: [null],
          published: true,
        },
      ];
    });
  },
  resolve: async (ctx, refs) => {
    const { kept, figures } = await figuresOf(ctx);
    const titles = new Map(inForce(figures.measures, figures.byHand).map((m) => [m.code, m.title]));
    return refs.flatMap((ref) => {
      const place = placeOf(ref.period);
      const row = figures.counts.find(
        (c) => place && c.code === ref.id && c.numerator !== null && partOf(c, place) === ref.part,
      );
      if (!row || ref.unitId !== null) return [];
      const title = titles.get(row.code) ?? row.code;
      return [countIn(kept, ref, row, ref.part === YEAR ? `${title}, ${words.wholeYear}` : title)];
    });
  },
};

/** Undefined for a count of another time. */
function partOf(row: StatedCount, { year, tertial, endsYear }: Place): string | null | undefined {
  if (row.year !== year) return undefined;
  if (row.tertial === tertial) return null;
  return row.tertial === null && endsYear ? YEAR : undefined;
}

function countIn(kept: Kept, ref: FigureRef, row: StatedCount, title: string): Figure {
  const batch = kept.counts.findLast((c) => c.batch.file_name === row.source.file)?.batch;
  const { numerator, denominator } = row;
  const isShare = denominator !== null && denominator > 0;
  const bare: Figure = {
    ...bareFigure(ref, title, null),
    kind: isShare ? 'share' : 'count',
    edition: batch ? signedBy(batch) : null,
  };
  if (numerator === null) return { ...bare, state: 'not_measured', why: words.notMeasured };
  if (isSmall(numerator) || (isShare && isSmall(denominator - numerator)))
    return { ...bare, state: 'withheld', why: words.withheld };
  return isShare
    ? { ...bare, state: 'told', value: numerator / denominator, counts: { numerator, denominator } }
    : { ...bare, state: 'told', value: numerator };
}

/** Sums of money of a year, as a file states them, in thousands of kronor. */
export const importedMoneyFigures: FigureSource = {
  kind: MONEY,
  choices: async (ctx, period) => {
    const place = placeOf(period);
    if (!place?.endsYear) return [];
    const { kept } = await figuresOf(ctx);
    return rowsOfYear(kept, place.year).map(({ row }) => ({
      kind: MONEY,
      id: row.path.join('/'),
      title: row.path.join(' / '),
      group: words.money,
      parts: figuresIn(row).map((part) => ({ part, title: economyFigure[part] })),
      units: [null],
      published: true,
    }));
  },
  resolve: async (ctx, refs) => {
    const { kept } = await figuresOf(ctx);
    return refs.flatMap((ref) => {
      const place = placeOf(ref.period);
      if (!place?.endsYear || ref.unitId !== null) return [];
      const found = rowsOfYear(kept, place.year).find(({ row }) => row.path.join('/') === ref.id);
      const part = found && figuresIn(found.row).find((f) => f === ref.part);
      const figure = part && found.row.figures[part];
      if (!found || !part || !figure) return [];
      return [
        {
          ...bareFigure(ref, `${found.row.path.join(' / ')}, ${economyFigure[part].toLowerCase()}`, null),
          kind: 'amount' as const,
          decimals: Math.min(figure.decimals, 4),
          suffix: words.thousands,
          state: 'told' as const,
          value: figure.value,
          edition: signedBy(found.batch),
        },
      ];
    });
  },
};

const figuresIn = (row: EconomyRow): EconomyFigure[] => Object.keys(row.figures) as EconomyFigure[];

/** Of the last file of each name; a file without a year in it or in its name is of none. */
function rowsOfYear(kept: Kept, year: number): { batch: BatchHead; row: EconomyRow }[] {
  const last = new Map(kept.economy.map((e) => [`${e.batch.form}:${e.batch.file_name.toLowerCase()}`, e]));
  return [...last.values()]
    .filter(({ batch }) => yearOf(batch) === year)
    .flatMap(({ batch, table }) => table.rows.map((row) => ({ batch, row })));
}

const yearOf = ({ year, file_name }: BatchHead): number | null =>
  year ?? (Number(/(?<!\d)(?:19|20|21)\d\d(?!\d)/.exec(file_name)?.[0]) || null);
