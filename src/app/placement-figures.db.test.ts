import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';

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
  for (const p of PLACED) {
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
  w.at('2027-01-02T09:00');
});

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
