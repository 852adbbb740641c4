import { beforeEach, describe, expect, test } from 'vitest';
import { decisions, readCase } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCommission } from '../read/commission.ts';
import { readHandovers } from '../read/handovers.ts';
import { aCareUnit, type Care } from '../testing/index.ts';
import { holdHandover } from './hold-handover.ts';
import { pauseCommission, resumeCommission } from './pause-commission.ts';
import { receiveCommission } from './receive-commission.ts';
import { recordFirstContact } from './record-first-contact.ts';
import { returnCommission } from './return-commission.ts';
import { settleReturn } from './settle-return.ts';
import { startCommission } from './start-commission.ts';

const t = await useTestDatabase();
let c: Care;
beforeEach(async () => {
  c = await aCareUnit(t.pool);
});

const step = (commissionId: string) => ({ caseId: commissionId, stepId: newId() });
const seen = (commissionId: string) => c.run(readCommission, c.peder, { caseId: commissionId, commissionId });
const received = (commissionId: string) =>
  c.run(receiveCommission, c.peder, { ...step(commissionId), functionId: c.agnes.functionId ?? '' });
const start = (commissionId: string, on = '2026-11-20', lateReason?: string) =>
  c.run(startCommission, c.agnes, { ...step(commissionId), on, ...(lateReason && { lateReason }) });
const executionOf = async (caseId: string) => {
  const [decision] = (await c.run(decisions, c.w.siv, { caseId })).decisions;
  return decision?.execution;
};
const clocksOf = (caseId: string) =>
  c.w.rows<{ rule: string; due: string; state: string }>(
    `select rule_id as rule, due_on::text as due, case when cancelled_at is not null then cancelled_reason
        when stopped_at is not null then 'stopped' else 'runs' end as state
      from clocks.clock where case_id = $1 order by rule_id, started_at`,
    [caseId],
  );
async function withTargets() {
  for (const [ruleId, length, unit] of [
    ['LOK-010', 3, 'working_days'],
    ['LOK-011', 30, 'calendar_days'],
  ] as const) {
    await c.w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, $2, 1, '2026-01-01', $3, $4, '[]', false, 'Beslut i nämnden.', now()) returning version`,
      [c.w.board.tenantId, ruleId, length, unit],
    );
  }
}

describe('a commission that is taken on', () => {
  test('is given to somebody, who is in contact and starts it: the board’s times stop, and the decision is executed', async () => {
    await withTargets();
    const { caseId, commissionId } = await c.sent();
    expect(await clocksOf(commissionId)).toEqual([
      { rule: 'LOK-010', due: '2026-11-25', state: 'runs' },
      { rule: 'LOK-011', due: '2026-12-20', state: 'runs' },
    ]);
    expect(await received(commissionId)).toMatchObject({
      state: 'received',
      holder: { employeeName: 'Agnes Hällmo' },
      steps: [{ step: 'received', by: 'Peder Rösjö' }],
    });
    c.w.at('2026-11-24T10:00');
    const contacted = await c.run(recordFirstContact, c.agnes, { ...step(commissionId), on: '2026-11-23' });
    expect(contacted).toMatchObject({ firstContactOn: '2026-11-23', state: 'received' });
    expect(await executionOf(caseId)).toMatchObject({ standing: 'waiting', dueOn: '2027-02-20' });
    c.w.at('2026-12-01T10:00');
    expect(await start(commissionId, '2026-11-30')).toMatchObject({
      state: 'started',
      startedOn: '2026-11-30',
    });
    expect((await clocksOf(commissionId)).map((k) => k.state)).toEqual(['stopped', 'stopped']);
    expect(await executionOf(caseId)).toMatchObject({ standing: 'executed', endedOn: '2026-11-30' });
    // The authority reads it in its own case; the practitioner still nothing of that.
    const { timeline } = await c.run(readCase, c.w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toContain('decision_executed');
    expect(await refusal(c.run(readCase, c.agnes, { caseId }))).toEqual({ code: 'NOT_FOUND' });
  });

  test('started without a first contact has had it that day', async () => {
    await withTargets();
    const { commissionId } = await c.sent();
    await received(commissionId);
    expect(await start(commissionId)).toMatchObject({
      firstContactOn: '2026-11-20',
      startedOn: '2026-11-20',
    });
    expect((await clocksOf(commissionId)).map((k) => k.state)).toEqual(['stopped', 'stopped']);
  });

  test('started in time and told of too late says why', async () => {
    await withTargets();
    const { commissionId } = await c.sent();
    await received(commissionId);
    c.w.at('2026-12-22T10:00');
    expect(await refusal(start(commissionId, '2026-12-18'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['lateReason: late_reason_needed'],
    });
    expect(await start(commissionId, '2026-12-18', 'Sjuk i två veckor.')).toMatchObject({ state: 'started' });
  });

  test('is paused, waits three months anew, and is taken up again', async () => {
    const { caseId, commissionId } = await c.sent();
    await received(commissionId);
    await start(commissionId);
    c.w.at('2026-12-10T10:00');
    const pause = { ...step(commissionId), on: '2026-12-09', reason: 'person_wishes' as const };
    expect(await c.run(pauseCommission, c.agnes, pause)).toMatchObject({
      state: 'paused',
      pausedOn: '2026-12-09',
    });
    expect(await executionOf(caseId)).toMatchObject({
      rule: 'EV-011',
      standing: 'waiting',
      dueOn: '2027-03-09',
    });
    expect(await c.run(resumeCommission, c.agnes, { ...step(commissionId), on: '2026-12-10' })).toMatchObject(
      {
        state: 'started',
        pausedOn: null,
      },
    );
    expect(await executionOf(caseId)).toMatchObject({ standing: 'executed', endedOn: '2026-12-10' });
  });

  test('pressed twice is one step', async () => {
    const { commissionId } = await c.sent();
    const once = { ...step(commissionId), functionId: c.agnes.functionId ?? '' };
    await c.run(receiveCommission, c.peder, once);
    expect((await c.run(receiveCommission, c.peder, once)).steps).toHaveLength(1);
    const begun = { ...step(commissionId), on: '2026-11-20' };
    await c.run(startCommission, c.agnes, begun);
    expect((await c.run(startCommission, c.agnes, begun)).steps).toHaveLength(2);
    expect(await refusal(start(commissionId))).toEqual({ code: 'CONFLICT', reason: 'ALREADY_STARTED' });
  });

  test.each([
    ['tomorrow', '2026-11-21', 'on: in_the_future'],
    ['before it was decided', '2026-11-19', 'on: before_commission'],
  ])('does not start %s', async (_what, on, fault) => {
    const { commissionId } = await c.sent();
    await received(commissionId);
    expect(await refusal(start(commissionId, on))).toEqual({ code: 'INVALID_INPUT', fields: [fault] });
  });

  test('is carried out by whoever has it, and taken on by the unit’s manager', async () => {
    const { caseId, commissionId } = await c.sent();
    const to = { ...step(commissionId), functionId: c.agnes.functionId ?? '' };
    expect(await refusal(c.run(receiveCommission, c.w.berit, to))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(receiveCommission, c.agnes, to))).toMatchObject({ code: 'FORBIDDEN' });
    await received(commissionId);
    expect(
      await refusal(c.run(startCommission, c.ruben, { ...step(commissionId), on: '2026-11-20' })),
    ).toEqual({
      code: 'NOT_FOUND',
    });
    // From the case that ordered nothing is carried out.
    expect(await refusal(c.run(startCommission, c.w.siv, { ...step(caseId), on: '2026-11-20' }))).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('a commission that comes back', () => {
  test('is told in the case that ordered, stays till somebody acts, and its decision waits as before', async () => {
    await withTargets();
    const { caseId, commissionId } = await c.sent();
    const back = { ...step(commissionId), reason: 'no_capacity' as const, text: 'Fullt till februari.' };
    expect(await c.run(returnCommission, c.peder, back)).toMatchObject({
      state: 'returned',
      steps: [{ step: 'declined', reason: 'no_capacity', text: 'Fullt till februari.' }],
    });
    expect((await clocksOf(commissionId)).map((k) => k.state)).toEqual([
      'commission_returned',
      'commission_returned',
    ]);
    expect(await executionOf(caseId)).toMatchObject({ rule: 'EV-010', standing: 'waiting' });
    const { timeline } = await c.run(readCase, c.w.siv, { caseId });
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'commission_returned', text: 'Familjebehandling' }),
    );
    const left = async () => (await c.run(readHandovers, c.w.berit, {})).returned;
    expect(await left()).toMatchObject([{ caseId, commissionId, returnedOn: '2026-11-20' }]);
    const settle = {
      caseId,
      commissionId,
      stepId: newId(),
      by: 'sent_elsewhere' as const,
      text: 'Skickas till Norrvik.',
    };
    await c.run(settleReturn, c.w.siv, settle);
    expect((await c.run(settleReturn, c.w.siv, settle)).steps).toHaveLength(2);
    expect(await left()).toEqual([]);
    expect(await refusal(c.run(settleReturn, c.w.siv, { ...settle, stepId: newId() }))).toEqual({
      code: 'CONFLICT',
      reason: 'RETURN_SETTLED',
    });
  });

  test('after it began interrupts the decision, unless something else that was ordered by it runs', async () => {
    const one = await c.sent();
    await received(one.commissionId);
    await start(one.commissionId);
    const back = {
      ...step(one.commissionId),
      reason: 'needs_other' as const,
      text: 'Behöver mer än vi kan ge.',
    };
    await c.run(returnCommission, c.peder, back);
    expect(await executionOf(one.caseId)).toMatchObject({
      rule: 'EV-011',
      standing: 'waiting',
      sinceOn: '2026-11-20',
    });
    expect(await refusal(start(one.commissionId))).toEqual({ code: 'CONFLICT', reason: 'COMMISSION_OVER' });
  });
});

describe('a handover', () => {
  test('shows what waits, who has how much, and how many places there are', async () => {
    const first = await c.sent();
    await c.sent();
    await received(first.commissionId);
    await start(first.commissionId);
    const view = await c.run(readHandovers, c.peder, {});
    expect(view).toMatchObject({
      waiting: [{ number: 'UT-2026-0002', entryName: 'Familjebehandling', daysWaiting: 0 }],
      sent: [],
      units: [
        {
          unitId: c.unitId,
          receivers: [
            { employeeName: 'Ruben Lingonvret', running: 0 },
            { employeeName: 'Peder Rösjö', running: 0 },
            { employeeName: 'Agnes Hällmo', running: 1, notBegun: 0 },
          ],
          entries: [{ name: 'Familjebehandling', places: 2, running: 1, notBegun: 1 }],
        },
      ],
    });
    expect(view.waiting[0]?.label).toContain('Alva');
    // The orderer's manager sees what has not been taken on.
    expect(await c.run(readHandovers, c.w.berit, {})).toMatchObject({
      waiting: [],
      sent: [{ number: 'UT-2026-0002' }],
      units: [],
    });
  });

  test('gives each to somebody, lets it wait or declines it, and has minutes that both units read', async () => {
    const [taken, waits, declined] = [await c.sent(), await c.sent(), await c.sent()];
    const meeting = {
      meetingId: newId(),
      fromUnitId: c.w.board.unitId('investigation'),
      unitId: c.unitId,
      day: '2026-11-20',
      present: 'Peder Rösjö, Berit Sandmo',
      items: [
        {
          commissionId: taken.commissionId,
          outcome: 'received' as const,
          functionId: c.agnes.functionId ?? '',
          text: 'Första besök hemma.',
        },
        { commissionId: waits.commissionId, outcome: 'waits' as const, text: 'Plats den 1 december.' },
        {
          commissionId: declined.commissionId,
          outcome: 'declined' as const,
          reason: 'wrong_target_group' as const,
          text: 'För ung för metoden.',
        },
      ],
    };
    const minutes = await c.run(holdHandover, c.peder, meeting);
    expect(minutes).toMatchObject({
      present: 'Peder Rösjö, Berit Sandmo',
      by: 'Peder Rösjö',
      closed: 0,
    });
    expect(minutes.items.map((i) => [i.step, i.personName, i.receiver]).toSorted()).toEqual([
      ['declined', 'Alva Norrgren', null],
      ['received', 'Alva Norrgren', expect.stringContaining('Agnes Hällmo')],
      ['waits', 'Alva Norrgren', null],
    ]);
    // Pressed twice it is the same meeting.
    await c.run(holdHandover, c.peder, meeting);
    const left = await c.run(readHandovers, c.peder, {});
    expect(left.waiting.map((r) => r.commissionId)).toEqual([waits.commissionId]);
    expect(left.meetings).toMatchObject([{ meetingId: meeting.meetingId, items: 3 }]);
    expect((await c.run(readHandovers, c.w.berit, {})).meetings).toHaveLength(1);
    expect((await seen(taken.commissionId)).steps).toMatchObject([
      { step: 'received', meetingId: meeting.meetingId, text: 'Första besök hemma.' },
    ]);
  });

  test.each([
    [
      'nobody to perform what is taken on',
      { outcome: 'received' as const },
      'items.0.outcome: receiver_needed',
    ],
    ['no word of why it waits', { outcome: 'waits' as const }, 'items.0.outcome: why_it_waits_needed'],
    [
      'no reason to decline',
      { outcome: 'declined' as const, text: 'Nej.' },
      'items.0.outcome: why_declined_needed',
    ],
  ])('is refused with %s, and nothing of it is done', async (_what, item, fault) => {
    const { commissionId } = await c.sent();
    const meeting = {
      meetingId: newId(),
      fromUnitId: c.w.board.unitId('investigation'),
      unitId: c.unitId,
      day: '2026-11-20',
      present: 'Peder Rösjö',
      items: [{ commissionId, ...item }],
    };
    expect(await refusal(c.run(holdHandover, c.peder, meeting))).toEqual({
      code: 'INVALID_INPUT',
      fields: [fault],
    });
    expect((await c.run(readHandovers, c.peder, {})).meetings).toEqual([]);
  });
});
