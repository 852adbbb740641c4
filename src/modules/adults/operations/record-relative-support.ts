import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { AdultSituation, RecordRelativeSupport } from '../contract.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { correctedBy, correctionOf, recordIn, recordOnce, rowsOf } from '../store/records.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Records that whoever stands near was offered support of their own, and what they answered. Named by relation alone: the support itself
 * is counted without anybody, or has a case of its own.
 */
export const recordRelativeSupport = defineOperation({
  name: 'adults.record-relative-support',
  kind: 'command',
  permission: EDIT,
  audit: 'relatives.support-offered',
  summary: 'Record that somebody near was offered support of their own, and what they answered',
  input: RecordRelativeSupport,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, offeredOn, relative, answer, corrects }) => ({
    caseId,
    recordId,
    offeredOn,
    relative,
    answer,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, relative, offer, answer } = input;
    await recordOnce(ctx, 'adults.relative_support', input, async (signature) => {
      const on = calendarDate(input.offeredOn);
      if (on > ctx.today) throw invalid('offeredOn', 'in_the_future');
      const body = input.body || null;
      correctedBy(input, await rowsOf(ctx, 'adults.relative_support', caseId));
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.relative_support')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          offered_on: on,
          relative,
          offer,
          answer,
          body,
          ...correctionOf(input),
        })
        .execute();
      return { ...entryTexts.relative({ relative, offer, answer, body }), kind: 'fact' as const, on };
    });
    return await situationView(ctx, caseId);
  },
});
