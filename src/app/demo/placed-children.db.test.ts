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
  expect(rows).toEqual([
    { placed: 11, ended: 1, in_time: 6, late: 1, not_needed: 1, followed: 5, visited: 9 },
  ]);
  const refused = await pool.query(`select count(*)::int as n from trail.entry where kind = 'refused'`);
  expect(refused.rows).toEqual([{ n: 0 }]);
});
