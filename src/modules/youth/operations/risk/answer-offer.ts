import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { answerFault } from '../../domain/risk.ts';
import { risksView } from '../../read/views.ts';
import { AnswerOffer, Risks } from '../../risk-contract.ts';
import { recountRisks } from '../../store/figures.ts';
import { correctedBy, recordColumns, refuseTaken, signRecord } from '../../store/records.ts';
import { type RiskRecords, risksIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';
import { standingOffer } from './standing-risk.ts';

type Input = z.output<typeof AnswerOffer>;

/** Records what was answered to what was offered, and why, when it is no. Support is voluntary: a no closes nothing, and more can be offered. */
export const answerOffer = defineOperation({
  name: 'youth.answer-offer',
  kind: 'command',
  permission: 'youth:risk:record',
  audit: 'risk-child.answered',
  summary: 'Record what was answered to an offer of support, or correct it',
  input: AnswerOffer,
  output: Risks,
  caseId: (input) => input.caseId,
  trailContent: ({ text: _text, correctionReason: _reason, ...rest }) => rest,
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const there = await risksIn(ctx, input.caseId);
    if (!there.answers.some((a) => a.id === input.recordId))
      await record(ctx, input, there).catch(refuseTaken);
    return await risksView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: Input, there: RiskRecords): Promise<void> {
  const { caseId, recordId, offerId } = input;
  const { offer, answer, start } = standingOffer(there, offerId);
  const corrected = correctedBy(
    input,
    there.answers.filter((a) => a.offer === offerId),
  );
  if (answer && !corrected) throw conflict('OFFER_ANSWERED');
  if (start && input.answer === 'declined') throw conflict('SUPPORT_BEGUN');
  const answeredOn = calendarDate(input.answeredOn);
  if (answeredOn > ctx.today) throw invalid('answeredOn', 'in_the_future');
  if (answeredOn < offer.offered_on) throw invalid('answeredOn', 'before_offer');
  const said = {
    ...input,
    answeredOn,
    declinedWhy: input.answer === 'declined' ? (input.declinedWhy ?? null) : null,
    text: input.text || null,
  };
  const fault = answerFault(said);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.support_answer')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      risk: offer.risk,
      offer: offerId,
      answered_on: answeredOn,
      answer: said.answer,
      answered_by: said.answeredBy,
      declined_why: said.declinedWhy,
      body: said.text,
    })
    .execute();
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: answeredOn,
    text: entryTexts.answer({ ...said, offered: offer.offered }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'risk_support',
    short: entryTexts.answerInShort({ offered: offer.offered, answer: said.answer }),
  });
  await recountRisks(ctx, caseId);
}
