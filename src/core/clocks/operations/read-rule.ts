import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { calendarDate as day, line } from '#platform/schema';
import { rulesOf } from '../local/index.ts';
import { lawRuleId } from '../row.ts';
import { type ClockRule, ClockRuleError, nationalRules } from '../rules/index.ts';
import { RuleDetail } from './contract.ts';
import { changesBetween, factsOf, localFacts } from './facts.ts';
import { EDIT, rowsOf } from './rows.ts';

/** One time limit with all its versions, what changed between them, and all that the municipality has decided about it. */
export const readRule = defineOperation({
  name: 'clocks.rule',
  kind: 'query',
  permission: 'clocks:rule:read',
  audit: 'rule.read',
  summary: 'A time limit with all its versions and what the municipality has decided about it',
  input: z.object({ ruleId: line(14, 1), on: day().optional() }),
  output: RuleDetail,
  untraced: true,
  run: async (ctx, input) =>
    await ruleDetail(ctx, input.ruleId, input.on ? calendarDate(input.on) : ctx.today),
});

/** @throws AppError INVALID_INPUT on `ruleId` for a rule that is not there */
export async function ruleDetail(
  ctx: Context,
  ruleId: string,
  on: CalendarDate,
): Promise<z.input<typeof RuleDetail>> {
  const versions = versionsOf(ruleId);
  const onDay = versions.findLast((version) => version.valid_from <= on) ?? versions[0];
  const [rule] = onDay ? await rowsOf(ctx, [onDay], on) : [];
  if (!rule) throw invalid('ruleId', 'unknown_rule');
  const spans = (await rulesOf(ctx)).spans(rule.ruleId);
  const organisation = await ctx.organisation();
  return {
    on,
    rule,
    versions: versions.map((version, i) => {
      const before = versions[i - 1];
      return { ...factsOf(version), changes: before ? changesBetween(before, version) : [] };
    }),
    localVersions: spans.map((span) => localFacts(span, organisation)),
    mayEdit: ctx.may(EDIT).allowed,
  };
}

/** All versions of a rule, also asked for by the id of a target beside it. @throws AppError INVALID_INPUT on `ruleId` */
export function versionsOf(ruleId: string): readonly ClockRule[] {
  try {
    return nationalRules.versionsOf(lawRuleId(ruleId.toUpperCase()));
  } catch (error) {
    if (error instanceof ClockRuleError) throw invalid('ruleId', 'unknown_rule');
    throw error;
  }
}
