import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '#platform/calendar';
import { changeOf, type Measured, measurementFault, scaleFault } from './scale.ts';

const WELLBEING = { lowest: 0, highest: 40, better: 'higher' } as const;

test.each([
  [0, 40, null],
  [-3, -2, null],
  [5, 5, 'not_above_lowest'],
  [6, 5, 'not_above_lowest'],
])('a scale from %i to %i: %s', (lowest, highest, code) => {
  expect(scaleFault({ lowest, highest, better: 'higher' })?.code ?? null).toBe(code);
});

describe('a value', () => {
  const days = { startedOn: day('2026-06-01'), today: day('2026-11-20') };
  const start: Measured = { measuredOn: day('2026-06-03'), point: 'start', value: 12 };
  const middle: Measured = { measuredOn: day('2026-09-01'), point: 'middle', value: 20 };
  const end: Measured = { measuredOn: day('2026-11-10'), point: 'end', value: 30 };

  test.each<[string, Measured, Measured[], string | null]>([
    ['the lowest', { ...start, value: 0 }, [], null],
    ['the highest', { ...start, value: 40 }, [], null],
    ['below the scale', { ...start, value: -1 }, [], 'value: outside_scale'],
    ['above the scale', { ...start, value: 41 }, [], 'value: outside_scale'],
    ['of tomorrow', { ...start, measuredOn: day('2026-11-21') }, [], 'measuredOn: in_the_future'],
    ['a first one before the intervention', { ...start, measuredOn: day('2026-05-20') }, [], null],
    [
      'a middle one before the intervention',
      { ...middle, measuredOn: day('2026-05-20') },
      [],
      'measuredOn: before_intervention',
    ],
    ['a second start', start, [start], 'point: point_taken'],
    ['a second middle', middle, [start, middle], null],
    [
      'a middle before the start',
      { ...middle, measuredOn: day('2026-06-02') },
      [start],
      'measuredOn: before_first_measurement',
    ],
    [
      'a middle after the end',
      { ...middle, measuredOn: day('2026-11-11') },
      [start, end],
      'measuredOn: after_last_measurement',
    ],
    ['a start after a middle', { ...start, measuredOn: day('2026-09-02') }, [middle], 'point: not_the_first'],
    [
      'an end before a middle',
      { ...end, measuredOn: day('2026-08-30') },
      [start, middle],
      'point: not_the_last',
    ],
    ['an end', end, [start, middle], null],
  ])('%s', (_what, made, earlier, fault) => {
    const found = measurementFault(made, WELLBEING, earlier, days);
    expect(found && `${found.field}: ${found.code}`).toBe(fault);
  });
});

test.each([
  [[], 'higher', null],
  [[12], 'higher', null],
  [[12, 30], 'higher', 'better'],
  [[12, 30], 'lower', 'worse'],
  [[30, 40, 12], 'lower', 'better'],
  [[12, 40, 12], 'higher', 'same'],
] as const)('%o where %s is better: %s', (values, better, change) => {
  expect(changeOf(values, { better })).toBe(change);
});
