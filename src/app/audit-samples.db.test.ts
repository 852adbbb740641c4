import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aCase, aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations } from './modules.ts';

const t = await useTestDatabase();

interface Samples {
  samples: {
    sampleId: string;
    population: number | null;
    drawn: number | null;
    seed: string;
    isOpen: boolean;
    mayOpen: boolean;
  }[];
  mayDecide: boolean;
}
interface Files {
  rows: { number: number; caseId: string; caseNumber: string }[];
  hidden: number;
}

/** A board whose director lets one of two auditors read files of what was opened before today. */
async function aBoard(opened = 6) {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const run = async <T>(name: string, actor: Actor, input: unknown = {}): Promise<T> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };
  const why = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (e: { code?: string; detail?: string; reason?: string; fields?: { code: string }[] }) =>
        e.fields?.[0]?.code ?? e.reason ?? e.detail ?? e.code,
    );
  const director = await w.board.actor('director', 'staff', 'Disa Alm');
  const auditor = await w.board.actor('auditor', 'staff', 'Rut Ek');
  const other = await w.board.actor('auditor', 'staff', 'Åke Vide');
  const member = await w.board.actor('board_member', 'staff', 'Bo Lind');
  const cases: string[] = [];
  w.at('2026-11-19T09:00');
  for (let i = 0; i < opened; i += 1) cases.push((await aCase(w).assessed().opened(w.siv).build()).caseId);
  w.at('2026-11-20T09:00');
  const questionId = newId();
  await run('audits.set-question', director, {
    questionId,
    seenVersion: 0,
    topic: 'handling',
    text: 'Hålls tiderna?',
    criteria: 'De hålls.',
    evidence: [
      { kind: 'measure', id: 'investigations-due', direction: 'at_least', holdsAt: 0.9, partlyAt: 0.5 },
    ],
  });
  const sampleId = newId();
  const decide = (input: object = {}) =>
    run<Samples>('audits.decide-sample', director, {
      sampleId,
      questionId,
      measureId: 'investigations-opened',
      period: '2026-T3',
      size: 3,
      openTo: '2026-12-20',
      auditors: [auditor.functionId],
      decision: 'Socialnämnden 2026-11-18 § 112',
      ...input,
    });
  const files = (actor = auditor) => run<Files>('audits.sample', actor, { sampleId });
  const open = (row: { number: number; caseId: string } | undefined, actor = auditor) =>
    run<{ parts: { title: string; fields: { name: string }[] }[]; clocks: { name: string }[] }>(
      'audits.open-file',
      actor,
      {
        sampleId,
        caseId: row?.caseId,
        number: row?.number,
      },
    );
  return { w, run, why, director, auditor, other, member, cases, sampleId, questionId, decide, files, open };
}

test('files are drawn by a decision for one auditor, who opens them, and each opening stands in the log', async () => {
  const s = await aBoard();
  const { samples } = await s.decide();
  expect(samples).toMatchObject([{ population: 6, drawn: null, mayOpen: false, isOpen: true }]);
  expect(samples[0]?.seed).toMatch(/^[0-9a-f]{16}$/);
  // A button pressed twice draws once.
  expect((await s.decide({ size: 6 })).samples).toHaveLength(1);
  const { rows, hidden } = await s.files();
  expect([rows.length, hidden]).toEqual([3, 0]);
  const file = await s.open(rows[0]);
  expect(file.parts.map((p) => p.title)).toEqual(
    expect.arrayContaining(['Anmälan', 'Beslut efter förhandsbedömning']),
  );
  expect(file.clocks.length).toBeGreaterThan(0);
  const names = file.parts.flatMap((p) => p.fields.map((f) => f.name));
  expect(names.filter((n) => n.startsWith('Anmälarens'))).toEqual([]);
  const logged = await s.w.rows<{ subject_id: string; reason: string | null }>(
    `select e.subject_id, r.body as reason from trail.entry e
      left join trail.stated_reason r on r.tenant_id = e.tenant_id and r.entry_id = e.id
      where e.tenant_id = $1 and e.operation = 'audits.open-file' and e.subject_kind = 'case'`,
    [s.w.board.tenantId],
  );
  expect(logged).toEqual([{ subject_id: rows[0]?.caseId, reason: 'Revision, stickprov av akter' }]);
  expect((await s.run<Samples>('audits.samples', s.member)).samples).toMatchObject([
    { population: 6, drawn: null, mayOpen: false },
  ]);
});

test('nobody else opens what was drawn, nor the auditor anything that was not, nor after its last day', async () => {
  const s = await aBoard();
  await s.decide();
  const { rows } = await s.files();
  for (const actor of [s.other, s.director, s.member]) {
    expect(await s.why(s.files(actor))).toBe('ROLE_LACKS_PERMISSION');
    expect(await s.why(s.open(rows[0], actor))).toBe('ROLE_LACKS_PERMISSION');
  }
  const outside = s.cases.find((c) => !rows.some((r) => r.caseId === c)) ?? '';
  expect(await s.why(s.open({ number: 1, caseId: outside }))).toBe('NOT_FOUND');
  // What another has an interest in, and who is hidden, are not opened by it.
  await s.w.rows(
    `update access.case_fact set protection = 'protected_registration' where case_id = $1 returning case_id`,
    [rows[1]?.caseId],
  );
  expect(await s.files()).toMatchObject({ hidden: 1 });
  expect(await s.why(s.open(rows[1]))).toBe('NOT_FOUND');
  s.w.at('2026-12-20T23:00');
  expect(await s.why(s.open(rows[0]))).toBe('done');
  s.w.at('2026-12-21T00:30');
  expect(await s.why(s.open(rows[0]))).toBe('ROLE_LACKS_PERMISSION');
});

test('only the director decides, for auditors alone, for a while, and of fewer than five nothing is drawn', async () => {
  const s = await aBoard(4);
  expect(await s.why(s.decide())).toBe('SAMPLE_OF_TOO_FEW');
  expect(await s.why(s.decide({ openTo: '2026-11-19' }))).toBe('before_today');
  expect(await s.why(s.decide({ openTo: '2027-02-21' }))).toBe('open_too_long');
  expect(await s.why(s.decide({ auditors: [s.director.functionId] }))).toBe('not_in_list');
  expect(await s.why(s.decide({ questionId: newId() }))).toBe('NO_SUCH_QUESTION');
  expect(await s.why(s.run('audits.decide-sample', s.auditor, {}))).not.toBe('done');
  await aCase(s.w).assessed().opened(s.w.siv).build();
  s.w.at('2026-11-21T09:00');
  await s.decide();
  expect(await s.why(s.run('audits.end-sample', s.auditor, { sampleId: s.sampleId }))).toBe(
    'ROLE_LACKS_PERMISSION',
  );
  const ended = await s.run<Samples>('audits.end-sample', s.director, { sampleId: s.sampleId });
  expect(ended.samples).toMatchObject([{ isOpen: false }]);
  expect(await s.why(s.files())).toBe('ROLE_LACKS_PERMISSION');
});

test('what the board agrees with is followed up by the day that it set, again and again, and nothing else', async () => {
  const { w, run, why, director, questionId } = await aBoard(0);
  const [auditId, agreed, disagreed] = [newId(), newId(), newId()];
  const text = 'Säkerställ att tiderna hålls';
  await run('audits.register', director, {
    auditId,
    title: 'Granskning 2026',
    madeBy: 'Revisorerna',
    receivedOn: '2026-11-02',
    answerDueOn: '2026-12-20',
    functionId: director.functionId,
    items: [agreed, disagreed].map((itemId) => ({ itemId, kind: 'recommendation', text, questionId })),
  });
  for (const [itemId, stance] of [
    [agreed, 'agree'],
    [disagreed, 'disagree'],
  ])
    await run('audits.answer', director, { itemId, seenVersion: 0, stance, words: 'Så är det.' });
  const send = (followUpOn: string) =>
    run('audits.send-answer', director, { auditId, seenLetters: 0, sentOn: '2026-11-20', followUpOn });
  expect(await why(send('2026-11-20'))).toBe('in_the_past');
  await send('2027-05-20');
  const clocks = () =>
    w.rows<{ rule_id: string; subject_id: string; due_on: string; ended: boolean }>(
      `select rule_id, subject_id, due_on::text, coalesce(stopped_at, cancelled_at) is not null as ended from clocks.clock
        where tenant_id = $1 and rule_id = 'LOK-066' order by rule_id, due_on`,
      [w.board.tenantId],
    );
  const on = (rule_id: string, due_on: string, ended: boolean) => ({
    rule_id,
    subject_id: agreed,
    due_on,
    ended,
  });
  expect(await clocks()).toEqual([on('LOK-066', '2027-05-20', false)]);
  w.at('2027-05-18T09:00');
  const followUp = {
    followUpId: newId(),
    itemId: agreed,
    followedOn: '2027-05-18',
    outcome: 'under_way',
    words: 'Hälften är gjort.',
    nextOn: '2027-11-20',
  };
  await run('audits.follow-up', director, followUp);
  await run('audits.follow-up', director, followUp);
  expect(await clocks()).toEqual([on('LOK-066', '2027-05-20', true), on('LOK-066', '2027-11-20', false)]);
  const { recommendations } = await run<{
    recommendations: { itemId: string; followUpOn: string | null; followUps: { outcome: string }[] }[];
  }>('audits.show', director, { auditId });
  expect(recommendations.map((r) => [r.followUpOn, r.followUps.map((f) => f.outcome)])).toEqual([
    ['2027-11-20', ['under_way']],
    [null, []],
  ]);
});
