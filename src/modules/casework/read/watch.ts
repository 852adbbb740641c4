import { openCounts, watchUnits } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { WatchList, WatchQuery } from '../watch-contract.ts';
import { watchListOf } from './watch-list.ts';

const PERMISSION = 'casework:watch:list';

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
    return await watchListOf(
      ctx,
      {
        permission: PERMISSION,
        counted: openCounts(ctx, unitIds),
        rows: (filter) => watchUnits(ctx, { ...filter, unitIds }),
        unitIds: ctx.actor.unitIds,
      },
      input,
    );
  },
});

/** The units asked for, among those that the actor's function covers; another one is as if it had nothing. */
function unitsInScope(
  ctx: Context,
  { scope, unitId }: { scope: 'unit' | 'area'; unitId?: string | undefined },
): string[] {
  const own = scope === 'unit' && ctx.actor.unitId ? [ctx.actor.unitId] : [...ctx.actor.unitIds];
  return unitId ? own.filter((u) => u === unitId) : own;
}
