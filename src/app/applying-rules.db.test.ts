import { expect, it } from 'vitest';
import { setLocalRule } from '#core/clocks';
import { createRunner } from '#core/operation';
import { addDays, startOfDay, swedishDayOf } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { applyRulesInEach } from './applying-rules.ts';
import { seedDemo } from './demo/seed.ts';
import { grants } from './modules.ts';

const t = await useTestDatabase();

it('lets a stricter target take hold of what is running on the day it comes into force, and not before', async () => {
  const now = new Date('2026-12-04T09:00:00Z');
  const demo = await seedDemo(t.pool, now);
  const runner = createRunner({ pool: t.pool, grants, now: () => now });
  const validFrom = addDays(swedishDayOf(now), 1);
  await runner.run(setLocalRule, demo.actor('elis'), {
    ruleId: 'BU-020',
    validFrom,
    target: { length: 10, unit: 'calendar_days' },
    appliesToPending: true,
    seenVersions: 0,
    reason: 'Nämndens mål: tio dagar.',
  });
  const targets = async () => {
    const { rows } = await t.pool.query<{ n: number }>(
      "select count(*)::int as n from clocks.clock where rule_id = 'BU-020-L' and stopped_at is null and cancelled_at is null",
    );
    return rows[0]?.n ?? 0;
  };
  await applyRulesInEach(t.pool, () => now);
  expect(await targets()).toBe(0);
  await applyRulesInEach(t.pool, () => startOfDay(validFrom));
  const { rows } = await t.pool.query<{ n: number }>(
    "select count(*)::int as n from clocks.clock where rule_id = 'BU-020' and stopped_at is null and cancelled_at is null",
  );
  expect(rows[0]?.n).toBeGreaterThan(3);
  expect(await targets()).toBeGreaterThan(0);
});
