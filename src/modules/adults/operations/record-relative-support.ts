import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { countedServices } from '#modules/interventions';
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
  trailContent: ({ caseId, recordId, offeredOn, relative, entryId, answer, corrects }) => ({
    caseId,
    recordId,
    offeredOn,
    relative,
    entryId,
    answer,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, relative, answer } = input;
    await recordOnce(ctx, 'adults.relative_support', input, async (signature) => {
      const on = calendarDate(input.offeredOn);
      if (on > ctx.today) throw invalid('offeredOn', 'in_the_future');
      const body = input.body || null;
      const corrected = correctedBy(input, await rowsOf(ctx, 'adults.relative_support', caseId));
      const isSame = input.entryId !== undefined && corrected?.entry_id === input.entryId;
      const offer = isSame ? corrected.offer : await offered(ctx, input);
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.relative_support')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          offered_on: on,
          relative,
          entry_id: input.entryId ?? null,
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

/** What was offered: a service by its name today, else as it is said. @throws AppError INVALID_INPUT for no service that is counted without anybody */
async function offered(
  ctx: Context,
  { entryId, offer }: z.output<typeof RecordRelativeSupport>,
): Promise<string> {
  if (entryId === undefined) {
    if (!offer) throw invalid('offer', 'required');
    return offer;
  }
  const service = (await countedServices(ctx)).find((s) => s.entryId === entryId);
  if (!service) throw invalid('entryId', 'not_in_list');
  return service.name;
}
