import type { Context } from '#core/operation';
import { givenDays } from '#modules/interventions';
import type { AdultTables } from '../tables.ts';

type Row = AdultTables['adults.relative_support'];

/**
 * How often each service that was offered has been given since the day of the offer, and when last: from what is counted without anybody. Whether the
 * relative came is known to whoever gave it, and written nowhere.
 */
export async function givenSince(ctx: Context, rows: readonly Row[]) {
  const days = await givenDays(
    ctx,
    rows.flatMap(({ entry_id }) => entry_id ?? []),
  );
  return ({ entry_id, offered_on }: Row): { occasions: number; lastOn: string | null } | null => {
    if (entry_id === null) return null;
    const since = days.filter(({ entryId, heldOn }) => entryId === entry_id && heldOn >= offered_on);
    return {
      occasions: since.reduce((n, { occasions }) => n + occasions, 0),
      lastOn: since.at(-1)?.heldOn ?? null,
    };
  };
}
