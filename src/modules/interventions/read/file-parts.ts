import type { Context } from '#core/operation';
import { type FilePart, fileWords } from '#modules/casework';
import { commissionsOf, sideOf, wordsOf } from '../store/commissions.ts';
import { planParts } from './plan/file-parts.ts';

/** What an opened case has ordered, or what is ordered and documented in it as performed: parts of its file. */
export async function filePartsOfCommissions(ctx: Context, caseId: string): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  for (const head of (await commissionsOf(ctx, caseId)).toReversed()) {
    const { orders, goals } = await wordsOf(ctx, head.id);
    const standing = goals.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ body }) => body);
    parts.push(
      ...orders.toReversed().map(
        (order): FilePart => ({
          partId: `commission-${head.number}-${order.version}`,
          kind: 'commission',
          at: order.set_at.toISOString(),
          fields: fileWords({
            intervention: head.entry_name,
            orderPurpose: order.purpose,
            orderScope: order.scope,
            orderGoals: order === orders[0] ? standing.join('\n') : null,
            by: order.set_by,
          }),
        }),
      ),
    );
    if (sideOf(caseId, head) === 'performer') parts.push(...(await planParts(ctx, head.id)));
  }
  return parts;
}
