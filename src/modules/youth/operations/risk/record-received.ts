import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, signatureOf } from '#modules/casework';
import { type Begun, begunIn } from '#modules/interventions';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { risksView } from '../../read/views.ts';
import { RecordReceived, Risks } from '../../risk-contract.ts';
import { recountRisks } from '../../store/figures.ts';
import { correctedBy, recordColumns, refuseTaken, signRecord } from '../../store/records.ts';
import { type RiskRecords, risksIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';
import { standingOffer } from './standing-risk.ts';

type Input = z.output<typeof RecordReceived>;

/** Records that what was accepted has begun: by a commission of the case that has started, or as something that is given without one. */
export const recordReceived = defineOperation({
  name: 'youth.record-received',
  kind: 'command',
  permission: 'youth:risk:record',
  audit: 'risk-child.received',
  summary: 'Record that support which a child at risk accepted has begun, or correct it',
  input: RecordReceived,
  output: Risks,
  caseId: (input) => input.caseId,
  trailContent: ({ text: _text, correctionReason: _reason, ...rest }) => rest,
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const there = await risksIn(ctx, input.caseId);
    if (!there.starts.some((s) => s.id === input.recordId))
      await record(ctx, input, there).catch(refuseTaken);
    return await risksView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: Input, there: RiskRecords): Promise<void> {
  const { caseId, recordId, offerId } = input;
  const { offer, answer, start } = standingOffer(there, offerId);
  const corrected = correctedBy(
    input,
    there.starts.filter((s) => s.offer === offerId),
  );
  if (start && !corrected) throw conflict('SUPPORT_BEGUN');
  if (answer?.answer !== 'accepted') throw conflict('NOT_ACCEPTED');
  const receivedOn = calendarDate(input.receivedOn);
  if (receivedOn > ctx.today) throw invalid('receivedOn', 'in_the_future');
  if (receivedOn < offer.offered_on) throw invalid('receivedOn', 'before_offer');
  const commission = await begunCommission(ctx, input);
  const signature = await signatureOf(ctx);
  const text = input.text || null;
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.support_start')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      risk: offer.risk,
      offer: offerId,
      received_on: receivedOn,
      commission_id: commission?.commissionId ?? null,
      body: text,
    })
    .execute();
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: receivedOn,
    text: entryTexts.received({
      receivedOn,
      offered: offer.offered,
      commission: commission?.number ?? null,
      text,
    }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'risk_support',
    short: entryTexts.receivedInShort(offer.offered),
  });
  await recountRisks(ctx, caseId);
}

/** The commission that it was received by began on that day. @throws AppError INVALID_INPUT */
async function begunCommission(ctx: Context, input: Input): Promise<Begun | null> {
  if (!input.commissionId) return null;
  const found = (await begunIn(ctx, input.caseId)).find((c) => c.commissionId === input.commissionId);
  if (!found) throw invalid('commissionId', 'not_in_list');
  if (found.startedOn !== input.receivedOn) throw invalid('receivedOn', 'not_the_start');
  return found;
}
