import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, signatureOf } from '#modules/casework';
import { formatSwedishInstant, swedishDayOf } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { offerFault } from '../../domain/talk.ts';
import { Notices, OfferTalk } from '../../notice-contract.ts';
import { noticesView } from '../../read/views.ts';
import { talkFallsAway } from '../../store/clocks.ts';
import { recountNotices } from '../../store/figures.ts';
import { correctedBy, recordColumns, refuseTaken, signRecord } from '../../store/records.ts';
import { type NoticeRecords, noticesIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';
import { standingNotice } from './standing-notice.ts';

/** Records that the talk was offered, to whom, and what they answered. It is voluntary: a no has a reason and ends the 48 hours. */
export const offerTalk = defineOperation({
  name: 'youth.offer-talk',
  kind: 'command',
  permission: 'youth:talk:record',
  audit: 'offence-talk.offered',
  summary: 'Record that a talk was offered after an offence, and what was answered',
  input: OfferTalk,
  output: Notices,
  caseId: (input) => input.caseId,
  trailContent: ({ text: _text, correctionReason: _reason, ...rest }) => rest,
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const there = await noticesIn(ctx, input.caseId);
    if (!there.offers.some((o) => o.id === input.recordId))
      await record(ctx, input, there).catch(refuseTaken);
    return await noticesView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: z.output<typeof OfferTalk>, there: NoticeRecords): Promise<void> {
  const { caseId, recordId, noticeId } = input;
  const { notice } = standingNotice(there, noticeId);
  const corrected = correctedBy(
    input,
    there.offers.filter((o) => o.notice === noticeId),
  );
  const offeredAt = new Date(input.offeredAt);
  if (offeredAt > ctx.now) throw invalid('offeredAt', 'in_the_future');
  if (offeredAt < notice.received_at) throw invalid('offeredAt', 'before_notice');
  const said = {
    ...input,
    declinedWhy: input.answer === 'declined' ? (input.declinedWhy ?? null) : null,
    text: input.text || null,
  };
  const fault = offerFault(said);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.talk_offer')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      notice: noticeId,
      offered_at: offeredAt,
      offered_to: said.offeredTo,
      way: said.way,
      answer: said.answer,
      declined_why: said.declinedWhy,
      body: said.text,
    })
    .execute();
  if (said.answer === 'declined') await talkFallsAway(ctx, caseId, noticeId, 'talk_declined');
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: swedishDayOf(offeredAt),
    text: entryTexts.talkOffer({ ...said, offeredAt: entryTexts.moment(formatSwedishInstant(offeredAt)) }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'offence_talk',
    short: entryTexts.talkOfferInShort(said.answer),
  });
  await recountNotices(ctx, caseId);
}
