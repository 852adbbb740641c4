import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { assignCase, caseLog, recordDecision, setConflict } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readCommission } from '../read/commission.ts';
import { readFollowUps } from '../read/follow-up/follow-ups.ts';
import { handoverMinutes } from '../read/handover-minutes.ts';
import { readHandovers } from '../read/handovers.ts';
import { begun } from '../testing/begun.ts';
import { aCareUnit, type Care } from '../testing/index.ts';
import { endCommission } from './follow-up/end-commission.ts';
import { recordFollowUp } from './follow-up/record-follow-up.ts';
import { holdHandover } from './hold-handover.ts';
import { pauseCommission } from './pause-commission.ts';
import { returnCommission } from './return-commission.ts';
import { sendCommission } from './send-commission.ts';
import { startCommission } from './start-commission.ts';

const t = await useTestDatabase();
let c: Care;
beforeEach(async () => {
  c = await aCareUnit(t.pool);
});

const start = (commissionId: string, by = c.agnes, other = {}) =>
  c.run(startCommission, by, { caseId: commissionId, stepId: newId(), on: '2026-11-20', ...other });
const DECLINED = { endedOn: '2026-11-20', reason: 'declines', exemption: 'declined' } as const;

/** The same decision ordered once more, and given to Ruben. */
async function orderedAgain(of: { caseId: string; decisionId: string }) {
  const { commissionId } = await c.run(sendCommission, c.w.siv, {
    caseId: of.caseId,
    decisionId: of.decisionId,
    orderId: newId(),
    entryId: c.entryId,
    unitId: c.unitId,
    plannedFrom: '2026-11-23',
    purpose: 'Stöd i vardagen.',
    scope: 'En gång i veckan.',
    goals: ['Alva sover hemma.'],
  });
  await c.run(assignCase, c.peder, { caseId: commissionId, functionId: c.ruben.functionId ?? '' });
  return commissionId;
}
const clocksOf = async (caseId: string) =>
  (
    await c.w.rows<{ rule: string; since: string; state: string }>(
      `select rule_id as rule, (started_at at time zone 'Europe/Stockholm')::date::text as since,
        case when cancelled_at is not null then cancelled_reason when stopped_at is not null then 'stopped' else 'runs' end as state
      from clocks.clock where case_id = $1 and (rule_id like 'LOK-%' or rule_id like 'EV-%') order by rule_id, started_at`,
      [caseId],
    )
  ).map((k) => `${k.rule} ${k.since} ${k.state}`);
const toldOf = (caseId: string) =>
  c.w.rows<{ kind: string; employee_id: string }>(
    'select kind, employee_id from reminders.notice where case_id = $1 order by kind, employee_id',
    [caseId],
  );
const followUp = async (
  of: { caseId: string; commissionId: string },
  heldOn: string,
  followUpId = newId(),
) => {
  const { goals } = await c.run(readFollowUps, c.w.siv, { caseId: of.caseId, commissionId: of.commissionId });
  return await c.run(recordFollowUp, c.w.siv, {
    caseId: of.caseId,
    commissionId: of.commissionId,
    followUpId,
    heldOn,
    ownView: 'Det går bra.',
    childView: 'Bra.',
    goals: goals.map(({ goalId }) => ({ goalId, attainment: 'met' as const })),
    outcome: 'go_on',
    nextOn: '2027-03-01',
  });
};

describe('another who performs for the same person', () => {
  test('reads nothing of a start, and of its reason, in the log of their own case', async () => {
    const of = await c.distributed();
    const other = await orderedAgain(of);
    c.w.at('2027-03-10T10:00');
    await start(of.commissionId, c.agnes, { on: '2026-12-01', lateReason: 'Mamman låg på sjukhus.' });
    const { rows } = await c.run(caseLog, c.ruben, { caseId: other });
    expect(rows.map((row) => row.operation)).not.toContain('interventions.start-commission');
    const own = await c.run(caseLog, c.agnes, { caseId: of.commissionId });
    expect(own.rows.map((row) => row.statedReason)).toContain('Mamman låg på sjukhus.');
    const orderers = await c.run(caseLog, c.w.siv, { caseId: of.caseId });
    expect(orderers.rows.map((row) => row.statedReason)).toContain('Mamman låg på sjukhus.');
  });
});

describe('a commission that comes back after it began', () => {
  test('is followed up no longer, and the orderer and who leads them are told', async () => {
    const of = await begun(c);
    await c.run(returnCommission, c.peder, {
      caseId: of.commissionId,
      stepId: newId(),
      reason: 'no_capacity',
      text: 'Vi hinner inte.',
    });
    expect(await clocksOf(of.caseId)).toEqual([
      'EV-010 2026-11-20 stopped',
      'EV-011 2026-11-20 runs',
      'LOK-023 2026-11-20 commission_returned',
    ]);
    expect((await clocksOf(of.commissionId)).filter((k) => k.endsWith('runs'))).toEqual([]);
    const told = await toldOf(of.caseId);
    expect(told.filter((n) => n.kind === 'commission_returned').map((n) => n.employee_id)).toEqual(
      [c.w.siv.employeeId, c.w.berit.employeeId].sort(),
    );
  });

  test('one that the unit never took on is told of to whoever ordered it', async () => {
    const of = await c.sent();
    await c.run(returnCommission, c.peder, {
      caseId: of.commissionId,
      stepId: newId(),
      reason: 'no_capacity',
      text: 'Vi hinner inte.',
    });
    expect(await toldOf(of.caseId)).toEqual([
      { kind: 'commission_returned', employee_id: c.w.siv.employeeId },
    ]);
  });
});

describe('an intervention that ends', () => {
  test('is told of to the other side; to the leader too when it was declined', async () => {
    const of = await begun(c);
    const end = { commissionId: of.commissionId, ...DECLINED };
    await c.run(endCommission, c.agnes, { ...end, caseId: of.commissionId });
    expect((await toldOf(of.caseId)).map((n) => [n.kind, n.employee_id])).toEqual(
      [c.w.siv.employeeId, c.w.berit.employeeId].sort().map((who) => ['commission_ended', who]),
    );
    const own = await begun(c);
    await c.run(endCommission, c.w.siv, {
      ...end,
      caseId: own.caseId,
      commissionId: own.commissionId,
      exemption: 'moved',
    });
    expect(await toldOf(own.commissionId)).toEqual([
      { kind: 'commission_ended', employee_id: c.agnes.employeeId },
    ]);
  });

  test('leaves what was paused of the same decision to be waited for', async () => {
    const of = await c.distributed();
    const other = await orderedAgain(of);
    await start(of.commissionId);
    await start(other, c.ruben);
    await c.run(pauseCommission, c.agnes, {
      caseId: of.commissionId,
      stepId: newId(),
      on: '2026-11-20',
      reason: 'nobody_to_give_it',
    });
    expect((await clocksOf(of.caseId)).filter((k) => k.startsWith('EV-011'))).toEqual([]);
    await c.run(endCommission, c.ruben, { caseId: other, commissionId: other, ...DECLINED });
    expect(await clocksOf(of.caseId)).toContain('EV-011 2026-11-20 runs');
  });

  test('by both sides at once ends once', async () => {
    for (let i = 0; i < 4; i++) {
      const of = await begun(c);
      const end = { commissionId: of.commissionId, ...DECLINED };
      const ended = await Promise.allSettled([
        c.run(endCommission, c.agnes, { ...end, caseId: of.commissionId }),
        c.run(endCommission, c.w.siv, { ...end, reason: 'moved', caseId: of.caseId }),
      ]);
      const refused = ended.flatMap((e) => (e.status === 'rejected' ? [e.reason] : []));
      expect(refused).toMatchObject([{ code: 'CONFLICT', reason: 'COMMISSION_OVER' }]);
    }
  }, 60_000);
});

describe('a decision that stands no longer', () => {
  test('is told of to whoever performs it and who leads them, and seen on the commission by both', async () => {
    const of = await begun(c);
    const seen = (by: Actor, caseId: string) =>
      c.run(readCommission, by, { caseId, commissionId: of.commissionId });
    expect(await seen(c.agnes, of.commissionId)).toMatchObject({ decisionReplaced: null });
    await c.run(recordDecision, c.w.siv, {
      caseId: of.caseId,
      decisionId: newId(),
      result: 'no_need',
      kind: 'open_care',
      law: 'sol',
      section: '11 kap. 1 §',
      wording: 'Alva får inte öppenvård längre.',
      reasons: 'Behovet finns inte kvar.',
      appealable: false,
      replaces: { decisionId: of.decisionId, effect: 'annulled', ground: 'obviously_wrong' },
    });
    expect((await toldOf(of.commissionId)).map((n) => [n.kind, n.employee_id])).toEqual(
      [c.agnes.employeeId, c.peder.employeeId].sort().map((who) => ['decision_replaced', who]),
    );
    const performers = await seen(c.agnes, of.commissionId);
    expect(performers).toMatchObject({ decisionReplaced: 'annulled' });
    expect(JSON.stringify(performers)).not.toContain('öppenvård längre');
    expect(await seen(c.w.siv, of.caseId)).toMatchObject({ decisionReplaced: 'annulled' });
  });
});

describe('a conflict of interest in the case that ordered', () => {
  test('is seen in no number of the minutes or the list of a handover', async () => {
    const [one, other] = [await c.sent(), await c.sent()];
    const meetingId = newId();
    await c.run(holdHandover, c.peder, {
      meetingId,
      fromUnitId: c.w.board.unitId('investigation'),
      unitId: c.unitId,
      day: '2026-11-20',
      present: 'Peder Rösjö, Siv',
      items: [one, other].map(({ commissionId }) => ({
        commissionId,
        outcome: 'received' as const,
        functionId: c.agnes.functionId ?? '',
      })),
    });
    const pia = await c.w.board.actor('unit_manager', 'care', 'Pia Rösjö');
    await c.run(setConflict, c.w.berit, {
      caseId: one.caseId,
      scope: 'case',
      employeeId: pia.employeeId ?? '',
      reason: 'Hon är mammans syster.',
    });
    const minutes = await c.run(handoverMinutes, pia, { meetingId });
    expect(minutes.items.map((item) => item.commissionId)).toEqual([other.commissionId]);
    expect(minutes.closed).toBe(0);
    expect((await c.run(readHandovers, pia, {})).meetings.map((m) => m.items)).toEqual([1]);
    expect((await c.run(readHandovers, c.peder, {})).meetings.map((m) => m.items)).toEqual([2]);
  });
});

describe('ids that clients make', () => {
  test('an id that is used in another commission, or for another step, is refused', async () => {
    const of = await c.distributed();
    const other = await c.distributed(c.ruben);
    const stepId = newId();
    await start(of.commissionId, c.agnes, { stepId });
    const taken = { code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' };
    expect(await refusal(start(other.commissionId, c.ruben, { stepId }))).toEqual(taken);
    const pause = { caseId: of.commissionId, on: '2026-11-20', reason: 'other' } as const;
    expect(await refusal(c.run(pauseCommission, c.agnes, { ...pause, stepId }))).toEqual(taken);
    await start(other.commissionId, c.ruben);
    const followUpId = newId();
    await followUp(of, '2026-11-20', followUpId);
    expect(await refusal(followUp(other, '2026-11-20', followUpId))).toEqual(taken);
  });

  test('two follow-ups of one past day, the day of the start, are recorded one after the other', async () => {
    const of = await c.distributed();
    c.w.at('2026-11-22T10:00');
    await start(of.commissionId);
    await followUp(of, '2026-11-20');
    await followUp(of, '2026-11-20');
    expect((await clocksOf(of.caseId)).filter((k) => k.startsWith('LOK-023'))).toEqual([
      'LOK-023 2026-11-20 stopped',
      'LOK-023 2026-11-20 stopped',
      'LOK-023 2026-11-20 runs',
    ]);
  });
});
