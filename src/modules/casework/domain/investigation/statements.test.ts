import { describe, expect, test } from 'vitest';
import { type GroundFault, groundFault, requestStanding } from './statements.ts';

describe('by what right somebody outside is asked', () => {
  test.each<[string, Parameters<typeof groundFault>, GroundFault | null]>([
    [
      'OSL 10:1, consent says whose',
      [{ ground: 'consent' }, true],
      { field: 'consentBy', code: 'consent_by_needed' },
    ],
    ['OSL 10:1, with whose it is', [{ ground: 'consent', consentBy: 'Petra' }, true], null],
    ['OSL 10:2, narrow: why', [{ ground: 'own_work' }, true], { field: 'why', code: 'reason_missing' }],
    ['OSL 10:2, with the reason', [{ ground: 'own_work', why: 'Behövs.' }, true], null],
    ['OSL 26:9', [{ ground: 'help_within_care' }, false], { field: 'why', code: 'reason_missing' }],
    ['OSL 10:28', [{ ground: 'duty_by_statute' }, true], { field: 'why', code: 'reason_missing' }],
    [
      'OSL 26:1',
      [{ ground: 'harmless', consentBy: 'Petra' }, true],
      { field: 'why', code: 'reason_missing' },
    ],
    ['nothing is told to who comes unasked', [{ ground: 'came_unasked' }, false], null],
    [
      'who is asked has not come unasked',
      [{ ground: 'came_unasked' }, true],
      { field: 'ground', code: 'nobody_asked' },
    ],
  ])('%s', (_what, [ground, asked], fault) => {
    expect(groundFault(ground, asked)).toEqual(fault);
  });
});

describe('a statement that was asked for', () => {
  const asked = { answerBy: '2026-11-20', answered: false, dropped: false };
  test.each([
    ['waits on its day', asked, '2026-11-20', 'waiting'],
    ['is late the day after', asked, '2026-11-21', 'late'],
    ['without a day is never late', { ...asked, answerBy: null }, '2027-01-01', 'waiting'],
    ['that came late has come', { ...asked, answered: true }, '2026-12-01', 'answered'],
    [
      'that came after it was given up has come',
      { ...asked, answered: true, dropped: true },
      '2026-12-01',
      'answered',
    ],
    ['that is given up', { ...asked, dropped: true }, '2026-12-01', 'dropped'],
  ] as const)('%s', (_what, request, today, standing) => {
    expect(requestStanding(request, today)).toBe(standing);
  });
});
