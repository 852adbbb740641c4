import { beforeEach, describe, expect, test } from 'vitest';
import { addCoWorker, readCase, setConflict } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { listTransitions } from '../read/list.ts';
import { readTransition } from '../read/transition.ts';
import { aTurning, type Turning } from '../testing/index.ts';
import { apply } from './apply.ts';
import { confirm } from './confirm.ts';
import { recordOutcome } from './record-outcome.ts';
import { sendBack } from './send-back.ts';
import { setOwner } from './set-owner.ts';

const t = await useTestDatabase();
let c: Turning;
let caseId: string;
const TODAY = '2026-11-20';
beforeEach(async () => {
  c = await aTurning(t.pool);
  caseId = await c.about('2009-02-01');
  await c.begin();
});

const view = (id = caseId, by = c.w.siv) => c.run(readTransition, by, { caseId: id });
const rows = async (by = c.w.berit, show: 'all' | 'receiving' = 'all') =>
  (await c.run(listTransitions, by, { show })).rows;
const kept = async () =>
  (
    await c.w.rows<{ id: string; by_18: string | null; turned_on: string | null }>(
      `select application_case_id as id, outcome_by_18 as by_18, turned_on::text from transitions.transition where case_id = $1`,
      [caseId],
    )
  )[0];
const applied = async (by = c.w.siv): Promise<string> => {
  const text = 'Fortsatt stöd.';
  await c.run(apply, by, { caseId, stepId: newId(), on: TODAY, area: 'adult_misuse', text });
  return (await kept())?.id ?? '';
};
let minutes = 0;
const back = (adultCaseId: string, by = c.ingrid, stepId = newId()) => {
  minutes += 1;
  c.w.at(`${c.w.now().toISOString().slice(0, 10)}T12:${String(minutes).padStart(2, '0')}`);
  return c.run(sendBack, by, { caseId: adultCaseId, stepId, text: 'Tuva behöver LSS.' });
};

describe('an application that is sent back', () => {
  test('leaves the transition running, on the owner’s list and not on the other’s, with the reason', async () => {
    const adultCaseId = await applied();
    const stepId = newId();
    const seen = await back(adultCaseId, c.ingrid, stepId);
    // Pressed twice.
    await back(adultCaseId, c.ingrid, stepId);
    expect(seen).toMatchObject({ side: 'receiving', allowed: [], transition: { returnedOn: TODAY } });
    expect(seen.transition?.steps.map((s) => s.kind)).toEqual(['returned', 'application']);
    const own = await view();
    expect(own.transition).toMatchObject({
      state: 'running',
      outcome: null,
      returnedOn: TODAY,
      clock: { ruleId: 'LOK-035', dueOn: '2027-02-01' },
    });
    expect(own.transition?.steps[0]).toMatchObject({ kind: 'returned', text: 'Tuva behöver LSS.' });
    expect(own.allowed).toContain('transitions.apply');
    expect(await rows()).toMatchObject([{ caseId, side: 'own', state: 'running', outcome: null }]);
    expect(await rows(c.ingrid, 'receiving')).toEqual([]);
    // Their own case goes on as it was.
    expect(await c.run(readCase, c.ingrid, { caseId: adultCaseId })).toMatchObject({
      state: 'investigation',
    });
    const adult = await c.run(readCase, c.ingrid, { caseId: adultCaseId });
    expect(adult.clocks.filter((k) => k.ruleId === 'LOK-036' && k.state === 'running')).toEqual([]);
  });

  test('is applied for anew, and confirmed from the new case alone', async () => {
    const first = await applied();
    await back(first);
    const second = await applied();
    expect(second).not.toBe(first);
    const at = { stepId: newId(), on: TODAY };
    expect(await refusal(c.run(confirm, c.ingrid, { ...at, caseId: first }))).toMatchObject({
      reason: 'NO_APPLICATION',
    });
    expect((await view()).transition).toMatchObject({ state: 'applied', returnedOn: null });
    await c.run(confirm, c.ingrid, { ...at, caseId: second });
    expect(await refusal(back(second))).toMatchObject({ reason: 'TRANSITION_CONFIRMED' });
  });

  test('has come to nothing by the birthday, unless it is sent back after it', async () => {
    const first = await applied();
    expect((await kept())?.by_18).toBe('goes_on');
    await back(first);
    expect((await kept())?.by_18).toBeNull();
    const second = await applied();
    c.w.at('2027-02-03T09:00');
    await c.begin();
    await back(second);
    expect(await kept()).toMatchObject({ by_18: 'goes_on', turned_on: '2027-02-01' });
  });

  test('is sent back by nobody whom the case is closed to, nor from the case that applied', async () => {
    const adultCaseId = await applied();
    expect(await refusal(back(caseId, c.w.siv))).toMatchObject({ reason: 'NO_APPLICATION' });
    expect(await refusal(back(adultCaseId, c.w.siv))).toEqual({ code: 'NOT_FOUND' });
    const employeeId = c.ingrid.employeeId ?? '';
    await c.run(setConflict, c.w.berit, { caseId, scope: 'case', employeeId, reason: 'Moster.' });
    expect(await refusal(back(adultCaseId))).toMatchObject({ reason: 'NO_APPLICATION' });
  });
});

describe('an owner who was let in for the transition’s sake', () => {
  const name = (functionId: string | null) =>
    c.run(setOwner, c.w.berit, {
      caseId,
      stepId: newId(),
      owner: 'named',
      functionId: functionId ?? '',
      reason: 'Kan unga bäst.',
    });
  const opened = () => c.run(readCase, c.w.olle, { caseId });
  const noNeed = (by = c.w.siv) =>
    c.run(recordOutcome, by, { caseId, stepId: newId(), on: TODAY, outcome: 'no_need', text: 'Överens.' });

  test('leaves the case when the unit for adults has confirmed', async () => {
    await name(c.w.olle.functionId);
    expect((await opened()).caseId).toBe(caseId);
    const adultCaseId = await applied();
    await c.run(confirm, c.ingrid, { caseId: adultCaseId, stepId: newId(), on: TODAY });
    expect(await refusal(opened())).toEqual({ code: 'NOT_FOUND' });
  });

  test('leaves it by an outcome of their own, and is let in again when the person comes back', async () => {
    await name(c.w.olle.functionId);
    await noNeed(c.w.olle);
    expect(await refusal(opened())).toEqual({ code: 'NOT_FOUND' });
    await applied();
    expect((await opened()).caseId).toBe(caseId);
  });

  test('leaves it for another owner, and stays when named once more', async () => {
    await name(c.w.olle.functionId);
    await name(c.w.olle.functionId);
    expect((await opened()).caseId).toBe(caseId);
    await name(c.w.siv.functionId);
    expect(await refusal(opened())).toEqual({ code: 'NOT_FOUND' });
  });

  test('who worked in the case before goes on working in it', async () => {
    await c.run(addCoWorker, c.w.berit, { caseId, functionId: c.w.olle.functionId ?? '', task: 'Skolan' });
    await name(c.w.olle.functionId);
    await noNeed();
    expect((await opened()).caseId).toBe(caseId);
  });
});
