import { expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { metInYear } from './visits.ts';

const met = (on: string, atHome = true, alone = true) => ({ on: d(on), atHome, alone });

test('the twelve months up to a day have that day, and not the same date a year before', () => {
  const visits = [met('2025-11-20'), met('2025-11-21'), met('2026-11-20', true, false), met('2026-11-21')];
  expect(metInYear(visits, d('2026-11-20'))).toEqual({ visits: 2, talksAlone: 1 });
});

test('what was elsewhere is a talk and no visit', () => {
  expect(metInYear([met('2026-10-01', false)], d('2026-11-20'))).toEqual({ visits: 0, talksAlone: 1 });
});
