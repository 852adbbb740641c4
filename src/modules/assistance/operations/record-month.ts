import { defineOperation } from '#core/operation';
import { lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { RecordMonth } from '../contract.ts';
import { checkBy } from '../domain/area-rule.ts';
import { monthOf } from '../domain/long-term.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { areaRule } from '../store/area-rules.ts';
import { MONTH_RULE, watch } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, refuseTaken, requirePast, signInJournal } from '../store/records.ts';
import { followedArea, keptIn, requireRunning } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Registers an application for a month: when it came in and how. No amount. From then its check is owed. */
export const recordMonth = defineOperation({
  name: 'assistance.record-month',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'month.recorded',
  summary: 'Register an application for a month of economic assistance',
  input: RecordMonth,
  output: Situation,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { caseId, applicationId, channel } = input;
    await lockCase(ctx, caseId);
    const area = await followedArea(ctx, caseId);
    const [kept, rule] = await Promise.all([keptIn(ctx, caseId), areaRule(ctx, area)]);
    if (kept.applications.some((a) => a.id === applicationId)) return await situationView(ctx, caseId);
    const period = requireRunning(kept);
    if (!rule.monthlyCheck) throw conflict('NO_MONTHS_HERE');
    const month = monthOf(calendarDate(input.month));
    const cameInOn = calendarDate(input.cameInOn);
    if (kept.applications.some((a) => a.month === month)) throw invalid('month', 'month_registered');
    if (month < monthOf(period.began_on)) throw invalid('month', 'before_what_it_follows');
    requirePast(ctx, 'cameInOn', cameInOn);
    const by = checkBy(rule, cameInOn);
    const { signature, record } = await recordIn(ctx, caseId);
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.application')
      .values({ ...record, id: applicationId, month, came_in_on: cameInOn, channel, check_by: by })
      .execute()
      .catch(refuseTaken);
    await watch(ctx, { caseId, ruleId: MONTH_RULE, subjectId: applicationId }, cameInOn, by);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: cameInOn,
      text: entryTexts.applied({ month, on: cameInOn, channel }),
    });
    await recount(ctx, caseId, applicationId);
    return await situationView(ctx, caseId);
  },
});
