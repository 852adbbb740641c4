import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import type { RecordDecision } from '../../decision-contract.ts';
import type { RecordExecution } from '../../execution-contract.ts';
import { readCase } from '../../read/case.ts';
import { decisions } from '../../read/decision/decisions.ts';
import { unexecuted } from '../../read/decision/unexecuted.ts';
import { executeDecision, interruptDecision } from '../../store/decision/execution.ts';
import { aCase, aWorld, refusal, type World } from '../../testing/index.ts';
import { setConflict } from '../set-conflict.ts';
import { closeCase } from './close-case.ts';
import { recordDecision } from './record-decision.ts';
import { recordExecution } from './record-execution.ts';
import { reportUnexecuted } from './report-unexecuted.ts';
import { tellDecision } from './tell-decision.ts';

const t = await useTestDatabase();
let w: World;
let caseId: string;
beforeEach(async () => {
  w = await aWorld(t.pool);
  caseId = (
    await aCase(w)
      .assessed()
      .opened(w.siv)
      .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård i familjen.' })
      .build()
  ).caseId;
});

/** By the board, so that no order is needed. The world's day is 20 November 2026. */
async function decide(changes: Partial<z.input<typeof RecordDecision>> = {}) {
  const decisionId = newId();
  await w.run(recordDecision, w.siv, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får öppenvård i familjen.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'board',
    minutes: 'Socialnämnden § 88',
    appealable: false,
    ...changes,
  });
  return decisionId;
}
const record = (decisionId: string, changes: Partial<z.input<typeof RecordExecution>>, by: Actor = w.siv) =>
  w.run(recordExecution, by, { caseId, decisionId, ...changes });
const clocks = async () =>
  (await w.run(readCase, w.siv, { caseId })).clocks
    .filter((c) => c.ruleId.startsWith('EV-'))
    .map((c) => [c.ruleId, c.startedOn, c.dueOn, c.state]);
const execution = async (decisionId: string) =>
  (await w.run(decisions, w.siv, { caseId })).decisions.find((d) => d.decisionId === decisionId)?.execution;

describe('a decision in somebody’s favour', () => {
  test('waits three months from its own day to be executed, and no longer than until it is', async () => {
    const decisionId = await decide({ decidedOn: '2026-11-17' });
    expect(await clocks()).toEqual([['EV-010', '2026-11-17', '2027-02-17', 'running']]);
    expect(await execution(decisionId)).toMatchObject({
      standing: 'waiting',
      dueOn: '2027-02-17',
      cause: null,
    });
    await record(decisionId, { cause: 'no_place' });
    expect(await execution(decisionId)).toMatchObject({ standing: 'waiting', cause: 'no_place' });
    await record(decisionId, { executedOn: '2026-11-19' });
    await record(decisionId, { executedOn: '2026-11-19' });
    expect(await clocks()).toEqual([['EV-010', '2026-11-17', '2027-02-17', 'met']]);
    expect(await execution(decisionId)).toMatchObject({ standing: 'executed', endedOn: '2026-11-19' });
    expect(await refusal(record(decisionId, { executedOn: '2026-11-18' }))).toMatchObject({
      reason: 'ALREADY_EXECUTED',
    });
    const { timeline } = await w.run(readCase, w.siv, { caseId });
    expect(timeline.filter((e) => e.kind === 'decision_executed')).toMatchObject([{ text: '2026-11-19' }]);
  });

  test.each([
    ['is refused', { result: 'refused' }],
    ['is care by LVU', { kind: 'care_application', law: 'lvu', section: '4 § LVU' }],
  ] as const)('is none that %s', async (_what, changes) => {
    const decisionId = await decide(changes);
    expect(await clocks()).toEqual([]);
    expect(await execution(decisionId)).toBeNull();
    expect(await refusal(record(decisionId, { executedOn: '2026-11-20' }))).toMatchObject({
      reason: 'NOT_TO_BE_EXECUTED',
    });
  });

  test.each([
    ['changed', [['EV-010', '2026-11-20', '2027-02-20', 'running']]],
    ['annulled', []],
  ] as const)('that is %s is waited for no longer', async (effect, others) => {
    const earlier = await decide({ decidedOn: '2026-11-17' });
    await decide({ replaces: { decisionId: earlier, effect, ground: 'changed_needs' } });
    expect(await clocks()).toEqual([...others, ['EV-010', '2026-11-17', '2027-02-17', 'cancelled']]);
    expect(await execution(earlier)).toMatchObject({ standing: 'fell_away' });
  });

  test('is waited for no longer when its case closes', async () => {
    const decisionId = await decide({ untilOn: '2026-11-19', decidedOn: '2026-11-17' });
    await w.run(tellDecision, w.siv, {
      caseId,
      decisionId,
      noticeId: newId(),
      party: 'guardian',
      personName: 'Petra Norrgren',
      told: 'letter',
      toldOn: '2026-11-20',
    });
    await w.run(closeCase, w.siv, { caseId, reason: 'ended', text: 'Tiden har gått ut.' });
    expect(await clocks()).toEqual([['EV-010', '2026-11-17', '2027-02-17', 'cancelled']]);
  });

  test('executed in time and told of too late is corrected, with why', async () => {
    const decisionId = await decide({ decidedOn: '2026-08-03' });
    expect(await clocks()).toEqual([['EV-010', '2026-08-03', '2026-11-03', 'overdue']]);
    expect(await refusal(record(decisionId, { executedOn: '2026-09-01' }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['lateReason: late_reason_needed'],
    });
    await record(decisionId, { executedOn: '2026-09-01', lateReason: 'Startbeskedet låg kvar i posten.' });
    expect(await clocks()).toEqual([['EV-010', '2026-08-03', '2026-11-03', 'met']]);
  });

  test.each([
    ['before it was taken', { executedOn: '2026-11-16' }, 'executedOn: before_decision'],
    ['tomorrow', { executedOn: '2026-11-21' }, 'executedOn: in_the_future'],
    [
      'with a day and a reason why not',
      { executedOn: '2026-11-19', cause: 'other' },
      'executedOn: executed_or_why_not',
    ],
    ['with neither', {}, 'executedOn: executed_or_why_not'],
  ] as const)('is not executed %s', async (_what, changes, fault) => {
    const decisionId = await decide({ decidedOn: '2026-11-17' });
    expect(await refusal(record(decisionId, changes))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });
});

test('what is interrupted waits three months anew, also told of by a unit that reads nothing of the case', async () => {
  const decisionId = await decide({ decidedOn: '2026-11-10' });
  const outside = (does: (ctx: Context) => Promise<void>) =>
    w.run(
      defineOperation({
        name: 'casework.test-execution',
        kind: 'command',
        permission: 'casework:report:register',
        audit: 'test.done',
        summary: 'Made for this test',
        input: z.object({}),
        output: z.object({}),
        run: async (ctx) => {
          await does(ctx);
          return {};
        },
      }),
      w.karin,
      {},
    );
  const decision = { caseId, decisionId };
  await outside((ctx) => executeDecision(ctx, decision, { on: '2026-11-12', field: 'startedOn' }));
  await outside((ctx) => interruptDecision(ctx, decision, { on: '2026-11-18', field: 'pausedOn' }));
  expect(await clocks()).toEqual([
    ['EV-011', '2026-11-18', '2027-02-18', 'running'],
    ['EV-010', '2026-11-10', '2027-02-10', 'met'],
  ]);
});

describe('the report of a quarter', () => {
  let director: Actor;
  beforeEach(async () => {
    director = await w.board.actor('director', 'staff', 'Disa Ekhage');
  });
  const report = (quarter?: string, by: Actor = director) => w.run(unexecuted, by, { quarter });

  test('holds what was late when the quarter ended, and what has ended since, by case number alone', async () => {
    const late = await decide({ decidedOn: '2026-05-04' });
    const executed = await decide({ decidedOn: '2026-04-02', kind: 'contact_person' });
    await decide({ decidedOn: '2026-11-17' });
    await record(late, { cause: 'no_place' });
    await record(executed, { executedOn: '2026-09-01' });
    const view = await report();
    expect(view).toMatchObject({
      from: '2026-07-01',
      to: '2026-09-30',
      counts: { waiting: 1, executed: 1, fellAway: 0 },
      report: null,
      allowed: ['casework.report-unexecuted'],
    });
    expect(view.rows).toMatchObject([
      {
        kind: 'contact_person',
        standing: 'executed',
        dueOn: '2026-07-02',
        endedOn: '2026-09-01',
        daysLate: 61,
      },
      {
        kind: 'open_care',
        standing: 'waiting',
        dueOn: '2026-08-04',
        daysLate: 57,
        cause: 'no_place',
        caseId: null,
      },
    ]);
    expect(JSON.stringify(view)).not.toContain('Alva');
    expect((await report(undefined, w.berit)).rows[1]?.caseId).toBe(caseId);
    expect((await report('2026-10-01')).counts).toEqual({ waiting: 1, executed: 0, fellAway: 0 });
    expect((await report('2026-06-30')).rows).toEqual([]);
  });

  test('is marked as sent when the quarter is over, with what it said then', async () => {
    await decide({ decidedOn: '2026-05-04' });
    const send = (quarter: string, sentOn: string, seenVersion = 0) =>
      w.run(reportUnexecuted, director, { quarter, sentOn, seenVersion });
    expect(await refusal(send('2026-10-01', '2026-11-20'))).toMatchObject({ reason: 'QUARTER_NOT_OVER' });
    expect(await refusal(send('2026-07-01', '2026-09-30'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['sentOn: before_quarter_end'],
    });
    expect(await refusal(send('2026-07-01', '2026-11-21'))).toMatchObject({
      fields: ['sentOn: in_the_future'],
    });
    await send('2026-07-01', '2026-10-20');
    const sent = await send('2026-07-01', '2026-10-20');
    expect(sent.report).toMatchObject({ sentOn: '2026-10-20', waiting: 1, setBy: 'Disa Ekhage' });
    expect(sent.quarters[1]).toEqual({ from: '2026-07-01', to: '2026-09-30', sentOn: '2026-10-20' });
    // With what has been told of since it is sent anew, once.
    expect(await refusal(send('2026-07-01', '2026-10-21'))).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
    await decide({ decidedOn: '2026-06-01' });
    const anew = await send('2026-07-01', '2026-11-20', 1);
    expect(anew.report).toMatchObject({ version: 2, sentOn: '2026-11-20', waiting: 2 });
  });

  test('counts what is closed to whoever sends it, and tells them nothing of it', async () => {
    await decide({ decidedOn: '2026-05-04' });
    const secretary = await w.board.actor('board_secretary', 'staff', 'Sara Ekhage');
    await w.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: secretary.employeeId ?? '',
      reason: 'Hen är släkt med pappan.',
    });
    const sent = await w.run(reportUnexecuted, secretary, {
      quarter: '2026-07-01',
      sentOn: '2026-10-20',
      seenVersion: 0,
    });
    expect(sent.rows).toEqual([]);
    expect(sent.report).toMatchObject({ waiting: 0, executed: 0, fellAway: 0 });
    expect((await report('2026-07-01')).report).toMatchObject({ waiting: 1 });
  });

  test('shows a manager what is in it of their own units, and is not theirs to send', async () => {
    await decide({ decidedOn: '2026-05-04' });
    expect((await report('2026-07-01', w.berit)).rows).toHaveLength(1);
    const other = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
    const seen = await report('2026-07-01', other);
    expect(seen).toMatchObject({ rows: [], counts: { waiting: 0 }, allowed: [] });
    const send = { quarter: '2026-07-01', sentOn: '2026-10-20', seenVersion: 0 };
    expect(await refusal(w.run(reportUnexecuted, other, send))).toMatchObject({
      reason: 'ROLE_LACKS_PERMISSION',
    });
  });

  test('is not for those who work with cases alone', async () => {
    expect(await refusal(report(undefined, w.siv))).toMatchObject({ reason: 'ROLE_LACKS_PERMISSION' });
  });
});
