import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing';

const t = await useTestDatabase();

test('x', async () => {
  const { rows } = await t.pool.query('select count(*) as n, current_user as u from platform.migration');
  console.log(rows);
  expect(rows[0].n).toBeGreaterThan(0);
});
