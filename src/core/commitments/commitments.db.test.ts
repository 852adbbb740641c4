import { beforeEach, describe, expect, it } from 'vitest';
import { clocksOfCase, moveClocks, startClock } from '#core/clocks';
import { Desk } from '#core/clocks/testing';
import type { Context } from '#core/operation';
import { calendarDate as d } from '#platform/calendar';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { commitmentsOf, makeCommitment, moveCommitments, type Step, stepCommitment } from './index.ts';

const t = await useTestDatabase();
const SIV = { name: 'Siv Rönnfors', functionTitle: 'Socialsekreterare 1' };
const PROOF = { kind: 'journal_entry', id: newId(), words: 'Samtal med BUP' };

let desk: Desk;
let id: string;
let functionId: string;
beforeEach(async () => {
  desk = await Desk.open(t.pool);
  id = newId();
  functionId = (await desk.board.actor('caseworker', 'investigation')).functionId ?? '';
  await desk.do((ctx) => make(ctx, id, functionId));
});

const make = (ctx: Context, commitmentId: string, by: string, dueOn = '2026-12-04') =>
  makeCommitment(
    ctx,
    {
      id: commitmentId,
      caseId: desk.caseId,
      subject: { kind: 'case_review', id: newId() },
      title: 'Ringa BUP om väntetiden',
      by: { functionId: by, unitId: desk.board.unitId('investigation') },
      dueOn: d(dueOn),
    },
    SIV,
  );
const step = (what: Step) =>
  desk.do((ctx) => stepCommitment(ctx, { caseId: desk.caseId, commitmentId: id }, what, SIV));
const one = async () =>
  await desk.do(async (ctx) => (await commitmentsOf(ctx, [desk.caseId])).get(desk.caseId)?.[0]);
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { reason?: string; fields?: { code: string }[] }) => error.reason ?? error.fields?.[0]?.code,
  );
/** Somebody else than whoever said that it was done. */
const bySomebodyElse = () =>
  t.pool.query('update commitments.commitment set done_by_employee = $1 where id = $2', [newId(), id]);

describe('a commitment', () => {
  it('is owed by a function on its day, by a clock of its own', async () => {
    expect(await one()).toMatchObject({ state: 'planned', dueOn: '2026-12-04', own: true, proof: [] });
    expect(await desk.clocks()).toMatchObject([
      {
        rule_id: 'LOK-015',
        due_on: '2026-12-04',
        function_id: functionId,
        subject_kind: 'commitment',
        subject_id: id,
        state: 'running',
      },
    ]);
  });

  it('is met by what is done on its day, and missed after it', async () => {
    desk.at('2026-12-04T23:00:00+01:00');
    await step({ step: 'done', words: null, proof: [PROOF] });
    expect((await desk.clocks()).map((c) => c.state)).toEqual(['met']);
    expect(await one()).toMatchObject({ state: 'done', daysLate: 0 });
  });

  it('says how late it was done', async () => {
    desk.at('2026-12-07');
    expect(await one()).toMatchObject({ state: 'planned', daysLate: 3 });
    await step({ step: 'done', words: null, proof: [] });
    desk.at('2026-12-20');
    expect(await one()).toMatchObject({ state: 'done', daysLate: 3 });
    expect((await desk.clocks()).map((c) => c.state)).toEqual(['missed']);
  });

  it('is confirmed on proof, by somebody else, with what it came to', async () => {
    await step({ step: 'done', words: 'BUP tar emot i januari.', proof: [] });
    await bySomebodyElse();
    const confirm: Step = {
      step: 'confirmed',
      words: null,
      effect: { on: d('2026-11-20'), words: 'Tid fanns.' },
    };
    expect(await reasonOf(step(confirm))).toBe('PROOF_MISSING');
    await t.pool.query(
      `insert into commitments.proof select tenant_id, gen_random_uuid(), id, authority_id, case_id, 'journal_entry', id, null, now(), 'Siv', null
       from commitments.commitment where id = $1`,
      [id],
    );
    await step(confirm);
    expect(await one()).toMatchObject({
      state: 'confirmed',
      effect: { on: '2026-11-20', words: 'Tid fanns.' },
      events: [{ step: 'made' }, { step: 'done', words: 'BUP tar emot i januari.' }, { step: 'confirmed' }],
    });
  });

  it('is not confirmed by whoever said that it was done', async () => {
    await step({ step: 'done', words: null, proof: [PROOF] });
    expect(await reasonOf(step({ step: 'confirmed', words: null, effect: null }))).toBe('OWN_COMMITMENT');
  });

  it('is owed anew when the proof fails, and the clock that was judged stays as it was', async () => {
    await step({ step: 'done', words: null, proof: [PROOF] });
    desk.at('2026-12-10');
    expect(await reasonOf(step({ step: 'reopened', words: 'Fel dag', dueOn: d('2026-12-09') }))).toBe(
      'before_today',
    );
    await step({ step: 'reopened', words: 'Samtalet gällde syskonet.', dueOn: d('2026-12-18') });
    expect(await one()).toMatchObject({
      state: 'under_way',
      dueOn: '2026-12-18',
      doneAt: null,
      proof: [{ failed: true }],
    });
    expect((await desk.clocks()).map((c) => [c.due_on, c.state])).toEqual([
      ['2026-12-04', 'met'],
      ['2026-12-18', 'running'],
    ]);
  });

  it('is dropped with a reason, which its clock is cancelled with', async () => {
    await step({ step: 'dropped', words: 'Familjen har flyttat.' });
    expect(await one()).toMatchObject({ state: 'dropped' });
    expect(await desk.clocks()).toMatchObject([
      { state: 'cancelled', cancelled_reason: 'Familjen har flyttat.' },
    ]);
    expect(await reasonOf(step({ step: 'done', words: null, proof: [] }))).toBe('COMMITMENT_SETTLED');
  });

  it('is made by a day that has not gone', async () => {
    expect(await reasonOf(desk.do((ctx) => make(ctx, newId(), functionId, '2026-11-19')))).toBe(
      'before_today',
    );
  });
});

describe('when the case is given to somebody else', () => {
  it('what the one before owed goes along, and what those named have promised stays', async () => {
    const [other, next] = [newId(), newId()];
    const unitId = desk.board.unitId('investigation');
    await desk.do(async (ctx) => {
      await make(ctx, newId(), other);
      await startClock(ctx, { ...desk.place, ruleId: 'BU-020', startedAt: desk.now });
    });
    await desk.do(async (ctx) => {
      await moveClocks(ctx, desk.caseId, { unitId, functionId: next });
      await moveCommitments(ctx, desk.caseId, { unitId, functionId: next }, (f) => f !== other, SIV);
    });
    expect((await desk.clocks()).map((c) => [c.rule_id, c.function_id]).sort()).toEqual(
      [
        ['BU-020', next],
        ['LOK-015', next],
        ['LOK-015', other],
      ].sort(),
    );
    const views = await desk.do(async (ctx) => (await commitmentsOf(ctx, [desk.caseId])).get(desk.caseId));
    expect(views?.map((v) => [v.functionId, v.events.map((e) => e.step)]).sort()).toEqual(
      [
        [next, ['made', 'moved']],
        [other, ['made']],
      ].sort(),
    );
  });
});

it('shows nothing of a case that has not been opened', async () => {
  const seen = await desk.administer(async (ctx) => (await commitmentsOf(ctx, [desk.caseId])).size);
  expect(seen).toBe(0);
});

it('puts its clock among those of the case', async () => {
  expect(await desk.do((ctx) => clocksOfCase(ctx, desk.caseId))).toMatchObject([
    { ruleId: 'LOK-015', dueOn: '2026-12-04', local: true, localTarget: null, lengthKind: 'stated_day' },
  ]);
});
