import { beforeEach, describe, expect, test } from 'vitest';
import { closeCase, readCase, recordDecision } from '#modules/casework';
import { aChild, refusal } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { A_HOME, type Away, anAwayBoard } from '../testing/index.ts';
import { beginPlacement } from './begin.ts';

const t = await useTestDatabase();
let a: Away;
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
});

const CONSIDERED = {
  kind: 'consideration',
  section: '22 kap. 13 §',
  level: 'committee',
  minutes: 'Utskottet § 12',
  appealable: false,
} as const;
const owed = async (caseId: string) => {
  const { clocks } = await a.read(caseId);
  return clocks.filter((c) => c.state === 'running').map((c) => `${c.ruleId} ${c.dueOn}`);
};
const begin = (caseId: string, decisionId: string, other: object = {}) =>
  a.run(beginPlacement, a.w.siv, {
    caseId,
    placementId: newId(),
    decisionId,
    basis: 'sol',
    startedOn: '2026-11-20',
    ...A_HOME,
    ...other,
  });

describe('care away from home', () => {
  test('begins by the decision, which is executed, and is owed what the law asks for', async () => {
    const { caseId } = await a.begun({ address: 'Granstigen 4' });
    const view = await a.read(caseId);
    expect(view.placements).toMatchObject([
      {
        state: 'running',
        startedOn: '2026-11-20',
        child: true,
        bases: [{ version: 1, basis: 'sol', fromOn: '2026-11-20' }],
        stays: [
          { form: 'family_home', home: 'Familjen Granvik', address: 'Granstigen 4', days: 1, dailyCost: 900 },
        ],
        days: 1,
        cost: 900,
      },
    ]);
    expect(await owed(caseId)).toEqual(['PL-010 2027-05-20', 'PL-014 2028-11-20', 'PL-018 2028-11-20']);
    expect(view.toConsider).toEqual([
      { kind: 'consideration', law: 'sol', ruleId: 'PL-010', dueOn: '2027-05-20' },
      { kind: 'custody_transfer_review', law: 'sol', ruleId: 'PL-014', dueOn: '2028-11-20' },
    ]);
    const { timeline, clocks } = await a.run(readCase, a.w.siv, { caseId });
    expect(timeline.map((e) => e.kind)).toEqual(
      expect.arrayContaining(['placement_begun', 'decision_executed']),
    );
    expect(clocks.find((c) => c.ruleId === 'EV-010')).toMatchObject({ state: 'met' });
  });

  test('is written in the journal without its address', async () => {
    const { caseId } = await a.begun({ address: 'Granstigen 4' });
    const [entry] = await a.w.rows<{ body: string }>(
      `select body from casework.journal_entry where case_id = $1 and body like 'Placeringen%'`,
      [caseId],
    );
    expect(entry?.body).toContain('Familjehem: Familjen Granvik');
    expect(entry?.body).not.toContain('Granstigen');
  });

  test('runs once in a case, and twice sent is one', async () => {
    const { caseId, placementId, decisionId } = await a.begun();
    await begin(caseId, decisionId, { placementId });
    expect((await a.read(caseId)).placements).toHaveLength(1);
    expect(await refusal(begin(caseId, decisionId))).toMatchObject({
      code: 'CONFLICT',
      reason: 'PLACEMENT_RUNNING',
    });
    expect((await a.read(caseId)).refused).toContainEqual({
      operation: 'placements.begin',
      reason: 'PLACEMENT_RUNNING',
    });
  });

  test('is of nobody whose decision grants no care, is by another law, or is to come', async () => {
    const caseId = await a.concluded();
    const contact = await a.decides(caseId, { kind: 'contact_person' });
    const sol = await a.decides(caseId, {});
    const no = async (decisionId: string, other: object = {}) =>
      (await refusal(begin(caseId, decisionId, other))).fields;
    expect(await no(contact)).toEqual(['decisionId: grants_no_care']);
    expect(await no(newId())).toEqual(['decisionId: unknown_decision']);
    expect(await no(sol, { basis: 'lvu_2' })).toEqual(['basis: not_of_that_decision']);
    expect(await no(sol, { startedOn: '2026-11-21' })).toEqual(['startedOn: in_the_future']);
    expect(await no(sol, { startedOn: '2026-11-19' })).toEqual(['startedOn: before_decision']);
    expect(await no(sol, { form: 'supported_housing' })).toEqual(['form: too_young']);
  });

  test('of an adult by LVM is owed no consideration', async () => {
    const caseId = await a.concluded([aChild({ birthDate: '1988-04-02' })]);
    const decisionId = await a.decides(caseId, { kind: 'care_application', law: 'lvm' });
    await begin(caseId, decisionId, { basis: 'lvm', form: 'state_home' });
    expect(await owed(caseId)).toEqual([]);
  });

  test('keeps the case from being closed', async () => {
    const { caseId } = await a.begun();
    const closing = a.run(closeCase, a.w.siv, { caseId, reason: 'ended', text: 'Klart.' });
    expect(await refusal(closing)).toMatchObject({ code: 'CONFLICT' });
  });

  test('is considered by a committee and by nobody else', async () => {
    const { caseId } = await a.begun();
    const official = a.run(recordDecision, a.w.siv, {
      caseId,
      decisionId: newId(),
      result: 'granted',
      kind: 'consideration',
      law: 'sol',
      section: '22 kap. 13 §',
      wording: 'Vården behövs fortfarande.',
      reasons: 'Alva behöver den.',
      appealable: false,
    });
    expect(await refusal(official)).toEqual({ code: 'CONFLICT', reason: 'NEEDS_COMMITTEE' });
    a.w.at('2027-05-10T09:00+02:00');
    await a.decides(caseId, CONSIDERED);
    expect(await owed(caseId)).toEqual(['PL-010 2027-11-10', 'PL-014 2028-11-20', 'PL-018 2028-11-20']);
    expect((await a.read(caseId)).considerations).toMatchObject([
      { kind: 'consideration', decidedOn: '2027-05-10' },
    ]);
  });
});

test('what runs is counted in days and codes', async () => {
  const { caseId } = await a.begun();
  const counted = () =>
    a.w.rows(
      `select form, basis, child, daily_cost, started_on::text, ended_on, considered_during::text, overdue_during::text
        from placements.placement_figure where case_id = $1`,
      [caseId],
    );
  expect(await counted()).toEqual([
    {
      form: 'family_home',
      basis: 'sol',
      child: true,
      daily_cost: 900,
      started_on: '2026-11-20',
      ended_on: null,
      considered_during: '{[2026-11-20,)}',
      overdue_during: '{[2027-05-21,)}',
    },
  ]);
  a.w.at('2027-05-25T09:00+02:00');
  await a.decides(caseId, CONSIDERED);
  expect(await counted()).toMatchObject([
    { considered_during: '{[2026-11-20,)}', overdue_during: '{[2027-05-21,2027-05-25),[2027-11-26,)}' },
  ]);
});
