import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { AdultSituation, TakeHousingStep } from '../contract.ts';
import { isEnd, stepFault } from '../domain/housing.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { chainOf, recountHousing, stepsOf, turnHousingClock } from '../store/housing.ts';
import { correctedBy, correctionOf, recordIn, recordOnce, refuse } from '../store/records.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Records a step in the chain of homes: it ends the one before. What comes next is planned in each, and looked at within three months (LOK-031),
 * until somebody has a home of their own. The address stands in the case alone.
 */
export const takeHousingStep = defineOperation({
  name: 'adults.take-housing-step',
  kind: 'command',
  permission: EDIT,
  audit: 'housing.step-taken',
  summary: 'Record a step in the chain of homes, with what comes next and when that is looked at',
  input: TakeHousingStep,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, step, fromOn, reviewOn, corrects }) => ({
    caseId,
    recordId,
    step,
    fromOn,
    reviewOn,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId } = input;
    await recordOnce(ctx, 'adults.housing_step', input, async (signature) => {
      const there = await stepsOf(ctx, caseId);
      const corrected = correctedBy(input, there);
      const chain = chainOf(there);
      // What came after has been built on the earlier one.
      if (corrected && corrected.id !== chain.at(-1)?.id) throw conflict('NOT_THE_LAST_STEP');
      const last = (corrected ? chain.at(-2) : chain.at(-1)) ?? null;
      const ends = isEnd(input.step);
      const said = {
        step: input.step,
        fromOn: calendarDate(input.fromOn),
        address: input.address || null,
        landlord: input.landlord || null,
        rent: input.rent ?? null,
        nextPlan: ends ? null : input.nextPlan || null,
        reviewOn: !ends && input.reviewOn ? calendarDate(input.reviewOn) : null,
      };
      refuse(stepFault(said, last, ctx.today));
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.housing_step')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          step: said.step,
          from_on: said.fromOn,
          address: said.address,
          landlord: said.landlord,
          rent: said.rent,
          next_plan: said.nextPlan,
          review_on: said.reviewOn,
          ...correctionOf(input),
        })
        .execute();
      await recountHousing(ctx, caseId);
      await turnHousingClock(ctx, caseId, { id: recordId, reviewOn: said.reviewOn });
      return { ...entryTexts.step(said), kind: 'fact' as const, on: said.fromOn };
    });
    return await situationView(ctx, caseId);
  },
});
