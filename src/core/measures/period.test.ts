import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '#platform/calendar';
import {
  askablePeriod,
  containsDay,
  containsPeriod,
  monthsOf,
  nextPeriod,
  PERIOD_KINDS,
  parsePeriod,
  periodOf,
  previousPeriod,
} from './period.ts';

const d = calendarDate;

describe('a period', () => {
  // Tertials: T1 January–April, T2 May–August, T3 September–December.
  test.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-T1', 'tertial', '2026-01-01', '2026-04-30'],
    ['2026-T2', 'tertial', '2026-05-01', '2026-08-31'],
    ['2026-T3', 'tertial', '2026-09-01', '2026-12-31'],
    ['2026-H1', 'half_year', '2026-01-01', '2026-06-30'],
    ['2199-H2', 'half_year', '2199-07-01', '2199-12-31'],
  ])('%s is a %s from %s to %s', (key, kind, from, to) => {
    expect(parsePeriod(key)).toEqual({ key, kind, from, to });
  });

  test.each([
    '',
    '26-T2',
    '2026-T0',
    '2026-T4',
    '2026-H3',
    '2026-Q5',
    '2026-t2',
    '2026-13',
    '2026-00',
    '2026-5',
    '2026-05-01',
    ' 2026',
    '2026 ',
    '1952-T1',
    '2200',
    '2026-T2\n',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test.each([
    ['1980', '1980'],
    ['1979-12', null],
    ['2179-T3', '2179-T3'],
    ['2180-Q1', null],
    ['2199', null],
    ['något', null],
  ])('%s can be asked for as %s', (text, key) => {
    expect(askablePeriod(text)?.key ?? null).toBe(key);
  });

  const kinds = fc.constantFrom(...PERIOD_KINDS);
  const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(d('1960-01-01'), n));

  it('is read as it is written, and is the one in which its days lie', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const period = periodOf(kind, day);
        expect(parsePeriod(period.key)).toEqual(period);
        expect(containsDay(period, day)).toBe(true);
        expect(containsDay(period, addDays(period.from, -1))).toBe(false);
        expect(containsDay(period, addDays(period.to, 1))).toBe(false);
        expect(periodOf(kind, period.from)).toEqual(period);
        expect(periodOf(kind, period.to)).toEqual(period);
      }),
    );
  });

  it('follows on the one before without gap', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const period = periodOf(kind, day);
        expect(daysBetween(previousPeriod(period).to, period.from)).toBe(1);
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
      }),
    );
  });

  it('is made of its months', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const period = periodOf(kind, day);
        const months = monthsOf(period);
        expect(months[0]?.from).toBe(period.from);
        expect(months.at(-1)?.to).toBe(period.to);
        for (const [i, month] of months.entries()) {
          expect(month.kind).toBe('month');
          expect(containsPeriod(period, month)).toBe(true);
          const next = months[i + 1];
          if (next) expect(nextPeriod(month)).toEqual(next);
        }
      }),
    );
  });

  it('contains a period that lies wholly in it, and no other', () => {
    const period = (key: string) => parsePeriod(key) ?? expect.fail(key);
    expect(containsPeriod(period('2026-T2'), period('2026-08'))).toBe(true);
    expect(containsPeriod(period('2026-T2'), period('2026-T2'))).toBe(true);
    expect(containsPeriod(period('2026-T2'), period('2026-Q2'))).toBe(false);
    expect(containsPeriod(period('2026-T2'), period('2026'))).toBe(false);
  });
});
