import { describe, expect, test } from 'vitest';
import { legalForceOf, type Standing } from './legal-force.ts';

/*
 * FL 44: three weeks from the day on which each party had the decision. Lag 1930:173 2 §: a last day on a holiday is the next working day, here the
 * possible later day. What nobody is known to have had has no last day.
 */

const petra = { lastOn: '2026-12-28' };
const hakan = { lastOn: '2027-01-07' };
const standing: Standing = { appealable: true, replaced: false, times: [petra, hakan], appeals: [] };

describe('legal force', () => {
  test.each([
    ['cannot be appealed', { appealable: false }, '2027-02-01', null],
    ['changed or annulled', { replaced: true }, '2027-02-01', null],
    ['nobody is known to have had it', { times: [] }, '2027-02-01', { state: 'unknown', on: null }],
    ['the last party’s day has not passed', {}, '2027-01-07', { state: 'running', on: '2027-01-08' }],
    ['the day after the last party’s day', {}, '2027-01-08', { state: 'gained', on: '2027-01-08' }],
    ['one party alone', { times: [petra] }, '2026-12-29', { state: 'gained', on: '2026-12-29' }],
    ['appealed, not yet handled', { appeals: [[]] }, '2027-02-01', { state: 'appealed', on: null }],
    ['at the court', { appeals: [['forwarded']] }, '2027-02-01', { state: 'appealed', on: null }],
    // The judgment has a legal force of its own.
    [
      'the court has answered',
      { appeals: [['forwarded', 'answered']] },
      '2027-02-01',
      { state: 'tried', on: null },
    ],
    // FL 45: what came late changes nothing.
    ['dismissed', { appeals: [['dismissed']] }, '2027-02-01', { state: 'gained', on: '2027-01-08' }],
    [
      'dismissed while another’s time runs',
      { appeals: [['dismissed']] },
      '2026-12-29',
      { state: 'running', on: '2027-01-08' },
    ],
    [
      'one dismissed, one at the court',
      { appeals: [['dismissed'], ['forwarded']] },
      '2027-02-01',
      { state: 'appealed', on: null },
    ],
  ] as const)('%s', (_what, changes, today, expected) => {
    expect(legalForceOf({ ...standing, ...changes }, today)).toEqual(expected);
  });
});
