import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigation } from '../../read/investigation/investigation.ts';
import { journal } from '../../read/journal/journal.ts';
import { aCase, aChild, aWorld, refusal, type World } from '../../testing/index.ts';
import { recordChildTalk } from './record-child-talk.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const opened = async (): Promise<string> => (await aCase(w).assessed().opened(w.siv).build()).caseId;
const aTalk = (caseId: string) => ({
  caseId,
  talkId: newId(),
  held: true,
  heldOn: '2026-11-20',
  heldTime: '08:30',
  childName: 'Alva Norrgren',
  place: 'Skolan',
  alone: true,
  ownWords: '”Jag vill bo hos mormor.”',
});

describe('a conversation with the child (SoL 3:3)', () => {
  test('is held, and the child’s words are a signed entry of the journal', async () => {
    const caseId = await opened();
    const before = await w.run(investigation, w.siv, { caseId });
    expect(before.hindrances).toContain('CHILD_NOT_HEARD');
    const talk = aTalk(caseId);
    const view = await w.run(recordChildTalk, w.siv, talk);
    expect(view.hindrances).not.toContain('CHILD_NOT_HEARD');
    expect(view.childTalks.talks).toMatchObject([
      { talkId: talk.talkId, heldOn: '2026-11-20', heldTime: '08:30', alone: true, isInJournal: true },
    ]);
    const { rows } = await w.run(journal, w.siv, { caseId });
    expect(rows).toMatchObject([
      {
        entryId: talk.talkId,
        kind: 'contact',
        contactKind: 'child_talk',
        counterpart: 'Alva Norrgren',
        text: '”Jag vill bo hos mormor.”',
        author: 'Siv Rönnfors',
        intact: true,
      },
    ]);
  });

  test('sent twice is one, and one entry', async () => {
    const caseId = await opened();
    const talk = aTalk(caseId);
    await w.run(recordChildTalk, w.siv, talk);
    expect((await w.run(recordChildTalk, w.siv, talk)).childTalks.talks).toHaveLength(1);
    expect((await w.run(journal, w.siv, { caseId })).total).toBe(1);
  });

  test('or there is a written reason why not, which is no entry', async () => {
    const caseId = await opened();
    const not = { caseId, talkId: newId(), held: false };
    expect((await refusal(w.run(recordChildTalk, w.siv, not))).fields).toEqual(['whyNot: reason_missing']);
    const view = await w.run(recordChildTalk, w.siv, { ...not, whyNot: 'Barnet är två månader.' });
    expect(view.hindrances).not.toContain('CHILD_NOT_HEARD');
    expect(view.childTalks.talks).toMatchObject([{ heldOn: null, isInJournal: false }]);
    expect((await w.run(journal, w.siv, { caseId })).total).toBe(0);
  });

  test.each([
    ['whether the child was alone', { alone: undefined }, 'alone: alone_needed'],
    ['what the child said', { ownWords: '' }, 'ownWords: own_words_needed'],
    ['with whom', { childName: '' }, 'childName: contact_with_needed'],
    ['a day that has been', { heldOn: '2026-11-21' }, 'heldOn: in_the_future'],
  ])('says %s', async (_what, without, field) => {
    const caseId = await opened();
    expect((await refusal(w.run(recordChildTalk, w.siv, { ...aTalk(caseId), ...without }))).fields).toEqual([
      field,
    ]);
  });

  test('says that a young person of 15 speaks for themselves (SoL 3:4)', async () => {
    const own = async (birthDate: string) => {
      const children = [aChild({ birthDate })];
      const { caseId } = await aCase(w).reported({ children }).assessed().opened(w.siv).build();
      return (await w.run(investigation, w.siv, { caseId })).childTalks.hasOwnRight;
    };
    expect(await own('2011-11-20')).toBe(true);
    expect(await own('2011-11-21')).toBe(false);
  });

  test('is for those who have the case, while it is investigated', async () => {
    const caseId = await opened();
    await expect(w.run(recordChildTalk, w.olle, aTalk(caseId))).rejects.toThrow('NOT_FOUND');
    const { caseId: other } = await aCase(w).assessed().heldBy(w.siv).build();
    expect((await refusal(w.run(recordChildTalk, w.siv, aTalk(other)))).reason).toBe('NOT_INVESTIGATING');
  });
});
