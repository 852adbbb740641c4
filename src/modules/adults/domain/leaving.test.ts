import { describe, expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { isLeaving, leavingFault } from './leaving.ts';

const TODAY = d('2026-11-20');
const begun = { kind: 'begun' as const, on: d('2026-10-01') };
const ended = { kind: 'ended' as const, on: d('2026-11-01') };
const said = { on: d('2026-11-10'), basis: null, outcome: null };

describe('leaving crime', () => {
  test.each([
    [[], false],
    [[begun], true],
    [[begun, ended], false],
    [[begun, ended, begun], true],
  ])('%j', (taken, leaving) => {
    expect(isLeaving(taken)).toBe(leaving);
  });

  test.each([
    ['begins by a basis', { ...said, kind: 'begun', basis: 'consent' }, [], null],
    ['does not begin without one', { ...said, kind: 'begun' }, [], { field: 'basis', code: 'required' }],
    [
      'begins once',
      { ...said, kind: 'begun', basis: 'consent' },
      [begun],
      { field: 'kind', code: 'already_begun' },
    ],
    ['has steps while it lasts', { ...said, kind: 'measure' }, [begun], null],
    ['has none before', { ...said, kind: 'measure' }, [], { field: 'kind', code: 'not_begun' }],
    ['has none after', { ...said, kind: 'meeting' }, [begun, ended], { field: 'kind', code: 'not_begun' }],
    ['ends with how it went', { ...said, kind: 'ended' }, [begun], { field: 'outcome', code: 'required' }],
    ['ends', { ...said, kind: 'ended', outcome: 'left_crime' }, [begun], null],
    [
      'has no step before it began',
      { ...said, kind: 'measure', on: d('2026-09-30') },
      [begun],
      { field: 'on', code: 'before_commission' },
    ],
    [
      'has no step tomorrow',
      { ...said, kind: 'measure', on: d('2026-11-21') },
      [begun],
      { field: 'on', code: 'in_the_future' },
    ],
  ] as const)('%s', (_, step, taken, fault) => {
    expect(leavingFault(step, taken, TODAY)).toEqual(fault);
  });
});
