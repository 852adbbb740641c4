import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { readCase, turn18 } from '#modules/casework';
import { aChild } from '#modules/casework/testing';
import { useTestDatabase } from '#testing';
import { type Away, anAwayBoard } from '../testing/index.ts';
import { endPlacement } from './end.ts';

/* What the law asks of a child alone falls away by itself on the eighteenth birthday, and what goes on for the young goes on. */

const t = await useTestDatabase();
let a: Away;
let worker: Actor;
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
  const { rows } = await t.pool.query<{ id: string }>('select id from org.unit where tenant_id = $1', [
    a.w.board.tenantId,
  ]);
  worker = {
    ...a.w.board.eService,
    kind: 'system',
    name: 'worker',
    role: 'system',
    unitIds: rows.map((r) => r.id),
  };
});

const BIRTHDAY = '2027-03-02';
const turn = () => a.run(turn18, worker, {});
const of17 = () => a.concluded([aChild({ birthDate: '2009-03-02' })]);
const clocks = async (caseId: string) =>
  Object.fromEntries(
    (await a.run(readCase, a.w.siv, { caseId })).clocks.map((c) => [
      c.ruleId,
      c.state === 'cancelled' ? c.cancelledReason : c.state,
    ]),
  );

describe('on the eighteenth birthday', () => {
  test('care by consent is considered no longer, and it is said why', async () => {
    const { caseId } = await a.begun({}, await of17());
    a.w.at('2027-03-01T23:50');
    expect(await turn()).toEqual({ cases: 0, more: false });
    expect(await clocks(caseId)).toMatchObject({ 'PL-010': 'running', 'PL-014': 'running' });
    a.w.at(`${BIRTHDAY}T00:05`);
    expect(await turn()).toEqual({ cases: 1, more: false });
    expect(await clocks(caseId)).toMatchObject({
      'PL-010': 'turned_18',
      'PL-014': 'turned_18',
      'PL-018': 'turned_18',
    });
    expect(await turn()).toEqual({ cases: 0, more: false });
    // Nothing begins again half a year later.
    a.w.at('2027-09-02T09:00');
    expect(await clocks(caseId)).toMatchObject({ 'PL-010': 'turned_18' });
  });

  test('care by LVU 3 § goes on with its re-examination until 21', async () => {
    const { caseId } = await a.begun({ basis: 'lvu_3' }, await of17());
    a.w.at(`${BIRTHDAY}T08:00`);
    await turn();
    const left = await clocks(caseId);
    expect(left).toMatchObject({
      'PL-012': 'running',
      'PL-018': 'running',
      'PL-024B': 'running',
      'PL-014': 'turned_18',
    });
  });

  test('of care by both sections the consideration by 2 § alone falls away', async () => {
    const { caseId } = await a.begun({ basis: 'lvu_2_3' }, await of17());
    a.w.at(`${BIRTHDAY}T08:00`);
    await turn();
    expect(await clocks(caseId)).toMatchObject({ 'PL-011': 'turned_18', 'PL-012': 'running' });
  });

  test('by LVU 2 § the care must have ended: that is owed until it has', async () => {
    const { caseId } = await a.begun({ basis: 'lvu_2' }, await of17());
    a.w.at('2027-03-05T08:00');
    await turn();
    expect(await clocks(caseId)).toMatchObject({ 'PL-011': 'turned_18', 'PL-024': 'overdue' });
  });

  test('what had run out before stays missed', async () => {
    const { caseId } = await a.begun({}, await a.concluded([aChild({ birthDate: '2009-08-01' })]));
    a.w.at('2027-08-01T08:00');
    await turn();
    expect(await clocks(caseId)).toMatchObject({ 'PL-010': 'missed' });
  });

  test('following up after the care ends', async () => {
    const { caseId, placementId } = await a.begun({}, await of17());
    a.w.at('2027-02-01T09:00');
    await a.run(endPlacement, a.w.siv, {
      caseId,
      placementId,
      endedOn: '2027-02-01',
      reason: 'returned_home',
      followUpFrom: '2027-02-01',
    });
    expect(await clocks(caseId)).toMatchObject({ 'BU-051': 'running' });
    a.w.at(`${BIRTHDAY}T08:00`);
    await turn();
    expect(await clocks(caseId)).toMatchObject({ 'BU-051': 'turned_18' });
  });

  test('nothing changes for whoever is 17', async () => {
    const { caseId } = await a.begun();
    a.w.at(`${BIRTHDAY}T08:00`);
    expect(await turn()).toEqual({ cases: 0, more: false });
    expect(await clocks(caseId)).toMatchObject({ 'PL-010': 'running' });
  });
});
