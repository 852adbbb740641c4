import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, signatureOf } from '#modules/casework';
import { formatSwedishInstant, swedishDayOf } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { talkFault } from '../../domain/talk.ts';
import { Notices, RecordTalk } from '../../notice-contract.ts';
import { noticesView } from '../../read/views.ts';
import { talkIsCorrected, talkIsHeld } from '../../store/clocks.ts';
import { recountNotices } from '../../store/figures.ts';
import { correctedBy, recordColumns, refuseTaken, signRecord } from '../../store/records.ts';
import { type NoticeRecords, noticesIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';
import { standingNotice } from './standing-notice.ts';

/** Records that the talk with the child was held: who took part, with the police or why not, and what came of it. */
export const recordTalk = defineOperation({
  name: 'youth.record-talk',
  kind: 'command',
  permission: 'youth:talk:record',
  audit: 'offence-talk.held',
  summary: 'Record the talk that was held after an offence, or correct it',
  input: RecordTalk,
  output: Notices,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, noticeId, recordId, heldAt, guardians, police, outcome, corrects }) => ({
    caseId,
    noticeId,
    recordId,
    heldAt,
    guardians,
    police,
    outcome,
    corrects,
  }),
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const there = await noticesIn(ctx, input.caseId);
    if (!there.talks.some((t) => t.id === input.recordId)) await record(ctx, input, there).catch(refuseTaken);
    return await noticesView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: z.output<typeof RecordTalk>, there: NoticeRecords): Promise<void> {
  const { caseId, recordId, noticeId } = input;
  const { notice, talk } = standingNotice(there, noticeId);
  const corrected = correctedBy(
    input,
    there.talks.filter((t) => t.notice === noticeId),
  );
  if (talk && !corrected) throw conflict('TALK_HELD');
  const heldAt = new Date(input.heldAt);
  if (heldAt > ctx.now) throw invalid('heldAt', 'in_the_future');
  if (heldAt < notice.received_at) throw invalid('heldAt', 'before_notice');
  const said = {
    ...input,
    guardiansWhyNot: input.guardians === 'all' ? null : input.guardiansWhyNot || null,
    policeWhyNot: input.police ? null : (input.policeWhyNot ?? null),
    others: input.others || null,
    nextStep: input.nextStep || null,
  };
  const fault = talkFault(said);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.talk')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      notice: noticeId,
      held_at: heldAt,
      guardians: said.guardians,
      guardians_why_not: said.guardiansWhyNot,
      police: said.police,
      police_why_not: said.policeWhyNot,
      others: said.others,
      outcome: said.outcome,
      body: said.text,
      next_step: said.nextStep,
    })
    .execute();
  if (corrected) {
    const reason = input.correctionReason ?? '';
    await talkIsCorrected(ctx, { caseId, notice: noticeId }, { stoppedAt: heldAt }, reason);
  } else await talkIsHeld(ctx, caseId, noticeId, heldAt);
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: swedishDayOf(heldAt),
    text: entryTexts.talk({ ...said, heldAt: entryTexts.moment(formatSwedishInstant(heldAt)) }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'offence_talk',
    short: entryTexts.talkInShort(said.police),
  });
  await recountNotices(ctx, caseId);
}
