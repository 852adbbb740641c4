import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { massOf } from './mass.ts';
import { seats, units } from './names.ts';
import { furtherSeats, furtherUnits } from './staff.ts';
import type { StoryReport } from './story.ts';

const MONDAY = calendarDate('2026-12-07');
const made = (open: number, seed = 1, taken = new Set<string>()) => massOf(open, seed, MONDAY, taken);
const children = (reports: readonly StoryReport[]) => reports.reduce((sum, r) => sum + r.children.length, 0);
const isOpen = (r: StoryReport): boolean => r.decided?.outcome !== 'not_open' && !r.concluded;
const numbersIn = (reports: readonly StoryReport[]) =>
  reports.flatMap((r) => r.children.flatMap((c) => c.identityNumber ?? []));

describe('the many cases', () => {
  test.each([1, 7, 60, 400, 2_000])('are exactly %i open ones, and others that have ended', (open) => {
    const reports = made(open);
    expect(children(reports.filter(isOpen))).toBe(open);
    if (open > 1) expect(reports.some((r) => !isOpen(r))).toBe(true);
  });

  test('are none when the story has as many', () => {
    expect(made(0)).toEqual([]);
    expect(made(-3)).toEqual([]);
  });

  test('are the same for the same seed, and others for another', () => {
    expect(made(80, 5)).toEqual(made(80, 5));
    expect(made(80, 6)).not.toEqual(made(80, 5));
  });

  test('share no identity number, not with the story either, and all are test numbers', () => {
    const first = numbersIn(made(400));
    expect(new Set(first).size).toBe(first.length);
    expect(first.filter((n) => !/^\d{8}98\d{2}$/.test(n))).toEqual([]);
    const again = numbersIn(made(400, 1, new Set(first)));
    expect(again.filter((n) => first.includes(n))).toEqual([]);
  });

  test('have the faults of any such place, and are mostly in time', () => {
    const reports = made(400);
    const decided = reports.filter((r) => r.decided);
    const late = decided.filter((r) => r.daysAgo - (r.decided?.daysAgo ?? 0) > 14);
    expect(late.length).toBeGreaterThan(decided.length * 0.01);
    expect(late.length).toBeLessThan(decided.length * 0.12);
    const assessedLate = reports.filter((r) => r.assessed && r.assessed.daysAgo < r.daysAgo);
    expect(assessedLate.length).toBeGreaterThan(0);
    expect(assessedLate.length).toBeLessThan(reports.length * 0.08);
    // Investigations past their four months.
    expect(reports.filter((r) => isOpen(r) && r.decided && r.decided.daysAgo > 125).length).toBeGreaterThan(
      3,
    );
    // Since Friday afternoon, and it is Monday.
    const untouched = reports.filter((r) => !r.holder && r.daysAgo === 3);
    expect(untouched).toHaveLength(1);
  });

  test('were investigated before, mostly within four months and some longer', () => {
    const concluded = made(400).filter((r) => r.concluded);
    const took = concluded.map((r) => (r.decided?.daysAgo ?? 0) - (r.concluded?.daysAgo ?? 0));
    expect(concluded.length).toBeGreaterThan(40);
    expect(Math.min(...took)).toBeGreaterThan(30);
    const long = took.filter((days) => days > 123).length;
    expect(long).toBeGreaterThan(0);
    expect(long).toBeLessThan(concluded.length * 0.3);
  });

  test('go back two years', () => {
    const oldest = Math.max(...made(400).map((r) => r.daysAgo));
    expect(oldest).toBeGreaterThan(600);
    expect(oldest).toBeLessThan(740);
  });

  test('are assessed after they came in and decided after that, whenever today is', () => {
    /** Hours since some day long ago. */
    const at = (of: { daysAgo: number; hour?: number }): number => (of.hour ?? 10) - of.daysAgo * 24;
    for (let day = 1; day <= 14; day++) {
      const today = calendarDate(`2026-12-${String(day).padStart(2, '0')}`);
      for (const report of massOf(200, day, today, new Set())) {
        const { assessed, decided } = report;
        if (assessed) expect(at(assessed)).toBeGreaterThan(at(report));
        if (assessed && decided) expect(at(decided)).toBeGreaterThan(at(assessed));
      }
    }
  });
});

describe('the staff', () => {
  const all = [...seats, ...furtherSeats];
  const atWork = all.filter((s) => s.holder && s.holder.leftDaysAgo === undefined);

  test('are sixty-three, and no two share a name, a user name or a function', () => {
    expect(atWork).toHaveLength(63);
    for (const of of [
      (s: (typeof all)[number]) => s.key,
      (s: (typeof all)[number]) => `${s.unit} ${s.title}`,
    ]) {
      expect(new Set(all.map(of)).size).toBe(all.length);
    }
    const usernames = all.flatMap((s) => s.holder?.username ?? []);
    expect(new Set(usernames).size).toBe(usernames.length);
    expect(usernames.filter((u) => !/^[a-z]+\.[a-z]+$/.test(u))).toEqual([]);
  });

  test('stand in units that there are, each with somebody, and deputies are among them', () => {
    const there = [...units, ...furtherUnits].map((u) => u.key);
    expect(new Set(all.map((s) => s.unit)).size).toBe(there.length);
    expect(all.filter((s) => !there.includes(s.unit))).toEqual([]);
    const keys = all.map((s) => s.key);
    expect(all.filter((s) => s.deputy && !keys.includes(s.deputy))).toEqual([]);
  });
});
