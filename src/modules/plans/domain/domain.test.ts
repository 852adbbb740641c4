import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate as d } from '#platform/calendar';
import type { Outcome } from './codes.ts';
import { type ActivityState, faultOfLines, shareDone } from './follow-up.ts';
import { dueOnOf, dutyStanding, periodsOf } from './periods.ts';
import { planStanding } from './standing.ts';

describe('the periods that a plan is followed up for', () => {
  test.each<[string, string, string, string[]]>([
    [
      '2025-01-01',
      '2026-12-31',
      '2024-11-01',
      ['2025-T1', '2025-T2', '2025-T3', '2025', '2026-T1', '2026-T2', '2026-T3', '2026'],
    ],
    // Entered late: what was over is not asked for, what goes on is.
    ['2025-01-01', '2026-12-31', '2026-09-30', ['2026-T3', '2026']],
    // It ends within a year, which is followed up too.
    ['2026-05-01', '2027-06-30', '2026-01-01', ['2026-T2', '2026-T3', '2026', '2027-T1', '2027-T2', '2027']],
    ['2025-01-01', '2025-12-31', '2026-02-01', []],
  ])('from %s to %s, watched since %s', (from, to, since, keys) => {
    expect(periodsOf({ from: d(from), to: d(to), since: d(since) }).map((p) => p.key)).toEqual(keys);
  });

  test('are each in force on some day, once, with every day in a tertial and a year', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(d('2020-01-01'), n));
    fc.assert(
      fc.property(day, day, day, (a, b, since) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const found = periodsOf({ from, to, since });
        expect(new Set(found.map((p) => p.key)).size).toBe(found.length);
        for (const p of found) expect(p.from <= to && p.to >= from && p.to >= since).toBe(true);
        if (since <= to) {
          const within = since > from ? since : from;
          expect(found.filter((p) => p.from <= within && within <= p.to)).toHaveLength(2);
        }
      }),
    );
  });

  test.each([
    ['2026-T1', '2026-05-31'],
    ['2026-T2', '2026-09-30'],
    ['2026-T3', '2027-01-31'],
    ['2026', '2027-02-28'],
    ['2027', '2028-02-29'],
  ])('%s is followed up by %s', (key, dueOn) => {
    const year = Number(key.slice(0, 4));
    const found = periodsOf({ from: d(`${year}-01-01`), to: d(`${year}-12-31`), since: d('2020-01-01') });
    const period = found.find((p) => p.key === key);
    expect(period && dueOnOf(period)).toBe(dueOn);
  });

  test.each([
    ['2026-08-31', null, 'not_yet'],
    ['2026-09-01', null, 'due'],
    ['2026-09-30', null, 'due'],
    ['2026-10-01', null, 'overdue'],
    ['2026-12-01', '2026-09-30', 'in_time'],
    ['2026-12-01', '2026-10-01', 'late'],
  ])('the second tertial on %s, signed on %s: %s', (today, signed, standing) => {
    expect(
      dutyStanding({ to: d('2026-08-31') }, d('2026-09-30'), signed === null ? null : d(signed), d(today)),
    ).toBe(standing);
  });
});

describe('a plan of 2024 to 2027', () => {
  const valid = { from: d('2024-01-01'), to: d('2027-12-31') };
  test.each([
    ['2023-12-31', false, 'coming'],
    ['2024-01-01', false, 'in_force'],
    ['2027-06-30', false, 'in_force'],
    ['2027-07-01', false, 'expiring'],
    ['2027-07-01', true, 'in_force'],
    ['2027-12-31', false, 'expiring'],
    ['2028-01-01', false, 'expired'],
    ['2028-01-01', true, 'replaced'],
  ])('on %s, with one after it %s: %s', (today, hasSuccessor, standing) => {
    expect(planStanding({ valid, endedOn: null, hasSuccessor }, d(today))).toBe(standing);
  });

  test('that was ended is, from that day', () => {
    const ended = { valid, endedOn: d('2026-10-01'), hasSuccessor: false };
    expect([planStanding(ended, d('2026-09-30')), planStanding(ended, d('2026-10-01'))]).toEqual([
      'in_force',
      'ended',
    ]);
  });

  test('that the board has not decided is proposed', () => {
    expect(planStanding({ valid: null, endedOn: null, hasSuccessor: false }, d('2026-09-30'))).toBe(
      'proposed',
    );
  });
});

describe('how activities are said to have gone', () => {
  test.each<[Outcome, ActivityState | null, string | undefined, string | null]>([
    ['done', 'done', undefined, null],
    ['done', 'confirmed', undefined, null],
    // Nobody but its owner says that it is done.
    ['done', 'planned', undefined, 'not_said_done'],
    ['done', 'under_way', 'Nästan', 'not_said_done'],
    // It was done after the period.
    ['under_way', 'done', undefined, null],
    ['not_begun', 'planned', undefined, null],
    ['dropped', 'dropped', undefined, 'why_dropped'],
    ['dropped', 'dropped', 'Pengarna räckte inte', null],
    ['dropped', 'planned', 'Pengarna räckte inte', 'not_dropped'],
    // An aim has no owner but the plan's.
    ['done', null, undefined, null],
    ['dropped', null, undefined, 'why_dropped'],
    ['dropped', null, 'Nytt mål', null],
  ])('%s, of what stands as %s, with the words %s: %s', (outcome, state, words, code) => {
    expect(faultOfLines([{ id: 'a', outcome, words }], [{ id: 'a', state }])?.code ?? null).toBe(code);
  });

  test('each is told of, once, and nothing else', () => {
    const wanted = [
      { id: 'a', state: 'planned' as const },
      { id: 'b', state: 'planned' as const },
    ];
    const line = (id: string) => ({ id, outcome: 'not_begun' as const });
    expect(faultOfLines([line('a')], wanted)?.code).toBe('line_missing');
    expect(faultOfLines([line('a'), line('a')], wanted)?.code).toBe('line_twice');
    expect(faultOfLines([line('a'), line('c')], wanted)?.code).toBe('line_unknown');
    expect(faultOfLines([line('b'), line('a')], wanted)).toBeNull();
  });

  test('what was dropped was neither done nor to be done', () => {
    expect(shareDone(['done', 'dropped', 'under_way', 'not_begun', 'done'])).toEqual({ done: 2, of: 4 });
    expect(shareDone([])).toEqual({ done: 0, of: 0 });
  });
});
