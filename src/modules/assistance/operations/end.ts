import { defineOperation } from '#core/operation';
import { addCaseEvent, lockCase } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { EndPeriod } from '../contract.ts';
import { EDIT_SITUATION, situationView } from '../read/situation-view.ts';
import { Situation } from '../situation-contract.ts';
import { dropWatches } from '../store/clocks.ts';
import { recount } from '../store/figures.ts';
import { recordIn, requirePast, signInJournal } from '../store/records.ts';
import { checkOf, keptIn } from '../store/situation.ts';
import type { AssistanceTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Ends what is followed in a case, with why: whether by a livelihood of one's own is what the board is measured by. */
export const endPeriod = defineOperation({
  name: 'assistance.end',
  kind: 'command',
  permission: EDIT_SITUATION,
  audit: 'situation.ended',
  summary: 'End what is followed in a case, with the reason',
  input: EndPeriod,
  output: Situation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, periodId, endedOn, reason }) => ({ caseId, periodId, endedOn, reason }),
  run: async (ctx, input) => {
    const { caseId, periodId, reason } = input;
    await lockCase(ctx, caseId);
    const kept = await keptIn(ctx, caseId);
    const period = kept.periods.find((p) => p.id === periodId);
    if (!period) throw invalid('periodId', 'not_in_list');
    const endedOn = calendarDate(input.endedOn);
    if (period.end) {
      if (period.end.ended_on === endedOn && period.end.reason === reason)
        return await situationView(ctx, caseId);
      throw conflict('NOTHING_FOLLOWED');
    }
    requirePast(ctx, 'endedOn', endedOn, period.began_on);
    if (kept.applications.some((a) => !checkOf(kept, a.id))) throw conflict('MONTH_WAITS');
    const text = input.text || null;
    if (reason === 'other' && !text) throw invalid('text', 'why_missing');
    const { signature, record } = await recordIn(ctx, caseId, { mayBeClosed: true });
    await ctx
      .tables<AssistanceTables>()
      .insertInto('assistance.period_end')
      .values({ ...record, period_id: periodId, ended_on: endedOn, reason, body: text })
      .execute();
    await dropWatches(ctx, caseId, 'situation_ended');
    await signInJournal(ctx, signature, {
      caseId,
      kind: 'fact',
      on: endedOn,
      text: entryTexts.ended({ on: endedOn, reason, text }),
    });
    await addCaseEvent(ctx, { caseId, kind: 'situation_ended', body: null, by: signature.name });
    await recount(ctx, caseId);
    return await situationView(ctx, caseId);
  },
});
