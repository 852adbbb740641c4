import { describe, expect, test } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { appoint, grants as staffingGrants } from '#core/staffing';
import { useTestDatabase } from '#testing';
import { grants } from '../policy.ts';
import { readCase } from '../read/case.ts';
import { cases } from '../read/cases.ts';
import { logAlarms } from '../read/log-alarms.ts';
import { unitOpenings } from '../read/unit-openings.ts';
import { aCase, aChild, aWorld, refusal, type World } from '../testing/index.ts';
import { addRelation } from './add-relation.ts';
import { breakGlass } from './break-glass.ts';
import { declareConflict } from './declare-conflict.ts';
import { endOpening } from './end-opening.ts';
import { judgeAlarm } from './judge-alarm.ts';
import { setProtection } from './set-protection.ts';

const t = await useTestDatabase();
const REASON = 'Barnet är hos polisen och måste placeras i natt.';

const aReviewer = async (w: World) => await w.board.actor('log_reviewer', 'staff', 'Nour Haddadin');
const numberOf = async (w: World, caseId: string) =>
  (await w.rows<{ number: string }>('select number from casework.case_head where id = $1', [caseId]))[0]
    ?.number ?? '';
const child = (givenName: string, familyName: string) => aChild({ givenName, familyName });
async function alarms(w: World, as?: Actor) {
  return (await w.run(logAlarms, as ?? (await aReviewer(w)), {})).alarms;
}
const told = async (w: World) => (await alarms(w)).map((a) => [a.kind, a.employeeName]).sort();

describe('the log review is told of', () => {
  test('a namesake, a colleague and somebody who stands in the file, by digests alone', async () => {
    const w = await aWorld(t.pool);
    const namesake = await aCase(w)
      .reported({ children: [child('Alva', 'RÖNNFORS')] })
      .heldBy(w.siv)
      .build();
    await w.run(readCase, w.siv, { caseId: namesake.caseId });
    expect(await told(w)).toEqual([['same_surname', 'Siv Rönnfors']]);

    const { caseId } = await aCase(w)
      .reported({ children: [child('Bo', 'Ek')] })
      .heldBy(w.siv)
      .build();
    await w.run(addRelation, w.siv, {
      caseId,
      kind: 'sibling',
      givenName: 'Siv',
      familyName: 'Rönnfors',
      source: 'report',
    });
    await w.run(addRelation, w.siv, {
      caseId,
      kind: 'sibling',
      givenName: 'Olle',
      familyName: 'Tegnér',
      source: 'report',
    });
    expect(await told(w)).toEqual([
      ['close_one', 'Siv Rönnfors'],
      ['colleague', 'Siv Rönnfors'],
      ['same_surname', 'Siv Rönnfors'],
    ]);
  });

  test('a protected person read by somebody who does not have the case', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    const set = { caseId, kind: 'secrecy_marking', source: 'Skatteverket', fromOn: '2026-11-20' } as const;
    await w.run(setProtection, w.siv, set);
    await w.run(readCase, w.siv, { caseId });
    expect(await told(w)).toEqual([]);
    await w.run(readCase, w.berit, { caseId });
    expect(await told(w)).toEqual([['protected_person', 'Berit Sandmo']]);
  });

  test('the case that was read though its page shows siblings, and not of the siblings', async () => {
    const w = await aWorld(t.pool);
    const { caseIds } = await aCase(w)
      .reported({ children: [child('Alva', 'Ek'), child('Bo', 'Sandmo'), child('Cia', 'Sandmo')] })
      .build();
    const [, second = ''] = caseIds;
    const view = await w.run(readCase, w.berit, { caseId: second });
    expect(view.reports[0]?.siblings).toHaveLength(2);
    const found = await alarms(w);
    expect(found.map((a) => [a.kind, a.employeeName, a.caseCount])).toEqual([
      ['same_surname', 'Berit Sandmo', 1],
    ]);
    expect(found[0]?.rows[0]?.operation).toBe('casework.case');
  });

  test('reading at night, and not of what a list shows', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    w.at('2026-11-20T23:15');
    await w.run(cases, w.siv, {});
    expect(await told(w)).toEqual([]);
    await w.run(readCase, w.siv, { caseId });
    const [alarm] = await alarms(w);
    expect(alarm).toMatchObject({
      kind: 'night',
      caseCount: 1,
      eventCount: 1,
      judgements: [],
      mayJudge: true,
    });
    expect(alarm?.rows).toMatchObject([{ operation: 'casework.case', cases: [await numberOf(w, caseId)] }]);
  });

  test('two who give each other a function, on the day of the latter; neither of them judges it', async () => {
    const w = await aWorld(t.pool);
    const { run } = createRunner({ pool: t.pool, grants: joinGrants([grants, staffingGrants]), now: w.now });
    const rune = await w.board.actor('unit_manager', 'youth', 'Rune Al');
    const give = async (by: Actor, unit: 'investigation' | 'youth', to: Actor) =>
      run(appoint, by, {
        functionId: await w.board.vacantFunction('caseworker', unit, `Vikariat ${unit}`),
        employeeId: to.employeeId ?? '',
        as: 'deputy',
        fromOn: '2026-11-20',
      });
    w.at('2026-11-02T10:00');
    await give(w.berit, 'investigation', rune);
    w.at('2026-11-20T10:00');
    expect(await told(w)).toEqual([]);
    await give(rune, 'youth', w.berit);
    const [alarm] = await alarms(w);
    expect(alarm).toMatchObject({
      kind: 'mutual_appointment',
      employeeName: 'Rune Al',
      withName: 'Berit Sandmo',
      eventCount: 2,
      caseCount: 0,
      mayJudge: true,
    });
    expect(alarm?.rows.map((r) => [r.operation, r.employeeName]).sort()).toEqual([
      ['organisation.appoint', 'Berit Sandmo'],
      ['organisation.appoint', 'Rune Al'],
    ]);
    const said = {
      alarmId: alarm?.alarmId ?? '',
      on: '2026-11-20',
      verdict: 'in_order',
      reason: 'Semester.',
    };
    for (const { employeeId } of [rune, w.berit]) {
      const judged = w.run(judgeAlarm, { ...(await aReviewer(w)), employeeId }, said as never);
      expect((await refusal(judged)).reason).toBe('OWN_READING');
    }
    await w.run(judgeAlarm, await aReviewer(w), said as never);
    expect((await alarms(w))[0]?.judgements).toHaveLength(1);
  });

  test('nothing of another board, and nothing outside the days', async () => {
    const w = await aWorld(t.pool);
    const beside = await aWorld(t.pool, await aBoard(t.pool, { beside: w.board }));
    const { caseId } = await aCase(beside).heldBy(beside.siv).build();
    beside.at('2026-11-20T23:15');
    await beside.run(readCase, beside.siv, { caseId });
    expect(await told(w)).toEqual([]);
    expect(await told(beside)).toEqual([['night', 'Siv Rönnfors']]);
    const later = { from: '2026-11-21', to: '2026-11-22' };
    const reviewer = await aReviewer(beside);
    expect((await beside.run(logAlarms, reviewer, later)).alarms).toEqual([]);
    const wrong = beside.run(logAlarms, reviewer, { from: '2026-11-22', to: '2026-11-21' });
    expect((await refusal(wrong)).fields).toEqual(['to: before_from']);
    const long = beside.run(logAlarms, reviewer, { from: '2026-10-20', to: '2026-11-20' });
    expect((await refusal(long)).fields).toEqual(['from: too_many_days']);
  });
});

describe('an alarm', () => {
  test('is judged with reasons, and may be followed up later; both stay, and the log says so', async () => {
    const w = await aWorld(t.pool);
    const reviewer = await aReviewer(w);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    w.at('2026-11-20T23:15');
    await w.run(readCase, w.siv, { caseId });
    const [alarm] = await alarms(w);
    const id = { alarmId: alarm?.alarmId ?? '', on: alarm?.on ?? '' };
    w.at('2026-11-23T09:00');
    await w.run(judgeAlarm, reviewer, { ...id, verdict: 'not_in_order', reason: 'Kan inte förklara.' });
    w.at('2026-11-24T09:00');
    const { alarm: after } = await w.run(judgeAlarm, reviewer, {
      ...id,
      verdict: 'followed_up',
      reason: 'Samtal med chefen.',
    });
    expect(after.judgements).toMatchObject([
      { verdict: 'followed_up', reason: 'Samtal med chefen.', judgedBy: 'Nour Haddadin' },
      { verdict: 'not_in_order', reason: 'Kan inte förklara.' },
    ]);
    expect((await alarms(w))[0]?.judgements).toEqual(after.judgements);
    const logged = await w.rows(
      `select distinct kind, subject_kind from trail.entry
        where operation = 'casework.judge-alarm' and tenant_id = $1 order by 2`,
      [w.board.tenantId],
    );
    expect(logged).toEqual([
      { kind: 'change', subject_kind: 'case' },
      { kind: 'change', subject_kind: 'employee' },
    ]);
  });

  test('of one’s own reading is judged by somebody else, and one that is not there by nobody', async () => {
    const w = await aWorld(t.pool);
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    w.at('2026-11-20T23:15');
    await w.run(readCase, w.siv, { caseId });
    const sivReviews = { ...(await aReviewer(w)), employeeId: w.siv.employeeId };
    const [alarm] = await alarms(w, sivReviews);
    expect(alarm?.mayJudge).toBe(false);
    const said = { verdict: 'in_order', reason: 'Det var jag.' } as const;
    const judged = w.run(judgeAlarm, sivReviews, {
      alarmId: alarm?.alarmId ?? '',
      on: '2026-11-20',
      ...said,
    });
    expect(await refusal(judged)).toEqual({ code: 'CONFLICT', reason: 'OWN_READING' });
    const missing = w.run(judgeAlarm, await aReviewer(w), {
      alarmId: '0'.repeat(64),
      on: '2026-11-20',
      ...said,
    });
    expect(await refusal(missing)).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('an emergency opening', () => {
  const broken = async (w: World) => {
    const { caseId } = await aCase(w).heldBy(w.siv).build();
    await w.run(breakGlass, w.lova, { number: await numberOf(w, caseId), reason: REASON });
    return caseId;
  };

  test('is an alarm with the opening itself and each reading, and is late when nobody judges it in a week', async () => {
    const w = await aWorld(t.pool);
    const caseId = await broken(w);
    await w.run(readCase, w.lova, { caseId });
    const [alarm] = await alarms(w);
    expect(alarm).toMatchObject({ kind: 'broken_glass', employeeName: 'Lova Strandh', isLate: false });
    expect(alarm?.rows.map((r) => [r.operation, r.statedReason])).toEqual([
      ['casework.break-glass', REASON],
      ['casework.case', REASON],
    ]);
    const days = { from: '2026-11-20', to: '2026-11-20' };
    const late = async () => (await w.run(logAlarms, await aReviewer(w), days)).alarms[0]?.isLate;
    w.at('2026-11-27T23:59');
    expect(await late()).toBe(false);
    expect((await w.run(unitOpenings, w.berit, {})).openings).toMatchObject([
      { caseId, employeeName: 'Lova Strandh', isOpen: false, isLate: false },
    ]);
    w.at('2026-11-28T00:00');
    expect(await late()).toBe(true);
    expect((await w.run(unitOpenings, w.berit, {})).openings).toMatchObject([{ isLate: true }]);

    await w.run(judgeAlarm, await aReviewer(w), {
      alarmId: alarm?.alarmId ?? '',
      on: '2026-11-20',
      verdict: 'in_order',
      reason: 'Akut.',
    });
    expect(await late()).toBe(false);
    expect((await w.run(unitOpenings, w.berit, {})).openings).toEqual([]);
    expect(
      await w.rows('select verdict, review_text from access.broken_glass where case_id = $1', [caseId]),
    ).toEqual([{ verdict: 'in_order', review_text: 'Akut.' }]);
  });

  test('is judged within the municipality’s own time, where it has set one', async () => {
    const w = await aWorld(t.pool);
    await broken(w);
    await w.rows(
      `insert into clocks.local_rule (tenant_id, rule_id, version, valid_from, length, unit, warn_at, applies_to_pending, reason, set_at)
        values ($1, 'LOK-020', 1, '2026-11-20', 1, 'working_days', '[]', false, 'Rutin.', now()) returning version`,
      [w.board.tenantId],
    );
    const late = async () => {
      const { judgeWithin, openings } = await w.run(unitOpenings, w.berit, {});
      expect(judgeWithin).toEqual({ length: 1, unit: 'working_days' });
      return openings[0]?.isLate;
    };
    w.at('2026-11-23T23:59');
    expect(await late()).toBe(false);
    w.at('2026-11-24T00:00');
    expect(await late()).toBe(true);
  });

  test('is ended by the manager of the unit, at once and by name', async () => {
    const w = await aWorld(t.pool);
    const caseId = await broken(w);
    const other = await broken(w);
    await w.run(readCase, w.lova, { caseId });
    const { openings } = await w.run(unitOpenings, w.berit, {});
    const openingId = openings.find((o) => o.caseId === caseId)?.openingId ?? '';
    expect(openings.map((o) => o.isOpen)).toEqual([true, true]);
    const ofOther = w.run(endOpening, w.berit, { caseId: other, openingId });
    expect((await refusal(ofOther)).fields).toEqual(['openingId: no_such_opening']);
    expect((await refusal(w.run(endOpening, w.siv, { caseId, openingId }))).code).toBe('FORBIDDEN');
    const view = await w.run(endOpening, w.berit, { caseId, openingId });
    expect(view.openings).toMatchObject([{ endedBy: 'Berit Sandmo', endsAt: '2026-11-20T08:15:00.000Z' }]);
    expect((await refusal(w.run(readCase, w.lova, { caseId }))).code).toBe('NOT_FOUND');
    await w.run(readCase, w.lova, { caseId: other });
  });

  test('is shown to no manager of another unit, and to none with a conflict of interest', async () => {
    const w = await aWorld(t.pool);
    const caseId = await broken(w);
    const elsewhere = await w.board.actor('unit_manager', 'youth', 'Rune Al');
    expect((await w.run(unitOpenings, elsewhere, {})).openings).toEqual([]);
    await w.run(declareConflict, w.berit, { caseId, scope: 'case', reason: 'Släkt.' });
    expect((await w.run(unitOpenings, w.berit, {})).openings).toEqual([]);
  });
});
