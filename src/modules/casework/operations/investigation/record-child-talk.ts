import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { InvestigationView, RecordChildTalk } from '../../investigation-contract.ts';
import type { InvestigationTables } from '../../investigation-tables.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import { addEntry, entryOf } from '../../store/journal/entries.ts';

type Input = z.output<typeof RecordChildTalk>;

/**
 * Records a conversation with the child, whose own words are signed as an entry of the journal; or in writing why none is held. A child has the
 * right to be heard (SoL 3:3).
 */
export const recordChildTalk = defineOperation({
  name: 'casework.record-child-talk',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'child-talk.recorded',
  summary: 'Record a conversation with the child, or in writing why none is held',
  input: RecordChildTalk,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, talkId, held, heldOn, alone }) => ({ caseId, talkId, held, heldOn, alone }),
  run: async (ctx, input) => {
    const { caseId, talkId, held } = input;
    await lockInvestigation(ctx, caseId);
    requireParts(ctx, input);
    const db = ctx.tables<InvestigationTables>();
    const record = await recordIn(ctx, caseId, talkId);
    const saved = await db
      .insertInto('casework.child_talk')
      .values({
        ...record,
        held_on: held ? (input.heldOn ?? ctx.today) : null,
        held_time: held ? input.heldTime || null : null,
        place: held ? input.place || null : null,
        took_part: held ? input.tookPart || null : null,
        language: held ? input.language || null : null,
        interpreter: held && input.interpreter,
        alone: held ? (input.alone ?? null) : null,
        entry_id: held ? talkId : null,
        why_not: held ? null : (input.whyNot ?? null),
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      if (held) await signWords(ctx, input);
      const kind = held ? 'child_heard' : 'child_not_heard';
      await addCaseEvent(ctx, { caseId, kind, body: null, by: record.recorded_by });
    }
    return await investigationView(ctx, caseId);
  },
});

function requireParts(ctx: Context, { held, heldOn, alone, childName, ownWords, whyNot }: Input): void {
  if (!held && !whyNot) throw invalid('whyNot', 'reason_missing');
  if (!held) return;
  if (heldOn && heldOn > ctx.today) throw invalid('heldOn', 'in_the_future');
  if (alone === undefined) throw invalid('alone', 'alone_needed');
  if (!ownWords) throw invalid('ownWords', 'own_words_needed');
  if (!childName) throw invalid('childName', 'contact_with_needed');
}

/** The entry has the conversation's id: pressed twice it is the same. */
async function signWords(ctx: Context, input: Input): Promise<void> {
  const { caseId, talkId: entryId, heldOn = ctx.today, heldTime, childName, ownWords } = input;
  if (await entryOf(ctx, caseId, entryId)) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  await addEntry(
    ctx,
    {
      kind: 'contact',
      eventOn: heldOn,
      eventTime: heldTime || null,
      contactKind: 'child_talk',
      counterpart: childName || null,
      text: ownWords ?? '',
      corrects: null,
      correctionReason: null,
    },
    { caseId, entryId, begunAt: ctx.now, afterClosing: false, signature: await signatureOf(ctx) },
  );
}
