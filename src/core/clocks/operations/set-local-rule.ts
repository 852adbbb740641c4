import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { type AppError, conflict, invalid } from '#platform/errors';
import { keepLocal, mayBeLate, rulesOf, type Target, type Verdict, verdictOf } from '../local/index.ts';
import { reapplyPending } from '../rejudge.ts';
import type { ClockRule } from '../rules/index.ts';
import { RuleSet, SetLocalRule } from './contract.ts';
import { ruleDetail, versionsOf } from './read-rule.ts';
import { EDIT } from './rows.ts';

/**
 * The municipality sets a target of its own, or takes it back, from today or a day to come. What held before stays on record. Set for what
 * is pending too, it judges what is running at once, or on the day on which it begins.
 */
export const setLocalRule = defineOperation({
  name: 'clocks.set-local-rule',
  kind: 'command',
  permission: EDIT,
  audit: 'rule.set',
  summary: "Set, change or take back the municipality's own target for a time limit",
  input: SetLocalRule,
  output: RuleSet,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const laws = versionsOf(input.ruleId);
    const [{ id: ruleId } = { id: '' }] = laws;
    const validFrom = calendarDate(input.validFrom);
    if (validFrom < ctx.today) throw invalid('validFrom', 'before_today');
    const spans = (await rulesOf(ctx)).spans(ruleId);
    if (spans.length !== input.seenVersions) throw conflict('CHANGED_MEANWHILE');
    if (input.target) requireStricter(laws, input.target, validFrom);
    else if (!spans.at(-1)?.target) throw invalid('target', 'nothing_to_take_back');
    await keepLocal(ctx, {
      ruleId,
      version: spans.length + 1,
      validFrom,
      target: input.target,
      warnAt: input.warnAt ?? laws.at(-1)?.warn_at ?? [],
      appliesToPending: input.appliesToPending,
      reason: input.reason,
      setAt: ctx.now,
      employeeId: ctx.actor.employeeId,
      functionId: ctx.actor.functionId,
    });
    const rejudged = await reapply(ctx, ruleId, input.appliesToPending && validFrom <= ctx.today);
    ctx.changed({ ...input, ruleId, version: spans.length + 1, rejudged });
    return { detail: await ruleDetail(ctx, ruleId, ctx.today), rejudged };
  },
});

const reapply = async (ctx: Context, ruleId: string, now: boolean) =>
  now ? await reapplyPending(ctx, ruleId) : { changed: 0, started: 0, cancelled: 0 };

/** Against every version of the law that is in force from that day on. @throws AppError INVALID_INPUT */
function requireStricter(laws: readonly ClockRule[], target: Target, validFrom: string): void {
  if (target.length === 0 && target.unit !== 'calendar_days') {
    throw invalid('target.length', 'too_small', { limit: 1 });
  }
  for (const law of laws) {
    if (law.valid_to !== null && law.valid_to < validFrom) continue;
    if (target.lateFrom && !mayBeLate(law, target.unit)) throw invalid('target.lateFrom', 'late_not_here');
    const fault = FAULTS[verdictOf(law, target)]?.();
    if (fault) throw fault;
  }
}

const FAULTS: Partial<Record<Verdict, () => AppError>> = {
  laxer: () => invalid('target.length', 'laxer_than_law'),
  not_stricter: () => invalid('target.length', 'not_stricter_than_law'),
  not_ours: () => invalid('ruleId', 'not_own_time'),
  not_comparable: () => invalid('ruleId', 'day_not_known'),
};
