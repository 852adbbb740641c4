import type { z } from 'zod';
import { clockViews, openCounts, sumCounts, type WatchCounts, watchUnits } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { standingOn, whoActs } from '#core/organisation';
import { WatchList, WatchQuery } from '../watch-contract.ts';
import { ageOf } from './age.ts';
import { type CaseOfClock, casesOfClocks } from './cases-of-clocks.ts';

const PERMISSION = 'casework:watch:list';
const PAGE = 50;

/** The watch list of the caller's units: what falls due when, by rule and by who has it, with counts per stretch. */
export const watch = defineOperation({
  name: 'casework.watch',
  kind: 'query',
  permission: PERMISSION,
  audit: 'watch-list.read',
  summary: "Open clocks of the caller's units, nearest first, with counts",
  input: WatchQuery,
  output: WatchList,
  run: async (ctx, input) => {
    const unitIds = unitsInScope(ctx, input);
    const functionId = input.holder === 'none' ? null : input.holder;
    const counted = await openCounts(ctx, unitIds);
    const filter = { unitIds, bucket: input.bucket, ruleId: input.ruleId, functionId };
    const rows = await watchUnits(ctx, { ...filter, limit: PAGE, offset: (input.page - 1) * PAGE });
    const cases = await casesOfClocks(
      ctx,
      PERMISSION,
      rows.flatMap((r) => r.case_id ?? []),
    );
    const views = await clockViews(ctx, rows);
    const matching = counted.filter(
      (c) =>
        (!input.ruleId || c.ruleId === input.ruleId) &&
        (functionId === undefined || c.functionId === functionId),
    );
    const counts = sumCounts(matching);
    const organisation = await ctx.organisation();
    return {
      today: ctx.today,
      rows: views.flatMap((clock, i) => {
        const row = cases.get(rows[i]?.case_id ?? '');
        return row ? [watchRow(ctx, clock, row)] : [];
      }),
      total: input.bucket ? counts[input.bucket] : totalOf(counts),
      pageSize: PAGE,
      counts,
      units: organisation.units
        .filter((u) => ctx.actor.unitIds.includes(u.id))
        .map((u) => ({ unitId: u.id, name: u.name })),
      rules: grouped(counted, (c) => c.ruleId).map(([ruleId, group]) => ({
        ruleId,
        name: views.find((v) => v.ruleId === ruleId)?.name ?? ruleId,
        ...group,
      })),
      holders: grouped(counted, (c) => c.functionId ?? '').map(([key, group]) => ({
        ...holderOf(key === '' ? null : key),
        ...group,
      })),
    };

    function holderOf(id: string | null) {
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
  },
});

/** The units asked for, among those that the actor's function covers; another one is as if it had nothing. */
export function unitsInScope(
  ctx: Context,
  { scope, unitId }: { scope: 'unit' | 'area'; unitId?: string | undefined },
): string[] {
  const own = scope === 'unit' && ctx.actor.unitId ? [ctx.actor.unitId] : [...ctx.actor.unitIds];
  return unitId ? own.filter((u) => u === unitId) : own;
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
  reporterCategory: row.category,
});

const totalOf = (c: WatchCounts): number => c.overdue + c.today + c.days3 + c.days7 + c.days30 + c.later;

/** Counts summed by a key, those with most overdue first. */
function grouped<T extends WatchCounts>(
  counts: readonly T[],
  key: (count: T) => string,
): [string, { counts: WatchCounts; total: number }][] {
  const groups = new Map<string, T[]>();
  for (const c of counts) groups.set(key(c), [...(groups.get(key(c)) ?? []), c]);
  return [...groups]
    .map(([k, members]): [string, { counts: WatchCounts; total: number }] => {
      const sum = sumCounts(members);
      return [k, { counts: sum, total: totalOf(sum) }];
    })
    .sort(([, a], [, b]) => b.counts.overdue - a.counts.overdue || b.total - a.total);
}
