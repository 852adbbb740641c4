import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { grants, operations } from '../modules.ts';
import { seedEconomy } from './economy.ts';
import { seats, units } from './names.ts';
import { createDemoOrganisation } from './organisation.ts';
import { furtherSeats, furtherUnits } from './staff.ts';

const t = await useTestDatabase();
const NOW = new Date('2026-11-20T09:15:00+01:00');

test('the invented board has a year of money, one total of which does not add up', async () => {
  let at = NOW;
  const runner = createRunner({ pool: t.pool, grants, now: () => at });
  const organisation = await createDemoOrganisation(t.pool, NOW, {
    units: [...units, ...furtherUnits],
    seats: [...seats, ...furtherSeats],
    since: calendarDate('2025-01-01'),
  });
  const setTime = (to: Date) => {
    at = to;
  };
  await seedEconomy({ runner, setTime, organisation, now: NOW, isWhole: true });
  const overview = operations.find((o) => o.name === 'economy.overview');
  if (!overview) throw new Error('There is no overview');
  const shown = (await runner.runUnknown(overview, organisation.actor('berit'), {})) as {
    through: number;
    areas: { code: string; mayRows: boolean }[];
    withoutForecast: string[];
    ledgerFindings: { code: string; sentence: string }[];
    sums: { code: string; severity: string }[];
    budgets: { version: number }[];
  };
  expect(shown.through).toBe(10);
  expect(shown.areas.map((a) => a.code)).toEqual([
    'barn',
    'vuxen',
    'funktion',
    'psykiatri',
    'forsorjning',
    'stab',
  ]);
  expect(shown.areas.find((a) => a.code === 'barn')?.mayRows).toBe(true);
  expect(shown.areas.find((a) => a.code === 'stab')?.mayRows).toBe(false);
  expect(shown.withoutForecast).toEqual([]);
  expect(shown.budgets.map((b) => b.version)).toEqual([2, 1]);
  expect(shown.ledgerFindings.map((f) => f.code)).toEqual(['total_contradicts_objects']);
  expect(shown.ledgerFindings[0]?.sentence).toContain('Det skiljer 125\u00a0000\u00a0kr.');
  expect([...new Set(shown.sums.map((s) => s.code))]).toEqual(['areas_contradict_total']);
});
