import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, publish, showCount } from './modules.ts';

const t = await useTestDatabase();
const AUTUMN = '2026-T3';

interface Placed {
  readonly form: string;
  readonly basis: string;
  readonly from: string;
  readonly until?: string;
  readonly cost: number;
  readonly considered?: string;
  readonly overdue?: string;
}

/** Counted by hand below: September to December of 2026. */
const PLACED: readonly Placed[] = [
  // a: all autumn, considered in time: 122 days.
  { form: 'family_home', basis: 'sol', from: '2026-05-01', cost: 900, considered: '{[2026-05-01,)}' },
  // b: all autumn, overdue since the first of December: 122 days.
  {
    form: 'family_home',
    basis: 'lvu_2',
    from: '2026-05-31',
    cost: 1_000,
    considered: '{[2026-05-31,)}',
    overdue: '{[2026-12-01,)}',
  },
  // c: ten days of October; the day on which it ended is none of them.
  {
    form: 'residential_home',
    basis: 'sol',
    from: '2026-10-05',
    until: '2026-10-15',
    cost: 6_000,
    considered: '{[2026-10-05,2026-10-15)}',
  },
  // d: an adult by LVM, the last two days of the year.
  { form: 'state_home', basis: 'lvm', from: '2026-12-30', cost: 7_000 },
];

let w: World;
let runner: Runner;
beforeEach(async () => {
  w = await aWorld(t.pool);
  runner = createRunner({ pool: t.pool, grants, now: w.now });
  for (const p of PLACED) await place(p);
  w.at('2027-01-02T09:00');
});

async function place(p: Placed): Promise<void> {
  const ids = { placement: newId(), stay: newId(), case: newId(), person: newId() };
  const of = [w.board.tenantId, w.board.authorityId, w.board.unitId('investigation')];
  await t.pool.query(
    `insert into placements.placement_figure (tenant_id, authority_id, unit_id, placement_id, case_id, individual, child, started_on, ended_on,
         form, basis, organiser, daily_cost, stay_from_on, considered_during, overdue_during)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'own', $12, $8, $13, $14)`,
    [
      ...of,
      ids.placement,
      ids.case,
      ids.person,
      p.basis !== 'lvm',
      p.from,
      p.until ?? null,
      p.form,
      p.basis,
      p.cost,
      p.considered ?? '{}',
      p.overdue ?? '{}',
    ],
  );
  await t.pool.query(
    `insert into placements.stay_figure (tenant_id, authority_id, unit_id, placement_id, stay_id, case_id, individual, child, form, basis,
         organiser, from_on, until_on, daily_cost)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'own', $11, $12, $13)`,
    [
      ...of,
      ids.placement,
      ids.stay,
      ids.case,
      ids.person,
      p.basis !== 'lvm',
      p.form,
      p.basis,
      p.from,
      p.until ?? null,
      p.cost,
    ],
  );
}

const show = (measureId: string, by?: string, actor: Actor = w.berit) =>
  runner.run(showCount, actor, { measureId, period: AUTUMN, ...(by && { by }) });
const groups = (answer: Awaited<ReturnType<typeof show>>) =>
  answer.groups.map(({ key, figure }) => [key, figure.count?.n]);

describe('care away from home in an autumn, counted by hand', () => {
  test('whether it is considered in time, of those that are to be', async () => {
    const answer = await show('placements-considered', 'considered');
    // a in time, b overdue; d is by LVM, and c has ended.
    expect(answer.total.share).toMatchObject({ numerator: { n: 1 }, denominator: { n: 2 } });
    expect(groups(answer)).toEqual([
      ['in_time', 1],
      ['overdue', 1],
      ['not_owed', 1],
    ]);
  });

  test('days by form: from the first day to the day before the last', async () => {
    const answer = await show('placement-days', 'form');
    expect(answer.total.count?.n).toBe(122 + 122 + 10 + 2);
    expect(groups(answer)).toEqual([
      ['family_home', 244],
      ['residential_home', 10],
      ['state_home', 2],
    ]);
  });

  test('what those days cost', async () => {
    const answer = await show('placement-cost', 'form');
    expect(answer.total.count?.n).toBe(122 * 900 + 122 * 1_000 + 10 * 6_000 + 2 * 7_000);
    expect(groups(answer)).toEqual([
      ['family_home', 231_800],
      ['residential_home', 60_000],
      ['state_home', 14_000],
    ]);
  });
});

describe('to whoever may not see the rows', () => {
  const controller = () => w.board.actor('developer_quality', 'intake', 'Gunvor Aspnäs');
  const few = { n: null, hidden: 'protected' };

  test('the days and kronor of four individuals are not told, however many they are', async () => {
    for (const measure of ['placement-days', 'placement-cost']) {
      const { total, months } = await show(measure, 'form', await controller());
      expect(total.count).toEqual(few);
      expect(months.map(({ figure }) => figure.count)).toEqual([few, few, few, few]);
    }
  });

  test('of more, the forms that few were in are told together with another', async () => {
    const more = { form: 'family_home', basis: 'sol', from: '2026-09-01', cost: 900 };
    for (let i = 0; i < 5; i++) await place(more);
    const answer = await show('placement-days', 'form', await controller());
    expect(answer.total.count).toEqual({ n: 256 + 5 * 122, hidden: null });
    // Ten days and two follow from the others' days, so these are not told either.
    expect(answer.groups.map(({ figure }) => figure.count)).toEqual([few, few, few]);
    for (let i = 0; i < 4; i++) await place({ ...more, form: 'residential_home' });
    const [home, residential, state] = (await show('placement-days', 'form', await controller())).groups;
    expect([home?.figure.count?.n, residential?.figure.count?.n, state?.figure.count?.n]).toEqual([
      244 + 5 * 122,
      null,
      null,
    ]);
  });

  test('one child’s corrected month is no difference between two editions', async () => {
    const more = { form: 'family_home', basis: 'sol', from: '2026-09-01', cost: 900 };
    for (let i = 0; i < 5; i++) await place(more);
    const by = await controller();
    const of = { period: AUTUMN, measureId: 'placement-days' };
    const publishIt = (seenEditions: number, reason?: string) =>
      runner.run(publish, by, { editionId: newId(), ...of, seenEditions, ...(reason && { reason }) });
    await publishIt(0);
    await t.pool.query(
      `update placements.stay_figure set until_on = '2026-12-01' where tenant_id = $1 and daily_cost = 1000`,
      [w.board.tenantId],
    );
    await publishIt(1, 'Ett datum var fel.');
    const { rows } = await t.pool.query(
      `select f.told_level, f.stands_on is not null as stands, f.differing ->> 'hidden' as differing,
         f.told #>> '{answers,0,total,count,n}' as days
       from measures.edition e join measures.edition_figure f on f.tenant_id = e.tenant_id and f.edition_id = e.id
       where e.tenant_id = $1 order by e.number`,
      [w.board.tenantId],
    );
    const days = String(256 + 5 * 122);
    expect(rows).toEqual([
      { told_level: 'all', stands: false, differing: null, days },
      { told_level: 'earlier', stands: true, differing: 'protected', days },
    ]);
  });
});
