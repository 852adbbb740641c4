import { countRows, isInStretch, ownClocks } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { openCoWorked } from '../store/co-workers.ts';
import { OwnWatchQuery, WatchList } from '../watch-contract.ts';
import { watchListOf } from './watch-list.ts';

const PERMISSION = 'casework:my-day:read';

/** The watch list of what is the caller's own, by the same rules as My day, and however far off. */
export const myWatch = defineOperation({
  name: 'casework.my-watch',
  kind: 'query',
  permission: PERMISSION,
  audit: 'my-watch-list.read',
  summary: "The caller's own open clocks, nearest first, with counts",
  input: OwnWatchQuery,
  output: WatchList,
  run: async (ctx, input) => {
    await openCoWorked(ctx, PERMISSION);
    const own = await ownClocks(ctx);
    return await watchListOf(
      ctx,
      {
        permission: PERMISSION,
        counted: countRows(ctx, own),
        rows: async ({ bucket, ruleId, functionIds, limit, offset }) =>
          own
            .filter(
              (row) =>
                (!bucket || isInStretch(ctx, row.due_at, bucket)) &&
                (!ruleId || row.rule_id === ruleId) &&
                (functionIds === undefined ||
                  (functionIds === null
                    ? row.function_id === null
                    : row.function_id !== null && functionIds.includes(row.function_id))),
            )
            .slice(offset, offset + limit),
        unitIds: [],
      },
      input,
    );
  },
});
