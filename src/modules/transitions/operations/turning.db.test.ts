import { beforeEach, describe, expect, test } from 'vitest';
import { assignCase, readCase, setConflict } from '#modules/casework';
import { refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { listTransitions } from '../read/list.ts';
import { readTransition } from '../read/transition.ts';
import { aTurning, TUVA, type Turning } from '../testing/index.ts';
import { apply } from './apply.ts';
import { confirm } from './confirm.ts';
import { recordAttempt } from './record-attempt.ts';
import { recordOutcome } from './record-outcome.ts';
import { setOwner } from './set-owner.ts';
import { setOwnerSetting } from './set-owner-setting.ts';
import { settle } from './settle.ts';

const t = await useTestDatabase();
let c: Turning;
beforeEach(async () => {
  c = await aTurning(t.pool);
});

const TODAY = '2026-11-20';
const view = (caseId: string, by = c.w.siv) => c.run(readTransition, by, { caseId });
const list = (by = c.w.berit, show: 'all' | 'ended' | 'not_reached' | 'receiving' = 'all') =>
  c.run(listTransitions, by, { show });
const miss = (caseId: string, on: string) =>
  c.run(recordAttempt, c.w.siv, { caseId, stepId: newId(), on, how: 'phone', reached: false });
const outcome = (
  caseId: string,
  which: 'no_need' | 'declined' | 'not_reached' | 'moved' | 'died',
  more: { on?: string; howToReturn?: string } = {},
) =>
  c.run(recordOutcome, c.w.siv, {
    caseId,
    stepId: newId(),
    on: TODAY,
    outcome: which,
    text: 'Vi har talat om det.',
    ...more,
  });
const kept = (caseId: string) =>
  c.w.rows('select outcome, outcome_by_18, turned_on::text from transitions.transition where case_id = $1', [
    caseId,
  ]);
const applied = async (caseId: string) => {
  const stepId = newId();
  const order = { caseId, stepId, on: TODAY, area: 'adult_misuse', text: 'Fortsatt stöd.' } as const;
  const read = await c.run(apply, c.w.siv, order);
  const [row] = await c.w.rows<{ id: string }>(
    'select application_case_id as id from transitions.transition where case_id = $1',
    [caseId],
  );
  return { read, order, adultCaseId: row?.id ?? '' };
};

describe('a transition', () => {
  test('begins for whoever is 17 and a half, is owned by whoever has the case, and begins once', async () => {
    const caseId = await c.about(TUVA);
    const younger = await c.about('2009-05-21', 'Ella');
    expect(await c.begin()).toMatchObject({ begun: 1 });
    expect(await c.begin()).toMatchObject({ begun: 0, changed: 0 });
    const read = await view(caseId);
    expect(read).toMatchObject({
      side: 'own',
      transition: {
        state: 'running',
        turns18On: '2027-02-01',
        beganOn: TODAY,
        owner: { kind: 'case_holder', functionId: c.w.siv.functionId, name: 'Siv Rönnfors' },
        clock: { ruleId: 'LOK-035', dueOn: '2027-02-01' },
      },
    });
    expect(read.allowed).toEqual([
      'transitions.record-attempt',
      'transitions.apply',
      'transitions.record-outcome',
      'transitions.set-owner',
    ]);
    expect(await view(younger)).toMatchObject({ side: 'none', transition: null, beginsOn: '2026-11-21' });
    c.w.at('2026-11-21T08:00');
    expect(await c.begin()).toMatchObject({ begun: 1 });
  });

  test('that should have begun is on the list before it has', async () => {
    await c.about(TUVA);
    const read = await list();
    expect(read.rows).toMatchObject([{ state: 'missing', turns18On: '2027-02-01', daysLeft: 73 }]);
    expect((await list(c.ingrid)).rows).toEqual([]);
  });

  test('goes with the case to another unit, and with it the list', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    expect((await list()).rows).toHaveLength(1);

    await c.run(assignCase, c.w.berit, { caseId, functionId: c.lova.functionId ?? '' });
    expect((await list()).rows).toEqual([]);
    expect((await list(c.ingrid)).rows).toMatchObject([{ owner: { name: 'Lova Strandh' } }]);
  });
});

describe("the young person's own application", () => {
  test('is registered before the birthday, and the owner has the transition until the other unit confirms', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    const { read, order, adultCaseId } = await applied(caseId);
    expect(read.transition).toMatchObject({ state: 'applied', outcome: 'goes_on', clock: null });
    expect(read.transition?.applicationUnit).toBe('Utredning unga');
    // Pressed twice.
    expect((await c.run(apply, c.w.siv, order)).transition?.steps).toHaveLength(1);
    const adult = await c.run(readCase, c.ingrid, { caseId: adultCaseId });
    expect(adult).toMatchObject({
      area: 'adult_misuse',
      state: 'investigation',
      person: { name: 'Tuva Ekvret' },
    });
    // Nobody sees the other's case.
    expect(await refusal(c.run(readCase, c.ingrid, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect(await refusal(c.run(readCase, c.w.siv, { caseId: adultCaseId }))).toEqual({ code: 'NOT_FOUND' });

    expect((await list(c.ingrid, 'receiving')).rows).toMatchObject([
      { caseId: adultCaseId, side: 'receiving', owner: { name: 'Siv Rönnfors' } },
    ]);
    expect((await list()).rows).toMatchObject([{ caseId, side: 'own', state: 'applied' }]);
    const seen = await view(adultCaseId, c.ingrid);
    expect(seen.allowed).toEqual(['transitions.confirm', 'transitions.send-back']);
    expect(seen).toMatchObject({ side: 'receiving', transition: { owner: { name: 'Siv Rönnfors' } } });

    const confirmed = await c.run(confirm, c.ingrid, { caseId: adultCaseId, stepId: newId(), on: TODAY });
    expect(confirmed.transition).toMatchObject({ state: 'ended', confirmedOn: TODAY });
    expect((await list()).rows).toEqual([]);
    expect((await view(caseId)).allowed).toEqual([]);
    expect((await list(c.w.berit, 'ended')).rows).toMatchObject([{ state: 'ended', outcome: 'goes_on' }]);
  });

  test('is not confirmed from the case that it does not belong to, nor twice', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    const asked = { caseId, stepId: newId(), on: TODAY };
    expect(await refusal(c.run(confirm, c.w.siv, asked))).toEqual({
      code: 'CONFLICT',
      reason: 'NO_APPLICATION',
    });
    const { adultCaseId } = await applied(caseId);
    const once = { caseId: adultCaseId, stepId: newId(), on: TODAY };
    await c.run(confirm, c.ingrid, once);
    await c.run(confirm, c.ingrid, once);
    expect(await refusal(c.run(confirm, c.ingrid, { ...once, stepId: newId() }))).toEqual({
      code: 'CONFLICT',
      reason: 'TRANSITION_CONFIRMED',
    });
  });
});

describe('whoever has a conflict of interest in the case of the young person alone', () => {
  test('confirms nothing by the case of the other unit, and writes nothing in its journal', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    const { adultCaseId } = await applied(caseId);
    const employeeId = c.ingrid.employeeId ?? '';
    await c.run(setConflict, c.w.berit, { caseId, scope: 'case', employeeId, reason: 'Moster.' });
    const asked = { caseId: adultCaseId, stepId: newId(), on: TODAY };
    expect(await refusal(c.run(confirm, c.ingrid, asked))).toEqual({
      code: 'CONFLICT',
      reason: 'NO_APPLICATION',
    });
  });
});

describe('an outcome', () => {
  test('of whoever declines says how to come back', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    expect(await refusal(outcome(caseId, 'declined'))).toEqual({
      code: 'INVALID_INPUT',
      fields: ['howToReturn: return_needed'],
    });
    await outcome(caseId, 'declined', { howToReturn: 'Ring mottagningen.' });
    expect((await list()).rows).toEqual([]);
    // Whoever comes back is helped to apply all the same.
    expect((await applied(caseId)).read.transition).toMatchObject({ state: 'applied', endedOn: null });
  });

  test('not reached takes two days of trying, and stays on the list until somebody is found or the manager settles it', async () => {
    c.w.at('2026-11-18T09:00');
    const caseId = await c.about(TUVA);
    await c.begin();
    await miss(caseId, '2026-11-18');
    await miss(caseId, '2026-11-18');
    const tried = { code: 'CONFLICT', reason: 'TRIED_TOO_LITTLE' };
    expect(await refusal(outcome(caseId, 'not_reached', { on: '2026-11-18' }))).toEqual(tried);
    c.w.at('2026-11-20T09:00');
    await miss(caseId, '2026-11-20');
    await outcome(caseId, 'not_reached');
    c.w.at('2027-02-02T09:00');
    await c.begin();
    expect((await list(c.w.berit, 'not_reached')).rows).toMatchObject([{ daysLeft: -1, attempts: 3 }]);
    expect((await view(caseId)).transition?.clock).toMatchObject({ state: 'overdue' });
    const told = { caseId, stepId: newId(), text: 'Adressen är okänd och ingen svarar.' };
    await expect(c.run(settle, c.w.siv, told)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await c.run(settle, c.w.berit, told);
    expect((await list(c.w.berit, 'not_reached')).rows).toEqual([]);
    const [row] = await kept(caseId);
    expect(row).toMatchObject({ outcome_by_18: 'not_reached', turned_on: '2027-02-01' });
  });

  test('is not dated back to the birthday by whoever records it afterwards', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    c.w.at('2027-03-03T09:00');
    await outcome(caseId, 'no_need', { on: '2027-01-31' });
    expect(await kept(caseId)).toMatchObject([{ outcome: 'no_need', outcome_by_18: null }]);
  });

  test('on a later day than the birthday does not change what was known on it', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    c.w.at('2027-02-03T09:00');
    await c.begin();
    await outcome(caseId, 'no_need', { on: '2027-02-03' });
    expect(await kept(caseId)).toMatchObject([{ outcome: 'no_need', outcome_by_18: null }]);
  });
});

describe('the owner', () => {
  const name = (caseId: string, functionId: string | null, by = c.w.siv) =>
    c.run(setOwner, by, {
      caseId,
      stepId: newId(),
      owner: 'named',
      functionId: functionId ?? '',
      reason: 'Kan unga bäst.',
    });

  test('who is named is let into the case by those who let others in, and by nobody who only has it', async () => {
    const caseId = await c.about(TUVA);
    await c.begin();
    expect(await refusal(name(caseId, c.w.olle.functionId))).toEqual({
      code: 'CONFLICT',
      reason: 'LET_IN_BY_MANAGER',
    });
    expect(await refusal(c.run(readCase, c.w.olle, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    await name(caseId, c.w.siv.functionId);
    await name(caseId, c.w.olle.functionId, c.w.berit);
    expect((await c.run(readCase, c.w.olle, { caseId })).caseId).toBe(caseId);
  });

  test('who is named for all is let into no case of a person with protected registration', async () => {
    await c.run(setOwnerSetting, c.keeper, {
      seenVersion: 0,
      owner: 'named',
      functionId: c.w.olle.functionId ?? '',
      reason: 'En samordnare för alla.',
    });
    const caseId = await c.about(TUVA);
    await c.w.rows(
      `update access.case_fact set protection = 'protected_registration' where case_id = $1 returning case_id`,
      [caseId],
    );
    await c.begin();
    expect(await refusal(c.run(readCase, c.w.olle, { caseId }))).toEqual({ code: 'NOT_FOUND' });
    expect((await view(caseId)).transition?.owner).toMatchObject({ kind: 'case_holder' });
  });

  test('an id of a step in another case is refused', async () => {
    const [one, other] = [await c.about(TUVA), await c.about('2009-02-02', 'Ella')];
    await c.begin();
    const stepId = newId();
    const attempt = (caseId: string) =>
      c.run(recordAttempt, c.w.siv, { caseId, stepId, on: TODAY, how: 'phone', reached: true });
    await attempt(one);
    expect(await refusal(attempt(other))).toEqual({
      code: 'CONFLICT',
      reason: 'SAME_SUBMISSION_OTHER_CONTENT',
    });
  });

  test('is by the setting that holds when it begins, and follows neither the case nor a later setting', async () => {
    await c.run(setOwnerSetting, c.keeper, {
      seenVersion: 0,
      owner: 'named',
      functionId: c.w.olle.functionId ?? '',
      reason: 'En samordnare för alla.',
    });
    const caseId = await c.about(TUVA);
    await c.begin();
    expect((await view(caseId, c.w.olle)).transition?.owner).toMatchObject({ name: 'Olle Tegnér' });
    await c.run(setOwner, c.w.siv, {
      caseId,
      stepId: newId(),
      owner: 'unit_manager',
      reason: 'Olle är ledig.',
    });
    expect((await view(caseId)).transition?.owner).toMatchObject({
      kind: 'unit_manager',
      name: 'Berit Sandmo',
    });
  });
});
