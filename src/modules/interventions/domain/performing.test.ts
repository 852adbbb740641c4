import { describe, expect, test } from 'vitest';
import type { CommissionState } from './commission.ts';
import { type CommissionStep, givingBack, mayTake } from './performing.ts';

/** From each state: what can be done, and why the rest can't. A local routine, but that a decision waits till it is executed: SoL 34:1. */
const FROM: Readonly<Record<CommissionState, Readonly<Record<CommissionStep, string | null>>>> = {
  sent: {
    waits: null,
    received: null,
    contacted: null,
    started: null,
    paused: 'NOT_RUNNING',
    resumed: 'NOT_PAUSED',
    declined: null,
    returned: 'NOT_RUNNING',
    settled: 'NOT_RETURNED',
  },
  received: {
    waits: 'NOT_WAITING',
    received: 'NOT_WAITING',
    contacted: null,
    started: null,
    paused: 'NOT_RUNNING',
    resumed: 'NOT_PAUSED',
    declined: null,
    returned: 'NOT_RUNNING',
    settled: 'NOT_RETURNED',
  },
  started: {
    waits: 'NOT_WAITING',
    received: 'NOT_WAITING',
    contacted: null,
    started: 'ALREADY_STARTED',
    paused: null,
    resumed: 'NOT_PAUSED',
    declined: 'ALREADY_STARTED',
    returned: null,
    settled: 'NOT_RETURNED',
  },
  paused: {
    waits: 'NOT_WAITING',
    received: 'NOT_WAITING',
    contacted: null,
    started: 'ALREADY_STARTED',
    paused: 'NOT_RUNNING',
    resumed: null,
    declined: 'ALREADY_STARTED',
    returned: null,
    settled: 'NOT_RETURNED',
  },
  ended: {
    waits: 'COMMISSION_OVER',
    received: 'COMMISSION_OVER',
    contacted: 'COMMISSION_OVER',
    started: 'COMMISSION_OVER',
    paused: 'COMMISSION_OVER',
    resumed: 'COMMISSION_OVER',
    declined: 'COMMISSION_OVER',
    returned: 'COMMISSION_OVER',
    settled: 'NOT_RETURNED',
  },
  returned: {
    waits: 'COMMISSION_OVER',
    received: 'COMMISSION_OVER',
    contacted: 'COMMISSION_OVER',
    started: 'COMMISSION_OVER',
    paused: 'COMMISSION_OVER',
    resumed: 'COMMISSION_OVER',
    declined: 'COMMISSION_OVER',
    returned: 'COMMISSION_OVER',
    settled: null,
  },
};

describe.each(Object.keys(FROM) as CommissionState[])('from %s', (state) => {
  test.each(Object.entries(FROM[state]) as [CommissionStep, string | null][])('%s: %s', (step, hindrance) => {
    expect(mayTake(step, { state, firstContactOn: null, settled: false })).toBe(hindrance);
  });
});

test('the first contact is made once, and a return is acted on once', () => {
  expect(mayTake('contacted', { state: 'started', firstContactOn: '2026-11-20', settled: false })).toBe(
    'CONTACT_RECORDED',
  );
  expect(mayTake('settled', { state: 'returned', firstContactOn: null, settled: true })).toBe(
    'RETURN_SETTLED',
  );
});

test.each([
  ['sent', 'declined'],
  ['received', 'declined'],
  ['started', 'returned'],
  ['paused', 'returned'],
] as const)('a unit that gives back what is %s has %s it', (state, called) => {
  expect(givingBack(state)).toBe(called);
});
