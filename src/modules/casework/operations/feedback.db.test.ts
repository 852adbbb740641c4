import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { myDay } from '../read/my-day.ts';
import { aCase, aNeighbour, aTeacher, aWorld, refusal, type World } from '../testing/index.ts';
import { giveFeedback } from './give-feedback.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const clockOf = async (caseId: string, who = w.jon) =>
  (await w.run(readCase, who, { caseId })).clocks.find((c) => c.ruleId === 'BU-021');
const tell = (made: { caseId: string; reportId: string }, more: object = {}, by = w.jon) =>
  w.run(giveFeedback, by, {
    caseId: made.caseId,
    reportId: made.reportId,
    given: true,
    way: 'phone',
    ...more,
  });

describe('given a teacher who reported and asked what became of it', () => {
  test('before the decision nothing is owed and nothing may be told', async () => {
    const made = await aCase(w).assessed().build();
    expect(await clockOf(made.caseId)).toBeUndefined();
    expect(await refusal(tell(made))).toEqual({ code: 'CONFLICT', reason: 'NOT_DECIDED' });
    const view = await w.run(readCase, w.jon, { caseId: made.caseId });
    expect([...view.allowed, ...view.refused.map((r) => r.operation)]).not.toContain(
      'casework.give-feedback',
    );
  });

  test('when it is not opened, then there is a week from the decision, and it stands on the day of whoever holds it', async () => {
    const made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    expect(await clockOf(made.caseId)).toMatchObject({
      startedOn: '2026-11-20',
      dueOn: '2026-11-27',
      kind: 'statutory_max',
      state: 'running',
      legalBasis: expect.stringContaining('19 kap. 6 §'),
    });
    const { next } = await w.run(myDay, w.jon, {});
    expect(next).toMatchObject([{ duty: 'BU-021', action: 'casework.give-feedback', caseId: made.caseId }]);
  });

  test('when they are told, then the clock is met and only what the law allows is on record', async () => {
    const made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    w.at('2026-11-26T10:00');
    const view = await tell(made, { text: 'Mamman berättade om skilsmässan.' });

    expect(view.preliminary.feedback).toMatchObject([
      { given: true, way: 'phone', said: 'not_opened', text: null, whyNot: null, by: 'Jon Åkerlo' },
    ]);
    expect(view.preliminary.feedbackDue).toBeNull();
    expect(await clockOf(made.caseId)).toMatchObject({ state: 'met' });
    const [row] = await w.rows<{ all: string }>(
      'select string_agg(to_json(f)::text, $$ $$) as all from casework.reporter_feedback f where case_id = $1',
      [made.caseId],
    );
    expect(row?.all).not.toContain('skilsmässan');
    expect(await refusal(tell(made))).toEqual({ code: 'CONFLICT', reason: 'FEEDBACK_RECORDED' });
  });

  test('when it is opened, then whoever investigates owes it and says that it was opened', async () => {
    const made = await aCase(w).assessed().opened(w.siv).build();
    expect(await clockOf(made.caseId, w.siv)).toMatchObject({ holder: { functionId: w.siv.functionId } });
    const view = await tell(made, {}, w.siv);
    expect(view.preliminary.feedback).toMatchObject([{ said: 'opened' }]);
    expect(await refusal(tell(made, {}, w.lova))).toEqual({ code: 'NOT_FOUND' });
  });

  test('when it does not suit, then the reasons are written, and the clock falls away without being met', async () => {
    const made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    const bare = tell(made, { given: false, way: undefined, whyNot: 'unsuitable' });
    expect(await refusal(bare)).toEqual({ code: 'INVALID_INPUT', fields: ['text: text_needed'] });

    const view = await tell(made, {
      given: false,
      way: undefined,
      whyNot: 'unsuitable',
      text: 'Uppgiften skulle röja var familjen bor.',
    });
    expect(view.preliminary.feedback).toMatchObject([{ given: false, whyNot: 'unsuitable', said: null }]);
    expect(await clockOf(made.caseId)).toMatchObject({
      state: 'cancelled',
      cancelledReason: 'feedback_unsuitable',
    });
  });

  test('when it was told in time and is recorded too late, then the miss stands and the day is kept', async () => {
    const made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    w.at('2026-11-30T09:00');
    const view = await tell(made, { givenAt: '2026-11-25T09:00:00+01:00' });
    expect(view.preliminary.feedback).toMatchObject([{ givenAt: '2026-11-25T08:00:00.000Z' }]);
    expect(await clockOf(made.caseId)).toMatchObject({ state: 'missed' });
  });

  test.each([
    ['2026-11-20T09:00:00+01:00', 'givenAt: before_decision'],
    ['2026-11-27T09:00:00+01:00', 'givenAt: in_the_future'],
  ])('it can not have been told %s', async (givenAt, fault) => {
    const made = await aCase(w).heldBy(w.jon).assessed().notOpened().build();
    w.at('2026-11-26T10:00');
    expect(await refusal(tell(made, { givenAt }))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });
});

describe('given a reporter to whom nothing may be told, or who asked for nothing', () => {
  test.each([
    ['a neighbour', aNeighbour],
    ['an anonymous one', { kind: 'anonymous' as const }],
    [
      'somebody of a voluntary organisation',
      { ...aTeacher, category: 'non_profit' as const, organisation: 'Föreningen', feedbackRequested: true },
    ],
  ])('%s: no clock, and it is refused by name', async (_who, reporter) => {
    const made = await aCase(w).reported({ reporter }).heldBy(w.jon).assessed().notOpened().build();
    expect(await clockOf(made.caseId)).toBeUndefined();
    expect(await refusal(tell(made))).toEqual({ code: 'CONFLICT', reason: 'NOT_MANDATED' });
  });

  test('a teacher who did not ask: no clock, and may be told when asking later', async () => {
    const made = await aCase(w)
      .reported({ reporter: { ...aTeacher, feedbackRequested: false } as typeof aTeacher })
      .heldBy(w.jon)
      .assessed()
      .notOpened()
      .build();
    expect(await clockOf(made.caseId)).toBeUndefined();
    const view = await tell(made);
    expect(view.preliminary.feedback).toHaveLength(1);
  });
});
