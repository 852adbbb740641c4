import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { AdultSituation, RecordSafetyAnswer } from '../contract.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { correctedBy, correctionOf, recordIn, recordOnce, rowsOf } from '../store/records.ts';
import { recountViolence, violenceIn } from '../store/violence.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** Records what the person answers, when support ends, on whether it is safer than when it began. Asked after the case has ended too. */
export const recordSafetyAnswer = defineOperation({
  name: 'adults.record-safety-answer',
  kind: 'command',
  permission: EDIT,
  audit: 'violence.safety-answered',
  summary: 'Record whether whoever was exposed to violence feels safer when support ends',
  input: RecordSafetyAnswer,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, askedOn, answer, corrects }) => ({
    caseId,
    recordId,
    askedOn,
    answer,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, answer } = input;
    await recordOnce(
      ctx,
      'adults.safety_answer',
      input,
      async (signature) => {
        const violence = await violenceIn(ctx, caseId);
        if (!violence) throw conflict('NO_VIOLENCE_KNOWN');
        const on = calendarDate(input.askedOn);
        if (on > ctx.today) throw invalid('askedOn', 'in_the_future');
        if (on < violence.known_on) throw invalid('askedOn', 'before_commission');
        const body = input.body || null;
        correctedBy(input, await rowsOf(ctx, 'adults.safety_answer', caseId));
        await ctx
          .tables<AdultTables>()
          .insertInto('adults.safety_answer')
          .values({
            ...recordIn(ctx, caseId, recordId, signature),
            asked_on: on,
            answer,
            body,
            ...correctionOf(input),
          })
          .execute();
        await recountViolence(ctx, caseId);
        // Both the question and an answer are documented as the person's own words, and not as a judgement of them.
        return { ...entryTexts.answer({ answer, body }), kind: 'fact' as const, on };
      },
      { mayBeClosed: true },
    );
    return await situationView(ctx, caseId);
  },
});
