import type { z } from 'zod';
import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import type { EconomyOverview } from '../contract.ts';
import { type LedgerRow, sumTo } from '../domain/ledger.ts';
import type { Mapping } from '../domain/mapping.ts';
import {
  type BudgetChange,
  type Cell,
  cellsOf,
  type ForecastRow,
  figuresOf,
  money,
  NOTHING,
  plus,
  spread,
} from '../domain/table.ts';
import { type BatchHead, batchHeads, holding, ledgerRows } from '../store/ledgers.ts';
import {
  budgetsOf,
  forecastsOf,
  type KeptBudget,
  type KeptForecast,
  type KeptMapping,
  mappingOf,
} from '../store/stated.ts';
import { words } from '../texts/words.ts';

type Overview = z.input<typeof EconomyOverview>;

export const READ = 'economy:figures:read';
export const READ_ROWS = 'economy:rows:read';
export const LIST = 'economy:ledger:list';
export const IMPORT = 'economy:ledger:import';
export const MAP = 'economy:mapping:set';
export const SET_BUDGET = 'economy:budget:set';
export const SET_FORECAST = 'economy:forecast:set';
export const SET_FUND = 'economy:fund:set';

/** All that a board has of a year, as the pages look at it. */
export interface YearOf {
  readonly year: number;
  readonly years: readonly number[];
  readonly kept: KeptMapping;
  readonly batches: readonly BatchHead[];
  readonly batch: BatchHead | undefined;
  readonly rows: readonly (LedgerRow & { readonly no: number })[];
  readonly budgets: readonly KeptBudget[];
  readonly budgetFrom: Overview['budgetFrom'];
  readonly forecasts: readonly KeptForecast[];
  readonly cells: readonly Cell[];
  /** The budget's net of the year after each version. */
  readonly netAfter: ReadonlyMap<string, number>;
}

/** @param asked without one the last year with an outcome that has begun; next year's budget is there long before anybody works by it */
export async function yearOf(ctx: Context, asked: number | undefined): Promise<YearOf> {
  const [kept, batches, everyBudget] = await Promise.all([
    mappingOf(ctx),
    batchHeads(ctx),
    budgetsOf(ctx, null),
  ]);
  const standing = batches.filter((b) => b.withdrawn_at === null);
  const years = [...new Set([...standing.map((b) => b.year), ...everyBudget.map((b) => b.year)])].sort(
    (a, b) => b - a,
  );
  const year = asked ?? lastBegun(standing, Number(ctx.today.slice(0, 4)));
  const batch = holding(batches, year);
  const budgets = everyBudget.filter((b) => b.year === year).sort((a, b) => a.version - b.version);
  const base = budgets.findLast((b) => b.batch_id !== null);
  const isOther = base?.batch_id && base.batch_id !== batch?.id;
  const [rows, rowsOfBase, forecasts] = await Promise.all([
    batch ? ledgerRows(ctx, batch.id) : [],
    isOther && base.batch_id ? ledgerRows(ctx, base.batch_id) : [],
    forecastsOf(ctx, year),
  ]);
  const budgetFrom = budgets.length > 0 ? 'decided' : batch?.has_budget ? 'ledger' : 'none';
  const budgetRows = budgetFrom === 'ledger' || (base && !isOther) ? rows : rowsOfBase;
  const after = budgets.filter((b) => b.version >= (base?.version ?? 1));
  const cells = cellsOf({
    mapping: kept.mapping,
    outcome: rows,
    budget: budgetRows,
    changes: after.flatMap((b) => b.changes.map(changeOf)),
  });
  return {
    year,
    years: years.includes(year) ? years : [year, ...years].sort((a, b) => b - a),
    kept,
    batches,
    batch,
    rows,
    budgets,
    budgetFrom,
    forecasts,
    cells,
    netAfter: netsOf(budgets, budgetRows, base),
  };
}

function lastBegun(standing: readonly BatchHead[], thisYear: number): number {
  const begun = standing.filter((b) => b.year <= thisYear);
  const years = [begun.filter((b) => b.through > 0), begun, standing].find((of) => of.length > 0) ?? [];
  return years.length === 0 ? thisYear : Math.max(...years.map((b) => b.year));
}

const changeOf = ({ area, part, side, amount, fromMonth }: KeptBudget['changes'][number]): BudgetChange => ({
  area,
  part,
  side,
  months: spread(amount, fromMonth),
});

/** Versions before the one that took the last ledger's rows are told by their changes alone: their own rows are not read. */
function netsOf(
  budgets: readonly KeptBudget[],
  rows: readonly LedgerRow[],
  base: KeptBudget | undefined,
): ReadonlyMap<string, number> {
  const ofRows = rows
    .filter((r) => !r.isTotal && r.kind === 'budget')
    .reduce((sum, r) => sum + sumTo(r.months, 12), 0);
  let net = 0;
  return new Map(
    budgets.map((b) => {
      if (b.id === base?.id) net = ofRows;
      net += b.changes.reduce((sum, c) => sum + c.amount, 0);
      return [b.id, net] as const;
    }),
  );
}

/** The last forecast of each area. */
export const lastForecast = ({ forecasts }: YearOf, area: string): KeptForecast | undefined =>
  forecasts.find((f) => f.area === area);

/** Whether the area is one that the actor leads, or may see all of. */
export function isWithin(
  ctx: Context,
  permission: Permission,
  area: Mapping['areas'][number] | undefined,
): boolean {
  if (!ctx.may(permission).allowed || !area) return false;
  const reach = ctx.reach(permission);
  return reach === 'authority' || area.unitIds.some((u) => ctx.actor.unitIds.includes(u));
}

/** Area by area with its parts; what has no place last. */
export function areasOf(ctx: Context, of: YearOf, through: number): Overview['areas'] {
  const { mapping } = of.kept;
  const codes: (string | null)[] = [
    ...mapping.areas.map((a) => a.code),
    ...new Set(
      of.cells.map((c) => c.area).filter((a) => a === null || !mapping.areas.some((m) => m.code === a)),
    ),
  ];
  return codes.flatMap((code) => {
    const area = mapping.areas.find((a) => a.code === code);
    const cells = of.cells.filter((c) => c.area === code);
    const said = code === null ? undefined : lastForecast(of, code);
    if (cells.length === 0 && !area) return [];
    const forecastOf = (part: string | null): readonly ForecastRow[] | null =>
      said ? said.rows.filter((r) => r.part === part) : null;
    const parts = [...new Set([...cells.map((c) => c.part), ...(said?.rows.map((r) => r.part) ?? [])])].sort(
      (a, b) => placeIn(mapping, a) - placeIn(mapping, b),
    );
    return [
      {
        code,
        name: area?.name ?? code ?? words.unplacedArea,
        figures: figuresOf(cells, through, said?.rows ?? null),
        parts: parts.map((part) => ({
          code: part,
          name: mapping.parts.find((p) => p.code === part)?.name ?? part ?? words.unplacedPart,
          figures: figuresOf(
            cells.filter((c) => c.part === part),
            through,
            forecastOf(part),
          ),
        })),
        months: monthsOf(cells),
        forecasts: of.forecasts
          .filter((f) => f.area === code)
          .slice(0, 50)
          .map((f) => ({
            tertial: f.tertial,
            version: f.version,
            rows: [...f.rows],
            comment: f.comment,
            setAt: f.set_at.toISOString(),
            setBy: f.set_by,
          })),
        mayRows: isWithin(ctx, READ_ROWS, area),
        mayForecast: isWithin(ctx, SET_FORECAST, area),
      },
    ];
  });
}

function placeIn({ parts }: Mapping, code: string | null): number {
  const at = parts.findIndex((p) => p.code === code);
  return at < 0 ? parts.length : at;
}

/** What happened in each month. */
export const monthsOf = (cells: readonly Cell[]): Overview['months'] =>
  Array.from({ length: 12 }, (_, i) => {
    const of = (what: 'budget' | 'outcome') =>
      cells.reduce((sum, c) => plus(sum, money(c[what].cost[i] ?? 0, c[what].income[i] ?? 0)), NOTHING);
    return { month: i + 1, budget: of('budget'), outcome: of('outcome') };
  });
