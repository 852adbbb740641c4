import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { setConflict } from '#modules/casework';
import { aCase, aWorld } from '#modules/casework/testing';
import { controlFigures } from '#modules/control';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, recheckCommitments } from './modules.ts';
import { byName, why } from './testing/by-name.ts';
import { paperFigures } from './testing/paper-figures.ts';
import { boardActor } from './turning-18.ts';

const t = await useTestDatabase();

interface Occasion {
  occasionId: string;
  dueOn: string;
  standing: string;
  performances: { version: number; result: string; reason: string | null }[];
  sample: {
    sampleId: string;
    population: number | null;
    drawn: number | null;
    checked: number | null;
    told: { withRemark: number; withoutRemark: number; checkpoints: { yes: number; no: number }[] } | null;
    mayOpen: boolean;
  } | null;
  may: string[];
}
interface Year {
  year: number;
  risks: {
    riskId: string;
    carried: boolean;
    assessments: { version: number; value: number; level: string; reason: string; by: string }[];
    handlings: { way: string; reason: string }[];
    actions: { commitmentId: string; state: string; daysLate: number }[];
  }[];
  controls: {
    controlId: string;
    riskId: string | null;
    decided: boolean;
    carried: boolean;
    withdrawn: object | null;
    occasions: Occasion[];
    actions: { state: string }[];
    actionMissing: boolean;
  }[];
  followUp: Record<string, number>;
  remaining: { kind: string; id: string; why: string }[];
  may: Record<string, boolean>;
}
interface Drawn {
  rows: { number: number; caseId: string; caseNumber: string; version: number; answers: string[] | null }[];
  elsewhere: number;
}

/** A board whose controller plans, with a manager who performs and checks, another unit's manager, and those who read. */
async function aBoardThatControls() {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = byName(runner);
  const controller = await w.board.actor('developer_quality', 'staff', 'Kim Dahl');
  const vera = await w.board.actor('unit_manager', 'youth', 'Vera Molander');
  const secretary = await w.board.actor('board_secretary', 'staff', 'Sara Ek');
  const readers = [
    await w.board.actor('board_member', 'staff', 'Bo Lind'),
    await w.board.actor('auditor', 'staff', 'Petter Holmsund'),
    await w.board.actor('director', 'staff', 'Disa Alm'),
    controller,
  ];
  const year = (actor: Actor = controller, of?: number) =>
    run<Year>('control.year', actor, of ? { year: of } : {});
  const riskId = newId();
  const risk = (input: object = {}, actor: Actor = controller) =>
    run<Year>('control.add-risk', actor, {
      riskId,
      year: 2026,
      process: 'Utredning barn',
      description: 'Utredningar blir inte klara i tid',
      likelihood: 3,
      consequence: 4,
      reason: 'Flera utredningar var sena i våras.',
      ...input,
    });
  const controlId = newId();
  const control = (input: object = {}, actor: Actor = controller) =>
    run<Year>('control.add-control', actor, {
      controlId,
      year: 2026,
      what: 'Barnets bästa är bedömt i utredningen',
      why: 'Brister fanns förra året.',
      method: 'Stickprov i akter.',
      frequency: 'once',
      functionId: w.berit.functionId,
      ...input,
    });
  const decide = (input: object = {}, actor: Actor = secretary) =>
    run<Year>('control.decide-plan', actor, {
      decisionId: newId(),
      year: 2026,
      decidedOn: '2026-11-20',
      reference: 'Socialnämnden § 71',
      ...input,
    });
  const occasion = async (of: string = controlId): Promise<Occasion> => {
    const found = (await year()).controls.find((c) => c.controlId === of)?.occasions[0];
    if (!found) throw new Error('No occasion');
    return found;
  };
  const perform = async (result: string, input: object = {}, actor: Actor = w.berit) =>
    run<Year>('control.perform', actor, {
      occasionId: (await occasion()).occasionId,
      result,
      found: 'Se bilagan.',
      seenVersion: 0,
      ...input,
    });
  return {
    w,
    run,
    why,
    runner,
    controller,
    vera,
    secretary,
    readers,
    year,
    risk,
    riskId,
    control,
    controlId,
    decide,
    occasion,
    perform,
  };
}

test('a risk is judged anew beside the old judgement, with a reason, and handled in versions', async () => {
  const { run, why, risk, riskId, controller, year } = await aBoardThatControls();
  await risk();
  const again = await risk();
  expect(again.risks.map((r) => r.assessments.map((a) => [a.value, a.level]))).toEqual([[[12, 'very_high']]]);
  const judge = (input: object) =>
    run<Year>('control.assess-risk', controller, {
      riskId,
      likelihood: 2,
      consequence: 4,
      reason: 'Bevakningen fungerar nu.',
      seenVersion: 1,
      ...input,
    });
  await judge({});
  await judge({});
  expect((await year()).risks[0]?.assessments.map((a) => [a.version, a.value, a.by])).toEqual([
    [2, 8, 'Kim Dahl'],
    [1, 12, 'Kim Dahl'],
  ]);
  expect(await why(judge({ likelihood: 1 }))).toBe('CHANGED_MEANWHILE');
  expect(await why(judge({ likelihood: 5 }))).not.toBe('done');
  expect(await why(judge({ reason: ' ' }))).not.toBe('done');
  await run('control.handle-risk', controller, { riskId, way: 'act', reason: 'Utbilda.', seenVersion: 0 });
  const accepted = await run<Year>('control.handle-risk', controller, {
    riskId,
    way: 'accept',
    reason: 'Liten kvar.',
    seenVersion: 1,
  });
  expect(accepted.risks[0]?.handlings.map((h) => h.way)).toEqual(['accept', 'act']);
});

test('the plan is decided by the board: then each control has its occasions, with a clock each', async () => {
  const { w, run, why, control, controlId, decide, year, secretary, controller, risk } =
    await aBoardThatControls();
  expect(await why(decide())).toBe('NOTHING_TO_DECIDE');
  await control({ frequency: 'month' });
  expect((await year()).controls.map((c) => [c.decided, c.occasions.length])).toEqual([[false, 0]]);
  expect(await why(decide({ decidedOn: '2026-11-21' }))).toBe('after_today');
  const decided = await decide();
  expect(decided.controls[0]?.occasions.map((o) => o.dueOn)).toEqual(['2026-11-30', '2026-12-31']);
  await decide();
  const clocks = await w.rows<{ due_on: string; case_id: null }>(
    `select due_on::text, case_id, function_id = $2 as theirs from clocks.clock where tenant_id = $1 and rule_id = 'LOK-057' order by due_on`,
    [w.board.tenantId, w.berit.functionId],
  );
  expect(clocks).toEqual([
    { due_on: '2026-11-30', case_id: null, theirs: true },
    { due_on: '2026-12-31', case_id: null, theirs: true },
  ]);
  // What is added later stands beside, and is not decided.
  w.at('2026-11-23T09:00');
  await control({ controlId: newId(), what: 'Något nytt' });
  expect((await year()).controls.map((c) => c.decided)).toEqual([true, false]);
  const withdrawn = await run<Year>('control.withdraw-control', controller, {
    controlId,
    why: 'Görs av revisionen.',
  });
  expect(withdrawn.controls[0]?.occasions.map((o) => o.standing)).toEqual(['cancelled', 'cancelled']);
  expect(withdrawn.followUp.planned).toBe(0);
  expect(await why(risk({}, secretary))).toBe('ROLE_LACKS_PERMISSION');
});

test('a remark demands an action: its time runs until something is promised, and the follow-up tells all of it', async () => {
  const { w, run, why, control, controlId, decide, perform, year, vera, controller, secretary, readers } =
    await aBoardThatControls();
  await control();
  await decide();
  expect(await why(perform('remark', {}, vera))).toBe('NOT_FOUND');
  expect(await why(perform('remark', {}, secretary))).toBe('ROLE_LACKS_PERMISSION');
  w.at('2027-01-04T09:00');
  expect((await year(controller, 2026)).followUp).toMatchObject({ planned: 1, performed: 0, overdue: 1 });
  w.at('2026-12-01T09:00');
  const paper = () => paperFigures(w, controlFigures, readers[0] ?? controller, '2026-T3');
  const written = (figures: Awaited<ReturnType<typeof paper>>) => figures.map((f) => f.text).join(' ');
  expect(written(await paper())).toBe('0\u00a0% 1 0 0 0 0 0');
  const performed = await perform('remark');
  expect(written(await paper())).toBe('100\u00a0% 1 1 1 0 1 0');
  expect(performed.followUp).toMatchObject({ performed: 1, inTime: 1, remarks: 1, actionsMissing: 1 });
  expect(performed.controls[0]?.actionMissing).toBe(true);
  const running = () =>
    w.rows<{ due_on: string }>(
      `select due_on::text from clocks.clock where tenant_id = $1 and rule_id = 'LOK-058' and stopped_at is null and cancelled_at is null`,
      [w.board.tenantId],
    );
  expect(await running()).toEqual([{ due_on: '2026-12-31' }]);
  const promise = {
    commitmentId: newId(),
    kind: 'control',
    subjectId: controlId,
    title: 'Ta fram ett stöd för bedömningen',
    functionId: w.berit.functionId,
    dueOn: '2026-12-10',
  };
  await run('control.make-action', w.berit, promise);
  const after = await run<Year>('control.make-action', w.berit, promise);
  expect(after.controls[0]?.actions.map((a) => a.state)).toEqual(['planned']);
  expect([after.controls[0]?.actionMissing, await running()]).toEqual([false, []]);
  w.at('2026-12-12T09:00');
  expect((await year()).followUp).toMatchObject({ actions: 1, actionsOwed: 1, actionsOverdue: 1 });
  const listed = await run<{ commitments: { subject: { kind: string; title: string } }[] }>(
    'commitments.list',
    controller,
    {},
  );
  expect(listed.commitments.map((c) => c.subject)).toEqual([
    { kind: 'control', id: controlId, title: 'Barnets bästa är bedömt i utredningen' },
  ]);
  // Corrected beside, with a reason; nothing to act upon any more.
  expect(await why(perform('without_remark', { seenVersion: 1 }))).toBe('reason_missing');
  const corrected = await perform('without_remark', { seenVersion: 1, reason: 'Fel akt.' });
  expect(
    corrected.controls[0]?.occasions[0]?.performances.map((p) => [p.version, p.result, p.reason]),
  ).toEqual([
    [2, 'without_remark', 'Fel akt.'],
    [1, 'remark', null],
  ]);
  const signed = await paper();
  expect([written(signed), signed[0]?.edition?.reason]).toEqual(['100\u00a0% 1 1 1 1 0 0', 'Fel akt.']);
});

test('a control without remark proves that something was done, until a later one finds a remark', async () => {
  const { w, run, runner, control, controlId, decide, year, controller } = await aBoardThatControls();
  await control({ frequency: 'month' });
  await decide();
  const [first, second] = (await year()).controls[0]?.occasions ?? [];
  const perform = (o: Occasion | undefined, result: string) =>
    run('control.perform', w.berit, {
      occasionId: o?.occasionId,
      result,
      found: 'Tio akter.',
      seenVersion: 0,
    });
  await perform(first, 'without_remark');
  const commitmentId = newId();
  const promised = { commitmentId, title: 'Rutin', functionId: w.berit.functionId, dueOn: '2026-12-20' };
  await run('commitments.make', controller, promised);
  const proof = [{ kind: 'control', id: controlId }];
  await run('commitments.carry-out', w.berit, { commitmentId, step: 'done', words: 'Klart', proof });
  await run('commitments.settle', controller, { commitmentId, step: 'confirmed' });
  const recheck = async () =>
    await runner.run(recheckCommitments, await boardActor(t.pool, w.board.tenantId, w.board.authorityId), {});
  expect(await recheck()).toEqual({ failed: 0, reopened: 0 });
  w.at('2026-12-15T09:00');
  await perform(second, 'serious_remark');
  expect(await recheck()).toEqual({ failed: 1, reopened: 1 });
});

/** A control with a sample of investigations that were opened: seven of the manager's units and five of another's. */
async function aSample(input: { size?: number; checkers?: string[] } = {}) {
  const board = await aBoardThatControls();
  const { w, run, control, decide, occasion, controller } = board;
  const own: string[] = [];
  for (let i = 0; i < 7; i++) own.push((await aCase(w).assessed().opened(w.siv).build()).caseId);
  const others: string[] = [];
  for (let i = 0; i < 5; i++) others.push((await aCase(w).assessed().opened(w.lova).build()).caseId);
  await control({
    sample: { measureId: 'investigations-opened', size: 6, checkpoints: ['Barnet hört?', 'Barnets bästa?'] },
  });
  await decide();
  w.at('2026-11-24T09:00');
  const sampleId = newId();
  const draw = async (more: object = {}, actor: Actor = controller) =>
    run<Year>('control.draw-sample', actor, {
      sampleId,
      occasionId: (await occasion()).occasionId,
      period: '2026-T3',
      size: input.size ?? 12,
      openTo: '2026-12-31',
      checkers: input.checkers ?? [],
      ...more,
    });
  const drawn = (actor: Actor) => run<Drawn>('control.sample', actor, { sampleId });
  const check = (actor: Actor, row: Drawn['rows'][number] | undefined, answers: string[], seenVersion = 0) =>
    run('control.check-case', actor, {
      sampleId,
      caseId: row?.caseId,
      number: row?.number,
      answers,
      seenVersion,
    });
  return { ...board, own, others, sampleId, draw, drawn, check };
}

test('a sample is drawn once and frozen, the same by the same seed, and whoever draws sees none of it', async () => {
  const s = await aSample({ size: 6 });
  await s.draw();
  await s.draw();
  expect((await s.occasion()).sample).toMatchObject({ population: 12, drawn: 6, checked: 0, mayOpen: false });
  expect(await s.why(s.draw({ sampleId: newId() }))).toBe('SAMPLE_DRAWN');
  const kept = () =>
    s.w.rows<{ number: number; case_id: string }>(
      'select position as number, case_id from control.sample_row where sample_id = $1 order by position',
      [s.sampleId],
    );
  const before = await kept();
  expect([before.length, new Set(before.map((r) => r.case_id)).size]).toEqual([6, 6]);
  await aCase(s.w).assessed().opened(s.w.siv).build();
  expect(await kept()).toEqual(before);
  expect(await s.why(s.draw({}, s.w.berit))).toBe('ROLE_LACKS_PERMISSION');
  const entries = await s.w.rows<{ body: string | null; subject_kind: string | null }>(
    `select c.body, e.subject_kind from trail.entry e left join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.tenant_id = $1 and e.operation = 'control.draw-sample' and e.kind = 'change'`,
    [s.w.board.tenantId],
  );
  expect(entries.map((e) => e.subject_kind)).toEqual(entries.map(() => null));
  const [{ seed } = { seed: '' }] = await s.w.rows<{ seed: string }>(
    'select seed from control.sample where id = $1',
    [s.sampleId],
  );
  expect(seed).toMatch(/^[0-9a-f]{16}$/);
  expect(entries.some((e) => e.body?.includes(seed) && e.body.includes('"drawn":6'))).toBe(true);
});

test('each manager sees and checks the drawn cases of the own units, and nobody else any', async () => {
  const s = await aSample();
  await s.draw();
  const berits = await s.drawn(s.w.berit);
  const veras = await s.drawn(s.vera);
  expect([...berits.rows.map((r) => r.caseId)].sort()).toEqual([...s.own].sort());
  expect([...veras.rows.map((r) => r.caseId)].sort()).toEqual([...s.others].sort());
  expect([berits.elsewhere, veras.elsewhere]).toEqual([5, 7]);
  for (const reader of [...s.readers, s.secretary]) {
    expect(await s.why(s.drawn(reader))).toBe('ROLE_LACKS_PERMISSION');
    expect(await s.why(s.check(reader, berits.rows[0], ['yes', 'yes']))).toBe('ROLE_LACKS_PERMISSION');
    const told = JSON.stringify(await s.year(reader));
    for (const caseId of [...s.own, ...s.others]) expect(told).not.toContain(caseId);
    for (const { caseNumber } of [...berits.rows, ...veras.rows]) expect(told).not.toContain(caseNumber);
  }
  expect(await s.why(s.check(s.vera, berits.rows[0], ['yes', 'yes']))).toBe('NOT_FOUND');
  expect(await s.why(s.drawn(s.w.siv))).toBe('ROLE_LACKS_PERMISSION');
  expect(await s.why(s.drawn(s.w.jon))).toBe('ROLE_LACKS_PERMISSION');
  const [row] = berits.rows;
  const open = { sampleId: s.sampleId, caseId: row?.caseId, number: row?.number };
  await s.run('control.drawn-case', s.w.berit, open);
  expect(await s.why(s.run('control.drawn-case', s.vera, open))).toBe('NOT_FOUND');
  const trail = await s.w.rows<{ body: string; kind: string }>(
    `select e.kind, r.body from trail.entry e join trail.stated_reason r on r.tenant_id = e.tenant_id and r.entry_id = e.id
      where e.tenant_id = $1 and e.operation = 'control.drawn-case' and e.subject_id = $2`,
    [s.w.board.tenantId, row?.caseId],
  );
  expect(trail.map((e) => [e.kind, e.body])).toEqual(
    expect.arrayContaining([
      ['read', 'Internkontroll'],
      ['refused', 'Internkontroll'],
    ]),
  );
});

test('shares are counted from the answers, told when nobody can be known, and judge what may be said of the control', async () => {
  const s = await aSample({ size: 6 });
  await s.draw();
  expect(await s.why(s.perform('without_remark'))).toBe('SAMPLE_NOT_CHECKED');
  const { rows } = await s.drawn(s.w.berit);
  const veras = await s.drawn(s.vera);
  const [first, ...rest] = rows;
  for (const row of rest) await s.check(s.w.berit, row, ['yes', 'not_applicable']);
  for (const row of veras.rows) await s.check(s.vera, row, ['yes', 'yes']);
  await s.check(s.w.berit, first, ['yes', 'no']);
  expect(await s.why(s.check(s.w.berit, first, ['yes']))).not.toBe('done');
  const { sample } = await s.occasion();
  expect(sample?.told).toMatchObject({
    withRemark: 1,
    withoutRemark: 5,
    checkpoints: [
      { yes: 6, no: 0 },
      { yes: veras.rows.length, no: 1 },
    ],
  });
  expect(await s.why(s.perform('without_remark'))).toBe('SAMPLE_HAS_REMARKS');
  await s.check(s.w.berit, first, ['yes', 'yes'], 1);
  expect(await s.why(s.check(s.w.berit, first, ['no', 'no'], 1))).toBe('CHANGED_MEANWHILE');
  expect((await s.occasion()).sample?.told?.withRemark).toBe(0);
  expect((await s.perform('without_remark')).followUp).toMatchObject({ withoutRemark: 1, actionsMissing: 0 });
});

test('of all that there are, so that everybody knows who was drawn, no small count is told', async () => {
  const s = await aSample({ size: 12 });
  await s.draw();
  const { rows } = await s.drawn(s.w.berit);
  await s.check(s.w.berit, rows[0], ['no', 'yes']);
  expect((await s.occasion()).sample).toMatchObject({ checked: null, told: null });
});

test('small counts of a sample are told to nobody but those who open it, and of fewer than five none is drawn', async () => {
  const s = await aSample({ size: 3 });
  expect(await s.why(s.draw({ period: '2026-T2' }))).toBe('SAMPLE_OF_TOO_FEW');
  await s.draw();
  const told = { population: 12, drawn: null, checked: 0 };
  expect((await s.occasion()).sample).toMatchObject(told);
  const [trail] = await s.w.rows<{ body: string }>(
    `select c.body from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.tenant_id = $1 and e.operation = 'control.draw-sample' and c.body like '%populationDigest%'`,
    [s.w.board.tenantId],
  );
  expect(trail?.body).not.toMatch(/"drawn"|"populationSize"/);
  const berits = (await s.year(s.w.berit)).controls[0]?.occasions[0]?.sample;
  expect(berits).toMatchObject({ population: 12, drawn: 3, mayOpen: true });
});

test('a month tells no population, whose neighbours may be withheld', async () => {
  const s = await aSample({ size: 6 });
  await s.draw({ period: '2026-11' });
  expect((await s.occasion()).sample).toMatchObject({ population: null, drawn: 6 });
});

test('the outcome is told to nobody while others check, nor ever to whoever knows all but one to four', async () => {
  const s = await aSample({ size: 12 });
  for (let i = 0; i < 3; i++) await aCase(s.w).assessed().opened(s.w.siv).build();
  await s.draw();
  const rows = { berit: (await s.drawn(s.w.berit)).rows, vera: (await s.drawn(s.vera)).rows };
  for (const row of rows.berit) await s.check(s.w.berit, row, ['yes', 'yes']);
  const told = async (actor: Actor) => (await s.year(actor)).controls[0]?.occasions[0]?.sample?.told ?? null;
  expect([await told(s.controller), await told(s.w.berit)]).toEqual([null, null]);
  for (const row of rows.vera) await s.check(s.vera, row, ['yes', 'yes']);
  const few = [rows.berit.length, rows.vera.length].map((own) => 12 - own > 0 && 12 - own < 5);
  const isTold = [await told(s.w.berit), await told(s.vera)].map((outcome) => outcome !== null);
  expect(isTold).toEqual(few.map((isFew) => !isFew));
  s.w.at('2027-01-02T09:00');
  const after = async (actor: Actor) =>
    (await s.year(actor, 2026)).controls[0]?.occasions[0]?.sample?.told != null;
  expect([await after(s.w.berit), await after(s.vera)]).toEqual(isTold);
});

test('a sample closes on its last day, a conflict of interest closes a case, and intake checks when it is decided', async () => {
  const s = await aSample();
  const mira = await s.w.board.actor('intake', 'investigation', 'Maja Lo');
  expect(await s.why(s.draw({ checkers: [s.w.siv.functionId] }))).toBe('may_not_check');
  await s.draw({ checkers: [mira.functionId] });
  expect((await s.drawn(mira)).rows).toHaveLength(7);
  expect(await s.why(s.drawn(s.w.mira))).toBe('ROLE_LACKS_PERMISSION');
  const [caseId] = s.own;
  await s.w.run(setConflict, s.w.berit, {
    caseId: caseId ?? '',
    employeeId: mira.employeeId ?? '',
    scope: 'case',
    reason: 'Släkt.',
  });
  const seen = await s.drawn(mira);
  expect([seen.rows.some((r) => r.caseId === caseId), seen.rows.length]).toEqual([false, 6]);
  s.w.at('2027-01-01T08:00');
  expect(await s.why(s.drawn(mira))).toBe('ROLE_LACKS_PERMISSION');
  expect(await s.why(s.drawn(s.w.berit))).toBe('ROLE_LACKS_PERMISSION');
});

test('what remains goes on into the next year once, and another board of the municipality sees none of it', async () => {
  const { run, why, risk, riskId, control, controlId, decide, perform, year, controller, w } =
    await aBoardThatControls();
  await risk();
  await control({ riskId });
  await decide();
  await perform('remark');
  expect((await year()).remaining.map((r) => [r.kind, r.id, r.why])).toEqual([
    ['risk', riskId, 'high'],
    ['control', controlId, 'remark'],
  ]);
  const carry = { fromYear: 2026, riskIds: [riskId], controlIds: [controlId] };
  await run('control.carry-over', controller, carry);
  const next = await run<Year>('control.carry-over', controller, carry);
  expect(next.year).toBe(2027);
  expect(next.risks.map((r) => [r.carried, r.assessments[0]?.value])).toEqual([[true, 12]]);
  expect(next.controls.map((c) => [c.carried, c.decided, c.riskId === next.risks[0]?.riskId])).toEqual([
    [true, false, true],
  ]);
  expect((await year()).remaining).toEqual([]);
  expect(await why(run('control.carry-over', controller, { ...carry, fromYear: 2025 }))).toBe('other_year');
  const beside: Actor = { ...controller, authorityId: newId() };
  expect((await year(beside)).risks).toEqual([]);
  expect(
    await why(run('control.handle-risk', beside, { riskId, way: 'act', reason: 'x', seenVersion: 0 })),
  ).toBe('NOT_FOUND');
  expect(w.board.authorityId).not.toBe(beside.authorityId);
});
