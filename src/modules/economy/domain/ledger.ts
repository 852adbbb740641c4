import { ASKABLE_YEARS } from '#core/measures';
import { isRounding, type LedgerFinding, ledgerFinding } from './ledger-finding.ts';
import type { Ore } from './sie/amount.ts';
import type { Change, SieDocument } from './sie/document.ts';
import { faultAt, type LineFault } from './sie/fault.ts';

/** The months of a year, January first, each month's change. */
export type Months = readonly Ore[];
export const NO_MONTHS: Months = Array.from({ length: 12 }, () => 0);
export const addMonths = (a: Months, b: Months): Months => a.map((n, i) => n + (b[i] ?? 0));
export const sumTo = (months: Months, through: number): Ore =>
  months.slice(0, through).reduce((sum, n) => sum + n, 0);

/** An account with its objects, or an account's total: the two are never added together. */
export interface LedgerRow {
  /** The first of its lines. */
  readonly line: number;
  readonly kind: 'outcome' | 'budget';
  readonly isTotal: boolean;
  readonly account: string;
  readonly responsibility: string | null;
  readonly activity: string | null;
  readonly months: Months;
}

export interface Ledger {
  readonly year: number;
  /** The last month that anything happened in, 0 for none. */
  readonly through: number;
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly LedgerFinding[];
}

export interface Dimensions {
  readonly responsibility: number;
  readonly activity: number;
}

/** So many rows a board's year has at most. */
const MOST_ROWS = 50_000;
const MOST_FINDINGS = 200;

/** The accounts of results: assets and debts (1 and 2) are no costs. */
const isResult = (account: string): boolean => !/^[12]/.test(account);

/**
 * The year of a file. Changes of months are what is kept. Where an account's total stands beside rows by object the two are compared; where rows
 * by object stand by several sets of dimensions, those are taken that come to the total and say the most.
 */
export function ledgerOf(
  document: SieDocument,
  dimensions: Dimensions,
): { ledger: Ledger | null; faults: readonly LineFault[] } {
  const year = document.years.find((y) => y.yearNo === 0);
  if (!year) return { ledger: null, faults: [faultAt(1, 'year_missing')] };
  const no = Number(year.from.slice(0, 4));
  if (year.from !== `${no}-01-01` || year.to !== `${no}-12-31`)
    return { ledger: null, faults: [faultAt(1, 'not_calendar_year', `${year.from}–${year.to}`)] };
  if (no < ASKABLE_YEARS.first || no > ASKABLE_YEARS.last)
    return { ledger: null, faults: [faultAt(1, 'year_outside', String(no))] };
  const own = document.changes.filter((c) => c.yearNo === 0 && isResult(c.account));
  const outside = own.filter((c) => Number(c.month.slice(0, 4)) !== no);
  if (outside.length > 0)
    return {
      ledger: null,
      faults: outside.slice(0, 100).map((c) => faultAt(c.line, 'period_outside_year', c.month)),
    };
  if (own.length === 0) {
    const vouchers = document.type === 4 && document.changes.length === 0;
    return { ledger: null, faults: [faultAt(1, vouchers ? 'voucher_file' : 'nothing_of_the_year')] };
  }
  const findings: LedgerFinding[] = [];
  const rows = groupsOf(own, dimensions).flatMap((group) => rowsOf(group, findings));
  if (rows.length > MOST_ROWS) return { ledger: null, faults: [faultAt(1, 'too_many_rows')] };
  findings.push(...resultFindings(document, rows).slice(0, MOST_FINDINGS));
  const through = lastMonth(rows);
  findings.push(...emptyMonths(rows, through));
  const earlier = document.changes.find((c) => c.yearNo !== 0);
  if (earlier) findings.push(ledgerFinding('earlier_years', 'note', [earlier.line], {}));
  return { ledger: { year: no, through, rows, findings: findings.slice(0, MOST_FINDINGS) }, faults: [] };
}

/** Which of the two dimensions a change says. */
type Says = 'both' | 'responsibility' | 'activity' | 'other' | 'total';
interface Coded extends Change {
  readonly says: Says;
  readonly responsibility: string | null;
  readonly activity: string | null;
}
const IN_ORDER = ['both', 'responsibility', 'activity', 'other'] as const;

/** Account by account. */
function groupsOf(changes: readonly Change[], dimensions: Dimensions): Coded[][] {
  const groups = new Map<string, Coded[]>();
  for (const change of changes) {
    const code = (dimension: number): string | null =>
      change.objects.find((o) => o.dimension === dimension)?.code ?? null;
    const responsibility = code(dimensions.responsibility);
    const activity = code(dimensions.activity);
    const says: Says =
      change.objects.length === 0
        ? 'total'
        : responsibility !== null && activity !== null
          ? 'both'
          : responsibility !== null
            ? 'responsibility'
            : activity !== null
              ? 'activity'
              : 'other';
    const key = `${change.kind} ${change.account}`;
    const group = groups.get(key);
    const coded = { ...change, says, responsibility, activity };
    if (group) group.push(coded);
    else groups.set(key, [coded]);
  }
  return [...groups.values()];
}

function rowsOf(group: readonly Coded[], findings: LedgerFinding[]): LedgerRow[] {
  const [first] = group;
  if (!first) return [];
  const totals = group.filter((c) => c.says === 'total');
  const present = IN_ORDER.filter((says) => group.some((c) => c.says === says));
  const { kind, account } = first;
  const kept: Coded[] = [];
  for (const month of [...new Set(group.map((c) => c.month))].sort()) {
    const inMonth = group.filter((c) => c.month === month);
    const stated = inMonth.filter((c) => c.says === 'total');
    const objects = inMonth.filter((c) => c.says !== 'total');
    if (objects.length === 0) {
      if (present.length > 0 && stated.some((c) => c.amount !== 0))
        findings.push(
          ledgerFinding('objects_missing', 'warning', linesOf(stated), {
            kind,
            account,
            month,
            stated: sumOf(stated),
          }),
        );
      kept.push(...(stated.length > 0 ? [plainRow(stated)] : []));
      continue;
    }
    const total = stated.length > 0 ? sumOf(stated) : null;
    const chosen = chosenOf(objects, present, total);
    const taken = objects.filter((c) => chosen.includes(c.says as (typeof IN_ORDER)[number]));
    kept.push(...taken);
    const computed = sumOf(taken);
    if (total !== null && total !== computed)
      findings.push(
        ledgerFinding(
          'total_contradicts_objects',
          isRounding(total, computed) ? 'note' : 'error',
          linesOf([...stated, ...taken]),
          { kind, account, month, stated: total, computed },
        ),
      );
  }
  if (present.length === 0)
    findings.push(
      ledgerFinding('account_without_objects', 'warning', linesOf(totals), {
        kind,
        account,
        stated: sumOf(totals),
      }),
    );
  return [...merged(kept, false), ...merged(totals, true)];
}

/** A month of an account that has its total alone: it stands for itself. */
const plainRow = (stated: readonly Coded[]): Coded => {
  const [first] = stated as [Coded, ...Coded[]];
  return { ...first, amount: sumOf(stated) };
};

/** The sets that come to the total, those that say the most first; without a total, or when none does, what says the most. */
function chosenOf(
  objects: readonly Coded[],
  present: readonly (typeof IN_ORDER)[number][],
  total: Ore | null,
): readonly (typeof IN_ORDER)[number][] {
  const here = present.filter((says) => objects.some((c) => c.says === says));
  const most = here.slice(0, 1);
  if (total === null) return most;
  const sets = Array.from({ length: 2 ** here.length - 1 }, (_, i) =>
    here.filter((_says, at) => ((i + 1) >> at) & 1),
  ).sort((a, b) => rank(a, here) - rank(b, here));
  return sets.find((set) => sumOf(objects.filter((c) => set.includes(c.says as never))) === total) ?? most;
}

/** Those that hold what says the most come first, and of them the smallest. */
const rank = (set: readonly Says[], here: readonly Says[]): number =>
  set.length + 10 * Math.min(...set.map((says) => here.indexOf(says)));

function merged(changes: readonly Coded[], isTotal: boolean): LedgerRow[] {
  const rows = new Map<string, { -readonly [K in keyof LedgerRow]: LedgerRow[K] }>();
  for (const { line, kind, account, responsibility, activity, month, amount } of changes) {
    const key = `${responsibility ?? ''}\u0000${activity ?? ''}`;
    const row = rows.get(key) ?? {
      line,
      kind,
      isTotal,
      account,
      responsibility,
      activity,
      months: NO_MONTHS,
    };
    const at = Number(month.slice(5)) - 1;
    row.months = row.months.map((n, i) => (i === at ? n + amount : n));
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The year's change of an account against its months. */
function resultFindings(document: SieDocument, rows: readonly LedgerRow[]): LedgerFinding[] {
  const byMonths = yearsOf(rows);
  return document.results.flatMap(({ line, yearNo, account, amount }) => {
    if (yearNo !== 0 || !isResult(account)) return [];
    const computed = byMonths.get(account) ?? 0;
    if (computed === amount) return [];
    return [
      ledgerFinding('year_contradicts_months', isRounding(amount, computed) ? 'note' : 'error', [line], {
        kind: 'outcome',
        account,
        stated: amount,
        computed,
      }),
    ];
  });
}

/** The year of each account: its totals', else its objects'. Summed once, for a file has as many `#RES` as it likes. */
function yearsOf(rows: readonly LedgerRow[]): ReadonlyMap<string, Ore> {
  const outcome = rows.filter((r) => r.kind === 'outcome');
  const withTotal = new Set(outcome.filter((r) => r.isTotal).map((r) => r.account));
  const years = new Map<string, Ore>();
  for (const { account, isTotal, months } of outcome)
    if (isTotal === withTotal.has(account)) years.set(account, (years.get(account) ?? 0) + sumTo(months, 12));
  return years;
}

const lastMonth = (rows: readonly LedgerRow[]): number =>
  rows
    .filter((r) => r.kind === 'outcome')
    .reduce((last, { months }) => Math.max(last, months.findLastIndex((n) => n !== 0) + 1), 0);

function emptyMonths(rows: readonly LedgerRow[], through: number): LedgerFinding[] {
  const empty = Array.from({ length: through }, (_, i) => i).filter((i) =>
    rows.every((r) => r.kind !== 'outcome' || r.months[i] === 0),
  );
  return empty.map((i) =>
    ledgerFinding('month_without_rows', 'warning', [], { month: String(i + 1).padStart(2, '0') }),
  );
}

const sumOf = (changes: readonly { readonly amount: Ore }[]): Ore =>
  changes.reduce((sum, c) => sum + c.amount, 0);
const linesOf = (changes: readonly { readonly line: number }[]): number[] =>
  changes.map((c) => c.line).slice(0, 40);
