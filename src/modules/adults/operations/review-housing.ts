import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { AdultSituation, ReviewHousing } from '../contract.ts';
import { isEnd, planFault } from '../domain/housing.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { chainOf, recountHousing, stepsOf, turnHousingClock } from '../store/housing.ts';
import { recordIn, recordOnce, refuse } from '../store/records.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Looks at where somebody lives and what comes next, and sets when that is done anew: within three months (LOK-031). */
export const reviewHousing = defineOperation({
  name: 'adults.review-housing',
  kind: 'command',
  permission: EDIT,
  audit: 'housing.reviewed',
  summary: 'Look at a step in the chain of homes anew: how it goes and what comes next',
  input: ReviewHousing,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, reviewedOn, reviewOn }) => ({ caseId, recordId, reviewedOn, reviewOn }),
  run: async (ctx, input) => {
    const { caseId, recordId, body, nextPlan } = input;
    await recordOnce(ctx, 'adults.housing_review', { caseId, recordId }, async (signature) => {
      const step = chainOf(await stepsOf(ctx, caseId)).at(-1);
      if (!step || isEnd(step.step)) throw conflict('NO_STEP_TO_REVIEW');
      const on = calendarDate(input.reviewedOn);
      if (on > ctx.today) throw invalid('reviewedOn', 'in_the_future');
      if (on < step.from_on) throw invalid('reviewedOn', 'before_commission');
      const reviewOn = calendarDate(input.reviewOn);
      refuse(planFault({ nextPlan, reviewOn }, ctx.today));
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.housing_review')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          step_id: step.id,
          reviewed_on: on,
          body,
          next_plan: nextPlan,
          review_on: reviewOn,
        })
        .execute();
      await recountHousing(ctx, caseId);
      await turnHousingClock(ctx, caseId, { id: recordId, reviewOn });
      return {
        ...entryTexts.housingReview({ step: step.step, body, nextPlan, reviewOn }),
        kind: 'assessment' as const,
        on,
      };
    });
    return await situationView(ctx, caseId);
  },
});
