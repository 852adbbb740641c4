import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { AdultSituation, SetSafetyPlan } from '../contract.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { recordIn, recordOnce, rowsOf } from '../store/records.ts';
import { recountViolence, turnPlanClock, violenceIn } from '../store/violence.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Sets how somebody is kept safe, and when that is looked at anew (LOK-030). Each plan replaces the one before, which stays to be read. */
export const setSafetyPlan = defineOperation({
  name: 'adults.set-safety-plan',
  kind: 'command',
  permission: EDIT,
  audit: 'violence.safety-planned',
  summary: 'Set how somebody who is exposed to violence is kept safe, and when that is looked at anew',
  input: SetSafetyPlan,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, measures, reviewOn }) => ({ caseId, recordId, measures, reviewOn }),
  run: async (ctx, input) => {
    const { caseId, recordId, body } = input;
    await recordOnce(ctx, 'adults.safety_plan', { caseId, recordId }, async (signature) => {
      if (!(await violenceIn(ctx, caseId))) throw conflict('NO_VIOLENCE_KNOWN');
      const reviewOn = calendarDate(input.reviewOn);
      if (reviewOn <= ctx.today) throw invalid('reviewOn', 'not_in_the_future');
      const measures = [...new Set(input.measures)];
      const last = (await rowsOf(ctx, 'adults.safety_plan', caseId)).at(-1);
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.safety_plan')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          made_on: ctx.today,
          measures,
          body,
          review_on: reviewOn,
        })
        .execute();
      await recountViolence(ctx, caseId);
      await turnPlanClock(ctx, caseId, { id: recordId, reviewOn }, last?.id);
      return { ...entryTexts.plan({ measures, body, reviewOn }), kind: 'assessment' as const, on: ctx.today };
    });
    return await situationView(ctx, caseId);
  },
});
