import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../../read/case.ts';
import { journal } from '../../read/journal/journal.ts';
import { myDay } from '../../read/my-day.ts';
import { aCase, aDraft, anEntry, aWorld, FRIDAY, type MadeCase, refusal } from '../../testing/index.ts';
import { assignCase } from '../assign-case.ts';
import { discardDraft } from './discard-draft.ts';
import { saveDraft } from './save-draft.ts';
import { signEntry } from './sign-entry.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
});

const draftsOf = async (actor = w.siv) => (await w.run(journal, actor, { caseId: made.caseId })).drafts;
const eventsOf = (event: string) =>
  w.rows<{ kind: string; content: string | null }>(
    `select e.kind, c.body as content from trail.entry e
      left join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.event = $1 and e.subject_id = $2 order by e.id`,
    [event, made.caseId],
  );

describe('a draft', () => {
  test('is kept as typed, half-written day and all, and found again', async () => {
    const typed = aDraft(made.caseId, {
      kind: 'contact',
      eventOn: '2026-11-',
      eventTime: '9',
      counterpart: 'Mam',
      text: 'Mamman berättar att',
    });
    const saved = await w.run(saveDraft, w.siv, typed);
    expect(saved).toEqual({
      draftId: typed.draftId,
      version: 1,
      savedAt: '2026-11-20T08:15:00.000Z',
      parted: null,
      writers: [],
    });
    const { writerId: _w, version: _v, ...words } = typed;
    expect(await draftsOf()).toEqual([expect.objectContaining({ ...words, version: 1, splitFrom: null })]);
  });

  test('grows by each save, of which the trail holds the first alone', async () => {
    const draft = aDraft(made.caseId);
    let version = 0;
    for (const n of [1, 2, 3, 4, 5]) {
      w.at(`2026-11-20T09:${15 + n}`);
      ({ version } = await w.run(saveDraft, w.siv, { ...draft, version, text: `ord ${n}` }));
    }
    expect(await draftsOf()).toMatchObject([
      { text: 'ord 5', version: 5, savedAt: '2026-11-20T08:20:00.000Z' },
    ]);
    const events = await eventsOf('journal-draft.begun');
    expect(events).toEqual([{ kind: 'change', content: JSON.stringify({ draftId: draft.draftId }) }]);
  });

  test('holds a text of 100 000 characters, and says when it is longer', async () => {
    const long = 'å'.repeat(100_000);
    await w.run(saveDraft, w.siv, aDraft(made.caseId, { text: long }));
    expect((await draftsOf())[0]?.text).toBe(long);
    expect(await refusal(w.run(saveDraft, w.siv, aDraft(made.caseId, { text: `${long}x` })))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['text: too_long'],
    });
  });

  test('is its author’s alone: others see who writes and since when, and no word', async () => {
    await w.run(saveDraft, w.siv, aDraft(made.caseId, { text: 'Hemligt än så länge' }));
    const seen = await w.run(journal, w.berit, { caseId: made.caseId });
    expect(seen.drafts).toEqual([]);
    expect(seen.writers).toEqual([
      { name: 'Siv Rönnfors', begunAt: '2026-11-20T08:15:00.000Z', savedAt: '2026-11-20T08:15:00.000Z' },
    ]);
    expect(JSON.stringify(seen)).not.toContain('Hemligt');
    expect((await w.run(journal, w.siv, { caseId: made.caseId })).writers).toEqual([]);
    const berits = await w.run(saveDraft, w.berit, aDraft(made.caseId, { text: 'Också på gång' }));
    expect(berits.writers).toMatchObject([{ name: 'Siv Rönnfors' }]);
    expect(JSON.stringify(berits)).not.toContain('Hemligt');
  });

  test('stands on Min dag until it is signed, and is pointed out when it has stood long', async () => {
    const draft = aDraft(made.caseId);
    await w.run(saveDraft, w.siv, draft);
    const own = async (actor = w.siv) =>
      (await w.run(myDay, actor, {})).drafts.filter((d) => d.caseId === made.caseId);
    expect(await own()).toMatchObject([{ draftId: draft.draftId, label: 'Alva N.', days: 0, late: false }]);
    expect(await own(w.berit)).toEqual([]);
    w.at('2026-11-23T08:00');
    expect(await own()).toMatchObject([{ days: 3, late: false }]);
    w.at('2026-11-24T08:00');
    expect(await own()).toMatchObject([{ days: 4, late: true }]);
    await w.run(
      signEntry,
      w.siv,
      anEntry(made.caseId, {
        ...draft,
        kind: 'fact',
        version: 1,
        contactKind: undefined,
        corrects: undefined,
        eventTime: undefined,
      }),
    );
    expect(await own()).toEqual([]);
  });

  test('of a case that has gone to somebody else is not among those of one’s own cases', async () => {
    await w.run(saveDraft, w.siv, aDraft(made.caseId));
    // Whoever gives the case away is told whose words would be out of reach.
    expect((await w.run(readCase, w.berit, { caseId: made.caseId })).unsignedDrafts).toMatchObject([
      { name: 'Siv Rönnfors' },
    ]);
    await w.run(assignCase, w.berit, { caseId: made.caseId, functionId: w.olle.functionId ?? '' });
    expect((await w.run(myDay, w.siv, {})).drafts.filter((d) => d.caseId === made.caseId)).toEqual([]);
    expect((await w.run(journal, w.olle, { caseId: made.caseId })).writers).toMatchObject([
      { name: 'Siv Rönnfors' },
    ]);
    await w.run(assignCase, w.berit, { caseId: made.caseId, functionId: w.siv.functionId ?? '' });
    expect(await draftsOf()).toHaveLength(1);
  });

  test('thrown away is gone, and the trail keeps its digest and not its words', async () => {
    const draft = aDraft(made.caseId, { text: 'Slängs' });
    await w.run(saveDraft, w.siv, draft);
    expect(await w.run(discardDraft, w.siv, { caseId: made.caseId, draftId: draft.draftId })).toEqual({
      discarded: true,
    });
    expect(await draftsOf()).toEqual([]);
    expect((await w.run(journal, w.berit, { caseId: made.caseId })).writers).toEqual([]);
    const [event] = await eventsOf('journal-draft.discarded');
    expect(JSON.parse(event?.content ?? '')).toMatchObject({
      characters: 6,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(event?.content).not.toContain('Slängs');
    expect(await w.run(discardDraft, w.siv, { caseId: made.caseId, draftId: draft.draftId })).toEqual({
      discarded: false,
    });
  });

  test('of somebody else can neither be written in nor thrown away', async () => {
    const draft = aDraft(made.caseId, { text: 'Sivs' });
    await w.run(saveDraft, w.siv, draft);
    expect(await refusal(w.run(saveDraft, w.berit, { ...draft, text: 'Berits' }))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    await w.run(discardDraft, w.berit, { caseId: made.caseId, draftId: draft.draftId });
    expect(await draftsOf()).toMatchObject([{ text: 'Sivs' }]);
  });
});

describe('two windows at once', () => {
  test('both texts are kept: the one that comes second becomes a draft of its own', async () => {
    const draft = aDraft(made.caseId, { text: 'Början.' });
    await w.run(saveDraft, w.siv, draft);
    const other = { ...draft, writerId: newId(), version: 1 };
    await w.run(saveDraft, w.siv, { ...draft, version: 1, text: 'Början. Från första fönstret.' });
    const parted = await w.run(saveDraft, w.siv, { ...other, text: 'Början. Från andra fönstret.' });
    expect(parted).toMatchObject({ draftId: other.writerId, version: 1, parted: 'written_elsewhere' });
    expect((await draftsOf()).map((d) => [d.draftId, d.text, d.splitFrom]).sort()).toEqual(
      [
        [draft.draftId, 'Början. Från första fönstret.', null],
        [other.writerId, 'Början. Från andra fönstret.', draft.draftId],
      ].sort(),
    );
    // The answer that was lost: sent again, it is the same second draft.
    const again = await w.run(saveDraft, w.siv, { ...other, text: 'Början. Från andra fönstret, mera.' });
    expect(again).toMatchObject({ draftId: other.writerId, version: 2, parted: 'written_elsewhere' });
    expect(await draftsOf()).toHaveLength(2);
    expect(await eventsOf('journal-draft.begun')).toHaveLength(2);
  });

  test('the same words in both are one draft', async () => {
    const draft = aDraft(made.caseId);
    await w.run(saveDraft, w.siv, draft);
    const saved = await w.run(saveDraft, w.siv, { ...draft, writerId: newId(), version: 0 });
    expect(saved).toMatchObject({ draftId: draft.draftId, parted: null });
    expect(await draftsOf()).toHaveLength(1);
  });

  test('a window whose answer was lost goes on in its own draft', async () => {
    const draft = aDraft(made.caseId, { text: 'ett' });
    await w.run(saveDraft, w.siv, draft);
    const saved = await w.run(saveDraft, w.siv, { ...draft, version: 0, text: 'ett två' });
    expect(saved).toMatchObject({ draftId: draft.draftId, version: 2, parted: null });
    expect(await draftsOf()).toMatchObject([{ text: 'ett två' }]);
  });

  test.each([
    ['signed', 'signed_elsewhere'],
    ['thrown away', 'gone'],
  ] as const)('what is written in a draft that was %s meanwhile is kept', async (how, parted) => {
    const draft = aDraft(made.caseId, { text: 'Början.' });
    await w.run(saveDraft, w.siv, draft);
    const { caseId, draftId, writerId } = draft;
    if (how === 'signed')
      await w.run(signEntry, w.siv, anEntry(caseId, { draftId, writerId, version: 1, text: 'Början.' }));
    else await w.run(discardDraft, w.siv, { caseId, draftId });
    const late = { ...draft, writerId: newId(), version: 1, text: 'Början. Och mera.' };
    expect(await w.run(saveDraft, w.siv, late)).toMatchObject({ draftId: late.writerId, parted });
    expect(await draftsOf()).toMatchObject([{ text: 'Början. Och mera.' }]);
  });

  test('what another window has written is not signed away unread', async () => {
    const draft = aDraft(made.caseId, { text: 'Början.' });
    await w.run(saveDraft, w.siv, draft);
    await w.run(saveDraft, w.siv, { ...draft, version: 1, text: 'Början. Viktigt tillägg.' });
    const signing = anEntry(made.caseId, { draftId: draft.draftId, version: 1, text: 'Början.' });
    expect(await refusal(w.run(signEntry, w.siv, signing))).toEqual({
      code: 'CONFLICT',
      reason: 'CHANGED_MEANWHILE',
    });
    expect(await draftsOf()).toMatchObject([{ text: 'Början. Viktigt tillägg.' }]);
  });

  test('at the very same moment: twenty windows, twenty texts', async () => {
    const draft = aDraft(made.caseId, { text: 'Början.' });
    await w.run(saveDraft, w.siv, draft);
    const texts = Array.from({ length: 20 }, (_, i) => `Text ${i}`);
    await Promise.all(
      texts.map((text) => w.run(saveDraft, w.siv, { ...draft, writerId: newId(), version: 1, text })),
    );
    expect((await draftsOf()).map((d) => d.text).sort()).toEqual([...texts].sort());
  });
});
