import { describe, expect, test } from 'vitest';
import { attemptFault, contactStanding, hoursLeft, reachedAt } from './violence.ts';

const at = (iso: string): Date => new Date(`${iso}+01:00`);
/** A Friday at noon: the 48th hour is on the Sunday. */
const KNOWN = at('2026-11-20T12:00');
const reached = (iso: string) => ({ at: at(iso), outcome: 'reached' as const });
const missed = (iso: string) => ({ at: at(iso), outcome: 'not_reached' as const });
const unsafe = (iso: string) => ({ at: at(iso), outcome: 'no_safe_way' as const });

describe('contact within 48 hours', () => {
  test.each([
    ['nobody has tried', [], 'waiting'],
    ['tried and not reached', [missed('2026-11-20T15:00')], 'waiting'],
    ['reached on the last minute', [reached('2026-11-22T12:00')], 'in_time'],
    ['reached a minute later', [reached('2026-11-22T12:01')], 'late'],
    ['no safe way', [missed('2026-11-20T15:00'), unsafe('2026-11-21T09:00')], 'no_safe_way'],
    ['no safe way, and then tried', [unsafe('2026-11-20T15:00'), missed('2026-11-21T09:00')], 'waiting'],
    [
      'no safe way, and reached all the same',
      [unsafe('2026-11-20T15:00'), reached('2026-11-21T09:00')],
      'in_time',
    ],
    [
      'reached twice: the first counts',
      [reached('2026-11-24T09:00'), reached('2026-11-21T09:00')],
      'in_time',
    ],
  ] as const)('%s', (_, attempts, standing) => {
    expect(contactStanding(KNOWN, attempts)).toBe(standing);
  });

  test('counts real hours, over the weekend too', () => {
    expect(hoursLeft(KNOWN, at('2026-11-21T12:30'))).toBe(23);
    expect(hoursLeft(KNOWN, at('2026-11-22T12:01'))).toBe(-1);
    expect(reachedAt([missed('2026-11-20T15:00')])).toBeNull();
  });
});

describe('an attempt', () => {
  const said = {
    ...reached('2026-11-20T14:00'),
    way: 'phone' as const,
    safeWay: 'Egen telefon.',
    reason: null,
  };
  const now = at('2026-11-21T08:00');
  test.each([
    [{}, null],
    [{ at: at('2026-11-21T08:01') }, { field: 'at', code: 'in_the_future' }],
    [{ at: at('2026-11-20T11:59') }, { field: 'at', code: 'before_commission' }],
    [{ way: null }, { field: 'way', code: 'required' }],
    [{ safeWay: null }, { field: 'safeWay', code: 'required' }],
    [
      { outcome: 'no_safe_way' as const, way: null, safeWay: null },
      { field: 'reason', code: 'reason_missing' },
    ],
    [
      { outcome: 'no_safe_way' as const, way: null, safeWay: null, reason: 'Han läser hennes telefon.' },
      null,
    ],
  ])('%j', (other, fault) => {
    expect(attemptFault({ ...said, ...other }, KNOWN, now)).toEqual(fault);
  });
});
