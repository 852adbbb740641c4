import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCase } from '../read/case.ts';
import { aCase, aReport, aWorld, FRIDAY, refusal, type World } from '../testing/index.ts';
import { assessProtection } from './assess-protection.ts';
import { decidePreliminary } from './decide-preliminary.ts';
import { extendPreliminary } from './extend-preliminary.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

type Outcome = 'no_need' | 'need_met' | 'acute';
const assess = (caseId: string, reportId: string, outcome: Outcome = 'no_need', by = w.jon) =>
  w.run(assessProtection, by, {
    caseId,
    reportId,
    outcome,
    reasons: 'Alva är trygg.',
    ...(outcome === 'no_need' ? {} : { measures: 'Alva är hos sin mormor.' }),
  });
const open = (caseId: string, to = w.siv, by = w.jon) =>
  w.run(decidePreliminary, by, {
    caseId,
    outcome: 'open',
    functionId: to.functionId ?? '',
    text: 'Behöver utredas.',
  });
const notOpen = (caseId: string, by = w.jon) =>
  w.run(decidePreliminary, by, {
    caseId,
    outcome: 'not_open',
    reasonCode: 'need_already_met',
    text: 'Har redan stöd.',
  });
const extend = (caseId: string, until: string, by = w.jon) =>
  w.run(extendPreliminary, by, { caseId, until, reason: 'Pappan ligger på sjukhus.' });

const stateOf = (view: { clocks: { ruleId: string; state: string }[] }) =>
  Object.fromEntries(view.clocks.map((c) => [c.ruleId, c.state]));

describe('given a report that nobody has looked at', () => {
  test('when no need of protection is found, then its clock is met and the fourteen days go on', async () => {
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId);

    expect(stateOf(view)).toEqual({ 'BU-010': 'met', 'BU-020': 'running' });
    expect(view.state).toBe('preliminary');
    expect(view.protectionAssessments).toMatchObject([
      { reportId, outcome: 'no_need', measures: null, by: 'Jon Åkerlo', madeAt: '2026-11-20T08:15:00.000Z' },
    ]);
    expect(view.allowed).toEqual([
      'casework.decide-preliminary',
      'casework.record-contact',
      'casework.record-meeting',
      'casework.extend-preliminary',
      'casework.assign-case',
      'casework.add-co-worker',
      'casework.journal',
      'casework.case-reviews',
      'casework.secrecy',
      'casework.case-log',
    ]);
    expect(view.refused).toEqual([{ operation: 'casework.assess-protection', reason: 'ALREADY_ASSESSED' }]);
  });

  test('when a need was met by something done, then what was done is told', async () => {
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'need_met');

    expect(view.protectionAssessments[0]).toMatchObject({
      outcome: 'need_met',
      measures: 'Alva är hos sin mormor.',
    });
    expect(view.state).toBe('preliminary');
  });

  test.each(['need_met', 'acute'] as const)(
    'when %s is said without measures, then they are asked for',
    async (outcome) => {
      const { caseId, reportId } = await aCase(w).build();
      const bare = w.run(assessProtection, w.jon, { caseId, reportId, outcome, reasons: 'Fara.' });

      expect(await refusal(bare)).toEqual({ code: 'INVALID_INPUT', fields: ['measures: measures_needed'] });
    },
  );

  test('when the need is acute, then the investigation is open from that moment, with whoever assessed', async () => {
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'acute');

    expect(stateOf(view)).toEqual({
      'BU-010': 'met',
      'BU-020': 'met',
      'BU-021': 'running',
      'BU-040': 'running',
    });
    expect(view).toMatchObject({
      state: 'investigation',
      investigationOpenedOn: '2026-11-20',
      holder: { functionId: w.jon.functionId },
      decision: { outcome: 'open', text: 'Alva är trygg.', by: 'Jon Åkerlo' },
    });
    expect(view.clocks.find((c) => c.ruleId === 'BU-040')).toMatchObject({
      startedOn: '2026-11-20',
      dueOn: '2027-03-20',
      holder: { functionId: w.jon.functionId },
    });
  });

  test('when its holder’s function has ended, then an acute need opens the investigation all the same', async () => {
    const { caseId, reportId } = await aCase(w).heldBy(w.mira).build();
    await t.pool.query("update org.function set ended_on = '2026-11-19' where id = $1", [w.mira.functionId]);

    const view = await assess(caseId, reportId, 'acute');
    expect(view).toMatchObject({ state: 'investigation', holder: { functionId: w.jon.functionId } });
  });

  test('when it has no holder, then whoever assesses has it from then on, with its clocks', async () => {
    const { caseId, reportId } = await aCase(w).build();
    const view = await assess(caseId, reportId, 'no_need', w.mira);

    expect(view.holder).toMatchObject({ functionId: w.mira.functionId, employeeName: 'Mira Dalholm' });
    expect(view.clocks.find((c) => c.ruleId === 'BU-020')?.holder.functionId).toBe(w.mira.functionId);
  });

  test('when it has a holder, then a colleague who assesses leaves it there', async () => {
    const { caseId, reportId } = await aCase(w).heldBy(w.mira).build();
    const view = await assess(caseId, reportId, 'no_need', w.jon);

    expect(view.holder.functionId).toBe(w.mira.functionId);
    expect(view.protectionAssessments[0]?.by).toBe('Jon Åkerlo');
  });

  test('when it is assessed twice, then the second is refused and the first stands', async () => {
    const { caseId, reportId } = await aCase(w).assessed('need_met').build();
    const again = assess(caseId, reportId, 'no_need');

    expect(await refusal(again)).toEqual({ code: 'CONFLICT', reason: 'ALREADY_ASSESSED' });
    const { protectionAssessments } = await w.run(readCase, w.jon, { caseId });
    expect(protectionAssessments.map((a) => a.outcome)).toEqual(['need_met']);
  });

  test('when the report is another child’s, then it is not there', async () => {
    const { caseId } = await aCase(w).build();
    const other = await aCase(w).build();
    expect(await refusal(assess(caseId, other.reportId))).toEqual({ code: 'NOT_FOUND' });
  });

  test('when it is assessed after midnight, then its clock is missed by a day, and it says so', async () => {
    const { caseId, reportId } = await aCase(w).build();
    w.at('2026-11-21T00:05');
    const view = await assess(caseId, reportId);
    expect(view.clocks.find((c) => c.ruleId === 'BU-010')).toMatchObject({ state: 'missed', daysLate: 1 });
  });
});

describe('given an assessed report', () => {
  test('when an investigation is opened, then the fourteen days are met, four months begin, and the case is given on', async () => {
    const { caseId } = await aCase(w).assessed().build();
    w.at('2026-12-04T16:00');
    await open(caseId, w.siv);

    const view = await w.run(readCase, w.siv, { caseId });
    expect(stateOf(view)).toEqual({
      'BU-010': 'met',
      'BU-020': 'met',
      'BU-021': 'running',
      'BU-040': 'running',
    });
    expect(view).toMatchObject({
      state: 'investigation',
      unit: { name: 'Utredning barn' },
      holder: { employeeName: 'Siv Rönnfors' },
      decision: { outcome: 'open', by: 'Jon Åkerlo', function: 'intake, Jon Åkerlo' },
    });
    expect(view.clocks.find((c) => c.ruleId === 'BU-040')).toMatchObject({ dueOn: '2027-04-04' });
  });

  test('then whoever gave it away is offered nothing more, and can not open it again', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const view = await open(caseId, w.siv);

    expect([view.allowed, view.refused]).toEqual([[], []]);
    expect(await refusal(w.run(readCase, w.jon, { caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  test('when it is not opened, then it ends with its reason, and what was said stands', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const view = await notOpen(caseId);

    expect(view).toMatchObject({
      state: 'not_opened',
      closedOn: '2026-11-20',
      decision: { outcome: 'not_open', reasonCode: 'need_already_met', text: 'Har redan stöd.' },
    });
    expect(stateOf(view)).toEqual({ 'BU-010': 'met', 'BU-020': 'met', 'BU-021': 'running' });
    const [fact] = await w.rows('select open from access.case_fact where case_id = $1', [caseId]);
    expect(fact).toEqual({ open: false });
  });

  test('when a field that goes with the outcome is missing, then it is named', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const say = (outcome: 'open' | 'not_open') =>
      refusal(w.run(decidePreliminary, w.jon, { caseId, outcome, text: 'För att.' }));

    expect(await say('open')).toMatchObject({ fields: ['functionId: function_needed'] });
    expect(await say('not_open')).toMatchObject({ fields: ['reasonCode: reason_needed'] });
  });

  test('when it is given to a function that can hold no cases, then the field is named and nothing is decided', async () => {
    const { caseId } = await aCase(w).assessed().build();

    expect(await refusal(open(caseId, w.karin))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['functionId: unknown_function'],
    });
    expect((await w.run(readCase, w.jon, { caseId })).decision).toBeNull();
  });

  test('when it has been decided, then it can not be decided, extended or assessed again', async () => {
    const { caseId, reportId } = await aCase(w).assessed().notOpened().build();

    expect(await refusal(open(caseId))).toEqual({ code: 'CONFLICT', reason: 'ALREADY_DECIDED' });
    expect(await refusal(notOpen(caseId))).toEqual({ code: 'CONFLICT', reason: 'ALREADY_DECIDED' });
    expect(await refusal(extend(caseId, '2026-12-10'))).toEqual({
      code: 'CONFLICT',
      reason: 'ALREADY_DECIDED',
    });
    expect(await refusal(assess(caseId, reportId))).toMatchObject({ code: 'CONFLICT' });
  });

  test('when two decide at the same moment, then exactly one decision is made', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const deciders = [
      notOpen(caseId, w.jon),
      open(caseId, w.siv, w.mira),
      notOpen(caseId, w.mira),
      open(caseId, w.olle, w.berit),
    ];
    const ended = await Promise.allSettled(deciders);

    expect(ended.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    const faults = await Promise.all(
      deciders.map((d) =>
        d.then(
          () => 'decided',
          (e) => e.reason ?? e.code,
        ),
      ),
    );
    for (const fault of faults) expect(['decided', 'ALREADY_DECIDED', 'NOT_FOUND']).toContain(fault);
    const decisions = await w.rows('select 1 from casework.preliminary_decision where case_id = $1', [
      caseId,
    ]);
    expect(decisions).toHaveLength(1);
    const clocks = await w.rows(
      "select 1 from clocks.clock where case_id = $1 and rule_id = 'BU-020' and stopped_at is not null",
      [caseId],
    );
    expect(clocks).toHaveLength(1);
  });
});

test('given a report that is not assessed, when it is decided, then the assessment is asked for first', async () => {
  const { caseId } = await aCase(w).build();
  expect(await refusal(open(caseId))).toEqual({ code: 'CONFLICT', reason: 'PROTECTION_NOT_ASSESSED' });
  expect(await refusal(notOpen(caseId))).toEqual({ code: 'CONFLICT', reason: 'PROTECTION_NOT_ASSESSED' });
});

describe('given fourteen days that end on 4 December', () => {
  const preliminary = (view: Awaited<ReturnType<typeof extend>>) =>
    view.clocks.find((c) => c.ruleId === 'BU-020');

  test('when they are extended in time, then the new day holds, and a decision by then is met in the extension', async () => {
    const { caseId } = await aCase(w).assessed().build();
    w.at('2026-12-04T23:59');
    expect(preliminary(await extend(caseId, '2026-12-14'))).toMatchObject({
      dueOn: '2026-12-14',
      state: 'running',
      extension: {
        until: '2026-12-14',
        originalDueOn: '2026-12-04',
        decidedBy: 'Jon Åkerlo',
        reason: 'Pappan ligger på sjukhus.',
        late: false,
      },
    });
    w.at('2026-12-14T23:59');
    expect(preliminary(await notOpen(caseId))).toMatchObject({ state: 'met_in_extension', daysLate: 0 });
  });

  test('when they are extended a minute too late, then it is on record and moves nothing', async () => {
    const { caseId } = await aCase(w).assessed().build();
    w.at('2026-12-05T00:00');
    expect(preliminary(await extend(caseId, '2026-12-14'))).toMatchObject({
      dueOn: '2026-12-04',
      state: 'overdue',
      extension: { late: true },
    });
    w.at('2026-12-10T12:00');
    expect(preliminary(await notOpen(caseId))).toMatchObject({ state: 'missed', daysLate: 6 });
  });

  test.each([
    ['the same day', '2026-12-04'],
    ['an earlier day', '2026-12-01'],
  ])('when they are extended until %s, then the field is named', async (_name, until) => {
    const { caseId } = await aCase(w).assessed().build();
    expect(await refusal(extend(caseId, until))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['until: until_not_after_due'],
    });
  });

  test('when they are extended again, then the later day holds', async () => {
    const { caseId } = await aCase(w).assessed().build();
    await extend(caseId, '2026-12-14');
    expect(preliminary(await extend(caseId, '2026-12-18'))).toMatchObject({ dueOn: '2026-12-18' });
    expect(await refusal(extend(caseId, '2026-12-10'))).toMatchObject({
      fields: ['until: until_not_after_due'],
    });
  });

  test('when nobody decides, then they are running until midnight and overdue from then on', async () => {
    const { caseId } = await aCase(w).assessed().build();
    const state = async (iso: string) => {
      w.at(iso);
      const clock = preliminary(await w.run(readCase, w.jon, { caseId }));
      return [clock?.state, clock?.daysLate];
    };
    expect(await state(FRIDAY)).toEqual(['running', 0]);
    expect(await state('2026-12-04T23:59')).toEqual(['running', 0]);
    expect(await state('2026-12-05T00:00')).toEqual(['overdue', 1]);
    expect(await state('2026-12-24T12:00')).toEqual(['overdue', 20]);
  });
});

test('what has been decided, assessed and received can not be changed by the application', async () => {
  const { caseId } = await aCase(w).reported(aReport()).assessed().notOpened().build();
  const tables = [
    'report',
    'report_original',
    'report_copy',
    'protection_assessment',
    'preliminary_decision',
    'case_event',
    'preliminary_contact',
    'reporter_meeting',
    'reporter_feedback',
    'joining',
    'delegation',
    'office_hours',
  ];
  for (const table of tables) {
    const change = inTransaction(
      t.pool,
      { tenant: w.board.tenantId, authority: w.board.authorityId, opened: [caseId, newId()] },
      ({ query }) => query(`update casework.${table} set authority_id = authority_id`),
    );
    await expect(change, table).rejects.toThrow('permission denied');
  }
});
