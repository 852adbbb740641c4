import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { planFigures } from '#modules/plans';
import { aPlan } from '#modules/plans/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants } from './modules.ts';
import { byName, why } from './testing/by-name.ts';
import { paperFigures } from './testing/paper-figures.ts';

const t = await useTestDatabase();

interface Page {
  head: {
    standing: string;
    version: number;
    hasProposal: boolean;
    activities: Record<string, number>;
    overdueFollowUps: number;
    nextFollowUp: { period: string; dueOn: string; standing: string } | null;
    lastFollowUp: { period: string; share: { done: number; of: number } } | null;
    responsible: { vacant: boolean };
  };
  aims: { aimId: string; title: string; reached: string | null; measure: { title: string } | null }[];
  activities: {
    commitmentId: string;
    aimId: string | null;
    state: string;
    daysLate: number;
    mayOpen: boolean;
    responsible: { vacant: boolean };
  }[];
  periods: {
    period: string;
    dueOn: string;
    standing: string;
    followUps: {
      version: number;
      comment: string;
      why: string | null;
      signedBy: string;
      lines: { title: string; outcome: string; words: string | null }[];
    }[];
  }[];
  versions: { version: number; revision: number; title: string; decided: { reference: string } | null }[];
  replacedBy: { planId: string } | null;
  may: string[];
}

/** A board with a director who keeps a plan, a manager of another unit, and a coordinator who answers for it. */
async function aBoardOfPlans() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = byName(runner);
  const director = await w.board.actor('director', 'staff', 'Disa Alm');
  const coordinator = await w.board.actor('coordinator', 'staff', 'Kim Dahl');
  const manager = await w.board.actor('unit_manager', 'family', 'Mona Strand');
  const member = await w.board.actor('board_member', 'staff', 'Bo Lind');
  const secretary = await w.board.actor('board_secretary', 'staff', 'Annika Ljung');
  const vacant = await w.board.vacantFunction('coordinator', 'youth', 'Fältsekreterare');
  w.at('2025-11-20T09:00');
  const plan = aPlan(coordinator.functionId ?? '');
  const { planId } = plan;
  const set = (more: object = {}, actor = director) =>
    run<Page>('plans.set-plan', actor, { ...plan, ...more });
  const decide = (more: object = {}, actor: Actor = secretary) =>
    run<Page>('plans.decide-plan', actor, {
      planId,
      version: 1,
      revision: 1,
      decidedOn: '2025-11-19',
      reference: 'Socialnämnden 2025-11-19 § 112',
      ...more,
    });
  const activity = (functionId: string | null, more: object = {}, actor = director) => {
    const activityId = newId();
    return run<Page>('plans.add-activity', actor, {
      planId,
      activityId,
      title: 'Föräldrakvällar i årskurs 7',
      functionId,
      dueOn: '2026-04-15',
      ...more,
    }).then((page) => ({ page, activityId }));
  };
  const show = (actor: Actor = director) => run<Page>('plans.plan', actor, { planId });
  const followUp = (more: object = {}, actor: Actor = coordinator) =>
    run<Page>('plans.follow-up', actor, {
      planId,
      followUpId: newId(),
      period: '2026-T1',
      seenVersion: 0,
      comment: 'Arbetet har kommit i gång.',
      aims: plan.aims.map((a) => ({ id: a.aimId, outcome: 'under_way' })),
      activities: [],
      ...more,
    });
  return {
    w,
    run,
    why,
    director,
    coordinator,
    manager,
    member,
    secretary,
    vacant,
    plan,
    planId,
    set,
    decide,
    activity,
    show,
    followUp,
  };
}

test('a plan is proposed, changed while it is, and decided as it was read', async () => {
  const { set, decide, why, plan, show, w } = await aBoardOfPlans();
  expect((await set()).head).toMatchObject({ standing: 'proposed', version: 0, hasProposal: true });
  await set();
  await set({ seenVersion: 1, seenRevision: 1, title: 'ANDT-program' });
  expect(await why(set({ seenVersion: 1, seenRevision: 1, title: 'Något annat' }))).toBe('CHANGED_MEANWHILE');
  expect(await why(decide())).toBe('CHANGED_MEANWHILE');
  expect(await why(decide({ revision: 2, decidedOn: '2025-11-21' }))).toBe('in_the_future');
  const decided = await decide({ revision: 2 });
  expect(decided.head).toMatchObject({ standing: 'coming', version: 1, hasProposal: false });
  expect(decided.versions.map((v) => [v.version, v.title, v.decided?.reference])).toEqual([
    [1, 'ANDT-program', 'Socialnämnden 2025-11-19 § 112'],
  ]);
  // A decided plan is changed by another version, and the one before stands until that is decided.
  const proposed = await set({
    seenVersion: 1,
    seenRevision: 2,
    title: 'ANDT-program, ändrat',
    aims: plan.aims.slice(0, 1),
  });
  expect([proposed.head.version, proposed.head.hasProposal, proposed.aims.length]).toEqual([1, true, 2]);
  w.at('2026-02-02T09:00');
  await decide({ version: 2, revision: 1, decidedOn: '2026-02-01', reference: 'SN 2026-02-01 § 4' });
  expect((await show()).aims.map((a) => a.title)).toEqual(['Fler unga får stöd tidigt']);
  expect((await show()).versions.map((v) => v.version)).toEqual([2, 1]);
});

test('a plan holds as much as can be followed up, and no more', async () => {
  const { w, set, why, decide, activity, followUp, coordinator, director, planId, run } =
    await aBoardOfPlans();
  expect(await why(set({ validTo: '2047-12-31' }))).toBe('plan_too_long');
  await set();
  await decide();
  const { activityId } = await activity(coordinator.functionId);
  // As many as there is room for but one, as if each had been added.
  await w.rows(
    `insert into commitments.commitment select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
      from commitments.commitment c, generate_series(1, 298) where c.id = $1`,
    [activityId],
  );
  const { page } = await activity(coordinator.functionId);
  expect(page.activities).toHaveLength(300);
  expect(await why(activity(coordinator.functionId))).toBe('PLAN_FULL');
  // What is promised for it elsewhere is followed up too.
  await run('commitments.make', director, {
    commitmentId: newId(),
    subject: { kind: 'plan', id: planId },
    title: 'Samtal med skolorna',
    functionId: coordinator.functionId,
    dueOn: '2026-04-15',
  });
  w.at('2026-05-04T09:00');
  const activities = (await run<Page>('plans.plan', director, { planId })).activities.map((a) => ({
    id: a.commitmentId,
    outcome: 'under_way',
  }));
  const { periods } = await followUp({ activities });
  expect(periods[0]?.followUps[0]?.lines).toHaveLength(303);
  expect(await why(followUp({ activities, seenVersion: 50 }))).toBe('put_right_too_often');
});

test('each tertial and year has a clock of its own from the decision, and a missed one stays overdue', async () => {
  const { w, set, decide, followUp, show, planId, why, coordinator } = await aBoardOfPlans();
  await set();
  expect(await why(followUp())).toBe('not_of_plan');
  const { periods } = await decide();
  expect(periods.map((p) => [p.period, p.dueOn])).toEqual([
    ['2026-T1', '2026-05-31'],
    ['2026-T2', '2026-09-30'],
    ['2026-T3', '2027-01-31'],
    ['2026', '2027-02-28'],
    ['2027-T1', '2027-05-31'],
    ['2027-T2', '2027-09-30'],
    ['2027-T3', '2028-01-31'],
    ['2027', '2028-02-29'],
  ]);
  const clocks = () =>
    w.rows<{ rule_id: string; due_on: string; stopped: boolean; cancelled: boolean; function_id: string }>(
      `select c.rule_id, c.due_on::text, c.stopped_at is not null as stopped, c.cancelled_at is not null as cancelled, c.function_id
        from clocks.clock c join plans.duty d on d.tenant_id = c.tenant_id and d.id = c.subject_id
        where d.plan_id = $1 order by c.due_on`,
      [planId],
    );
  expect((await clocks()).map((c) => c.rule_id.slice(-3))).toEqual([
    '054',
    '054',
    '054',
    '055',
    '054',
    '054',
    '054',
    '055',
  ]);
  expect((await clocks()).every((c) => c.function_id === coordinator.functionId)).toBe(true);
  w.at('2026-04-30T09:00');
  expect(await why(followUp())).toBe('period_not_over');
  w.at('2026-10-05T09:00');
  await followUp();
  const late = await show();
  expect(late.periods.slice(0, 3).map((p) => p.standing)).toEqual(['late', 'overdue', 'not_yet']);
  expect(late.head).toMatchObject({
    overdueFollowUps: 1,
    nextFollowUp: { period: '2026-T3' },
    lastFollowUp: { period: '2026-T1' },
  });
  expect((await clocks()).filter((c) => c.stopped).map((c) => c.due_on)).toEqual(['2026-05-31']);
});

test('a shorter time lets go of what is beyond it, and a plan that is ended of what is to come', async () => {
  const { w, set, decide, run, planId, director, why, show, followUp } = await aBoardOfPlans();
  await set();
  await decide();
  await set({ seenVersion: 1, seenRevision: 1, validTo: '2026-12-31' });
  await decide({ version: 2 });
  expect((await show()).periods.map((p) => p.period)).toEqual(['2026-T1', '2026-T2', '2026-T3', '2026']);
  await set({ seenVersion: 2, seenRevision: 1, validTo: '2027-04-30' });
  await decide({ version: 3 });
  const running = await w.rows<{ n: number }>(
    `select count(*)::int as n from clocks.clock c join plans.duty d on d.tenant_id = c.tenant_id and d.id = c.subject_id
      where d.plan_id = $1 and c.cancelled_at is null and c.stopped_at is null`,
    [planId],
  );
  expect([(await show()).periods.length, running[0]?.n]).toEqual([6, 6]);
  w.at('2026-05-10T09:00');
  const ended = await run<Page>('plans.end-plan', director, {
    planId,
    reason: 'Arbetet går över i regionens program.',
  });
  expect([ended.head.standing, ended.may]).toEqual(['ended', []]);
  // What was in force until today is followed up still: the tertial before, and those that today is in.
  expect(ended.periods.map((p) => p.period)).toEqual(['2026-T1', '2026-T2', '2026']);
  await followUp();
  expect((await show()).periods[0]?.standing).toBe('in_time');
  expect(await why(set({ seenVersion: 3, seenRevision: 1, title: 'Nytt' }))).toBe('PLAN_ENDED');
});

test('an activity is a commitment of its function, for an aim, and nobody else says that it is done', async () => {
  const {
    w,
    run,
    set,
    decide,
    activity,
    why,
    coordinator,
    vacant,
    plan,
    planId,
    show,
    followUp,
    manager,
    director,
    member,
  } = await aBoardOfPlans();
  await set();
  expect(await why(activity(coordinator.functionId))).toBe('PLAN_NOT_DECIDED');
  await decide();
  const { activityId } = await activity(coordinator.functionId, { aimId: plan.aims[1]?.aimId });
  const empty = await activity(vacant, { title: 'Fältarbete på lov', dueOn: '2026-08-15' });
  expect(await why(activity(coordinator.functionId, { aimId: newId() }))).toBe('unknown_aim');
  expect(await why(activity(coordinator.functionId, {}, manager))).toBe('NOT_FOUND');
  expect(await why(activity(manager.functionId, {}, manager))).toBe('done');
  expect(empty.page.activities.map((a) => [a.aimId !== null, a.responsible.vacant])).toEqual([
    [true, false],
    [false, true],
  ]);
  const listed = await run<{ commitments: { subject: { kind: string; title: string } }[] }>(
    'commitments.list',
    director,
    {
      subjectKind: 'plan',
    },
  );
  expect(listed.commitments.map((c) => c.subject.title)).toEqual(Array(3).fill('ANDT-program 2026–2027'));
  w.at('2026-05-04T09:00');
  const page = await show();
  expect(page.head.activities).toEqual({ all: 3, done: 0, overdue: 2, vacant: 1 });
  const lines = (first: string) =>
    page.activities.map((a) => ({
      id: a.commitmentId,
      outcome: a.commitmentId === activityId ? first : 'not_begun',
    }));
  expect(await why(followUp({ activities: lines('done') }))).toBe('not_said_done');
  await run('commitments.carry-out', coordinator, {
    commitmentId: activityId,
    step: 'done',
    words: 'Fem kvällar.',
  });
  expect(await why(followUp({ activities: lines('done').slice(1) }))).toBe('line_missing');
  const paper = () => paperFigures(w, planFigures, member, '2026-T1');
  expect(await paper()).toEqual([]);
  const signed = await followUp({ activities: lines('done') });
  expect(signed.head.lastFollowUp).toEqual({ period: '2026-T1', share: { done: 1, of: 3 } });
  const [own] = await paper();
  expect(own).toMatchObject({
    title: 'Aktiviteter i ANDT-program 2026–2027, andel genomförda',
    text: '33\u00a0%',
    counts: { numerator: 1, denominator: 3 },
    edition: { by: 'Kim Dahl', number: 1 },
  });
  expect(planId).toBe(plan.planId);
});

test('a follow-up is signed, and put right by another beside it with why', async () => {
  const { w, set, decide, followUp, why, plan, show } = await aBoardOfPlans();
  await set();
  await decide();
  w.at('2026-05-04T09:00');
  const followUpId = newId();
  await followUp({ followUpId });
  await followUp({ followUpId });
  expect(await why(followUp())).toBe('CHANGED_MEANWHILE');
  expect(await why(followUp({ seenVersion: 1 }))).toBe('why_put_right');
  const dropped = [
    { id: plan.aims[0]?.aimId, outcome: 'dropped' },
    { id: plan.aims[1]?.aimId, outcome: 'under_way' },
  ];
  expect(await why(followUp({ seenVersion: 1, why: 'Fel mål', aims: dropped }))).toBe('why_dropped');
  await followUp({
    seenVersion: 1,
    why: 'Ett mål stod fel.',
    comment: 'Ett av målen har utgått.',
    aims: dropped.map((a) => ({ ...a, ...(a.outcome === 'dropped' ? { words: 'Görs av regionen.' } : {}) })),
  });
  const [first] = (await show()).periods;
  expect(first?.standing).toBe('in_time');
  expect(first?.followUps.map((f) => [f.version, f.why, f.signedBy, f.lines.map((l) => l.outcome)])).toEqual([
    [2, 'Ett mål stod fel.', 'Kim Dahl', ['dropped', 'under_way']],
    [1, null, 'Kim Dahl', ['under_way', 'under_way']],
  ]);
});

test('who may: the board reads, a manager writes for the own units, the coordinator follows up the own plan alone', async () => {
  const { w, set, decide, followUp, why, show, member, manager, coordinator, secretary, run, planId } =
    await aBoardOfPlans();
  expect(await why(set({}, manager))).toBe('NOT_FOUND');
  expect(await why(set({ functionId: manager.functionId }, manager))).toBe('done');
  await set({ seenVersion: 1, seenRevision: 1 }).catch(() => undefined);
  expect(await why(decide({}, manager))).toBe('ROLE_LACKS_PERMISSION');
  await decide({ revision: 2 });
  expect((await show(member)).may).toEqual([]);
  expect((await show(secretary)).may).toEqual(['end']);
  expect((await show(manager)).may).toEqual(['add_activity']);
  expect((await show(coordinator)).may).toEqual(['follow_up']);
  w.at('2026-05-04T09:00');
  expect(await why(followUp({}, member))).toBe('ROLE_LACKS_PERMISSION');
  expect(await why(followUp({}, manager))).toBe('NOT_FOUND');
  const other = await w.board.actor('coordinator', 'youth', 'Olga Berg');
  expect(await why(followUp({}, other))).toBe('NOT_FOUND');
  expect(await why(followUp({}, coordinator))).toBe('done');
  expect(await why(run('plans.plan', w.siv, { planId }))).toBe('ROLE_LACKS_PERMISSION');
});

test('a plan that runs out is told of until another that the board has decided comes after it', async () => {
  const { w, set, decide, run, director, secretary, planId, coordinator, show } = await aBoardOfPlans();
  await set();
  await decide();
  const list = async () =>
    (await run<{ plans: { planId: string; standing: string }[] }>('plans.list', director, {})).plans.map(
      (p) => p.standing,
    );
  w.at('2027-07-01T09:00');
  expect(await list()).toEqual(['expiring']);
  const next = aPlan(coordinator.functionId ?? '', {
    title: 'ANDT-program 2028–2030',
    validFrom: '2028-01-01',
    validTo: '2030-12-31',
    replaces: planId,
  });
  await run('plans.set-plan', director, next);
  expect(await list()).toEqual(['expiring', 'proposed']);
  await run('plans.decide-plan', secretary, {
    planId: next.planId,
    version: 1,
    revision: 1,
    decidedOn: '2027-06-20',
    reference: 'SN § 50',
  });
  expect(await list()).toEqual(['in_force', 'coming']);
  expect((await show()).replacedBy?.planId).toBe(next.planId);
  w.at('2028-01-01T09:00');
  expect((await list()).sort()).toEqual(['in_force', 'replaced']);
});
