import type { ValueToday } from '#core/measures';
import type { Context } from '#core/operation';
import type { ProofSource, ProofStanding } from '../board/sources.ts';
import type { CommitmentTables } from '../tables.ts';
import { type MeasureTitle, standingWords, targetTitle } from '../texts/targets.ts';

export const TARGET_PROOF = 'measure_target';

type Target = CommitmentTables['commitments.measure_target'];

/** What a measure says today, of the board or of one unit. */
export type ValueNow = (
  ctx: Context,
  of: { measureId: string; unitId: string | null },
) => Promise<ValueToday | null>;

/** How a measure stands against a limit, as far as it follows from what is told of it. Pure. */
export function judged(
  target: Pick<Target, 'direction' | 'threshold'>,
  value: Pick<ValueToday, 'bounds'> | null,
): ProofStanding['holds'] {
  if (!value?.bounds) return 'unknown';
  const [least, most] = value.bounds;
  const limit = Number(target.threshold);
  const isMet = (n: number): boolean => (target.direction === 'at_least' ? n >= limit : n <= limit);
  if (isMet(least) !== isMet(most)) return 'unknown';
  return isMet(least) ? 'yes' : 'no';
}

/** A measure that is on the right side of its limit shows that what was promised is done, for as long as it is there. */
export function targetProofs(
  valueNow: ValueNow,
  titleOf: (measureId: string) => MeasureTitle | undefined,
): ProofSource {
  const read = (ctx: Context) =>
    ctx
      .tables<CommitmentTables>()
      .selectFrom('commitments.measure_target')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId);
  const title = async (ctx: Context, target: Target): Promise<string> => {
    const { units } = await ctx.organisation();
    return targetTitle(
      titleOf(target.measure_id) ?? { measureId: target.measure_id, title: target.measure_id, kind: 'count' },
      units.find((u) => u.id === target.unit_id)?.name ?? null,
      target.direction,
      Number(target.threshold),
    );
  };
  return {
    kind: TARGET_PROOF,
    standing: async (ctx, ids) => {
      const standings = new Map<string, ProofStanding>();
      for (const target of await read(ctx)
        .where('id', 'in', [...ids])
        .execute()) {
        const value = await valueNow(ctx, { measureId: target.measure_id, unitId: target.unit_id });
        const holds = judged(target, value);
        const words = standingWords(value, holds, target.direction, Number(target.threshold));
        standings.set(target.id, { title: await title(ctx, target), holds, why: words });
      }
      return standings;
    },
    choices: async (ctx) => {
      const targets = await read(ctx).where('withdrawn_at', 'is', null).orderBy('set_at').execute();
      return await Promise.all(targets.map(async (t) => ({ id: t.id, title: await title(ctx, t) })));
    },
  };
}
