import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { inTransaction } from '#platform/db';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf, useTestDatabase } from '#testing';
import { attachment } from '../../read/attachment.ts';
import { attachments } from '../../read/attachments.ts';
import { readCase } from '../../read/case.ts';
import { journal } from '../../read/journal/journal.ts';
import { printJournal } from '../../read/journal/print.ts';
import { aCase, aDraft, anEntry, aWorld, FRIDAY, type MadeCase, refusal } from '../../testing/index.ts';
import { addAttachment } from '../add-attachment.ts';
import { breakGlass } from '../break-glass.ts';
import { saveDraft } from './save-draft.ts';
import { signEntry } from './sign-entry.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
});

const read = (input: object = {}, actor = w.siv) => w.run(journal, actor, { caseId: made.caseId, ...input });
const sign = (words: Parameters<typeof anEntry>[1] = {}, actor = w.siv) =>
  w.run(signEntry, actor, anEntry(made.caseId, words));

describe('signing', () => {
  test('freezes text, author, title, time and digest, and ends the draft', async () => {
    const draft = aDraft(made.caseId, { kind: 'contact', text: 'Mamman berättar.' });
    const { version } = await w.run(saveDraft, w.siv, draft);
    w.at('2026-11-20T10:40');
    const entry = await sign({
      draftId: draft.draftId,
      writerId: draft.writerId,
      version,
      kind: 'contact',
      contactKind: 'phone',
      counterpart: 'Petra Norrgren, mamma',
      eventTime: '09:30',
      text: 'Mamman berättar.\n\nHon vill ha hjälp.',
    });
    expect(entry).toEqual({
      entryId: draft.draftId,
      kind: 'contact',
      eventOn: '2026-11-20',
      eventTime: '09:30',
      contactKind: 'phone',
      counterpart: 'Petra Norrgren, mamma',
      text: 'Mamman berättar.\n\nHon vill ha hjälp.',
      signedAt: '2026-11-20T09:40:00.000Z',
      author: 'Siv Rönnfors',
      authorTitle: 'caseworker, Siv Rönnfors',
      afterClosing: false,
      corrects: null,
      correctionReason: null,
      correctedBy: [],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      attachments: [],
      intact: true,
    });
    const now = await read();
    expect(now).toMatchObject({ rows: [entry], drafts: [], total: 1, closed: false });
    const [trail] = await w.rows<{ body: string }>(
      `select c.body from trail.entry e join trail.content c on c.entry_id = e.id
        where e.event = 'journal-entry.signed' and e.subject_id = $1`,
      [made.caseId],
    );
    expect(JSON.parse(trail?.body ?? '')).toMatchObject({ entryId: entry.entryId, sha256: entry.sha256 });
    expect(trail?.body).not.toContain('Mamman');
  });

  test('once is enough: sent again it is the same entry, and nothing else can be slipped in under it', async () => {
    const words = anEntry(made.caseId);
    const first = await w.run(signEntry, w.siv, words);
    w.at('2026-11-20T11:00');
    expect(await w.run(signEntry, w.siv, words)).toEqual(first);
    expect(await refusal(w.run(signEntry, w.siv, { ...words, text: 'Något annat.' }))).toEqual({
      code: 'CONFLICT',
      reason: 'ALREADY_SIGNED',
    });
    expect(await refusal(w.run(signEntry, w.berit, words))).toMatchObject({ reason: 'ALREADY_SIGNED' });
    expect((await read()).total).toBe(1);
  });

  test.each([
    [{ kind: 'statement' }, 'counterpart: source_needed'],
    [{ kind: 'contact', counterpart: 'Mamman' }, 'contactKind: contact_kind_needed'],
    [{ kind: 'contact', contactKind: 'phone' }, 'counterpart: contact_with_needed'],
    [{ eventOn: '2026-11-21' }, 'eventOn: in_the_future'],
    [{ eventOn: '2026-11-31' }, 'eventOn: calendar_date'],
    [{ eventTime: '24:00' }, 'eventTime: time_of_day'],
    [{ text: '  \n ' }, 'text: required'],
  ] as const)('is refused with what is missing: %j', async (words, fault) => {
    expect(await refusal(sign(words))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
    expect((await read()).total).toBe(0);
  });

  test('the application’s role can neither change nor remove what is signed', async () => {
    const { entryId } = await sign();
    const settings = {
      tenant: w.board.tenantId,
      authority: w.board.authorityId,
      employee: w.siv.employeeId ?? '',
      opened: [made.caseId],
    };
    for (const sql of [
      'update casework.journal_entry set body = $2 where id = $1',
      'update casework.journal_entry set author_name = $2 where id = $1',
      "delete from casework.journal_entry where id = $1 and $2 <> ''",
    ]) {
      const change = inTransaction(t.pool, settings, ({ query }) => query(sql, [entryId, 'Annat']));
      await expect(change).rejects.toThrow('permission denied');
    }
  });

  test('whoever changes it beneath the application is seen by the digest', async () => {
    const { entryId } = await sign();
    await w.rows("update casework.journal_entry set body = 'Alva var inte i skolan.' where id = $1", [
      entryId,
    ]);
    expect((await read()).rows).toMatchObject([{ entryId, intact: false }]);
  });

  test('shows among what has happened last in the case', async () => {
    await sign({ kind: 'statement', counterpart: 'Mentor, Norrängens skola' });
    w.at('2026-11-20T12:00');
    await sign({ kind: 'assessment' });
    expect((await w.run(readCase, w.siv, { caseId: made.caseId })).latestEntries).toMatchObject([
      { kind: 'assessment', author: 'Siv Rönnfors', isCorrection: false },
      { kind: 'statement', counterpart: 'Mentor, Norrängens skola' },
    ]);
  });
});

describe('a file of an entry', () => {
  const add = async (entryId: string, name = 'Intyg.pdf', actor = w.siv) => {
    const attachmentId = newId();
    const file = await FileContent.of(name, aPdf());
    await w.run(addAttachment, actor, { caseId: made.caseId, attachmentId, entryId, file });
    return attachmentId;
  };

  test('is with the draft, is signed with it, and its checksum stands there', async () => {
    const draft = aDraft(made.caseId);
    await w.run(saveDraft, w.siv, draft);
    const attachmentId = await add(draft.draftId);
    const file = {
      attachmentId,
      name: 'Intyg.pdf',
      mediaType: 'application/pdf',
      byteSize: aPdf().length,
      sha256: createHash('sha256').update(aPdf()).digest('hex'),
    };
    expect((await read()).drafts).toMatchObject([{ attachments: [file] }]);
    const entry = await sign({ draftId: draft.draftId, writerId: draft.writerId, version: 1 });
    expect(entry).toMatchObject({ attachments: [file], intact: true });
    const { bytes } = await w.run(attachment, w.siv, { caseId: made.caseId, attachmentId });
    expect(bytes.equals(aPdf())).toBe(true);
  });

  test('is with the draft to nobody else, and with the entry to those who may read the journal', async () => {
    const draft = aDraft(made.caseId);
    await w.run(saveDraft, w.siv, draft);
    const attachmentId = await add(draft.draftId);
    const { caseId } = made;
    const seenBy = async (actor: Actor) =>
      (await w.run(attachments, actor, { caseId })).rows.map((r) => r.name);
    const opened = (actor: Actor) => w.run(attachment, actor, { caseId, attachmentId });
    expect(await seenBy(w.siv)).toEqual(['Intyg.pdf']);
    expect(await seenBy(w.berit)).toEqual([]);
    expect(await refusal(opened(w.berit))).toEqual({ code: 'NOT_FOUND' });

    await sign({ draftId: draft.draftId, writerId: draft.writerId, version: 1 });
    expect(await seenBy(w.berit)).toEqual(['Intyg.pdf']);
    await opened(w.berit);
    // The social emergency unit, in an emergency: the case, and not its journal.
    const { caseNumber } = await w.run(readCase, w.siv, { caseId });
    await w.run(breakGlass, w.karin, { number: caseNumber, reason: 'Polisen har hittat barnet i natt.' });
    expect(await seenBy(w.karin)).toEqual([]);
    expect(await refusal(opened(w.karin))).toEqual({ code: 'NOT_FOUND' });
  });

  test('can not be added to what is signed; put there beneath the application, the digest says so', async () => {
    const { entryId } = await sign();
    await expect(add(entryId)).rejects.toMatchObject({ reason: 'ALREADY_SIGNED' });
    const attachmentId = await add(newId());
    await w.rows('update casework.attachment set entry_id = $1 where id = $2', [entryId, attachmentId]);
    expect((await read()).rows).toMatchObject([{ entryId, intact: false }]);
  });

  test('of a closed case goes with an entry and not without', async () => {
    made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    const draftId = newId();
    await add(draftId, 'Intyg.pdf', w.jon);
    expect(await sign({ draftId }, w.jon)).toMatchObject({ attachments: [{ name: 'Intyg.pdf' }] });
    const file = await FileContent.of('Intyg.pdf', aPdf());
    const alone = { caseId: made.caseId, attachmentId: newId(), file };
    expect(await refusal(w.run(addAttachment, w.jon, alone))).toMatchObject({ reason: 'CASE_CLOSED' });
  });
});

test('signing in one case leaves a draft of another as it is, whatever its id', async () => {
  const other = await aCase(w).assessed().opened(w.siv).build();
  const draft = aDraft(other.caseId, { text: 'Skolan ringde.' });
  await w.run(saveDraft, w.siv, draft);
  await sign({ draftId: draft.draftId });
  const { drafts } = await w.run(journal, w.siv, { caseId: other.caseId });
  expect(drafts.map((d) => d.text)).toEqual(['Skolan ringde.']);
});

describe('a correction', () => {
  test('is a new entry that points to the old, which stays as it was', async () => {
    const old = await sign({ text: 'Alva var i skolan i tisdags.' });
    w.at('2026-11-23T08:30');
    const correction = await sign(
      { corrects: old.entryId, correctionReason: 'Fel veckodag.', text: 'Alva var i skolan i onsdags.' },
      w.berit,
    );
    expect(correction).toMatchObject({
      corrects: { entryId: old.entryId, eventOn: '2026-11-20', author: 'Siv Rönnfors' },
      correctionReason: 'Fel veckodag.',
      author: 'Berit Sandmo',
    });
    const { rows } = await read();
    expect(rows.find((r) => r.entryId === old.entryId)).toEqual({
      ...old,
      correctedBy: [
        {
          entryId: correction.entryId,
          signedAt: '2026-11-23T07:30:00.000Z',
          author: 'Berit Sandmo',
          reason: 'Fel veckodag.',
        },
      ],
    });
  });

  test('is not told of in the log, which is read by those who may not read the journal', async () => {
    const old = await sign();
    w.at('2026-11-23T08:40');
    await sign({ corrects: old.entryId, correctionReason: 'Det var Rune som slog.' }, w.berit);
    const signed = await w.rows<{ stated_reason: string | null; body: string }>(
      `select (select body from trail.stated_reason where entry_id = e.id) as stated_reason, c.body from trail.entry e join trail.content c on c.entry_id = e.id
        where e.event = 'journal-entry.signed' and e.at = $1`,
      [w.now()],
    );
    expect(signed).toMatchObject([{ stated_reason: null, body: expect.stringContaining(old.entryId) }]);
    expect(JSON.stringify(signed)).not.toContain('Rune');
  });

  test('needs a reason, and an entry of the same case', async () => {
    const old = await sign();
    expect(await refusal(sign({ corrects: old.entryId }))).toMatchObject({
      fields: ['correctionReason: reason_missing'],
    });
    const elsewhere = await aCase(w).assessed().opened(w.siv).build();
    const other = await w.run(signEntry, w.siv, anEntry(elsewhere.caseId));
    for (const corrects of [other.entryId, newId()])
      expect(await refusal(sign({ corrects, correctionReason: 'Fel.' }))).toMatchObject({
        fields: ['corrects: unknown_entry'],
      });
  });

  test('two who correct the same at once are both there', async () => {
    const old = await sign();
    await Promise.all([
      sign({ corrects: old.entryId, correctionReason: 'Fel dag.' }),
      sign({ corrects: old.entryId, correctionReason: 'Fel namn.' }, w.berit),
    ]);
    const { rows } = await read();
    expect(rows.find((r) => r.entryId === old.entryId)?.correctedBy).toHaveLength(2);
  });
});

describe('the journal', () => {
  test('is read newest event first, by kind and by page, with how many there are of each', async () => {
    for (let n = 1; n <= 30; n++) {
      await sign({
        eventOn: `2026-10-${String(n).padStart(2, '0')}`,
        ...(n % 3 === 0 ? { kind: 'assessment' } : {}),
        text: `Dag ${n}`,
      });
    }
    const first = await read();
    expect(first).toMatchObject({
      total: 30,
      pageSize: 25,
      counts: { fact: 20, assessment: 10, contact: 0 },
    });
    expect(first.rows[0]?.text).toBe('Dag 30');
    const second = await read({ page: 2 });
    expect([...first.rows, ...second.rows].map((r) => r.text)).toEqual(
      Array.from({ length: 30 }, (_, i) => `Dag ${30 - i}`),
    );
    const assessments = await read({ kind: 'assessment' });
    expect(assessments.total).toBe(10);
    expect(new Set(assessments.rows.map((r) => r.kind))).toEqual(new Set(['assessment']));
  });

  test('of a closed case can still be written in, and says so', async () => {
    made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    const entry = await sign({ text: 'Skolan ringer igen.' }, w.jon);
    expect(entry.afterClosing).toBe(true);
    expect(await read({}, w.jon)).toMatchObject({ closed: true, allowed: ['casework.sign-entry'] });
    expect(await refusal(sign({}, w.lova))).toEqual({ code: 'NOT_FOUND' });
  });

  test('on paper is all of it, oldest first, with who printed it and when, and a reading of its own in the trail', async () => {
    await sign({ eventOn: '2026-11-19', text: 'Sist.' });
    await sign({ eventOn: '2026-11-02', text: 'Först.' });
    const printed = await w.run(printJournal, w.siv, { caseId: made.caseId });
    expect(printed).toMatchObject({
      caseNumber: expect.stringMatching(/^BU-2026-/),
      name: 'Alva Norrgren',
      unitName: 'Utredning barn',
      printedBy: 'Siv Rönnfors',
      printedAt: '2026-11-20T08:15:00.000Z',
    });
    expect(printed.entries.map((e) => e.text)).toEqual(['Först.', 'Sist.']);
    expect(printed.parts).toEqual([]);
    const trail = await w.rows(
      `select kind from trail.entry where event = 'journal.printed' and subject_id = $1`,
      [made.caseId],
    );
    expect(trail).toEqual([{ kind: 'read' }]);
  });

  test('is closed to other units, to a colleague without the case, and to intake when the case has left it', async () => {
    for (const actor of [w.lova, w.olle, w.jon]) {
      expect(await refusal(read({}, actor))).toEqual({ code: 'NOT_FOUND' });
      expect(await refusal(w.run(printJournal, actor, { caseId: made.caseId }))).toEqual({
        code: 'NOT_FOUND',
      });
      expect(await refusal(w.run(saveDraft, actor, aDraft(made.caseId)))).toEqual({ code: 'NOT_FOUND' });
      expect(await refusal(sign({}, actor))).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await w.rows('select 1 from casework.journal_draft where case_id = $1', [made.caseId])).toEqual(
      [],
    );
  });
});
