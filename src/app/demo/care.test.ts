import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '#platform/calendar';
import { careOf } from './care.ts';

const MONDAY = calendarDate('2026-12-07');
const cases = careOf(1, MONDAY, 1);
const given = cases.flatMap((one) => one.given.map((g) => ({ ...g, group: one.group, one })));
const dayOf = (daysAgo: number) => addDays(MONDAY, -daysAgo);

/** Interventions of a year and who had them, as boards publish them. */
function published(group: string, year: number): [number, number] {
  const of = given.filter(
    (g) =>
      g.group === group &&
      dayOf(g.started) <= `${year}-12-31` &&
      (g.end === null || dayOf(g.end.daysAgo) >= `${year}-01-01`),
  );
  return [of.length, new Set(of.map((g) => g.one)).size];
}

describe('open care of two years', () => {
  // Published of a municipality of the size for 2021 and 2022; one of a child's is the story's.
  test.each([
    ['children_youth', 2025, [236, 209]],
    ['children_youth', 2026, [249, 221]],
    ['adults', 2025, [204, 187]],
    ['adults', 2026, [179, 167]],
    ['adults_housing_support', 2025, [49, 49]],
    ['adults_housing_support', 2026, [55, 52]],
  ] as const)('is of %s in %i of the size that is published', (group, year, size) => {
    expect(published(group, year)).toEqual(size);
  });

  test('is done in its order, whenever today is', () => {
    for (const today of ['2026-01-09', '2026-05-30', '2026-12-07', '2026-12-31']) {
      for (const { applied, concluded, given: several } of careOf(3, calendarDate(today), 1)) {
        for (const g of several) {
          const order = [
            applied,
            concluded,
            g.sent,
            g.contact,
            g.started,
            g.plan ?? g.started,
            g.agreed ?? 1,
          ];
          expect(order).toEqual([...order].sort((a, b) => b - a));
          for (const on of [...g.reviews, ...g.followUps]) expect(on).toBeGreaterThan(g.end?.daysAgo ?? 0);
          expect(g.end?.daysAgo ?? 0).toBeLessThan(g.started);
        }
      }
    }
  });

  test('has the faults of any such place, and is mostly in order', () => {
    const share = (of: (g: (typeof given)[number]) => boolean): number =>
      given.filter(of).length / given.length;
    for (const [amiss, least, most] of [
      [share((g) => g.sent - g.contact > 5), 0.05, 0.25],
      [share((g) => g.sent - g.started > 30), 0.05, 0.25],
      [share((g) => g.plan === null), 0.02, 0.25],
      [share((g) => g.plan !== null && g.agreed === null), 0.01, 0.15],
      [share((g) => Boolean(g.end?.exemption)), 0.05, 0.25],
    ] as const) {
      expect(amiss).toBeGreaterThan(least);
      expect(amiss).toBeLessThan(most);
    }
  });
});
