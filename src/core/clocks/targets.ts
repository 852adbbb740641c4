import type { Context } from '#core/operation';
import { rulesOf } from './local/index.ts';
import type { CountedTime } from './rules/index.ts';

/** The municipality's own target for what begins today; null where it has set none. */
export async function targetToday(
  ctx: Context,
  ruleId: string,
): Promise<Pick<CountedTime, 'length' | 'unit'> | null> {
  const rules = await rulesOf(ctx);
  return rules.targetOn(rules.judgingLaw(ruleId, ctx.today, ctx.today), ctx.today)?.target ?? null;
}

/** Whether what begins today is watched over by a time: a template is only that until the municipality has adopted it. */
export async function hasNumber(ctx: Context, ruleId: string): Promise<boolean> {
  const rules = await rulesOf(ctx);
  return rules.watched(ruleId, ctx.today, ctx.today).some(({ as }) => as === 'clock');
}
