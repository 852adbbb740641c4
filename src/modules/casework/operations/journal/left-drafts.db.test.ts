import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { inTransaction } from '#platform/db';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf, useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { journal } from '../../read/journal/journal.ts';
import { readLeftDraft } from '../../read/journal/left-drafts.ts';
import { myDay } from '../../read/my-day.ts';
import { aCase, aDraft, aWorld, FRIDAY, type MadeCase, refusal } from '../../testing/index.ts';
import { addAttachment } from '../add-attachment.ts';
import { assignCase } from '../assign-case.ts';
import { setConflict } from '../set-conflict.ts';
import { discardDraft } from './discard-draft.ts';
import { discardLeftDraft, signLeftDraft } from './finish-left-draft.ts';
import { saveDraft } from './save-draft.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
let draftId: string;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
  draftId = newId();
});

const begun = (text = 'Hembesök hos familjen. Pappan var') =>
  w.run(saveDraft, w.siv, aDraft(made.caseId, { draftId, text }));
const attach = async () => {
  const attachmentId = newId();
  const file = await FileContent.of('brev.pdf', aPdf());
  await w.run(addAttachment, w.siv, { caseId: made.caseId, attachmentId, entryId: draftId, file });
  return attachmentId;
};
const goesTo = (actor: Actor) =>
  w.run(assignCase, w.berit, { caseId: made.caseId, functionId: actor.functionId ?? '' });
const signed = (over: object = {}) => ({
  draftId,
  version: 1,
  kind: 'fact' as const,
  eventOn: '2026-11-20',
  text: 'Hembesök hos familjen. Pappan var inte hemma.',
  ...over,
});
const left = async (actor = w.siv) =>
  (await w.run(myDay, actor, {})).leftDrafts.filter((d) => d.draftId === draftId);
const filesOf = async (attachmentId: string) => [
  (await w.rows('select 1 from casework.attachment where id = $1', [attachmentId])).length,
  (await w.rows('select 1 from casework.attachment_content where id = $1', [attachmentId])).length,
];

describe('a draft in a case that has gone to somebody else', () => {
  test('stands on its author’s day with the case’s number and nothing of the case', async () => {
    await begun();
    expect(await left()).toEqual([]);
    await goesTo(w.olle);
    const [case_] = await w.rows<{ number: string }>(
      'select case_number as number from access.case_fact where case_id = $1',
      [made.caseId],
    );
    expect(await left()).toEqual([
      {
        draftId,
        caseNumber: case_?.number,
        kind: 'fact',
        savedAt: '2026-11-20T08:15:00.000Z',
        until: '2026-12-20',
        expired: false,
      },
    ]);
    expect(await refusal(w.run(readCase, w.siv, { caseId: made.caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await left(w.olle)).toEqual([]);
  });

  test('is read, finished and signed by its author, in the case, with its files', async () => {
    await begun();
    const attachmentId = await attach();
    await goesTo(w.olle);
    const words = await w.run(readLeftDraft, w.siv, { draftId });
    expect(words).toMatchObject({
      text: 'Hembesök hos familjen. Pappan var',
      version: 1,
      files: ['brev.pdf'],
    });
    w.at('2026-12-20T23:00');
    await w.run(signLeftDraft, w.siv, signed());

    expect(await left()).toEqual([]);
    const seen = await w.run(journal, w.olle, { caseId: made.caseId });
    expect(seen.writers).toEqual([]);
    expect(seen.rows).toMatchObject([
      {
        entryId: draftId,
        text: 'Hembesök hos familjen. Pappan var inte hemma.',
        author: 'Siv Rönnfors',
        intact: true,
        attachments: [{ attachmentId, name: 'brev.pdf' }],
      },
    ]);
    expect(await refusal(w.run(readCase, w.siv, { caseId: made.caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(signLeftDraft, w.siv, signed()))).toEqual({ code: 'NOT_FOUND' });
  });

  test('the manager and the new holder see that it is there, and no word of it', async () => {
    await begun('Hemligt än så länge');
    await goesTo(w.olle);
    for (const actor of [w.berit, w.olle]) {
      const view = await w.run(readCase, actor, { caseId: made.caseId });
      expect(view.unsignedDrafts).toMatchObject([{ name: 'Siv Rönnfors' }]);
      expect(JSON.stringify(view)).not.toContain('Hemligt');
      expect(await refusal(w.run(readLeftDraft, actor, { draftId }))).toEqual({ code: 'NOT_FOUND' });
      expect(await refusal(w.run(signLeftDraft, actor, signed()))).toEqual({ code: 'NOT_FOUND' });
      expect(await refusal(w.run(discardLeftDraft, actor, { draftId }))).toEqual({ code: 'NOT_FOUND' });
    }
  });

  test('after thirty days it waits, whole, for whoever can give its author the case', async () => {
    await begun();
    await goesTo(w.olle);
    w.at('2026-12-21T00:01');
    expect(await left()).toMatchObject([{ until: '2026-12-20', expired: true }]);
    for (const tried of [
      () => w.run(readLeftDraft, w.siv, { draftId }),
      () => w.run(signLeftDraft, w.siv, signed()),
      () => w.run(discardLeftDraft, w.siv, { draftId }),
    ])
      expect(await refusal(tried())).toEqual({ code: 'CONFLICT', reason: 'DRAFT_EXPIRED' });
    await goesTo(w.siv);
    expect((await w.run(journal, w.siv, { caseId: made.caseId })).drafts).toMatchObject([{ draftId }]);
  });

  test('is not reached by who has since been barred from the case', async () => {
    await begun();
    await w.run(setConflict, w.berit, {
      caseId: made.caseId,
      scope: 'case',
      employeeId: w.siv.employeeId ?? '',
      reason: 'Släkt.',
    });
    expect(await left()).toEqual([]);
    expect(await refusal(w.run(readLeftDraft, w.siv, { draftId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(w.run(signLeftDraft, w.siv, signed()))).toEqual({ code: 'NOT_FOUND' });
  });

  test('what is missing is asked for, and what another window wrote is not signed away', async () => {
    await begun();
    await goesTo(w.olle);
    expect(await refusal(w.run(signLeftDraft, w.siv, signed({ eventOn: '2026-11-21' })))).toMatchObject({
      fields: ['eventOn: in_the_future'],
    });
    expect(await refusal(w.run(signLeftDraft, w.siv, signed({ version: 2 })))).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
  });

  test('the case’s log says who read, signed and threw away', async () => {
    await begun();
    await goesTo(w.olle);
    await w.run(readLeftDraft, w.siv, { draftId });
    await w.run(discardLeftDraft, w.siv, { draftId });
    const events = await w.rows(
      `select event, kind from trail.entry where subject_id = $1 and employee_id = $2
        and operation like 'casework.%left-draft' order by id`,
      [made.caseId, w.siv.employeeId],
    );
    expect(events).toEqual([
      { event: 'left-draft.read', kind: 'read' },
      { event: 'journal-draft.discarded', kind: 'change' },
    ]);
  });
});

describe('files of a draft that is thrown away', () => {
  test.each(['in one’s own case', 'in a case that has gone'])(
    'go with it, %s, and the trail keeps their digests',
    async (where) => {
      await begun();
      const attachmentId = await attach();
      expect(await filesOf(attachmentId)).toEqual([1, 1]);
      if (where === 'in one’s own case') {
        await w.run(discardDraft, w.siv, { caseId: made.caseId, draftId });
      } else {
        await goesTo(w.olle);
        await w.run(discardLeftDraft, w.siv, { draftId });
      }
      expect(await filesOf(attachmentId)).toEqual([0, 0]);
      const [event] = await w.rows<{ body: string }>(
        `select c.body from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
        where e.event = 'journal-draft.discarded' and e.subject_id = $1`,
        [made.caseId],
      );
      const { sha256 } = await FileContent.of('brev.pdf', aPdf());
      expect(JSON.parse(event?.body ?? '').files).toEqual([
        { attachmentId, bytes: aPdf().length, sha256: sha256.toString('hex') },
      ]);
      expect(event?.body).not.toContain('brev.pdf');
    },
  );

  test('no other file does: not another draft’s, not the case’s own', async () => {
    await begun();
    const own = newId();
    const file = await FileContent.of('brev.pdf', aPdf());
    await w.run(addAttachment, w.siv, { caseId: made.caseId, attachmentId: own, file });
    const other = aDraft(made.caseId);
    await w.run(saveDraft, w.siv, other);
    const others = newId();
    await w.run(addAttachment, w.siv, {
      caseId: made.caseId,
      attachmentId: others,
      entryId: other.draftId,
      file,
    });
    await attach();
    await w.run(discardDraft, w.siv, { caseId: made.caseId, draftId });
    expect(await filesOf(own)).toEqual([1, 1]);
    expect(await filesOf(others)).toEqual([1, 1]);
  });

  test('a file stands in one place: the same id is refused for another entry and another case', async () => {
    await begun();
    const attachmentId = await attach();
    const file = await FileContent.of('brev.pdf', aPdf());
    const elsewhere = await aCase(w).assessed().opened(w.siv).build();
    for (const caseId of [made.caseId, elsewhere.caseId])
      expect(await refusal(w.run(addAttachment, w.siv, { caseId, attachmentId, file }))).toMatchObject({
        reason: 'SAME_FILE_ID_OTHER_CONTENT',
      });
  });

  test('the application’s role removes nothing that is not thrown away, though the case is open to it', async () => {
    await begun();
    const attachmentId = await attach();
    await inTransaction(
      t.pool,
      {
        tenant: w.board.tenantId,
        authority: w.board.authorityId,
        opened: [made.caseId, attachmentId, draftId],
      },
      async ({ query }) => {
        await query('delete from casework.attachment');
        await query('delete from casework.attachment_content');
      },
    );
    expect(await filesOf(attachmentId)).toEqual([1, 1]);
  });
});
