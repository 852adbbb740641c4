import { beforeEach, describe, expect, test } from 'vitest';
import { setProtection } from '#modules/casework';
import { aChild } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { listPlacements } from '../read/list.ts';
import { placementOverview } from '../read/overview.ts';
import { type Away, anAwayBoard } from '../testing/index.ts';
import { recordHealthStep } from './duties/record-health-step.ts';
import { endPlacement } from './end.ts';

const t = await useTestDatabase();
let a: Away;
beforeEach(async () => {
  a = await anAwayBoard(t.pool);
});
const list = (by = a.w.siv, show: 'running' | 'ended' = 'running') => a.run(listPlacements, by, { show });

describe('the list', () => {
  test('shows one’s own, what is owed of them and what they cost together; the first due first', async () => {
    const later = await a.begun({ dailyCost: 700 });
    const first = await a.begun({ form: 'residential_home', dailyCost: 5_500 });
    a.w.at('2026-12-01T09:00');
    const { rows, dailyCost } = await list();
    expect(dailyCost).toBe(6_200);
    expect(rows.map((r) => [r.caseId, r.form, r.days, r.clocks[0]?.ruleId])).toEqual(
      expect.arrayContaining([
        [later.caseId, 'family_home', 12, 'PL-010'],
        [first.caseId, 'residential_home', 12, 'PL-010'],
      ]),
    );
    expect(rows[0]).toMatchObject({
      caseNumber: expect.stringMatching(/^BU-/),
      unit: expect.stringContaining('Utredning'),
    });
    expect(JSON.stringify(rows)).not.toContain('Granvik');
  });

  test('tells how health and school stand, and those who are newly placed apart', async () => {
    const { caseId, placementId } = await a.begun(
      {},
      await a.concluded([aChild({ birthDate: '2016-03-02' })]),
    );
    const duties = async (by = a.w.siv) => (await list(by)).rows[0]?.duties;
    const first = { length: 'recent', health: 'missing', healthDueOn: '2026-12-20', school: 'not_due' };
    expect(await duties()).toEqual(first);
    expect(await duties(a.w.berit)).toEqual(first);
    a.w.at('2027-01-10T09:00');
    expect(await duties()).toMatchObject({ length: 'long', health: 'missing', school: 'not_followed_up' });
    await a.run(recordHealthStep, a.w.siv, {
      caseId,
      placementId,
      recordId: newId(),
      step: 'asked',
      onDay: '2027-01-10',
    });
    expect(await duties()).toMatchObject({ health: 'asked' });
  });

  test('says of an adult that nothing of it is owed', async () => {
    const adult = await a.concluded([aChild({ birthDate: '1980-03-02' })]);
    await a.begun({ form: 'residential_home' }, adult);
    expect((await list()).rows[0]?.duties).toMatchObject({ health: 'not_owed', school: 'not_of_age' });
  });

  test('is the unit’s for its manager, one’s own for a caseworker, and nobody else’s', async () => {
    await a.begun();
    expect((await list(a.w.berit)).rows).toHaveLength(1);
    expect((await list(a.w.olle)).rows).toEqual([]);
    expect((await list(a.w.lova)).rows).toEqual([]);
  });

  test('holds back who is protected from whoever may not know of them', async () => {
    const { caseId } = await a.begun();
    await a.run(setProtection, a.w.siv, {
      caseId,
      kind: 'protected_registration',
      source: 'Skatteverket',
      fromOn: '2026-11-20',
    });
    expect((await list()).rows).toMatchObject([{ protection: 'protected_registration' }]);
    expect((await list(a.w.mira)).rows).toEqual([]);
  });

  test('tells apart those that have ended', async () => {
    const of = await a.begun();
    await a.run(endPlacement, a.w.siv, {
      ...of,
      endedOn: '2026-11-20',
      reason: 'returned_home',
      noFollowUp: 'Familjen vill inte.',
    });
    expect((await list()).rows).toEqual([]);
    expect((await list(a.w.siv, 'ended')).rows).toMatchObject([
      { endedOn: '2026-11-20', days: 0, clocks: [] },
    ]);
  });
});

describe('the overview for the board', () => {
  const placed = async (
    form: string,
    basis: string,
    n: number,
    unit: 'investigation' | 'youth' = 'investigation',
  ) => {
    for (let i = 0; i < n; i++)
      await a.w.rows(
        `insert into placements.placement_figure (tenant_id, placement_id, case_id, authority_id, unit_id, individual, child, started_on, form,
           basis, organiser, daily_cost, stay_from_on)
         values ($1, $2, $3, $4, $5, $6, true, '2026-10-01', $7, $8, 'own', 900, '2026-10-01') returning placement_id`,
        [
          a.w.board.tenantId,
          newId(),
          newId(),
          a.w.board.authorityId,
          a.w.board.unitId(unit),
          newId(),
          form,
          basis,
        ],
      );
  };
  const member = () => a.w.board.actor('board_member', 'staff', 'Gunnel Ek');

  test('tells how many by form and basis, over all units, and no small number', async () => {
    await placed('family_home', 'sol', 9);
    await placed('family_home', 'lvu_2', 7, 'youth');
    await placed('residential_home', 'lvu_3', 6);
    await placed('residential_home', 'sol', 2);
    const view = await a.run(placementOverview, await member(), {});
    expect(view.bases.map((b) => b.basis)).toEqual(['sol', 'lvu_2', 'lvu_3']);
    const [family, residential] = view.forms;
    // Two by consent in HVB are not told, and neither is what they could be counted from.
    expect(residential?.cells[0]).toEqual({ n: null, hidden: 'small' });
    const hidden = (all: readonly ({ n: number | null } | undefined)[]) =>
      all.filter((one) => one?.n === null);
    expect(hidden([residential?.total, ...(residential?.cells ?? [])]).length).toBeGreaterThan(1);
    expect(hidden([view.bases[0]?.told, family?.cells[0], residential?.cells[0]]).length).toBeGreaterThan(1);
    expect(JSON.stringify(view)).not.toMatch(/"n":[1-4][,}]/);
  });

  test('tells all of what is nowhere small', async () => {
    await placed('family_home', 'sol', 9);
    await placed('family_home', 'lvu_2', 7, 'youth');
    const view = await a.run(placementOverview, await member(), {});
    expect(view.total).toEqual({ n: 16, hidden: null });
    expect(view.forms).toEqual([
      {
        form: 'family_home',
        total: { n: 16, hidden: null },
        cells: [
          { n: 9, hidden: null },
          { n: 7, hidden: null },
        ],
      },
    ]);
  });

  test('tells what is to be taken up, overdue apart', async () => {
    for (let i = 0; i < 6; i++) await a.begun();
    const soon = await a.run(placementOverview, await member(), {});
    expect(soon.due.find((d) => d.when === 'later')?.considerations).toEqual({ n: 12, hidden: null });
    a.w.at('2027-05-21T09:00+02:00');
    const late = await a.run(placementOverview, await member(), {});
    expect(late.due[0]).toMatchObject({
      when: 'overdue',
      considerations: { n: 6 },
      reexaminations: { n: 0 },
    });
    expect(late.total).toEqual({ n: 6, hidden: null });
  });
});
