import type { z } from 'zod';
import type { Permission } from '#core/access';
import { clockViews, type OpenCount, sumCounts, type WatchCounts, type WatchFilter } from '#core/clocks';
import type { Context } from '#core/operation';
import { type Organisation, standingOn, whoActs } from '#core/organisation';
import type { OwnWatchQuery, WatchList } from '../watch-contract.ts';
import { ageOf } from './age.ts';
import { type CaseOfClock, casesOfClocks } from './cases-of-clocks.ts';
import { grouped, ruleOfClocks, totalOf } from './clock-groups.ts';

const PAGE = 50;

type Rows = Parameters<typeof clockViews>[1];

/** What a watch list is made of: all that is watched, counted, and a page of it. */
export interface Watched {
  readonly permission: Permission;
  readonly counted: readonly OpenCount[] | Promise<readonly OpenCount[]>;
  readonly rows: (filter: Omit<WatchFilter, 'unitIds'>) => Promise<Rows>;
  /** Units that the list can be narrowed to. */
  readonly unitIds: readonly string[];
}

/** A page of a watch list, with counts by stretch, by rule and by who has it. */
export async function watchListOf(
  ctx: Context,
  { permission, counted: counting, rows: readRows, unitIds }: Watched,
  { bucket, ruleId, holder, page }: z.infer<typeof OwnWatchQuery>,
): Promise<z.input<typeof WatchList>> {
  const all = Promise.all([ctx.organisation(), counting]);
  const read = async () => {
    // Which functions are vacant is known when all is counted; else the page is read beside the counts.
    const functionIds = holder === 'vacant' ? vacantAmong(ctx, ...(await all)) : functionsAsked(holder);
    const limit = { limit: PAGE, offset: (page - 1) * PAGE };
    const rows = await readRows({ bucket, ruleId, functionIds, ...limit });
    const caseIds = rows.flatMap((r) => r.case_id ?? []);
    const [cases, views] = await Promise.all([
      casesOfClocks(ctx, permission, caseIds),
      clockViews(ctx, rows),
    ]);
    return { functionIds, rows, cases, views };
  };
  const [[organisation, counted], { functionIds, rows, cases, views }] = await Promise.all([all, read()]);
  const isAsked = (id: string | null): boolean => {
    if (functionIds === undefined) return true;
    return functionIds === null ? id === null : id !== null && functionIds.includes(id);
  };
  const counts = sumCounts(counted.filter((c) => (!ruleId || c.ruleId === ruleId) && isAsked(c.functionId)));
  return {
    today: ctx.today,
    rows: views.flatMap((clock, i) => {
      const row = cases.get(rows[i]?.case_id ?? '');
      return row ? [watchRow(ctx, clock, row)] : [];
    }),
    total: totalIn(counts, bucket),
    pageSize: PAGE,
    counts,
    units: organisation.units
      .filter((u) => unitIds.includes(u.id))
      .map((u) => ({ unitId: u.id, name: u.name })),
    rules: grouped(counted, (c) => c.ruleId).map(([id, group]) => ({ ...ruleOfClocks(id), ...group })),
    holders: grouped(counted, (c) => c.functionId ?? '').map(([id, group]) => ({
      ...holderOf(ctx, organisation, id === '' ? null : id),
      ...group,
    })),
  };
}

function functionsAsked(holder: string | undefined): readonly string[] | null | undefined {
  if (holder === undefined) return undefined;
  return holder === 'none' ? null : [holder];
}

const vacantAmong = (ctx: Context, organisation: Organisation, counted: readonly OpenCount[]): string[] =>
  [...new Set(counted.flatMap((c) => c.functionId ?? []))].filter(
    (f) => standingOn(organisation, f, ctx.today) === 'vacant',
  );

function holderOf(ctx: Context, organisation: Organisation, id: string | null) {
  if (id === null)
    return { functionId: null, title: null, employeeName: null, standing: 'unassigned' as const };
  const acting = whoActs(organisation, id, ctx.today, ctx.today);
  return {
    functionId: id,
    title: organisation.functions.find((f) => f.id === id)?.title ?? null,
    employeeName: (acting.employeeId && organisation.nameOf.get(acting.employeeId)) || null,
    standing: standingOn(organisation, id, ctx.today),
  };
}

const watchRow = (
  ctx: Context,
  clock: z.input<typeof WatchList>['rows'][number]['clock'],
  row: CaseOfClock,
): z.input<typeof WatchList>['rows'][number] => ({
  clock,
  caseId: row.id,
  caseNumber: row.number,
  label: row.label,
  age: ageOf(ctx, row.birth_date),
  state: row.state,
  openAtOnce: clock.lawRuleId === 'BU-020' && row.state === 'preliminary' && row.open_at_once,
  reporterCategory: row.category,
});

function totalIn(counts: WatchCounts, bucket: z.infer<typeof OwnWatchQuery>['bucket']): number {
  if (bucket === undefined) return totalOf(counts);
  return bucket === 'within3' ? counts.today + counts.days3 : counts[bucket];
}
