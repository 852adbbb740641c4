import { beforeEach, describe, expect, test } from 'vitest';
import { closeCase, setConflict, tellDecision } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { listSituations } from '../read/list.ts';
import { readSituation } from '../read/situation.ts';
import '../module.ts';
import { type Assisting, anAssistingUnit } from '../testing/index.ts';
import { beginPeriod } from './begin.ts';
import { endPeriod } from './end.ts';
import { recordEvictionNotice } from './record-eviction.ts';
import { recordMonth } from './record-month.ts';
import { setHousehold } from './set-household.ts';
import { setSituationPlan } from './set-plan.ts';

const t = await useTestDatabase();
let a: Assisting;
beforeEach(async () => {
  a = await anAssistingUnit(t.pool, 'economic_assistance');
});
const close = (caseId: string) =>
  a.w.rows('update access.case_fact set open = false where case_id = $1 returning case_id', [caseId]);
const CLOSED = { code: 'CONFLICT', reason: 'CASE_CLOSED' };

describe('when a case is closed', () => {
  test('what is followed in it ends with it, with all that was owed', async () => {
    const { caseId, decisionId } = await a.begun({ ableToWork: true }, { untilOn: '2026-12-10' });
    await a.run(recordMonth, a.lova, {
      caseId,
      applicationId: newId(),
      month: '2026-11-01',
      cameInOn: '2026-11-20',
      channel: 'paper',
    });
    await a.run(recordEvictionNotice, a.lova, {
      caseId,
      noticeId: newId(),
      receivedOn: '2026-11-20',
      sender: 'enforcement',
    });
    a.w.at('2026-12-15T09:00');
    await a.run(tellDecision, a.lova, {
      caseId,
      noticeId: newId(),
      decisionId,
      party: 'person',
      personName: 'Sten Hedvret',
      told: 'phone',
      toldOn: '2026-12-01',
    });
    await a.run(closeCase, a.lova, { caseId, reason: 'ended', text: 'Har fått arbete.' });
    const view = await a.run(readSituation, a.lova, { caseId });
    expect(view.periods).toMatchObject([{ end: { endedOn: '2026-12-15', reason: 'case_closed' } }]);
    const owed = await a.w.rows<{ rule_id: string }>(
      `select rule_id from clocks.clock where case_id = $1 and stopped_at is null and cancelled_at is null
        union all select rule_id from clocks.mark where case_id = $1 and done_at is null and cancelled_at is null and replaced_at is null`,
      [caseId],
    );
    expect(owed.filter(({ rule_id }) => /^(EK|LOK-04)/.test(rule_id))).toEqual([]);
    expect((await a.run(listSituations, a.lova, {})).rows).toEqual([]);
  });
});

describe('how long the first application waited', () => {
  test('is counted when it is decided, once', async () => {
    const caseId = await a.applied();
    await a.concluded(caseId);
    a.w.at('2026-12-01T09:00');
    await a.decided(caseId);
    a.w.at('2026-12-20T09:00');
    await a.decided(caseId);
    const waits = await a.w.rows(
      'select applied_on::text as applied, decided_on::text as decided from assistance.wait_figure where case_id = $1',
      [caseId],
    );
    expect(waits).toEqual([{ applied: '2026-11-20', decided: '2026-12-01' }]);
  });
});

describe('a case that has ended', () => {
  test('is followed no further: nothing new is recorded in it, and none is offered', async () => {
    const { caseId, periodId } = await a.begun({ ableToWork: true });
    await close(caseId);
    const done = {
      begin: () => a.run(beginPeriod, a.lova, { caseId, periodId: newId(), beganOn: '2026-11-20' }),
      month: () =>
        a.run(recordMonth, a.lova, {
          caseId,
          applicationId: newId(),
          month: '2026-11-01',
          cameInOn: '2026-11-20',
          channel: 'paper',
        }),
      household: () =>
        a.run(setHousehold, a.lova, {
          caseId,
          seenVersion: 0,
          fromOn: '2026-11-20',
          members: [{ name: 'Sten Hedvret', relation: 'applicant' }],
        }),
      eviction: () =>
        a.run(recordEvictionNotice, a.lova, {
          caseId,
          noticeId: newId(),
          receivedOn: '2026-11-20',
          sender: 'enforcement',
        }),
      plan: () =>
        a.run(setSituationPlan, a.lova, {
          caseId,
          seenVersion: 0,
          goal: 'Egen försörjning.',
          steps: [{ text: 'Söker arbete.', who: 'Sten' }],
          agreedOn: '2026-11-20',
          reviewBy: '2027-01-20',
        }),
    };
    const { begin, ...rest } = done;
    expect(await refusal(begin())).toMatchObject({ reason: 'FOLLOWED_ALREADY' });
    for (const [name, sent] of Object.entries(rest))
      expect(await refusal(sent()), name).toMatchObject(CLOSED);
    const { allowed } = await a.run(readSituation, a.lova, { caseId });
    expect(allowed).toEqual(['assistance.end']);

    await a.run(endPeriod, a.lova, { caseId, periodId, endedOn: '2026-11-20', reason: 'moved' });
    expect(
      await refusal(a.run(beginPeriod, a.lova, { caseId, periodId: newId(), beganOn: '2026-11-20' })),
    ).toMatchObject(CLOSED);
    const [entry] = await a.w.rows(
      'select after_closing from casework.journal_entry where case_id = $1 order by signed_at desc, id desc limit 1',
      [caseId],
    );
    expect(entry).toEqual({ after_closing: true });
  });
});

test('a case is in no list of whoever has a conflict of interest in it', async () => {
  const { caseId } = await a.begun({ ableToWork: true });
  const listed = async (by: typeof a.lova) => (await a.run(listSituations, by, {})).rows.map((r) => r.caseId);
  expect([await listed(a.lova), await listed(a.ingrid)]).toEqual([[caseId], [caseId]]);
  await a.run(setConflict, a.ingrid, {
    caseId,
    scope: 'case',
    employeeId: a.lova.employeeId ?? '',
    reason: 'Granne.',
  });
  expect([await listed(a.lova), await listed(a.ingrid)]).toEqual([[], [caseId]]);
  expect(await refusal(a.run(readSituation, a.lova, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
});
