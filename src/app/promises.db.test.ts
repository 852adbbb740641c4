import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { decidePreliminary } from '#modules/casework';
import { aCase, aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, recheckCommitments } from './modules.ts';
import { byName, why } from './testing/by-name.ts';
import { boardActor } from './turning-18.ts';

const t = await useTestDatabase();

interface Commitment {
  commitmentId: string;
  state: string;
  dueOn: string;
  daysLate: number;
  own: boolean;
  functionId: string;
  proof: { holds: string | null; failed: boolean; failedWhy: string | null; why: string | null }[];
  events: { step: string; words: string | null; by: string }[];
  effect: { words: string } | null;
  may: string[];
}
interface Listed {
  reach: string;
  counts: Record<string, number>;
  commitments: Commitment[];
}

/** A board with a director who follows up, a manager who owes, and another unit's manager. */
async function aBoardOfPromises() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = byName(runner);
  const director = await w.board.actor('director', 'staff', 'Disa Alm');
  const controller = await w.board.actor('developer_quality', 'staff', 'Kim Dahl');
  const manager = await w.board.actor('unit_manager', 'intake', 'Mona Strand');
  const commitmentId = newId();
  const promise = (input: object = {}) =>
    run('commitments.make', director, {
      commitmentId,
      title: 'Se över hur tidsfrister bevakas i mottagningen',
      functionId: manager.functionId,
      dueOn: '2026-12-01',
      ...input,
    });
  const list = (actor: Actor, input: object = {}) => run<Listed>('commitments.list', actor, input);
  const one = async (actor: Actor = director) => {
    const { commitment } = await run<{ commitment: Commitment }>('commitments.show', actor, { commitmentId });
    return commitment;
  };
  const step = (name: string, actor: Actor, input: object) =>
    run<{ commitment: Commitment }>(`commitments.${name}`, actor, { commitmentId, ...input });
  const recheck = async () =>
    await runner.run(recheckCommitments, await boardActor(t.pool, w.board.tenantId, w.board.authorityId), {});
  return { w, run, why, director, controller, manager, commitmentId, promise, list, one, step, recheck };
}

test('what is promised is owed by its function on its day, once, and its clock runs without a case', async () => {
  const { w, promise, manager, director, list, commitmentId } = await aBoardOfPromises();
  await promise();
  await promise();
  const { counts, commitments, reach } = await list(manager);
  expect([reach, counts, commitments.map((c) => [c.commitmentId, c.own, c.state])]).toEqual([
    'units',
    { owed: 1, overdue: 0, done: 0, confirmed: 0, dropped: 0 },
    [[commitmentId, true, 'planned']],
  ]);
  expect((await list(director)).commitments[0]?.own).toBe(false);
  const clocks = await w.rows<{
    case_id: string | null;
    rule_id: string;
    due_on: string;
    function_id: string;
  }>('select case_id, rule_id, due_on::text, function_id from clocks.clock where subject_id = $1', [
    commitmentId,
  ]);
  expect(clocks).toEqual([
    { case_id: null, rule_id: 'LOK-015', due_on: '2026-12-01', function_id: manager.functionId },
  ]);
  w.at('2026-12-03T09:00');
  expect((await list(manager, { stretch: 'overdue' })).commitments.map((c) => c.daysLate)).toEqual([2]);
});

test('each sees what is theirs to see: the own, that of the units one leads, or all', async () => {
  const { w, promise, list, why, run, manager, commitmentId } = await aBoardOfPromises();
  await promise();
  const other = await w.board.actor('unit_manager', 'investigation', 'Olga Berg');
  const beside = await w.board.actor('caseworker', 'intake', 'Cia Ask');
  const member = await w.board.actor('board_member', 'staff', 'Bo Lind');
  expect((await list(other)).commitments).toEqual([]);
  expect((await list(beside)).commitments).toEqual([]);
  expect((await list(member)).commitments.map((c) => c.may)).toEqual([[]]);
  expect(await why(run('commitments.show', other, { commitmentId }))).toBe('NOT_FOUND');
  expect(await why(run('commitments.settle', other, { commitmentId, step: 'dropped', words: 'Nej' }))).toBe(
    'NOT_FOUND',
  );
  expect(
    await why(
      run('commitments.make', manager, {
        commitmentId: newId(),
        title: 'Något för en annan enhet',
        functionId: other.functionId,
        dueOn: '2026-12-01',
      }),
    ),
  ).toBe('NOT_FOUND');
});

test('nobody but whoever owes it says that it is done, and nothing is confirmed without proof or by oneself', async () => {
  const { promise, step, why, director, manager, one, run } = await aBoardOfPromises();
  await promise();
  expect(await why(step('carry-out', director, { step: 'done' }))).toBe('NOT_RESPONSIBLE');
  expect(await why(step('settle', director, { step: 'confirmed' }))).toBe('COMMITMENT_NOT_DONE');
  expect(
    await why(step('carry-out', manager, { step: 'done', proof: [{ kind: 'measure_target', id: newId() }] })),
  ).toBe('unknown_proof');
  await step('carry-out', manager, { step: 'done', words: 'Ny rutin finns.' });
  expect(await why(step('settle', director, { step: 'confirmed' }))).toBe('PROOF_MISSING');
  const targetId = newId();
  await run('commitments.set-target', director, {
    targetId,
    measureId: 'preliminary-assessments-due',
    direction: 'at_least',
    threshold: 0.9,
  });
  await step('prove', manager, { proof: [{ kind: 'measure_target', id: targetId }] });
  // Nothing has been measured yet: it neither holds nor fails.
  expect((await one()).proof.map((p) => p.holds)).toEqual(['unknown']);
  expect(await why(step('settle', director, { step: 'confirmed' }))).toBe('PROOF_DOES_NOT_HOLD');
  expect(await why(step('settle', manager, { step: 'confirmed' }))).toBe('OWN_COMMITMENT');
  expect(
    await why(step('settle', director, { step: 'reopened', words: 'Ny rutin saknas', dueOn: '2026-11-01' })),
  ).toBe('before_today');
});

test('a manager who owes something to the board lets it go by themselves no more than they confirm it', async () => {
  const { w, promise, step, why, director, manager, one, run } = await aBoardOfPromises();
  await promise();
  expect((await one(manager)).may).not.toContain('drop');
  expect(await why(step('settle', manager, { step: 'dropped', words: 'Hinner inte' }))).toBe('OWED_BY_SELF');
  // Nor once a subordinate is to do it.
  const subordinate = await w.board.actor('caseworker', 'intake', 'Alma Ek');
  await step('hand-over', manager, { functionId: subordinate.functionId, words: 'Alma gör det' });
  expect((await one(manager)).may).not.toContain('drop');
  expect(await why(step('settle', manager, { step: 'dropped', words: 'Hinner inte' }))).toBe('OWED_BY_SELF');
  // What they have promised of their own accord, they may.
  const commitmentId = newId();
  const { functionId } = manager;
  await run('commitments.make', manager, {
    commitmentId,
    title: 'Egen lista',
    functionId,
    dueOn: '2026-12-01',
  });
  await run('commitments.settle', manager, { commitmentId, step: 'dropped', words: 'Behövs inte' });
  await step('settle', director, { step: 'dropped', words: 'Behövs inte' });
  expect((await one()).state).toBe('dropped');
});

test('a manager sees the limits of the whole board and of the own units alone', async () => {
  const { w, run, director, manager } = await aBoardOfPromises();
  const set = (unit?: 'intake' | 'investigation') =>
    run('commitments.set-target', director, {
      targetId: newId(),
      measureId: 'investigations-due',
      direction: 'at_least',
      threshold: 0.9,
      ...(unit ? { unitId: w.board.unitId(unit) } : {}),
    });
  await set();
  await set('intake');
  await set('investigation');
  const seenBy = async (actor: Actor) =>
    (await run<{ targets: unknown[] }>('commitments.targets', actor, {})).targets.length;
  expect([await seenBy(director), await seenBy(manager)]).toEqual([3, 2]);
});

test('a confirmed promise is owed again the day on which its figure falls, with the reason', async () => {
  const { w, promise, step, why, director, controller, manager, one, run, recheck, list } =
    await aBoardOfPromises();
  const made = [];
  for (let i = 0; i < 6; i += 1) made.push(await aCase(w).heldBy(w.jon).assessed().build());
  w.at('2026-12-02T09:00');
  const decide = (caseId: string) =>
    w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
  for (const { caseId } of made) await decide(caseId);
  await promise({ dueOn: '2027-01-10', effectDueOn: '2027-01-20' });
  const targetId = newId();
  await run('commitments.set-target', controller, {
    targetId,
    measureId: 'preliminary-assessments-due',
    direction: 'at_least',
    threshold: 0.9,
  });
  w.at('2027-01-04T09:00');
  await step('carry-out', manager, { step: 'done', proof: [{ kind: 'measure_target', id: targetId }] });
  const [proof] = (await one()).proof;
  expect([proof?.holds, proof?.why]).toEqual([
    'yes',
    'Måttet är 100\u00a0% (6 av 6) räknat till och med 31 december 2026 och når minst 90\u00a0%.',
  ]);
  // Not even for somebody else in the same function.
  const { functionId, functionIds, role, unitId, unitIds } = manager;
  const beside = await w.board.actor('caseworker', 'intake', 'Cia Ask');
  const substitute = { ...beside, functionId, functionIds, role, unitId, unitIds };
  expect((await one(substitute)).may).not.toContain('confirm');
  expect(await why(step('settle', substitute, { step: 'confirmed' }))).toBe('OWED_BY_OWN_FUNCTION');
  expect((await one()).may).toContain('confirm');
  await step('settle', director, { step: 'confirmed' });
  expect(await recheck()).toEqual({ failed: 0, reopened: 0 });

  // Five more are let lie, and the month passes.
  w.at('2027-01-07T09:00');
  for (let i = 0; i < 5; i += 1) await aCase(w).heldBy(w.jon).assessed().build();
  w.at('2027-01-31T09:00');
  expect(await recheck()).toEqual({ failed: 0, reopened: 0 });
  w.at('2027-02-02T09:00');
  expect(await recheck()).toEqual({ failed: 1, reopened: 1 });
  const again = await one();
  expect([again.state, again.dueOn]).toEqual(['under_way', '2027-03-04']);
  expect(again.events.at(-1)).toMatchObject({ step: 'reopened', by: 'Samsyn' });
  expect(again.events.at(-1)?.words).toContain('(0 av 5) räknat till och med 31 januari 2027 och når inte');
  expect(again.proof).toMatchObject([{ failed: true }]);
  expect((await list(manager)).counts).toMatchObject({ owed: 1, confirmed: 0 });
  // Once said, it is not said again.
  expect(await recheck()).toEqual({ failed: 0, reopened: 0 });
});

test('limits set one after another tell a controller nothing of a small count, nor does a day to the next', async () => {
  const { w, run, controller } = await aBoardOfPromises();
  const made = [];
  for (let i = 0; i < 8; i += 1) made.push(await aCase(w).heldBy(w.jon).assessed().build());
  w.at('2026-12-02T09:00');
  for (const { caseId } of made.slice(0, 6))
    await w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
  interface Standing {
    readonly targets: { readonly threshold: number; readonly holds: string; readonly why: string }[];
  }
  const set = (threshold: number, direction: string, unitId?: string) =>
    run<Standing>('commitments.set-target', controller, {
      targetId: newId(),
      measureId: 'preliminary-assessments-due',
      direction,
      threshold,
      ...(unitId ? { unitId } : {}),
    });
  // Six of eight are in time: where the share lies among those that it may have is not told by any limit.
  for (let late = 1; late <= 4; late += 1) {
    await set((8 - late) / 8 - 0.01, 'at_least');
    await set((8 - late) / 8 - 0.01, 'at_most', w.board.unitId('intake'));
  }
  const standing = async () => (await run<Standing>('commitments.targets', controller, {})).targets;
  for (const day of ['2026-12-20', '2026-12-31']) {
    w.at(`${day}T09:00`);
    // The month is not over: each day against the day before would tell of each case.
    expect(new Set((await standing()).map((s) => s.holds))).toEqual(new Set(['unknown']));
  }
  w.at('2027-01-02T09:00');
  const told = await standing();
  const between = told.filter((s) => s.threshold > 0.5 && s.threshold < 0.87);
  expect(between.map((s) => s.holds)).toEqual(between.map(() => 'unknown'));
  expect(between).toHaveLength(6);
  expect(JSON.stringify(told)).not.toMatch(/[26] av 8|75\u00a0%/);
});

test('whether it helped is looked at on its day, by a clock, and once', async () => {
  const { w, promise, step, manager, why, one, commitmentId } = await aBoardOfPromises();
  await promise({ effectDueOn: '2026-12-15' });
  expect(await why(step('check-effect', manager, { words: 'För tidigt' }))).toBe('COMMITMENT_NOT_DONE');
  await step('carry-out', manager, { step: 'done' });
  const effectClocks = () =>
    w.rows<{ due_on: string; stopped: boolean }>(
      `select due_on::text, stopped_at is not null as stopped from clocks.clock
        where subject_id = $1 and rule_id = 'LOK-050'`,
      [commitmentId],
    );
  expect(await effectClocks()).toEqual([{ due_on: '2026-12-15', stopped: false }]);
  await step('check-effect', manager, { words: 'Färre frister gick ut.' });
  expect(await effectClocks()).toEqual([{ due_on: '2026-12-15', stopped: true }]);
  expect((await one()).effect?.words).toBe('Färre frister gick ut.');
  expect(await why(step('check-effect', manager, { words: 'En gång till' }))).toBe('COMMITMENT_SETTLED');
});

test('a limit is set once, and can be withdrawn by those who set limits alone', async () => {
  const { run, why, director, manager, controller } = await aBoardOfPromises();
  const limit = { measureId: 'investigations-due', direction: 'at_least', threshold: 0.95 };
  const targetId = newId();
  await run('commitments.set-target', director, { targetId, ...limit });
  expect(await why(run('commitments.set-target', controller, { targetId: newId(), ...limit }))).toBe(
    'TARGET_THERE',
  );
  expect(
    await why(
      run('commitments.set-target', controller, { ...limit, targetId: newId(), measureId: 'no-such' }),
    ),
  ).toBe('not_in_list');
  expect(await why(run('commitments.set-target', manager, { targetId: newId(), ...limit }))).toBe(
    'ROLE_LACKS_PERMISSION',
  );
  const { targets } = await run<{ targets: { title: string; holds: string }[] }>(
    'commitments.withdraw-target',
    director,
    {
      targetId,
      why: 'Nytt mål i nämndplanen.',
    },
  );
  expect(targets).toEqual([]);
});

test('another function is let owe it with why, its day stays and its clock goes with it', async () => {
  const { w, promise, step, one, why, director, manager, commitmentId } = await aBoardOfPromises();
  await promise();
  const other = await w.board.actor('unit_manager', 'investigation', 'Olga Berg');
  const given = { functionId: other.functionId, words: 'Mottagningen har delats.' };
  expect(await why(step('hand-over', manager, given))).toBe('NOT_FOUND');
  await step('hand-over', director, given);
  await step('hand-over', director, given);
  const moved = await one();
  expect([moved.functionId, moved.dueOn, moved.events.map((e) => [e.step, e.words])]).toEqual([
    other.functionId,
    '2026-12-01',
    [
      ['made', null],
      ['moved', 'Mottagningen har delats.'],
    ],
  ]);
  const clocks = await w.rows<{ function_id: string }>(
    'select function_id from clocks.clock where subject_id = $1',
    [commitmentId],
  );
  expect(clocks).toEqual([{ function_id: other.functionId }]);
  await step('settle', director, { step: 'dropped', words: 'Behövs inte.' });
  expect(await why(step('hand-over', director, { ...given, functionId: manager.functionId }))).toBe(
    'COMMITMENT_SETTLED',
  );
});

test('what is owed anew has its effect to be looked at anew', async () => {
  const { w, promise, step, one, manager, director, commitmentId } = await aBoardOfPromises();
  await promise({ effectDueOn: '2027-01-15' });
  await step('carry-out', manager, { step: 'done' });
  await step('check-effect', director, { words: 'Tiderna hålls.' });
  w.at('2026-12-17T09:00');
  await step('settle', director, { step: 'reopened', words: 'Rutinen följs inte.', dueOn: '2026-12-20' });
  expect([(await one()).effect, (await one()).events.map((e) => e.step)]).toEqual([
    null,
    ['made', 'done', 'effect_checked', 'reopened'],
  ]);
  w.at('2026-12-18T09:00');
  await step('carry-out', manager, { step: 'done' });
  const clocks = await w.rows<{ running: boolean }>(
    `select stopped_at is null and cancelled_at is null as running from clocks.clock
      where subject_id = $1 and rule_id = 'LOK-050' order by started_at`,
    [commitmentId],
  );
  expect(clocks.map((c) => c.running)).toEqual([false, true]);
});

test('nothing is promised for what is not there', async () => {
  const { promise, why } = await aBoardOfPromises();
  expect(await why(promise({ subject: { kind: 'nothing_known', id: newId() } }))).toBe('unknown_subject');
});

test('the list is parted by function or by what it is promised for, and each part by day', async () => {
  const { w, promise, list, director } = await aBoardOfPromises();
  const other = await w.board.actor('unit_manager', 'investigation', 'Olga Berg');
  const of = (functionId: string | null, dueOn: string) =>
    promise({ commitmentId: newId(), functionId, dueOn });
  await promise({ dueOn: '2026-12-03' });
  await of(other.functionId, '2026-12-02');
  await of(other.functionId, '2026-12-04');
  const days = async (order: string) => (await list(director, { order })).commitments.map((c) => c.dueOn);
  expect(await days('day')).toEqual(['2026-12-02', '2026-12-03', '2026-12-04']);
  expect(await days('subject')).toEqual(['2026-12-02', '2026-12-03', '2026-12-04']);
  const functions = (await list(director, { order: 'function' })).commitments.map((c) => c.functionId);
  expect(new Set(functions).size).toBe(2);
  expect(functions.filter((f, i) => f !== functions[i - 1])).toHaveLength(2);
});
