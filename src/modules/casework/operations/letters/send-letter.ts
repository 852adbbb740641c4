import { type Context, defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { Letters, SendLetter } from '../../letter-contract.ts';
import type { LetterTables } from '../../letter-tables.ts';
import { composeLetter } from '../../read/letters/compose.ts';
import { letterFile } from '../../read/letters/letter-file.ts';
import { lettersView } from '../../read/letters/letters-view.ts';
import { keepContent, linkAttachment } from '../../store/attachments.ts';
import { lockCase, ofCase } from '../../store/cases.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';

/**
 * Sends a letter: its PDF is kept among the documents of the case, unchanged from then on, and it waits to be printed unless it is given by hand.
 * That somebody has been told is recorded on its own, when they have had it.
 */
export const sendLetter = defineOperation({
  name: 'casework.send-letter',
  kind: 'command',
  permission: 'casework:letter:write',
  audit: 'letter.sent',
  summary: 'Keep a letter as it is sent, and have it printed',
  input: SendLetter,
  output: Letters,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.whyAnyway,
  // Whom it is to and what it says stand in the case.
  trailContent: ({ caseId, letterId, kind, lang, party, way, decisionId, answerBy }) => ({
    caseId,
    letterId,
    kind,
    lang,
    party,
    way,
    decisionId,
    answerBy,
  }),
  run: async (ctx, input) => {
    const { caseId, letterId, kind, lang, party } = input;
    await lockCase(ctx, caseId);
    const db = ctx.tables<LetterTables>();
    // Pressed twice it is the same letter.
    if (await isSent(ctx, caseId, letterId)) return await lettersView(ctx, caseId);
    const { document, version, addressing, reportId } = await composeLetter(ctx, input);
    if (version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
    const file = await letterFile(document, ctx.today);
    const record = await recordIn(ctx, caseId, letterId);
    await keepContent(ctx, letterId, file);
    await linkAttachment(ctx, caseId, letterId, file, {
      receivedAt: ctx.now,
      addedBy: `${record.recorded_by}, ${record.recorded_by_function_title}`,
      // It has their name on it: whoever shields them later shields it.
      ...(reportId !== null && { reportId, namesReporter: true }),
    });
    await db
      .insertInto('casework.letter')
      .values({
        ...record,
        kind,
        lang,
        title: document.title,
        template_version: version,
        party,
        recipient_name: party === 'reporter' ? null : (document.recipient[0] ?? null),
        route: addressing.route,
        decision_id: input.decisionId ?? null,
        judged_person: kind === 'opening_notice' ? (input.judgedPersonId ?? null) : null,
        answer_by: input.answerBy ?? null,
        sha256: file.sha256,
      })
      .execute();
    if (addressing.route !== 'by_hand') {
      await db
        .insertInto('casework.letter_queue')
        .values({
          tenant_id: ctx.actor.tenantId,
          letter_id: letterId,
          authority_id: ctx.authorityId,
          case_id: caseId,
          kind,
          route: addressing.route,
          queued_at: ctx.now,
        })
        .execute();
    }
    await addCaseEvent(ctx, { caseId, kind: 'letter_sent', body: kind, by: record.recorded_by });
    return await lettersView(ctx, caseId);
  },
});

const isSent = async (ctx: Context, caseId: string, letterId: string): Promise<boolean> =>
  (await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter')
    .select('id')
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), id: letterId }))
    .executeTakeFirst()) !== undefined;
