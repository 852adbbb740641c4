import type { z } from 'zod';
import { clockViews, openCounts, sumCounts, type WatchCounts, watchUnits } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { standingOn, whoActs } from '#core/organisation';
import { WatchList, WatchQuery } from '../watch-contract.ts';
import { ageOf } from './age.ts';
import { type CaseOfClock, casesOfClocks } from './cases-of-clocks.ts';
import { grouped, ruleOfClocks, totalOf } from './clock-groups.ts';

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
    const organisation = await ctx.organisation();
    const counted = await openCounts(ctx, unitIds);
    const functionIds = functionsAsked(input.holder);
    const filter = { unitIds, bucket: input.bucket, ruleId: input.ruleId, functionIds };
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
        (functionIds === undefined ||
          (functionIds === null
            ? c.functionId === null
            : c.functionId !== null && functionIds.includes(c.functionId))),
    );
    const counts = sumCounts(matching);
    return {
      today: ctx.today,
      rows: views.flatMap((clock, i) => {
        const row = cases.get(rows[i]?.case_id ?? '');
        return row ? [watchRow(ctx, clock, row)] : [];
      }),
      total: totalIn(counts, input.bucket),
      pageSize: PAGE,
      counts,
      units: organisation.units
        .filter((u) => ctx.actor.unitIds.includes(u.id))
        .map((u) => ({ unitId: u.id, name: u.name })),
      rules: grouped(counted, (c) => c.ruleId).map(([ruleId, group]) => ({
        ...ruleOfClocks(ruleId),
        ...group,
      })),
      holders: grouped(counted, (c) => c.functionId ?? '').map(([key, group]) => ({
        ...holderOf(key === '' ? null : key),
        ...group,
      })),
    };

    function functionsAsked(holder: string | undefined): readonly string[] | null | undefined {
      if (holder === undefined) return undefined;
      if (holder === 'none') return null;
      if (holder !== 'vacant') return [holder];
      const asked = new Set(counted.flatMap((c) => c.functionId ?? []));
      return [...asked].filter((f) => standingOn(organisation, f, ctx.today) === 'vacant');
    }

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

function totalIn(counts: WatchCounts, bucket: z.infer<typeof WatchQuery>['bucket']): number {
  if (bucket === undefined) return totalOf(counts);
  return bucket === 'within3' ? counts.today + counts.days3 : counts[bucket];
}
