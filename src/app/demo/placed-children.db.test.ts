import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { STORY_OPEN, seedDemo } from './seed.ts';

const NOW = new Date('2026-12-07T08:30:00+01:00');
const { pool } = await useTestDatabase();
await seedDemo(pool, NOW, undefined, { cases: STORY_OPEN + 1, seed: 7 });

test('children who are placed are examined, visited and followed up in school, not all of them and not always in time', async () => {
  const { rows } = await pool.query<Record<string, number>>(`
    select count(*)::int as placed, count(*) filter (where ended_on is not null)::int as ended,
      count(*) filter (where examined_on <= health_due_on)::int as in_time,
      count(*) filter (where examined_on > health_due_on)::int as late, count(*) filter (where not_needed_on is not null)::int as not_needed,
      count(*) filter (where school_followed <> '{}')::int as followed, count(*) filter (where cardinality(visited_on) > 0)::int as visited
    from placements.duty_figure`);
  const { rows: forms } = await pool.query<{ basis: string; form: string }>(
    `select distinct basis, form from placements.placement_figure where basis <> 'sol' or form in ('sheltered_housing', 'emergency_home') order by 1, 2`,
  );
  expect(forms.map(({ basis, form }) => `${basis} ${form}`)).toEqual([
    'lvu_2 family_home',
    'lvu_3 residential_home',
    'sol emergency_home',
    'sol sheltered_housing',
  ]);
  expect(rows).toEqual([
    { placed: 17, ended: 1, in_time: 8, late: 1, not_needed: 1, followed: 5, visited: 11 },
  ]);
  const refused = await pool.query(`select count(*)::int as n from trail.entry where kind = 'refused'`);
  expect(refused.rows).toEqual([{ n: 0 }]);
});

test('of those who turn 18 one goes on, one has not been reached, and with one it has just begun', async () => {
  const { rows } = await pool.query<{ name: string; state: string; outcome: string | null }>(`
    select p.family_name as name, t.state, t.outcome from transitions.transition t
      join casework.case_head h on h.tenant_id = t.tenant_id and h.id = t.case_id
      join casework.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
      where p.family_name in ('Björkfors', 'Sandlid', 'Ängsvret') order by 1`);
  expect(rows).toEqual([
    { name: 'Björkfors', state: 'ended', outcome: 'goes_on' },
    { name: 'Sandlid', state: 'not_reached', outcome: 'not_reached' },
    { name: 'Ängsvret', state: 'running', outcome: null },
  ]);
  // Care by consent of somebody who has turned 18 is considered no longer.
  const { rows: left } = await pool.query<{ n: number }>(
    `select count(*)::int as n from clocks.clock c join casework.case_head h on h.tenant_id = c.tenant_id and h.id = c.case_id
      where c.rule_id = 'PL-010' and c.stopped_at is null and c.cancelled_at is null and h.birth_date + interval '18 years' <= '2026-12-07'`,
  );
  expect(left).toEqual([{ n: 0 }]);
});
