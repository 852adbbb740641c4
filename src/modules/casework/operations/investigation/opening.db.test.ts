import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { RecordQuestions } from '../../investigation-contract.ts';
import { codings } from '../../read/codings.ts';
import { investigation } from '../../read/investigation/investigation.ts';
import { aCase, aChild, aWorld, refusal, type World } from '../../testing/index.ts';
import { addRelation } from '../add-relation.ts';
import { codeProblems } from '../code-problems.ts';
import { setProtection } from '../set-protection.ts';
import { checkSafety } from './check-safety.ts';
import { recordNotice } from './record-notice.ts';
import { recordQuestions } from './record-questions.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const opened = async (): Promise<string> => (await aCase(w).assessed().opened(w.siv).build()).caseId;
const guardian = (caseId: string, givenName: string) =>
  w.run(addRelation, w.siv, {
    caseId,
    kind: 'guardian',
    givenName,
    familyName: 'Norrgren',
    source: 'report',
  });
/** All who are concerned, as the page proposes them. */
const concerned = async (caseId: string, mayBeTold = true) =>
  (await w.run(investigation, w.siv, { caseId })).notices.concerned.map((c) => ({
    personId: newId(),
    name: c.name,
    relation: c.relation,
    ...(c.relationId && { relationId: c.relationId }),
    mayBeTold,
    ...(!mayBeTold && { why: 'Fara för barnet.' }),
  }));
const aCheck = (caseId: string, persons: Awaited<ReturnType<typeof concerned>>) => ({
  caseId,
  checkId: newId(),
  signs: [],
  persons,
  reasons: 'Skolan och barnet beskriver inget hot.',
});
const mark = async (caseId: string): Promise<Date | null | undefined> =>
  (
    await w.rows<{ done_at: Date | null }>(
      "select done_at from clocks.mark where case_id = $1 and rule_id = 'BU-030'",
      [caseId],
    )
  )[0]?.done_at;

describe('telling those concerned of an opened investigation (SoL 20:4)', () => {
  test('the duty begins when a child investigation is opened, and ends when all are told', async () => {
    const caseId = await opened();
    await guardian(caseId, 'Petra');
    await guardian(caseId, 'Håkan');
    expect(await mark(caseId)).toBeNull();
    const persons = await concerned(caseId);
    expect(persons.map((p) => p.name)).toEqual(['Petra Norrgren', 'Håkan Norrgren']);
    await w.run(checkSafety, w.siv, aCheck(caseId, persons));
    const [petra, hakan] = persons;

    w.at('2026-11-20T11:00');
    const told = { caseId, noticeId: newId(), personId: petra?.personId ?? '', given: true, way: 'phone' };
    const first = await w.run(recordNotice, w.siv, { ...told, way: 'phone' });
    expect(first.notices).toMatchObject({
      isSettled: false,
      notices: [{ name: 'Petra Norrgren', given: true }],
    });
    expect(first.hindrances).toContain('NOTICE_NOT_SETTLED');
    expect(await mark(caseId)).toBeNull();

    w.at('2026-11-20T13:00');
    const last = await w.run(recordNotice, w.siv, {
      caseId,
      noticeId: newId(),
      personId: hakan?.personId ?? '',
      given: false,
      whyNot: 'Håkan är på okänd ort.',
    });
    expect(last.notices.isSettled).toBe(true);
    expect(last.hindrances).not.toContain('NOTICE_NOT_SETTLED');
    expect((await mark(caseId))?.toISOString()).toBe('2026-11-20T12:00:00.000Z');
  });

  test('nobody is told before the safety check is made', async () => {
    const caseId = await opened();
    const told = { caseId, noticeId: newId(), personId: newId(), given: true, way: 'phone' } as const;
    expect((await refusal(w.run(recordNotice, w.siv, told))).reason).toBe('SAFETY_NOT_CHECKED');
  });

  test('who is not judged safe to tell can have reasons alone', async () => {
    const caseId = await opened();
    await guardian(caseId, 'Petra');
    const persons = await concerned(caseId, false);
    await w.run(checkSafety, w.siv, aCheck(caseId, persons));
    const notice = { caseId, noticeId: newId(), personId: persons[0]?.personId ?? '' };
    expect(
      (await refusal(w.run(recordNotice, w.siv, { ...notice, given: true, way: 'letter' }))).reason,
    ).toBe('NOT_SAFE_TO_TELL');
    expect((await refusal(w.run(recordNotice, w.siv, { ...notice, given: false }))).fields).toEqual([
      'whyNot: reason_missing',
    ]);
  });

  test('a guardian who is forgotten keeps the check from being made', async () => {
    const caseId = await opened();
    await guardian(caseId, 'Petra');
    await guardian(caseId, 'Håkan');
    const [first] = await concerned(caseId);
    const check = aCheck(caseId, first ? [first] : []);
    expect((await refusal(w.run(checkSafety, w.siv, check))).fields).toEqual([
      'persons: guardian_not_judged',
    ]);
  });

  const protectAgainst = (caseId: string, name: string) =>
    w.run(setProtection, w.siv, {
      caseId,
      kind: 'secrecy_marking',
      source: 'Polisen',
      fromOn: '2026-11-20',
      against: [{ name, relation: 'Pappa' }],
    });

  test('whom the child is protected against is warned of, can not be judged safe, and can not be told', async () => {
    const caseId = await opened();
    await guardian(caseId, 'Petra');
    await guardian(caseId, 'Håkan');
    const persons = await concerned(caseId);
    await w.run(checkSafety, w.siv, aCheck(caseId, persons));
    await protectAgainst(caseId, 'Håkan Norrgren');
    const view = await w.run(investigation, w.siv, { caseId });
    expect(view.notices.concerned.map((c) => c.isProtectedAgainst)).toEqual([false, true]);
    const told = { caseId, noticeId: newId(), personId: persons[1]?.personId ?? '', given: true };
    expect((await refusal(w.run(recordNotice, w.siv, { ...told, way: 'phone' }))).reason).toBe(
      'PROTECTED_AGAINST',
    );
    expect((await refusal(w.run(checkSafety, w.siv, aCheck(caseId, persons)))).fields).toEqual([
      'persons.1.mayBeTold: protected_against',
    ]);
    const petra = { ...told, noticeId: newId(), personId: persons[0]?.personId ?? '', way: 'phone' as const };
    expect((await w.run(recordNotice, w.siv, petra)).notices.notices).toHaveLength(1);
  });

  test('the same notice twice is one, and another case is refused', async () => {
    const caseId = await opened();
    await guardian(caseId, 'Petra');
    const persons = await concerned(caseId);
    await w.run(checkSafety, w.siv, aCheck(caseId, persons));
    const notice = {
      caseId,
      noticeId: newId(),
      personId: persons[0]?.personId ?? '',
      given: true,
      way: 'meeting',
    } as const;
    await w.run(recordNotice, w.siv, notice);
    expect((await w.run(recordNotice, w.siv, notice)).notices.notices).toHaveLength(1);
    await expect(w.run(recordNotice, w.olle, notice)).rejects.toThrow('NOT_FOUND');
    await expect(w.run(checkSafety, w.lova, aCheck(caseId, persons))).rejects.toThrow('NOT_FOUND');
  });

  test('a young person of 15 has the own right to be told; of one of 18 nobody else is', async () => {
    const young = async (birthDate: string) => {
      const made = await aCase(w)
        .reported({ children: [aChild({ birthDate })] })
        .assessed()
        .opened(w.siv)
        .build();
      return (await w.run(investigation, w.siv, { caseId: made.caseId })).notices;
    };
    expect((await young('2011-11-20')).concerned).toMatchObject([{ relation: 'child' }]);
    expect((await young('2011-11-21')).concerned).toEqual([]);
    expect((await young('2008-11-20')).isRequired).toBe(false);
  });

  test('needs an investigation that is under way', async () => {
    const { caseId } = await aCase(w).assessed().heldBy(w.siv).build();
    const check = aCheck(caseId, [{ personId: newId(), name: 'Petra', relation: 'other', mayBeTold: true }]);
    expect((await refusal(w.run(checkSafety, w.siv, check))).reason).toBe('NOT_INVESTIGATING');
  });
});

describe('the standard questions on violence and honour', () => {
  type Asked = z.input<typeof RecordQuestions>;
  const asked = (caseId: string, answers: Asked['answers']): Asked => ({
    caseId,
    questionsId: newId(),
    askedOf: 'child',
    alone: true,
    answers,
  });

  test('are left to do until both are asked, or have a reason', async () => {
    const caseId = await opened();
    const first = await w.run(
      recordQuestions,
      w.siv,
      asked(caseId, [{ subject: 'violence', outcome: 'nothing_told' }]),
    );
    expect(first.questions.missing).toEqual(['honour']);
    expect(first.hindrances).toContain('QUESTIONS_NOT_ASKED');
    w.at('2026-11-20T10:00');
    const second = await w.run(
      recordQuestions,
      w.siv,
      asked(caseId, [{ subject: 'honour', outcome: 'not_asked', text: 'Barnet är två år.' }]),
    );
    expect(second.questions.missing).toEqual([]);
    expect(second.hindrances).not.toContain('QUESTIONS_NOT_ASKED');
    expect(second.questions.asked).toMatchObject([
      { subject: 'honour', outcome: 'not_asked', alone: null, by: 'Siv Rönnfors' },
      { subject: 'violence', outcome: 'nothing_told', alone: true },
    ]);
  });

  test('propose a coding when something is told', async () => {
    const caseId = await opened();
    const told = { subject: 'honour', outcome: 'told', text: 'Får inte träffa kompisar.' } as const;
    const view = await w.run(recordQuestions, w.siv, asked(caseId, [told]));
    expect(view.questions.proposesCoding).toBe(true);
    expect((await w.run(codings, w.siv, { caseId })).proposed).toContain('honour');
    await w.run(codeProblems, w.siv, { caseId, codes: ['honour'], source: 'investigation' });
    expect((await w.run(investigation, w.siv, { caseId })).questions.proposesCoding).toBe(false);
  });

  test.each([
    ['told without words', [{ subject: 'violence', outcome: 'told' }], 'answers.0.text: told_needed'],
    ['no reason', [{ subject: 'violence', outcome: 'not_asked' }], 'answers.0.text: reason_missing'],
    [
      'twice the same',
      [
        { subject: 'violence', outcome: 'declined' },
        { subject: 'violence', outcome: 'declined' },
      ],
      'answers: somebody_twice',
    ],
  ] as [string, Asked['answers'], string][])('are refused: %s', async (_what, answers, field) => {
    const caseId = await opened();
    expect((await refusal(w.run(recordQuestions, w.siv, asked(caseId, answers)))).fields).toEqual([field]);
  });

  test('say whether whoever was asked was alone', async () => {
    const caseId = await opened();
    const { alone: _, ...questions } = asked(caseId, [{ subject: 'violence', outcome: 'declined' }]);
    expect((await refusal(w.run(recordQuestions, w.siv, questions))).fields).toEqual(['alone: alone_needed']);
  });
});
