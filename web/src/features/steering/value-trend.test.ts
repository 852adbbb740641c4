import { expect, test } from 'vitest';
import type { ManualValue } from '../../api/index.ts';
import { valueTrend } from './value-trend.ts';

const value = (more: Partial<ManualValue>): ManualValue => ({
  state: 'measured',
  why: null,
  numerator: null,
  denominator: null,
  reportedShare: null,
  value: null,
  withheld: null,
  comment: null,
  version: 0,
  setAt: '2023-01-20T08:00:00.000Z',
  setBy: 'Controller',
  before: [],
  ...more,
});
const counted = (numerator: number, denominator: number, reportedShare: number | null = null) =>
  value({ numerator, denominator, reportedShare });
const stated = (reportedShare: number) => value({ reportedShare });
const between = (from: number, to: number) => value({ withheld: { between: { from, to } } });
const none = value({ state: 'not_measured' });
const SHARE = { kind: 'share', better: 'up', accumulation: 'in_period' } as const;
const row = (T1: ManualValue, T2: ManualValue, T3: ManualValue) => ({ T1, T2, T3 });

test('counts are compared, and not the share that was stated of them', () => {
  expect(valueTrend(SHARE, row(none, counted(3, 4), counted(39, 42, 70)))).toMatchObject({
    direction: 'up',
    verdict: 'better',
    against: 'T2',
    now: 'T3',
  });
});

test('a tertial that was not measured is passed over, and lower may be better', () => {
  const of = { ...SHARE, better: 'down' } as const;
  expect(valueTrend(of, row(stated(80), none, stated(82.5)))).toEqual({
    direction: 'up',
    verdict: 'worse',
    against: 'T1',
    now: 'T3',
    difference: 2.5,
  });
  expect(valueTrend(of, row(stated(80), stated(80), none))).toMatchObject({ verdict: 'same', difference: 0 });
});

test('bounds that meet tell no way, and others no difference', () => {
  expect(valueTrend(SHARE, row(none, between(90, 98), stated(95)))).toBeNull();
  expect(valueTrend(SHARE, row(none, between(90, 94), stated(95)))).toMatchObject({
    direction: 'up',
    difference: null,
  });
  expect(valueTrend(SHARE, row(none, value({ withheld: { between: null } }), stated(95)))).toBeNull();
});

test('one value has no trend, and counts through the year have none', () => {
  expect(valueTrend(SHARE, row(none, none, stated(95)))).toBeNull();
  const of = { kind: 'count', better: 'up', accumulation: 'year_to_date' } as const;
  expect(valueTrend(of, row(value({ value: 10 }), value({ value: 25 }), none))).toBeNull();
});
