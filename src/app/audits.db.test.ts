import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { decidePreliminary } from '#modules/casework';
import { aCase, aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations, recheckAudits, recheckCommitments } from './modules.ts';
import { boardActor } from './turning-18.ts';

const t = await useTestDatabase();

interface Question {
  questionId: string;
  templateCode: string | null;
  text: string;
  standing: string;
  evidence: { holds: string; why: string; counts: { numerator: number; denominator: number } | null }[];
  since: { before: string | null; why: string } | null;
}
interface Questions {
  questions: Question[];
  counts: Record<string, number>;
  notAdopted: number;
  changes: { questionId: string; standing: string; before: string; why: string }[];
}
interface Recommendation {
  itemId: string;
  state: string;
  answer: { version: number; stance: string; words: string } | null;
  actions: { state: string }[];
  events: { step: string; why: string }[];
  settledAnewBy: string | null;
  before: { auditTitle: string; likeness: number; state: string }[];
}
interface Audit {
  audit: { answerDueOn: string; sentOn: string | null; repeated: number; closed: number };
  recommendations: Recommendation[];
  letters: { number: number }[];
}

/** A board with those who keep its audits, those who decide and those who audit it. */
async function aBoardOfAudits() {
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
  const manager = await w.board.actor('unit_manager', 'intake', 'Mona Strand');
  const auditor = await w.board.actor('auditor', 'staff', 'Rut Ek');
  const member = await w.board.actor('board_member', 'staff', 'Bo Lind');
  const questionId = newId();
  /** Rests on the time of preliminary assessments alone. */
  const ask = (input: object = {}) =>
    run('audits.set-question', director, {
      questionId,
      seenVersion: 0,
      topic: 'handling',
      text: 'Görs förhandsbedömningar i tid?',
      criteria: 'Inom 14 dagar.',
      evidence: [
        {
          kind: 'measure',
          id: 'preliminary-assessments-due',
          direction: 'at_least',
          holdsAt: 0.9,
          partlyAt: 0.5,
        },
      ],
      ...input,
    });
  const itemId = newId();
  const auditId = newId();
  const register = (input: object = {}) =>
    run<Audit>('audits.register', director, {
      auditId,
      title: 'Granskning 2026: tider',
      madeBy: 'Revisorerna',
      receivedOn: '2026-11-02',
      answerDueOn: '2026-12-20',
      functionId: director.functionId,
      items: [
        {
          itemId,
          kind: 'recommendation',
          text: 'Säkerställ att förhandsbedömningar görs inom lagens tid',
          questionId,
        },
        { itemId: newId(), kind: 'question', text: 'Hålls tiderna?', assessment: 'no' },
      ],
      ...input,
    });
  const questions = (actor = member) => run<Questions>('audits.questions', actor);
  const audit = (actor = member) => run<Audit>('audits.show', actor, { auditId });
  const recheck = async () => {
    const worker = await boardActor(t.pool, w.board.tenantId, w.board.authorityId);
    await runner.run(recheckCommitments, worker, {});
    return await runner.run(recheckAudits, worker, {});
  };
  return {
    w,
    run,
    why,
    director,
    manager,
    auditor,
    member,
    questionId,
    ask,
    itemId,
    auditId,
    register,
    questions,
    audit,
    recheck,
  };
}

test('the template is adopted once, all of it, and what nothing can show says so', async () => {
  const { run, director, questions, manager, why } = await aBoardOfAudits();
  expect((await questions()).notAdopted).toBe(40);
  expect(await why(run('audits.adopt', manager))).toBe('ROLE_LACKS_PERMISSION');
  const adopted = await run<Questions>('audits.adopt', director);
  expect(adopted.questions.map((q) => q.templateCode)).toHaveLength(40);
  expect(adopted.notAdopted).toBe(0);
  // Nothing has been measured in an empty board, but who may work with children is counted.
  expect(adopted.counts.no_evidence).toBeGreaterThan(30);
  expect((await run<Questions>('audits.adopt', director)).questions).toHaveLength(40);
  const bare = adopted.questions.find((q) => q.templateCode === 'A18');
  expect([bare?.standing, bare?.since?.before]).toEqual(['no_evidence', null]);
});

test('a question is put anew in versions, with why, and rests on what there is alone', async () => {
  const { run, ask, why, questionId, director } = await aBoardOfAudits();
  expect(await why(ask({ evidence: [] }))).toBe('evidence_or_missing');
  expect(
    await why(
      ask({
        evidence: [{ kind: 'measure', id: 'no-such', direction: 'at_least', holdsAt: 1, partlyAt: null }],
      }),
    ),
  ).toBe('not_in_list');
  await ask();
  await ask();
  expect(await why(ask({ seenVersion: 1, text: 'Annan fråga?' }))).toBe('reason_missing');
  expect(await why(ask({ seenVersion: 0, text: 'Annan fråga?' }))).toBe('CHANGED_MEANWHILE');
  await ask({ seenVersion: 1, text: 'Annan fråga?', why: 'Tydligare.' });
  const { versions } = await run<{ versions: { version: number; why: string | null }[] }>(
    'audits.question',
    director,
    { questionId },
  );
  expect(versions.map((v) => [v.version, v.why])).toEqual([
    [2, 'Tydligare.'],
    [1, null],
  ]);
});

test('a share falls and the question stands otherwise the same day with its reason; the recommendation closes, and opens when its proof fails', async () => {
  const { w, run, ask, register, director, manager, itemId, questions, audit, recheck, questionId, why } =
    await aBoardOfAudits();
  const made = [];
  for (let i = 0; i < 6; i += 1) made.push(await aCase(w).heldBy(w.jon).assessed().build());
  await ask();
  await register();
  w.at('2026-12-02T09:00');
  for (const { caseId } of made)
    await w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
  const targetId = newId();
  await run('commitments.set-target', director, {
    targetId,
    measureId: 'preliminary-assessments-due',
    direction: 'at_least',
    threshold: 0.9,
  });
  const commitmentId = newId();
  const action = {
    subject: { kind: 'recommendation', id: itemId },
    commitmentId,
    title: 'Bevaka tiderna varje vecka',
    functionId: manager.functionId,
    dueOn: '2027-01-10',
  };
  // It would close the recommendation: a manager promises nothing for it by themselves.
  expect(await why(run('commitments.make', manager, action))).toBe('ROLE_LACKS_PERMISSION');
  await run('commitments.make', director, action);
  expect((await audit()).recommendations[0]?.state).toBe('under_way');

  w.at('2027-01-04T09:00');
  expect(await recheck()).toEqual({ changed: 1, closed: 0, reopened: 0 });
  const one = async () => (await questions()).questions.find((q) => q.questionId === questionId);
  expect([(await one())?.standing, (await one())?.since?.before]).toEqual(['holds', 'no_evidence']);
  await run('commitments.carry-out', manager, {
    commitmentId,
    step: 'done',
    proof: [{ kind: 'measure_target', id: targetId }],
  });
  await run('commitments.settle', director, { commitmentId, step: 'confirmed' });
  expect((await audit()).recommendations[0]?.state).toBe('closed');
  expect(await recheck()).toEqual({ changed: 0, closed: 1, reopened: 0 });
  expect((await audit()).audit.closed).toBe(1);

  // Five are let lie, and the month passes.
  w.at('2027-01-07T09:00');
  const late = [];
  for (let i = 0; i < 5; i += 1) late.push(await aCase(w).heldBy(w.jon).assessed().build());
  w.at('2027-02-02T09:00');
  expect(await recheck()).toEqual({ changed: 1, closed: 0, reopened: 1 });
  const fallen = await one();
  expect([fallen?.standing, fallen?.since?.before]).toEqual(['does_not_hold', 'holds']);
  expect(fallen?.since?.why).toMatch(/0\s%.*\(0 av 5\).*Tidigare: 100\s%/);
  expect((await questions()).changes[0]).toMatchObject({ before: 'holds', standing: 'does_not_hold' });
  const opened = (await audit()).recommendations[0];
  expect([opened?.state, opened?.events.map((e) => e.step)]).toEqual(['reopened', ['closed', 'reopened']]);
  expect(opened?.events[1]?.why).toContain('Bevaka tiderna varje vecka');
  expect(opened?.settledAnewBy).toBe('2027-03-04');
  const [owed] = await w.rows<{ due_on: string }>(
    `select due_on::text from clocks.clock where rule_id = 'LOK-067' and subject_id = $1 and stopped_at is null`,
    [itemId],
  );
  expect(owed?.due_on).toBe('2027-03-04');
  // What is said is not said again.
  expect(await recheck()).toEqual({ changed: 0, closed: 0, reopened: 0 });

  // The month after more are in time: the tertial is better, and not yet good.
  w.at('2027-02-03T09:00');
  for (const { caseId } of late)
    expect(
      await why(
        w.run(decidePreliminary, w.jon, {
          caseId,
          outcome: 'not_open',
          reasonCode: 'need_already_met',
          text: 'Har redan stöd.',
        }),
      ),
    ).toBe('done');
  for (let i = 0; i < 8; i += 1) {
    const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
    await w.run(decidePreliminary, w.jon, {
      caseId,
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Har redan stöd.',
    });
  }
  w.at('2027-03-02T09:00');
  expect((await recheck()).changed).toBe(1);
  expect((await one())?.standing).toBe('partly');
});

test('an audit is answered by its day, more time moves it, and the letter is frozen', async () => {
  const { w, run, why, ask, register, director, member, auditor, audit, auditId, itemId, manager } =
    await aBoardOfAudits();
  await ask();
  await register();
  await register();
  expect(
    await why(run('audits.answer', manager, { itemId, seenVersion: 0, stance: 'agree', words: 'Ja' })),
  ).toBe('ROLE_LACKS_PERMISSION');
  const respiteId = newId();
  await run('audits.ask-respite', director, {
    auditId,
    respiteId,
    until: '2027-01-20',
    why: 'Nämnden möts i januari.',
  });
  const clocks = () =>
    w.rows<{ rule_id: string; due_on: string; stopped: boolean }>(
      `select rule_id, due_on::text, stopped_at is not null as stopped from clocks.clock
        where subject_id in ($1, $2) order by rule_id`,
      [auditId, respiteId],
    );
  expect(await clocks()).toEqual([
    { rule_id: 'LOK-064', due_on: '2026-12-20', stopped: false },
    { rule_id: 'LOK-065', due_on: '2026-12-20', stopped: false },
  ]);
  await run('audits.settle-respite', director, { respiteId, settled: 'granted', until: '2027-01-20' });
  expect((await audit()).audit.answerDueOn).toBe('2027-01-20');
  const send = () => run('audits.send-answer', director, { auditId, seenLetters: 0, sentOn: '2026-11-20' });
  expect(await why(send())).toBe('RECOMMENDATION_UNANSWERED');
  const answer = { itemId, seenVersion: 0, stance: 'other_board', words: 'Den hör till skolan.' };
  expect(await why(run('audits.answer', director, answer))).toBe('other_board_named');
  await run('audits.answer', director, { ...answer, otherBoard: 'Utbildningsnämnden' });
  await send();
  expect(await clocks()).toEqual([
    { rule_id: 'LOK-064', due_on: '2027-01-20', stopped: true },
    { rule_id: 'LOK-065', due_on: '2026-12-20', stopped: true },
  ]);
  for (const actor of [member, auditor]) {
    expect((await audit(actor)).letters.map((l) => l.number)).toEqual([1]);
  }
});

test('what was recommended before is found, with how it went', async () => {
  const { ask, register, audit, run, director } = await aBoardOfAudits();
  await ask();
  await register();
  await register({
    auditId: newId(),
    title: 'Granskning 2023',
    receivedOn: '2023-05-02',
    answerDueOn: '2023-09-01',
    items: [
      {
        itemId: newId(),
        kind: 'recommendation',
        text: 'Se till att förhandsbedömningar görs inom lagens tid',
      },
      { itemId: newId(), kind: 'recommendation', text: 'Stärk samverkan med skolan' },
    ],
  });
  const { recommendations, audit: head } = await audit();
  expect(head.repeated).toBe(1);
  expect(recommendations[0]?.before.map((b) => [b.auditTitle, b.state])).toEqual([
    ['Granskning 2023', 'unanswered'],
  ]);
  const { audits } = await run<{ audits: { title: string; repeated: number }[] }>('audits.list', director);
  expect(audits.map((a) => [a.title, a.repeated])).toEqual([
    ['Granskning 2026: tider', 1],
    ['Granskning 2023', 0],
  ]);
});

test('an auditor’s own judgement is read by nobody else, in the database either', async () => {
  const { w, run, why, ask, auditor, member, director, questionId } = await aBoardOfAudits();
  await ask();
  const other = await w.board.actor('auditor', 'staff', 'Åke Vide');
  const kept = await run<{ papers: { words: string }[] }>('audits.keep-paper', auditor, {
    paperId: newId(),
    questionId,
    judgement: 'no',
    words: 'Urvalet visar något annat.',
  });
  expect(kept.papers.map((p) => p.words)).toEqual(['Urvalet visar något annat.']);
  expect((await run<{ papers: [] }>('audits.papers', other)).papers).toEqual([]);
  for (const actor of [director, member]) {
    expect(await why(run('audits.papers', actor))).toBe('ROLE_LACKS_PERMISSION');
    expect(JSON.stringify(await run('audits.question', actor, { questionId }))).not.toContain('Urvalet');
  }
  const told = await w.rows<{ content: string }>(
    `select content::text from trail.content where tenant_id = $1`,
    [w.board.tenantId],
  );
  expect(JSON.stringify(told)).not.toContain('Urvalet visar');
});
