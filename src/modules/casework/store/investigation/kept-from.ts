import type { Context } from '#core/operation';
import { keptFromTexts } from '../../texts/sv.ts';
import { protectedAgainst } from '../protection.ts';
import { safetyChecksOf } from './notices.ts';

/**
 * Who of an opened case must learn nothing by which the child can be found or put in danger: whom the child is protected against, and who by the
 * safety check that holds is not safe to tell. What the check says of them stands in the file that they may ask to read.
 */
export async function keptFrom(ctx: Context, caseId: string): Promise<{ name: string; relation: string }[]> {
  const against = await protectedAgainst(ctx, ctx.opened(caseId).personId);
  const [check] = await safetyChecksOf(ctx, caseId);
  const notTold = (check?.persons ?? []).filter(
    (p) => !p.mayBeTold && !against.some((a) => a.name === p.name),
  );
  return [
    ...against.map(({ name, relation }) => ({ name, relation })),
    ...notTold.map(({ name }) => ({ name, relation: keptFromTexts.notSafe })),
  ];
}
