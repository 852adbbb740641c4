import { defineOperation } from '#core/operation';
import { keepNextVersion, lockCase, orderableDecisions } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { CheckMonth } from '../contract.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { done, MONTH_RULE } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, requirePast, signInJournal } from '../store/records.ts';
import { checkOf, followedArea, keptIn } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Records that an application for a month has been checked and what came of it, or corrects that. What was recorded before stays. */
export const checkMonth = defineOperation({
  name: 'assistance.check-month',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'month.checked',
  summary: 'Record the check of an application for a month, or correct it',
  input: CheckMonth,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, applicationId, seenVersion, checkedOn, outcome, decisionId }) => ({
    caseId,
    applicationId,
    seenVersion,
    checkedOn,
    outcome,
    decisionId,
  }),
  run: async (ctx, input) => {
    const { caseId, applicationId, seenVersion, outcome } = input;
    await lockCase(ctx, caseId);
    await followedArea(ctx, caseId);
    const kept = await keptIn(ctx, caseId);
    const application = kept.applications.find((a) => a.id === applicationId);
    if (!application) throw invalid('applicationId', 'not_in_list');
    const last = checkOf(kept, applicationId);
    const checkedOn = calendarDate(input.checkedOn);
    const text = input.text || null;
    const isSame = last?.checked_on === checkedOn && last.outcome === outcome && last.body === text;
    if (last?.version === seenVersion + 1 && isSame) return await situationView(ctx, caseId);
    requirePast(ctx, 'checkedOn', checkedOn, application.came_in_on);
    const reason = seenVersion > 0 ? input.reason || null : null;
    if (seenVersion > 0 && !reason) throw invalid('reason', 'reason_missing');
    if (outcome !== 'granted' && !text) throw invalid('text', 'why_missing');
    const decisionId = input.decisionId ?? null;
    if (decisionId) {
      const there = await orderableDecisions(ctx, caseId);
      if (!there.some((d) => d.decisionId === decisionId)) throw invalid('decisionId', 'unknown_decision');
    }
    const { signature, record } = await recordIn(ctx, caseId);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<AssistanceTables>()
        .insertInto('assistance.month_check')
        .values({
          ...record,
          application_id: applicationId,
          version,
          checked_on: checkedOn,
          outcome,
          decision_id: decisionId,
          body: text,
          reason,
        })
        .execute(),
    );
    if (!last) await done(ctx, { caseId, ruleId: MONTH_RULE, subjectId: applicationId }, checkedOn);
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'assessment',
      on: checkedOn,
      text: entryTexts.checked({ month: application.month, on: checkedOn, outcome, text, reason }),
    });
    await recount(ctx, caseId, applicationId);
    return await situationView(ctx, caseId);
  },
});
