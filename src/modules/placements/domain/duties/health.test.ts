import { describe, expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import type { HealthStep } from './codes.ts';
import { healthStanding, lengthOf, owesHealth } from './health.ts';

const steps = (...all: [HealthStep, string][]) => all.map(([step, on]) => ({ step, on: d(on) }));
const begun = { startedOn: d('2026-11-20'), owed: true };

describe('a health examination', () => {
  test.each<[string, [HealthStep, string][], string]>([
    ['nothing', [], 'missing'],
    ['the region told alone', [['notified', '2026-11-20']], 'notified'],
    ['asked for', [['asked', '2026-11-21']], 'asked'],
    [
      'asked for and done on the last day',
      [
        ['asked', '2026-12-20'],
        ['done', '2026-12-20'],
      ],
      'done',
    ],
    [
      'done a day after',
      [
        ['asked', '2026-11-21'],
        ['done', '2026-12-21'],
      ],
      'done_late',
    ],
    // Asked for and done: what nobody asked for is not what the target is about.
    ['done without having been asked for', [['done', '2026-12-01']], 'done_late'],
    [
      'not needed',
      [
        ['notified', '2026-11-20'],
        ['not_needed', '2026-11-22'],
      ],
      'not_needed',
    ],
    [
      'done though it was said not to be needed',
      [
        ['not_needed', '2026-11-22'],
        ['asked', '2026-11-23'],
        ['done', '2026-12-01'],
      ],
      'done',
    ],
  ])('%s', (_, taken, expected) => {
    expect(healthStanding(steps(...taken), begun)).toBe(expected);
  });
  test('is owed to whoever is under 21 when the care begins', () => {
    expect(owesHealth(d('2005-11-21'), d('2026-11-20'), false)).toBe(true);
    expect(owesHealth(d('2005-11-20'), d('2026-11-20'), false)).toBe(false);
    expect(owesHealth(null, d('2026-11-20'), true)).toBe(true);
    expect(owesHealth(null, d('2026-11-20'), false)).toBe(false);
    expect(healthStanding([], { ...begun, owed: false })).toBe('not_owed');
  });
});

describe('a placement', () => {
  test.each([
    [null, '2026-12-20', 'recent'],
    [null, '2026-12-21', 'long'],
    ['2026-12-20', '2027-03-01', 'short'],
    ['2026-12-21', '2027-03-01', 'long'],
    ['2026-11-25', '2026-11-30', 'short'],
  ])('begun 20 November, ended %s, is on %s %s', (ended, today, expected) => {
    const placement = { startedOn: d('2026-11-20'), endedOn: ended === null ? null : d(ended) };
    expect(lengthOf(placement, d(today))).toBe(expected);
  });
});
