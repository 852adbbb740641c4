import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, lockCase, signatureOf } from '#modules/casework';
import { ageOn, calendarDate, formatSwedishInstant, swedishDayOf } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { standing } from '../../domain/records.ts';
import { ADULT_AGE } from '../../domain/talk.ts';
import { Notices, RecordNotice, WithdrawRecord } from '../../notice-contract.ts';
import { noticesView } from '../../read/views.ts';
import { CORRECTED, talkFallsAway, talkIsCorrected, talkIsOwed } from '../../store/clocks.ts';
import { recountNotices } from '../../store/figures.ts';
import {
  correctedBy,
  recordColumns,
  refuseTaken,
  requireOwnOpenCase,
  signRecord,
} from '../../store/records.ts';
import { noticesIn } from '../../store/stories.ts';
import type { YouthTables } from '../../tables.ts';
import { entryTexts } from '../../texts/sv.ts';

const PERMISSION = 'youth:notice:record';

/** Records that the board came to know of an offence by a child under 18 (LUL 6 §): from then a talk is owed within 48 hours. */
export const recordNotice = defineOperation({
  name: 'youth.record-notice',
  kind: 'command',
  permission: PERMISSION,
  audit: 'offence.noticed',
  summary: 'Record that a child has committed or is suspected of an offence, or correct it',
  input: RecordNotice,
  output: Notices,
  caseId: (input) => input.caseId,
  trailContent: ({ text: _text, correctionReason: _reason, ...rest }) => rest,
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const { notices } = await noticesIn(ctx, input.caseId);
    if (!notices.some((n) => n.id === input.recordId)) await record(ctx, input, notices).catch(refuseTaken);
    return await noticesView(ctx, input.caseId);
  },
});

type Rows = Awaited<ReturnType<typeof noticesIn>>['notices'];

async function record(ctx: Context, input: z.output<typeof RecordNotice>, there: Rows): Promise<void> {
  const { caseId, recordId } = input;
  const corrected = correctedBy(input, there);
  if (!corrected) requireOwnOpenCase(ctx, caseId);
  const receivedAt = new Date(input.receivedAt);
  const offenceOn = input.offenceOn ? calendarDate(input.offenceOn) : null;
  const receivedOn = swedishDayOf(receivedAt);
  if (receivedAt > ctx.now) throw invalid('receivedAt', 'in_the_future');
  if (offenceOn && offenceOn > receivedOn) throw invalid('offenceOn', 'after_receipt');
  await requireUnder18(ctx, caseId, offenceOn ?? receivedOn);
  const signature = await signatureOf(ctx);
  const said = { ...input, offenceOn, text: input.text || null };
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.notice')
    .values({
      ...recordColumns(ctx, { caseId, recordId, corrected, reason: input.correctionReason }, signature),
      received_at: receivedAt,
      source: said.source,
      offence_on: offenceOn,
      offence: said.offence,
      suspicion: said.suspicion,
      first_offence: said.firstOffence,
      body: said.text,
    })
    .execute();
  await watch(ctx, caseId, corrected, { recordId, receivedAt, reason: input.correctionReason ?? '' });
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: receivedOn,
    text: entryTexts.notice({ ...said, receivedAt: entryTexts.moment(formatSwedishInstant(receivedAt)) }),
    corrects: corrected?.id,
    reason: input.correctionReason,
    event: 'offence_noticed',
    short: entryTexts.noticeInShort(said),
  });
  await recountNotices(ctx, caseId);
}

/** The 48 hours run from the notice; when another time of it is said, they run from that, and a talk that was held is judged again. */
async function watch(
  ctx: Context,
  caseId: string,
  corrected: Rows[number] | undefined,
  {
    recordId,
    receivedAt,
    reason,
  }: { readonly recordId: string; readonly receivedAt: Date; readonly reason: string },
): Promise<void> {
  if (!corrected) return await talkIsOwed(ctx, caseId, recordId, receivedAt);
  if (corrected.received_at.getTime() === receivedAt.getTime()) return;
  const { stories } = await noticesIn(ctx, caseId);
  const story = stories.find((s) => s.notice.root === corrected.root);
  if (story?.standing.stage === 'held') {
    return await talkIsCorrected(ctx, { caseId, notice: corrected.root }, { startedAt: receivedAt }, reason);
  }
  await talkFallsAway(ctx, caseId, corrected.root, CORRECTED);
  if (story && story.standing.stage !== 'declined') await talkIsOwed(ctx, caseId, corrected.root, receivedAt);
}

/** An age that nobody knows passes in a case about children. @throws AppError CONFLICT NOT_UNDER_18 */
async function requireUnder18(ctx: Context, caseId: string, on: string): Promise<void> {
  const { birthDate, area } = await birthOf(ctx, caseId);
  const isChild = birthDate ? ageOn(birthDate, calendarDate(on)) < ADULT_AGE : area === 'child_youth';
  if (!isChild) throw conflict('NOT_UNDER_18');
}

/** Says that a notice was recorded by mistake: nothing is owed for it, and it is no longer counted. It stays readable. */
export const withdrawNotice = defineOperation({
  name: 'youth.withdraw-notice',
  kind: 'command',
  permission: PERMISSION,
  audit: 'offence.withdrawn',
  summary: 'Withdraw a notice of an offence that was recorded by mistake',
  input: WithdrawRecord,
  output: Notices,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, corrects }) => ({ caseId, recordId, corrects }),
  run: async (ctx, input) => {
    await lockCase(ctx, input.caseId);
    const { notices } = await noticesIn(ctx, input.caseId);
    if (!notices.some((n) => n.id === input.recordId)) await withdraw(ctx, input, notices).catch(refuseTaken);
    return await noticesView(ctx, input.caseId);
  },
});

async function withdraw(ctx: Context, input: z.output<typeof WithdrawRecord>, there: Rows): Promise<void> {
  const { caseId, recordId } = input;
  const corrected = correctedBy(input, standing(there));
  if (!corrected) throw invalid('corrects', 'not_in_list');
  const signature = await signatureOf(ctx);
  await ctx
    .tables<YouthTables>()
    .insertInto('youth.notice')
    .values({
      ...corrected,
      ...recordColumns(
        ctx,
        { caseId, recordId, corrected, reason: input.correctionReason, withdrawn: true },
        signature,
      ),
    })
    .execute();
  await talkFallsAway(ctx, caseId, corrected.root, 'recorded_by_mistake');
  await signRecord(ctx, signature, {
    caseId,
    recordId,
    kind: 'fact',
    on: ctx.today,
    text: entryTexts.withdrawn('notice', input.correctionReason),
    corrects: corrected.id,
    reason: input.correctionReason,
    event: 'youth_withdrawn',
    short: entryTexts.noticeInShort({ offence: corrected.offence, suspicion: corrected.suspicion }),
  });
  await recountNotices(ctx, caseId);
}
