import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { assignCase, readCase } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readAreas } from '../read/areas.ts';
import { listSituations } from '../read/list.ts';
import { readSituation } from '../read/situation.ts';
// What the module counts goes with its cases.
import '../module.ts';
import { type Assisting, anAssistingUnit } from '../testing/index.ts';
import { answerEvictionNotice } from './answer-eviction.ts';
import { beginPeriod } from './begin.ts';
import { checkMonth } from './check-month.ts';
import { endPeriod } from './end.ts';
import { recordEvictionNotice } from './record-eviction.ts';
import { recordMonth } from './record-month.ts';
import { reviewRunningDecision } from './review-decision.ts';
import { reviewSituationPlan } from './review-plan.ts';
import { setArea } from './set-area.ts';
import { setHousehold } from './set-household.ts';
import { setSituationPlan } from './set-plan.ts';

const t = await useTestDatabase();

const ADULT = { name: 'Sten Hedvret', relation: 'applicant' } as const;
const aPlan = (caseId: string, more: object = {}) => ({
  caseId,
  seenVersion: 0,
  goal: 'Egen försörjning till sommaren.',
  steps: [{ text: 'Söker fem arbeten i veckan.', who: 'Sten' }],
  agreedOn: '2026-11-20',
  reviewBy: '2027-01-20',
  ...more,
});

describe('economic assistance', () => {
  let a: Assisting;
  beforeEach(async () => {
    a = await anAssistingUnit(t.pool, 'economic_assistance');
  });
  const clocks = async (caseId: string, by: Actor = a.lova) =>
    (await a.run(readCase, by, { caseId })).clocks
      .filter((c) => c.state === 'running' || c.state === 'overdue')
      .map(({ ruleId, state, dueOn }) => [ruleId, state, dueOn]);

  // EK-012 has no number in law: it runs where the board has set one.
  test('is watched over from the application to the first decision by the board’s own target', async () => {
    await a.w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, 'EK-012', 1, '2026-01-01', 14, 'calendar_days', '[]', false, 'Beslut i nämnden.', now()) returning version`,
      [a.w.board.tenantId],
    );
    const waiting = await a.applied();
    expect(await clocks(waiting)).toContainEqual(['EK-012', 'running', '2026-12-04']);
    const { caseId } = await a.granted();
    expect((await clocks(caseId)).filter(([rule]) => rule === 'EK-012')).toEqual([]);
  });

  test('is followed from a day, and not twice at once', async () => {
    const { caseId, periodId } = await a.begun({ ableToWork: true, earlierMonths: 30 });
    const view = await a.run(readSituation, a.lova, { caseId });
    expect(view).toMatchObject({
      area: 'economic_assistance',
      monthsAssisted: 30,
      isLongTerm: true,
      planStanding: 'none',
      planRequired: true,
      periods: [{ periodId, beganOn: '2026-11-20', end: null }],
    });
    expect(view.allowed).toContain('assistance.record-month');
    const again = { caseId, periodId: newId(), beganOn: '2026-11-20' };
    expect(await refusal(a.run(beginPeriod, a.lova, again))).toEqual({
      code: 'CONFLICT',
      reason: 'FOLLOWED_ALREADY',
    });
    // A button pressed twice.
    await a.run(beginPeriod, a.lova, { ...again, periodId });
    expect((await a.run(readSituation, a.lova, { caseId })).periods).toHaveLength(1);
  });

  test('has each month checked within the area’s days, and whoever is late is late', async () => {
    const { caseId } = await a.begun();
    const applicationId = newId();
    const month = {
      caseId,
      applicationId,
      month: '2026-11-15',
      cameInOn: '2026-11-20',
      channel: 'e_service',
    } as const;
    const view = await a.run(recordMonth, a.lova, month);
    expect(view.months).toMatchObject([{ month: '2026-11-01', checkBy: '2026-12-04', checks: [] }]);
    expect(await clocks(caseId)).toContainEqual(['LOK-040', 'running', '2026-12-04']);
    expect(await refusal(a.run(recordMonth, a.lova, { ...month, applicationId: newId() }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['month: month_registered'],
    });
    a.w.at('2026-12-07T09:00');
    expect(await clocks(caseId)).toContainEqual(['LOK-040', 'overdue', '2026-12-04']);
    const check = {
      caseId,
      applicationId,
      seenVersion: 0,
      checkedOn: '2026-12-07',
      outcome: 'refused',
    } as const;
    expect(await refusal(a.run(checkMonth, a.lova, check))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['text: why_missing'],
    });
    await a.run(checkMonth, a.lova, { ...check, text: 'Inkomsten räcker.' });
    expect((await clocks(caseId)).filter(([rule]) => rule === 'LOK-040')).toEqual([]);
    const corrected = { ...check, seenVersion: 1, outcome: 'granted' } as const;
    expect(await refusal(a.run(checkMonth, a.lova, corrected))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['reason: reason_missing'],
    });
    const after = await a.run(checkMonth, a.lova, { ...corrected, reason: 'Fel månads lön.' });
    expect(after.months[0]?.checks.map((c) => c.outcome)).toEqual(['granted', 'refused']);
    expect(after.monthsAssisted).toBe(1);
  });

  test('has a household whose children are asked, or it is said why not', async () => {
    const { caseId } = await a.begun();
    const household = { caseId, seenVersion: 0, fromOn: '2026-11-20' };
    const child = { name: 'Bo Hedvret', relation: 'child' } as const;
    expect(await refusal(a.run(setHousehold, a.lova, { ...household, members: [ADULT, child] }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['members.1.view: view_or_why_not'],
    });
    expect(
      await refusal(a.run(setHousehold, a.lova, { ...household, members: [{ ...child, why: 'Ett år.' }] })),
    ).toEqual({
      code: 'INVALID_INPUT',
      fields: ['members: one_applicant'],
    });
    const view = await a.run(setHousehold, a.lova, {
      ...household,
      members: [ADULT, { ...child, view: 'Vill kunna spela fotboll.' }],
    });
    expect(view.household).toMatchObject([
      { version: 1, members: [ADULT, { view: 'Vill kunna spela fotboll.' }] },
    ]);
    expect((await a.run(listSituations, a.ingrid, {})).rows).toMatchObject([
      { caseId, adults: 1, children: 1 },
    ]);
  });

  test('answers a notice of eviction the same day, with how the children there are seen to', async () => {
    const { caseId } = await a.begun();
    const noticeId = newId();
    await a.run(recordEvictionNotice, a.lova, {
      caseId,
      noticeId,
      receivedOn: '2026-11-20',
      sender: 'enforcement',
    });
    expect(await clocks(caseId)).toContainEqual(['EK-010', 'running', '2026-11-20']);
    await a.run(answerEvictionNotice, a.lova, {
      caseId,
      noticeId,
      answeredOn: '2026-11-20',
      children: 'none',
      text: 'Lova Strandh handlägger.',
    });
    expect((await clocks(caseId)).filter(([rule]) => rule === 'EK-010')).toEqual([]);
  });

  test('has a plan that is looked at anew within the area’s months, and ends with why', async () => {
    const { caseId, periodId } = await a.begun({ ableToWork: true });
    expect(await refusal(a.run(setSituationPlan, a.lova, aPlan(caseId, { reviewBy: '2027-02-21' })))).toEqual(
      {
        code: 'INVALID_INPUT',
        fields: ['reviewBy: next_later_than_area'],
      },
    );
    await a.run(setSituationPlan, a.lova, aPlan(caseId));
    expect(await clocks(caseId)).toContainEqual(['LOK-041', 'running', '2027-01-20']);
    a.w.at('2027-01-15T10:00');
    const view = await a.run(reviewSituationPlan, a.lova, {
      caseId,
      reviewId: newId(),
      version: 1,
      reviewedOn: '2027-01-15',
      outcome: 'keep',
      text: 'Två intervjuer.',
      nextOn: '2027-04-15',
    });
    expect(view).toMatchObject({ planStanding: 'current', planReviewBy: '2027-04-15' });
    expect(await clocks(caseId)).toContainEqual(['LOK-041', 'running', '2027-04-15']);
    await a.run(endPeriod, a.lova, { caseId, periodId, endedOn: '2027-01-15', reason: 'work' });
    expect((await clocks(caseId)).filter(([rule]) => rule === 'LOK-041')).toEqual([]);
    expect((await a.run(listSituations, a.ingrid, {})).rows).toMatchObject([{ caseId, beganOn: null }]);
    const [figure] = await a.w.rows<{ plan: string; ended: string }>(
      `select plan_during::text as plan, ended_on::text as ended from assistance.situation_figure where case_id = $1`,
      [caseId],
    );
    expect(figure).toEqual({ plan: '{[2026-11-20,2027-04-16)}', ended: '2027-01-15' });
  });

  test('is not ended while a month waits for its check', async () => {
    const { caseId, periodId } = await a.begun();
    await a.run(recordMonth, a.lova, {
      caseId,
      applicationId: newId(),
      month: '2026-11-01',
      cameInOn: '2026-11-20',
      channel: 'paper',
    });
    const end = { caseId, periodId, endedOn: '2026-11-20', reason: 'studies' } as const;
    expect(await refusal(a.run(endPeriod, a.lova, end))).toEqual({ code: 'CONFLICT', reason: 'MONTH_WAITS' });
  });

  test('is counted in the unit that has the case', async () => {
    const { caseId } = await a.begun();
    await a.run(assignCase, a.ingrid, { caseId, functionId: a.w.olle.functionId ?? '' });
    const [figure] = await a.w.rows(`select unit_id from assistance.situation_figure where case_id = $1`, [
      caseId,
    ]);
    expect(figure).toEqual({ unit_id: a.w.board.unitId('investigation') });
    expect((await a.run(listSituations, a.ingrid, {})).rows).toEqual([]);
    expect((await a.run(listSituations, a.w.berit, {})).rows).toMatchObject([
      { caseId, beganOn: '2026-11-20' },
    ]);
  });

  test('goes by the rule that the board has set for the area', async () => {
    const { areas } = await a.run(readAreas, a.lova, {});
    const { area: _a, version: _v, versions: _all, ...rule } = areas[0] ?? (areas as never);
    const set = {
      area: 'economic_assistance',
      seenVersion: 0,
      ...rule,
      checkDays: 5,
      reason: 'Nytt mål.',
    } as const;
    await a.run(setArea, a.keeper, set);
    await a.run(setArea, a.keeper, set);
    expect(await refusal(a.run(setArea, a.lova, { ...set, seenVersion: 1 }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(a.run(setArea, a.keeper, { ...set, seenVersion: 1, checkDays: null }))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['checkDays: days_needed'],
    });
    const { caseId } = await a.begun();
    const { months } = await a.run(recordMonth, a.lova, {
      caseId,
      applicationId: newId(),
      month: '2026-11-01',
      cameInOn: '2026-11-20',
      channel: 'visit',
    });
    expect(months).toMatchObject([{ checkBy: '2026-11-25' }]);
  });
});

describe('LSS', () => {
  let a: Assisting;
  beforeEach(async () => {
    a = await anAssistingUnit(t.pool, 'disability');
  });

  // LSS 1 § has no lowest age.
  test('takes a child’s application, and its decision is looked at anew every year', async () => {
    const { caseId, decisionId } = await a.granted('2019-04-01');
    const periodId = newId();
    const begin = { caseId, periodId, beganOn: '2026-11-20', decisionId };
    const view = await a.run(beginPeriod, a.lova, begin);
    expect(view.decisions).toMatchObject([{ decisionId, reviewBy: '2027-11-20', reviews: [] }]);
    expect(view.rule).toMatchObject({
      planKind: 'individual_plan',
      planRequired: false,
      monthlyCheck: false,
    });
    expect(view.allowed).not.toContain('assistance.record-month');
    a.w.at('2027-11-10T10:00');
    const review = {
      caseId,
      reviewId: newId(),
      decisionId,
      reviewedOn: '2027-11-10',
      outcome: 'keep',
      ownView: 'Trivs.',
      text: 'Behovet är detsamma.',
    } as const;
    expect(await refusal(a.run(reviewRunningDecision, a.lova, review))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['nextOn: next_day_missing'],
    });
    const after = await a.run(reviewRunningDecision, a.lova, { ...review, nextOn: '2028-11-10' });
    expect(after.decisions).toMatchObject([{ reviewBy: '2028-11-10', reviews: [{ ownView: 'Trivs.' }] }]);
    const { clocks } = await a.run(readCase, a.lova, { caseId });
    expect(clocks.filter((c) => c.ruleId === 'LOK-042' && c.state === 'running')).toMatchObject([
      { dueOn: '2028-11-10' },
    ]);
  });

  test('has no months', async () => {
    const { caseId } = await a.begun();
    const month = {
      caseId,
      applicationId: newId(),
      month: '2026-11-01',
      cameInOn: '2026-11-20',
      channel: 'paper',
    } as const;
    expect(await refusal(a.run(recordMonth, a.lova, month))).toEqual({
      code: 'CONFLICT',
      reason: 'NO_MONTHS_HERE',
    });
  });
});

test.each(['social_psychiatry', 'integration', 'work'] as const)(
  '%s goes from application to what is followed',
  async (area) => {
    const a = await anAssistingUnit(t.pool, area);
    const { caseId } = await a.begun({ ableToWork: true });
    const { plans } = await a.run(setSituationPlan, a.lova, aPlan(caseId));
    expect(plans).toMatchObject([{ version: 1 }]);
    expect((await a.run(listSituations, a.lova, {})).rows).toMatchObject([{ caseId, area, plan: 'current' }]);
    expect(await refusal(a.run(readSituation, a.w.siv, { caseId }))).toMatchObject({ code: 'NOT_FOUND' });
  },
);
